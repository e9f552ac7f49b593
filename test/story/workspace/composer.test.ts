import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import type { Phone } from '../../loopback-whatsapp/phone.ts'
import {
  artifacts,
  atEachWidth,
  desk,
  scrolledTo,
  signedIn,
  type Width,
  waitingResident,
  withBrowserAndDesk,
} from '../../support/browser-story.ts'

withBrowserAndDesk()

const field = (page: Page) => page.getByRole('textbox', { name: 'Balasan untuk warga' })
const got = (resident: Phone, has: (text: string) => boolean) =>
  expect.poll(() => resident.inbox.filter((m) => has(m.text)).length)

/** An agent's window with the conversation of a resident who waits. */
async function atWork(number: number, width: Width) {
  const name = `Warga tulis ${number}`
  const resident = await waitingResident(number, name)
  const page = await signedIn('agen', width)
  await page.goto(`${desk.service.url}/kotak/all`)
  await page.locator('[data-conversation]', { hasText: name }).click()
  await field(page).waitFor()
  return { resident, page, name }
}

/** A picture of 1 x 1 as the clipboard or a file manager gives it to the page. */
const pixel = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
async function give(page: Page, how: 'paste' | 'drop'): Promise<void> {
  await field(page).evaluate(
    (element, { base64, kind }) => {
      const bytes = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0))
      const data = new DataTransfer()
      data.items.add(new File([bytes], 'bukti.png', { type: 'image/png' }))
      element.dispatchEvent(
        kind === 'paste'
          ? new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })
          : new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }),
      )
    },
    { base64: pixel, kind: how },
  )
}

test.each([
  [1440, 61],
  [1024, 62],
  [390, 63],
] as const)('words get weight, are shown as the resident sees them, and go out so, at %i px', async (width, number) => {
  const { resident, page } = await atWork(number, width)
  await field(page).fill('Bawa KTP asli')
  await field(page).evaluate((e: HTMLTextAreaElement) => e.setSelectionRange(5, 8))
  // A phone has no room for these buttons: there one types the stars.
  if (width > 390) await page.getByRole('button', { name: 'Tebal' }).click()
  else await field(page).fill('Bawa *KTP* asli')
  await expect.poll(() => field(page).inputValue()).toBe('Bawa *KTP* asli')
  await page.getByRole('button', { name: 'Pratinjau' }).click()
  await page.getByRole('region', { name: 'Pratinjau' }).locator('strong', { hasText: 'KTP' }).waitFor()
  await field(page).press('End')
  await page.getByRole('button', { name: 'Emoji' }).click()
  await page.getByRole('button', { name: '🙏' }).click()
  await expect.poll(() => field(page).inputValue()).toContain('🙏')
  await page.getByRole('button', { name: 'Kirim', exact: true }).last().click()
  await got(resident, (text) => text.includes('*KTP*') && text.includes('🙏')).toBe(1)
  await page.context().close()
})

test('an article by its name, one that is suggested by a key, and what was sent teaches', async () => {
  const { resident, page } = await atWork(71, 1440)
  const suggestions = page.getByRole('group', { name: 'Artikel yang disarankan' })
  // A cat on the moon: there are candidates, but none that is worth an agent's look.
  const [id = ''] = page.url().split('/').slice(-1)
  expect((await (await desk.signIn('agen')).must('conversation.suggest', { id })).suggestions).toEqual([])
  let title = ''
  await atEachWidth(page, async (width) => {
    await field(page).fill('#ktp')
    await page
      .getByRole('listbox', { name: 'Artikel' })
      .getByRole('option', { name: /KTP.*hilang/ })
      .first()
      .click()
    await expect.poll(() => field(page).inputValue()).toMatch(/kehilangan/i)
    await field(page).fill('')
    await resident.sendText(desk.office.account, 'saya mau bikin paspor syaratnya apa')
    await suggestions
      .getByRole('button', { name: /^Pakai artikel .*paspor/i })
      .first()
      .waitFor()
    const sendFirst = suggestions.getByRole('button', { name: /^Kirim artikel/ }).first()
    title = (await sendFirst.getAttribute('aria-label'))?.replace(/^Kirim artikel | sekarang$/g, '') ?? '?'
    const before = resident.inbox.length
    await page.keyboard.press('Escape')
    if (width === 390) await sendFirst.click()
    else await page.keyboard.press('1')
    await expect.poll(() => resident.inbox.length).toBe(before + 1)
  })
  expect(title.length).toBeGreaterThan(3)
  // The agent's choice waits for the editors as a proposed phrasing.
  const editor = await signedIn('editor', 1440)
  await editor.goto(`${desk.service.url}/konten`)
  await editor.getByRole('tab', { name: 'Belum terjawab' }).click()
  await expect.poll(() => editor.locator('select option:checked').allTextContents()).toContain(title)
  await editor.context().close()
  await page.context().close()
})

test('an article goes below what is written already, and takes nothing away', async () => {
  const { resident, page } = await atWork(77, 1440)
  await resident.sendText(desk.office.account, 'saya mau bikin paspor syaratnya apa')
  const use = page.getByRole('button', { name: /^Pakai artikel .*paspor.*\(Alt\+1\)/i })
  await use.waitFor()
  const begun = 'Selamat siang, Bapak/Ibu.'
  await atEachWidth(page, async (width) => {
    await field(page).fill(begun)
    if (width === 390) await use.click()
    else await field(page).press('Alt+1')
    await expect.poll(() => field(page).inputValue()).toMatch(/^Selamat siang, Bapak\/Ibu\.\n.*paspor/is)
    // One goes on writing behind it.
    await page.keyboard.type(' Silakan.')
    await expect.poll(() => field(page).inputValue()).toMatch(/ Silakan\.$/)
    await page.reload()
    await expect.poll(() => field(page).inputValue()).toMatch(/^Selamat siang, .* Silakan\.$/s)
    await use.waitFor()
    await field(page).fill('')
    await use.click()
    await expect.poll(() => field(page).inputValue()).toMatch(/paspor/i)
    expect(await field(page).inputValue()).not.toMatch(/^\s/)
  })
  await page.context().close()
})

test('Enter waits for the list that a mark opens, and a list that does not come says so', async () => {
  const { resident, page } = await atWork(78, 1440)
  const list = page.getByRole('listbox', { name: 'Jawaban siap pakai' })
  await atEachWidth(page, async (width) => {
    let release = () => {}
    const held = new Promise<void>((done) => {
      release = done
    })
    await page.route('**/api/canned.list', async (route) => {
      await held
      await route.continue()
    })
    await page.reload()
    await field(page).fill('/jam')
    await field(page).press('Enter')
    await page.getByRole('status').getByText('Sedang memuat').waitFor()
    expect(await field(page).inputValue()).toBe('/jam')
    release()
    await list.getByRole('option', { name: /Jam buka/ }).waitFor()
    await field(page).press('Enter')
    await expect.poll(() => field(page).inputValue()).toMatch(/^Jam layanan hari ini, Bapak\/Ibu: \d/)
    await page.unroute('**/api/canned.list')

    await page.route('**/api/canned.list', (route) => route.abort())
    await page.reload()
    await field(page).fill('/jam')
    await page.getByText('Jawaban siap pakai belum dapat dimuat').waitFor()
    await page.unroute('**/api/canned.list')
    if (width === 390) await page.getByRole('button', { name: 'Coba lagi' }).click()
    else await field(page).press('Enter')
    expect(await field(page).inputValue()).toBe('/jam')
    await list.getByRole('option', { name: /Jam buka/ }).waitFor()
    // Known now: the next list is there at once, and what it does not hold is sent as it is written.
    await field(page).fill(`/tidak-ada-${width}`)
    await field(page).press('Enter')
    await got(resident, (text) => text === `/tidak-ada-${width}`).toBe(1)
  })
  expect(resident.inbox.filter((m) => m.text === '/jam')).toEqual([])
  await page.context().close()
})

test('pictures are pasted and dropped, and reach the phone as pictures', async () => {
  const { resident, page } = await atWork(72, 1440)
  await atEachWidth(page, async (width) => {
    for (const how of ['paste', 'drop'] as const) {
      const caption = `Gambar ${width} lewat ${how}`
      await give(page, how)
      await page.getByRole('button', { name: /^Lepas lampiran bukti/ }).waitFor()
      await field(page).fill(caption)
      await page.getByRole('button', { name: 'Kirim', exact: true }).last().click()
      const arrived = () => resident.inbox.filter((m) => m.message.imageMessage?.caption === caption).length
      await expect.poll(arrived).toBe(1)
    }
  })
  await page.context().close()
})

test('a picture and what is quoted stay with the draft when one looks elsewhere, and go out with it', async () => {
  const { resident, page, name } = await atWork(79, 1440)
  const other = 'Warga di sela'
  await waitingResident(80, other)
  const chip = page.getByRole('button', { name: /^Lepas lampiran bukti/ })
  await atEachWidth(page, async (width) => {
    const [question, answer] = [`ini bukti apa pak? ${width}`, `Bukti pendaftaran ${width}.`]
    await resident.sendText(desk.office.account, question)
    const asked = page.locator('[data-message]', { hasText: question })
    await scrolledTo(page, asked)
    await asked.hover()
    await asked.getByRole('button', { name: 'Balas pesan ini' }).click()
    await give(page, 'paste')
    await chip.waitFor()
    const away = async (leave: () => Promise<unknown>, comeBack: () => Promise<unknown>) => {
      await leave()
      await chip.waitFor({ state: 'detached' })
      await comeBack()
      await page.getByText(`Membalas: ${question}`).waitFor()
      await chip.waitFor()
    }
    if (width === 390) {
      await away(
        () => page.getByRole('button', { name: 'Panel kontak' }).click(),
        () => page.goBack(),
      )
      await away(
        () => page.getByRole('button', { name: 'Kembali' }).click(),
        () => page.locator('[data-conversation]', { hasText: name }).click(),
      )
    } else
      await away(
        () => page.locator('[data-conversation]', { hasText: other }).click(),
        () => page.locator('[data-conversation]', { hasText: name }).click(),
      )
    await field(page).fill(answer)
    await field(page).press('Enter')
    const sent = await resident.waitFor((m) => m.message.imageMessage?.caption === answer)
    expect(sent.message.imageMessage?.contextInfo?.quotedMessage).toBeTruthy()
    await chip.waitFor({ state: 'detached' })
    await page.getByText(`Membalas: ${question}`).waitFor({ state: 'detached' })
  })
  await page.context().close()
})

test('whom a note names and the article of a reply stay with the draft when one looks elsewhere, and go out with it', async () => {
  const { resident, page, name } = await atWork(82, 1440)
  const other = 'Warga di antaranya'
  await waitingResident(83, other)
  await resident.sendText(desk.office.account, 'saya mau bikin paspor syaratnya apa')
  const use = page.getByRole('button', { name: /^Pakai artikel .*paspor.*\(Alt\+1\)/i })
  const note = page.getByRole('textbox', { name: /^Catatan untuk rekan/ })
  const row = (who: string) => page.locator('[data-conversation]', { hasText: who })
  const sent = (command: string) =>
    page.waitForRequest(`**/api/${command}`).then((request) => JSON.parse(request.postData() ?? '{}'))
  await atEachWidth(page, async (width) => {
    await use.click()
    await expect.poll(() => field(page).inputValue()).toMatch(/paspor/i)
    await page.getByRole('button', { name: 'Catatan', exact: true }).click()
    await note.fill('@ujang')
    await page.getByRole('listbox', { name: 'Rekan' }).getByRole('option', { name: 'Ujang Sutisna' }).click()
    await expect.poll(() => note.inputValue()).toBe('@Ujang Sutisna ')
    await page.keyboard.type(`mohon dibantu ${width}`)
    if (width === 390) await page.getByRole('button', { name: 'Kembali' }).click()
    else await row(other).click()
    await note.waitFor({ state: 'detached' })
    await row(name).click()
    await use.waitFor()
    // As after a night: what is kept for the window alone is gone.
    if (width === 1024) await page.reload()
    await page.getByRole('button', { name: 'Catatan', exact: true }).click()
    await expect.poll(() => note.inputValue()).toBe(`@Ujang Sutisna mohon dibantu ${width}`)
    const [noted] = await Promise.all([sent('conversation.note'), note.press('Enter')])
    expect(noted.mentions).toHaveLength(1)
    // The note is gone from its field; what was written beside it is as it was.
    await page.getByRole('button', { name: 'Balas', exact: true }).click()
    await expect.poll(() => field(page).inputValue()).toMatch(/paspor/i)
    const [replied] = await Promise.all([sent('conversation.send'), field(page).press('Enter')])
    expect(replied.articleId).toEqual(expect.any(String))
    await expect.poll(() => field(page).inputValue()).toBe('')
    // What is written next comes from nowhere.
    await field(page).fill(`Silakan ${width}.`)
    const [next] = await Promise.all([sent('conversation.send'), field(page).press('Enter')])
    expect(next.articleId).toBeNull()
  })
  await page.context().close()
})

test('what is longer than a message may be is told before it is sent, loses nothing, and goes out once it is shortened', async () => {
  const { resident, page } = await atWork(84, 1440)
  await resident.sendText(desk.office.account, 'saya mau bikin paspor syaratnya apa')
  const use = page.getByRole('button', { name: /^Pakai artikel .*paspor.*\(Alt\+1\)/i })
  const send = page.getByRole('button', { name: 'Kirim', exact: true }).last()
  const tooLong = page.getByRole('status').getByText(/^Tulisan ini kelebihan \d+ karakter \(paling banyak 4\.000\)/)
  let asked = 0
  page.on('request', (request) => {
    if (/\/api\/conversation\.(send|note)$/.test(request.url())) asked++
  })
  await atEachWidth(page, async (width) => {
    const begun = `Yth. Bapak/Ibu ${width}. `.padEnd(3_990, 'baik ')
    await field(page).fill(begun)
    await use.click()
    await expect.poll(() => field(page).inputValue()).toMatch(/baik\n.*paspor/is)
    const whole = await field(page).inputValue()
    await page.getByText(`Tulisan ini kelebihan ${whole.trim().length - 4_000} karakter`).waitFor()
    await expect.poll(() => send.isDisabled()).toBe(true)
    await field(page).press('Enter')
    // One goes on in it: neither the key nor the length takes a letter away.
    await page.keyboard.insertText(' Terima kasih.')
    await expect.poll(() => field(page).inputValue()).toBe(`${whole} Terima kasih.`)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      await page.screenshot({ path: join(artifacts, `composer-too-long-${width}-${colorScheme}.png`) })
    }
    expect(asked).toBe(0)
    await field(page).fill(`Sudah pendek ${width}.`)
    await tooLong.waitFor({ state: 'detached' })
    await field(page).press('Enter')
    await got(resident, (text) => text === `Sudah pendek ${width}.`).toBe(1)
    await page.getByRole('button', { name: 'Catatan', exact: true }).click()
    await page.getByRole('textbox', { name: /^Catatan untuk rekan/ }).fill('c'.repeat(4_001))
    await page.getByText('Tulisan ini kelebihan 1 karakter').waitFor()
    await expect.poll(() => page.getByRole('button', { name: 'Simpan catatan' }).isDisabled()).toBe(true)
    await page.getByRole('textbox', { name: /^Catatan untuk rekan/ }).fill('')
    await page.getByRole('button', { name: 'Balas', exact: true }).click()
    await field(page).waitFor()
    asked = 0
  })
  await page.context().close()
})

test('a file that could not be uploaded stays until it is tried again, and the same file can be chosen twice', async () => {
  const { resident, page } = await atWork(81, 1440)
  const again = page.getByRole('button', { name: 'Coba lagi mengunggah bukti.png' })
  const send = page.getByRole('button', { name: 'Kirim', exact: true }).last()
  await atEachWidth(page, async (width) => {
    await page.route('**/api/media', (route) => route.abort())
    const input = page.locator('input[type="file"][multiple]')
    const files = [{ name: 'bukti.png', mimeType: 'image/png', buffer: Buffer.from(pixel, 'base64') }]
    await input.setInputFiles(files)
    await page.getByText('Gagal mengunggah bukti.png').waitFor()
    // The browser says nothing of a choice that it holds already.
    await expect.poll(() => input.evaluate((e: HTMLInputElement) => e.value)).toBe('')
    const caption = `Gambar yang gagal dahulu ${width}`
    await field(page).fill(caption)
    // Without it the words would speak of a picture that is not there.
    await expect.poll(() => send.isDisabled()).toBe(true)
    await again.click()
    await page.getByText('Gagal mengunggah bukti.png').waitFor()
    await page.unroute('**/api/media')
    await again.click()
    await again.waitFor({ state: 'detached' })
    await send.click()
    const arrived = () => resident.inbox.filter((m) => m.message.imageMessage?.caption === caption).length
    await expect.poll(arrived).toBe(1)
  })
  await page.context().close()
})

test('a reply for later waits in the thread and so does the resident; it can be withdrawn, and a time gone by is refused', async () => {
  const { resident, page, name } = await atWork(73, 1440)
  const api = await desk.signIn('agen')
  const conversation = async () => {
    const { items } = await api.must('inbox.list', { view: 'all' })
    return items.map((i) => i.conversation).find((c) => c.contact.name === name)
  }
  const waiting = await conversation()
  const later = async (value: string) => {
    await page.getByRole('button', { name: 'Pilihan pengiriman' }).click()
    await page.getByRole('menuitem', { name: 'Jadwalkan' }).click()
    const dialog = page.getByRole('dialog', { name: 'Jadwalkan' })
    await dialog.waitFor()
    // What was refused before is not held against what comes now.
    expect(await dialog.getByText('Pilih waktu yang akan datang.').count()).toBe(0)
    await dialog.getByLabel('Waktu kirim (WIB)').fill(value)
    await dialog.getByRole('button', { name: 'Jadwalkan' }).click()
    return dialog
  }
  await atEachWidth(page, async (width) => {
    await field(page).fill('Besok loket buka pukul 08.00.')
    const dialog = await later('2020-01-01T08:00')
    await dialog.getByText('Pilih waktu yang akan datang.').waitFor()
    await dialog.getByRole('button', { name: 'Batal' }).click()
    await later(`${new Date().getFullYear() + 1}-01-05T08:00`)
    await page.getByText(/^Dikirim .*08\.00/).waitFor()
    await page.getByRole('button', { name: 'Batalkan kiriman' }).click()
    await page.getByText(/^Dikirim .*08\.00/).waitFor({ state: 'detached' })
    // The list shows the last that was really said; on a phone it is another page.
    if (width > 390) await page.locator('[data-conversation]', { hasText: name }).getByText('kucing').waitFor()
  })
  expect(resident.inbox.filter((m) => m.text.includes('Besok loket'))).toEqual([])
  expect(await conversation()).toMatchObject({ status: 'open', waitingSince: waiting?.waitingSince })

  const id = waiting?.id ?? '?'
  // Late enough that what comes next is before it, on a busy machine too.
  const sendAt = Date.now() + 5_000
  await api.must('conversation.send', { id, clientId: 'later-one', text: 'Loket sudah buka.', sendAt })
  expect((await conversation())?.waitingSince).toBe(waiting?.waitingSince)
  await got(resident, (text) => text === 'Loket sudah buka.').toBe(1)
  await expect.poll(async () => (await conversation())?.waitingSince).toBeNull()
  await page.context().close()
})

test.each([
  [1440, 74],
  [1024, 75],
  [390, 76],
] as const)('replied and resolved in one go, at %i px', async (width, number) => {
  const { resident, page, name } = await atWork(number, width)
  await field(page).fill('Sudah selesai, Bapak/Ibu.')
  await page.getByRole('button', { name: 'Pilihan pengiriman' }).click()
  await page.getByRole('menuitem', { name: 'Kirim dan selesaikan' }).click()
  await got(resident, (text) => text === 'Sudah selesai, Bapak/Ibu.').toBe(1)
  await page.getByRole('button', { name: 'Buka kembali' }).waitFor()
  await page.goto(`${desk.service.url}/kotak/resolved`)
  await page.locator('[data-conversation]', { hasText: name }).waitFor()
  await page.context().close()
})
