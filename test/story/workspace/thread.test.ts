import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Locator, Page, Request } from 'playwright-core'
import { expect, test } from 'vitest'
import type { Phone } from '../../loopback-whatsapp/phone.ts'
import { fileMessage } from '../../loopback-whatsapp/phone-media.ts'
import {
  atEachWidth,
  desk,
  restOf,
  scrolledTo,
  signedIn,
  type Width,
  waitingResident,
  widths,
  withBrowserAndDesk,
} from '../../support/browser-story.ts'
import { until } from '../../support/helpdesk.ts'

let rich: Phone
const name = 'Warga segala pesan'
const to = () => desk.office.account
const pdf = Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer<<>>\n%%EOF')
/** The first page of an Ogg stream with Opus in it: what a voice message begins with. */
const voice = Buffer.concat([
  Buffer.from('OggS\0\x02'),
  Buffer.alloc(20),
  Buffer.from([1, 19]),
  Buffer.from('OpusHead'),
  Buffer.alloc(200),
])

withBrowserAndDesk(async () => {
  rich = desk.whatsApp.addResident({ number: '6281300000091', name })
  await rich.sendText(to(), 'jam buka mpp')
  await rich.waitFor((m) => m.text.includes('08.00'))
  await rich.sendText(to(), 'apakah kucing saya boleh ikut naik pesawat ke bulan')
  await rich.waitFor((m) => m.text.includes('Antrean ke-'))
  const first = await rich.sendText(to(), 'Ini foto KTP lama saya')
  const send = async (file: Parameters<typeof fileMessage>[1]) =>
    rich.send(to(), await fileMessage(desk.whatsApp, file), { type: 'media' })
  const bytes = await readFile(join(import.meta.dirname, '../../../renderer/public/icon-192.png'))
  await send({ bytes, mime: 'image/png', filename: 'ktp.png', caption: 'KTP lama' })
  await send({ bytes: pdf, mime: 'application/pdf', filename: `Surat ${'keterangan '.repeat(9)}.pdf` })
  await send({ bytes: voice, mime: 'audio/ogg; codecs=opus', filename: 'suara.ogg' })
  await rich.send(
    to(),
    { locationMessage: { degreesLatitude: -6.85, degreesLongitude: 107.92, name: 'Alun-alun Sumedang' } },
    { type: 'media' },
  )
  await rich.send(to(), {
    contactMessage: { displayName: 'Pak RT', vcard: 'BEGIN:VCARD\nTEL;waid=62812345:x\nEND:VCARD' },
  })
  await rich.react(to(), first, '🙏')
  await rich.edit(to(), await rich.sendText(to(), 'besok ja 8'), 'besok jam 8')
  await rich.delete(to(), await rich.sendText(to(), 'salah kirim'))
  await rich.sendText(to(), 'yang ini pak', {
    quote: { id: first, from: rich.account, text: 'Ini foto KTP lama saya' },
  })
  await waitingResident(92, 'Warga kedua')
})

async function open(width: Width, resident = name, username = 'agen'): Promise<Page> {
  const page = await signedIn(username, width)
  await page.goto(`${desk.service.url}/kotak/all`)
  await page.locator('[data-conversation]', { hasText: resident }).click()
  await page.getByRole('textbox', { name: 'Balasan untuk warga' }).waitFor()
  return page
}

/** Goes up, as a person does, until it is there: from where the thread opens, or what has just unfolded has left one. */
async function toBeginning(thread: Locator, what: Locator): Promise<void> {
  await thread.hover()
  await until(async () => {
    await thread.page().mouse.wheel(0, -5_000)
    await thread.page().waitForTimeout(100)
    return what.isVisible()
  })
}

test.each(widths)('every kind of message stands in the thread as what it is, at %i px', async (width) => {
  const page = await open(width)
  const thread = page.getByRole('log')
  await thread.getByText('yang ini pak').waitFor()
  await thread.getByText('Pesan ini dihapus').waitFor()
  await thread.getByText('besok jam 8').waitFor()
  await thread.getByText('diubah').waitFor()
  await thread.getByText('Alun-alun Sumedang').waitFor()
  expect(await thread.getByText('Alun-alun Sumedang').count()).toBe(1)
  await thread.getByText('Pak RT').waitFor()

  // The quote leads to what it quotes, which stands above.
  const marked = thread.locator('[data-flash="true"]', { hasText: 'Ini foto KTP lama saya' }).waitFor()
  await thread.getByRole('button', { name: /Warga.*Ini foto KTP lama saya/ }).click()
  await marked
  await thread.getByTitle('Reaksi warga 🙏').waitFor()
  const picture = thread.getByRole('img', { name: /Gambar dari/ }).first()
  await expect.poll(() => picture.evaluate((e: HTMLImageElement) => e.naturalWidth)).toBe(192)
  await scrolledTo(page, page.locator('audio'))
  expect(await page.locator('audio').getAttribute('src')).toMatch(/^\/media\//)
  const download = thread.getByRole('link', { name: /^Unduh Surat keterangan/ })
  await scrolledTo(page, download)
  const href = (await download.getAttribute('href')) ?? ''
  const file = await page.request.get(`${desk.service.url}${href}`)
  expect(file.headers()['content-disposition']).toContain('attachment')
  expect((await file.body()).equals(pdf)).toBe(true)

  // Why a person is needed, and the bot's part folded away.
  const card = page.getByRole('region', { name: 'Diserahkan kepada petugas' })
  await card.getByText('apakah kucing saya').waitFor()
  await card.getByText('Tidak ada jawaban').waitFor()
  await card.getByText('Indonesia').waitFor()
  await card.getByText(/^Menunggu/).waitFor({ state: 'attached' })
  await card.getByRole('button', { name: 'Rincian' }).click()
  await card.getByText('Bot tidak menemukan jawaban yang pasti.').waitFor()
  await card
    .getByText(/\(\d+%\)/)
    .first()
    .waitFor()
  const fold = thread.getByRole('button', { name: /Tampilkan bagian bot/ })
  await toBeginning(thread, fold)
  await fold.click()
  // What unfolds may push the beginning out of sight again.
  await toBeginning(thread, thread.getByText('jam buka mpp').first())
  await page.context().close()
})

test.each(widths)('what is pressed counts although the thread scrolls a little meanwhile, at %i px', async (width) => {
  const page = await open(width)
  const thread = page.getByRole('log')
  const fold = thread.getByRole('button', { name: /Tampilkan bagian bot/ })
  await toBeginning(thread, fold)
  const { x, y, width: wide, height } = await restOf(fold)
  await page.mouse.move(x + wide / 2, y + height / 2)
  await page.mouse.down()
  // As a row does that is measured late, or a message that comes in.
  await thread.evaluate((e) => e.scrollTo(0, 1))
  await page.waitForTimeout(50)
  await page.mouse.up()
  await thread.getByRole('button', { name: /Lipat bagian bot/ }).waitFor()
  await page.context().close()
})

test('who scrolls up in the very frame in which the end is seen to is left there', async () => {
  const page = await open(1440)
  const thread = page.getByRole('log')
  const left = () => thread.evaluate((e) => e.scrollHeight - e.clientHeight - e.scrollTop)
  await atEachWidth(page, async (width) => {
    await until(async () => {
      await thread.evaluate((e) => e.scrollTo(0, e.scrollHeight))
      return (await left()) < 1
    })
    await page.waitForTimeout(1500)
    await thread.evaluate((box) => {
      const before = window.requestAnimationFrame
      window.requestAnimationFrame = (draw) =>
        before((time) => {
          window.requestAnimationFrame = before
          box.dispatchEvent(new WheelEvent('wheel'))
          box.scrollTo(0, 0)
          box.dispatchEvent(new Event('scroll'))
          draw(time)
        })
    })
    await rich.sendText(to(), `satu lagi pak ${width}`)
    await page.getByRole('button', { name: 'Ke pesan terbaru' }).waitFor()
    await page.waitForTimeout(1500)
    expect(await left()).toBeGreaterThan(200)
  })
  await page.context().close()
})

test('a message is quoted, and the resident sees to what it is the answer', async () => {
  const page = await open(1440)
  const field = page.getByRole('textbox', { name: 'Balasan untuk warga' })
  await atEachWidth(page, async (width) => {
    const [question, text] = [`sudah sampai pak? ${width}`, `Baik, kami cek dari ${width}.`]
    await rich.sendText(to(), question)
    const asked = page.locator('[data-message]', { hasText: question })
    // A thread that was never read to its end opens where the unread part begins.
    await scrolledTo(page, asked)
    await asked.hover()
    await asked.getByRole('button', { name: 'Balas pesan ini' }).click()
    await page.getByText(`Membalas: ${question}`).waitFor()
    await field.fill(text)
    await field.press('Enter')
    const reply = await rich.waitFor((m) => m.text === text)
    expect(reply.message.extendedTextMessage?.contextInfo?.quotedMessage).toBeTruthy()
    await page.getByText(`Membalas: ${question}`).waitFor({ state: 'detached' })
  })
  await page.context().close()
})

test('a phone has room for a finger at every button', async () => {
  const page = await open(390)
  const tooSmall = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('button, a[href], input, select, [role="tab"]')].flatMap((e) => {
        const { width, height, top } = e.getBoundingClientRect()
        const drawn = width > 1 && height > 1 && top >= 0 && getComputedStyle(e).visibility !== 'hidden'
        // What stands in a line of text, and boxes whose whole row is what one touches, are measured by that.
        const apart = e.closest('.k-skip, article, [role="log"]') !== null || e.matches('[type="checkbox"]')
        return drawn && !apart && (width < 43.5 || height < 43.5)
          ? [`${e.getAttribute('aria-label') ?? e.textContent} ${Math.round(width)}x${Math.round(height)}`]
          : []
      }),
    )
  expect(await tooSmall()).toEqual([])
  await page.getByRole('button', { name: 'Panel kontak' }).click()
  await page.getByRole('region', { name: 'Riwayat instansi' }).waitFor()
  expect(await tooSmall()).toEqual([])
  await page.goto(`${desk.service.url}/kotak/all`)
  await page.locator('[data-conversation]').first().waitFor()
  await page.getByRole('button', { name: 'Saringan' }).click()
  await page.getByLabel('Nama saringan').waitFor()
  expect(await tooSmall()).toEqual([])
  await page.context().close()
})

test('typing is seen on both sides', async () => {
  const page = await open(1440)
  const field = page.getByRole('textbox', { name: 'Balasan untuk warga' })
  const shown: boolean[] = []
  const note = (composing: boolean) => void shown.push(composing)
  rich.on('typing', note)
  await atEachWidth(page, async () => {
    rich.typing(to())
    await page.getByText(`${name} sedang mengetik`).waitFor()
    rich.typing(to(), false)
    await page.getByText(`${name} sedang mengetik`).waitFor({ state: 'detached' })
    // An emptied field is no more being written in; beginning anew is told at once.
    shown.length = 0
    for (let i = 0; i < 2; i++) {
      await field.pressSequentially('Baik', { delay: 20 })
      await field.fill('')
    }
    await expect.poll(() => shown).toEqual([true, false, true, false])
  })
  rich.off('typing', note)
  await page.context().close()
})

test('unread is each agent’s own, goes only in a focused window at the end of the thread, and a mention with it', async () => {
  const page = await open(1440)
  const colleague = await desk.signIn('agen2')
  const item = async () => {
    const { items } = await colleague.must('inbox.list', { view: 'all' })
    return items.find((i) => i.conversation.contact.name === name)
  }
  const id = (await item())?.conversation.id ?? ''
  const { people } = await colleague.must('team.list', {})
  const mentions = people.filter((p) => p.name === 'Rina Marlina').map((p) => p.id)
  const row = page.locator('[data-conversation]', { hasText: name })
  const unread = row.getByText(/belum dibaca/)
  const thread = page.getByRole('log')
  const focus = (has: boolean) =>
    page.evaluate((now) => {
      document.hasFocus = () => now
      window.dispatchEvent(new Event(now ? 'focus' : 'blur'))
    }, has)
  /** What makes the thread read; and that it has been told to the service. */
  const reads = async (act: () => Promise<void>) => {
    const told = page.waitForResponse('**/api/conversation.mark-read')
    await act()
    await told
  }
  await thread.hover()
  await until(async () => {
    await page.mouse.wheel(0, 2000)
    await page.waitForTimeout(100)
    return (await unread.count()) === 0
  })
  await atEachWidth(page, async (width) => {
    /** The list stands beside the thread, or is the page before it. */
    const inList = async (look: () => Promise<void>) => {
      if (width === 390) await page.getByRole('button', { name: 'Kembali' }).click()
      await look()
      if (width !== 390) return
      await row.click()
      await thread.waitFor()
    }
    await focus(false)
    await rich.sendText(to(), `masih di situ pak? ${width}`)
    await thread.getByText(`masih di situ pak? ${width}`).waitFor()
    await page.waitForTimeout(900)
    await inList(() => unread.waitFor({ state: 'attached' }))
    await reads(() => focus(true))
    await inList(() => unread.waitFor({ state: 'detached' }))

    // Scrolled up it stays unread, although the window has the focus. What has only just been opened still finds its end.
    const away = () => thread.evaluate((e) => e.scrollHeight - e.clientHeight - e.scrollTop)
    await thread.hover()
    await until(async () => {
      await page.mouse.wheel(0, -2000)
      await page.waitForTimeout(200)
      return (await away()) > 200
    })
    await page.getByRole('button', { name: 'Ke pesan terbaru' }).waitFor()
    let told = 0
    const count = (request: Request) => void (request.url().endsWith('/conversation.mark-read') && told++)
    page.on('request', count)
    await rich.sendText(to(), `halo? ${width}`)
    const toEnd = page.getByRole('button', { name: 'Ke pesan terbaru, 1 baru' })
    await toEnd.waitFor()
    await page.waitForTimeout(900)
    expect(told).toBe(0)
    page.off('request', count)
    if (width !== 390) await expect.poll(() => unread.count()).toBe(1)
    await reads(() => toEnd.click())
    await inList(() => unread.waitFor({ state: 'detached' }))

    // A note that mentions me, when nothing else is unread.
    const views = page.getByRole('navigation', { name: 'Tampilan kotak masuk' })
    await focus(false)
    await colleague.must('conversation.note', {
      id,
      clientId: `mention-${width}`,
      text: `@Rina Marlina mohon dicek ${width}`,
      mentions,
    })
    await inList(() => views.getByRole('link', { name: 'Sebutan 1' }).waitFor())
    await thread.getByText(`mohon dicek ${width}`).waitFor()
    await reads(() => focus(true))
    await inList(() => views.getByRole('link', { name: 'Sebutan', exact: true }).waitFor())
  })
  // The colleague, who has not looked, has read none of it.
  const theirs = await item()
  expect(theirs?.readCount).toBe(0)
  expect(theirs?.conversation.incomingCount).toBeGreaterThan(2 * widths.length)
  await page.context().close()
})

test('Escape closes what is on top and nothing below it; a growing composer does not hide the last message', async () => {
  const page = await open(1440)
  const last = page.getByRole('log').getByText('halo? 390')
  const field = page.getByRole('textbox', { name: 'Balasan untuk warga' })
  const preview = page.getByRole('region', { name: 'Pratinjau' })
  const inView = () =>
    last.evaluate((e) => {
      const box = e.closest('[role="log"]')?.getBoundingClientRect()
      return box !== undefined && e.getBoundingClientRect().bottom <= box.bottom + 1
    })
  await page.getByRole('button', { name: 'Pratinjau' }).click()
  await atEachWidth(page, async () => {
    await last.waitFor()
    await field.fill('NIK 3211010101900001\n\n\n\nsudah kami terima.')
    await preview.waitFor()
    await expect.poll(inView).toBe(true)
    await field.press('Enter')
    await page.getByRole('dialog', { name: 'Kirim nomor pribadi?' }).waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await field.waitFor()
    expect(page.url()).toMatch(/\/kotak\/all\/./)
    await field.fill('')
    await preview.waitFor({ state: 'detached' })
  })
  await page.context().close()
})

test("a colleague's conversation is written into or taken over only after a question", async () => {
  const api = await desk.signIn('agen2')
  const { items } = await api.must('inbox.list', { view: 'unassigned' })
  const second = items.find((i) => i.conversation.contact.name === 'Warga kedua')?.conversation.id ?? ''
  const { people } = await api.must('team.list', {})
  const ujang = people.find((p) => p.name === 'Ujang Sutisna')?.id ?? ''
  const page = await open(1440, 'Warga kedua')
  await atEachWidth(page, async () => {
    await api.must('conversation.assign', { id: second, accountId: ujang })
    await page.getByText('Dipegang Ujang Sutisna').first().waitFor()
    const field = page.getByRole('textbox', { name: 'Balasan untuk warga' })
    await field.fill('Saya bantu juga.')
    await field.press('Enter')
    const asked = page.getByRole('dialog', { name: 'Balas percakapan rekan?' })
    await asked.getByText('Ujang Sutisna').waitFor()
    await asked.getByRole('button', { name: 'Batal' }).click()
    await page.getByRole('button', { name: 'Ambil alih' }).click()
    const sure = page.getByRole('dialog', { name: 'Ambil alih percakapan?' })
    await sure.getByRole('button', { name: 'Ambil alih' }).click()
    await page.getByText('Dipegang Anda').waitFor()
    await page.getByText('menugaskan kepada Rina Marlina').last().waitFor()
  })
  await page.context().close()
})

test('new work goes round those who are present', async () => {
  const admin = await desk.signIn('admin')
  const settings = await admin.must('settings.get', {})
  await admin.must('settings.save', { ...settings, autoAssign: true })
  const held = async () => (await admin.must('inbox.list', { view: 'all' })).items.map((i) => i.conversation)
  const resolveAll = async () => {
    for (const { id } of await held()) await admin.must('conversation.resolve', { id })
  }
  const given = async (number: number, resident: string) => {
    await waitingResident(number, resident)
    return (await held()).find((c) => c.contact.name === resident)?.assigneeId ?? null
  }
  await resolveAll()
  const pages = [await signedIn('agen', 1280), await signedIn('agen2', 1280)]
  const first = await given(94, 'Giliran A')
  const { people } = await admin.must('team.list', {})
  const [rina, ujang] = pages
  const theirs = people.find((p) => p.id === first)?.name === 'Rina Marlina' ? rina : ujang
  if (theirs === undefined) throw new Error('no window')
  await atEachWidth(theirs, async () => {
    await theirs.goto(`${desk.service.url}/kotak/mine`)
    await theirs.locator('[data-conversation]', { hasText: 'Giliran A' }).waitFor()
  })
  // Done at once: nobody holds anything again, and still it is the other one's turn.
  await resolveAll()
  const second = await given(95, 'Giliran B')
  const agents = people.filter((p) => p.role === 'agent').map((p) => p.id)
  expect([first, second].toSorted()).toEqual(agents.toSorted())

  // Who was given work by hand had a turn as well.
  await resolveAll()
  const byHand = await given(98, 'Giliran tangan')
  const other = agents.find((id) => id !== byHand) ?? '?'
  const find = async (resident: string) => (await held()).find((c) => c.contact.name === resident)
  const id = (await find('Giliran tangan'))?.id ?? '?'
  await admin.must('conversation.assign', { id, accountId: other })
  await resolveAll()
  expect(await given(99, 'Giliran setelahnya')).toBe(byHand)

  // Passed on, it goes to a colleague of that team who is there, and never back to who passed it on.
  const moved = (await find('Giliran setelahnya'))?.id ?? '?'
  const { teams } = await admin.must('team.list', {})
  const team = (name: string) => teams.find((t) => t.name === name)?.id ?? '?'
  const passer = await desk.signIn(byHand === people.find((p) => p.name === 'Rina Marlina')?.id ? 'agen' : 'agen2')
  await passer.must('conversation.transfer', { id: moved, teamId: team('Disdukcapil'), note: 'Mohon dibantu.' })
  expect(await find('Giliran setelahnya')).toMatchObject({
    status: 'open',
    assigneeId: other,
    teamId: team('Disdukcapil'),
  })
  // Nobody of this team is there: it waits for them.
  const empty = teams.find((t) => t.name !== 'Disdukcapil' && t.name !== 'Informasi MPP')?.id ?? '?'
  await passer.must('conversation.transfer', { id: moved, teamId: empty, note: '' })
  expect(await find('Giliran setelahnya')).toMatchObject({ status: 'queued', assigneeId: null, teamId: empty })

  for (const agent of ['agen', 'agen2'])
    await (await desk.signIn(agent)).must('session.set-presence', { presence: 'away' })
  expect(await given(97, 'Giliran tanpa petugas')).toBeNull()
  await admin.must('settings.save', settings)
  for (const page of pages) await page.context().close()
})
