import type { Page } from 'playwright-core'
import { afterEach, expect, test } from 'vitest'
import type { Phone } from '../../loopback-whatsapp/phone.ts'
import {
  atEachWidth,
  desk,
  openContactPanel,
  signedIn,
  sizes,
  waitingResident,
  widths,
  withBrowserAndDesk,
} from '../../support/browser-story.ts'

let page: Page
const residents: Phone[] = []
// The first of them are taken one after the other: whoever waits longest stands first.
const names = ['Warga Asep', 'Warga Aceng', 'Warga Adang', 'Warga Beti', 'Warga Cecep', 'Warga Dedah']
const beti = () => residents[names.indexOf('Warga Beti')]

withBrowserAndDesk(async () => {
  for (const [i, name] of names.entries()) residents.push(await waitingResident(40 + i, name))
  page = await signedIn('agen', 1440)
})
afterEach(async () => {
  await page.context().setOffline(false)
  await page.setViewportSize(sizes[1440])
})

const row = (name: string, on: Page = page) => on.locator('[data-conversation]', { hasText: name })
const field = (on: Page = page) => on.getByRole('textbox', { name: 'Balasan untuk warga' })
const openFromQueue = async (name: string, on: Page = page) => {
  await on.goto(`${desk.service.url}/kotak/all`)
  await row(name, on).click()
  await field(on).waitFor()
}

test('the keyboard alone: from the list to a reply, and back', async () => {
  const shown = page.locator('h2').first()
  const claim = page.getByRole('button', { name: 'Ambil percakapan' })
  await atEachWidth(page, async (width) => {
    await page.goto(`${desk.service.url}/kotak/unassigned`)
    await row('Warga Dedah').waitFor()
    await page.keyboard.press('j')
    await page.waitForURL(/\/kotak\/unassigned\/./)
    await claim.waitFor()
    const [first, firstName] = [page.url(), await shown.textContent()]
    await page.keyboard.press('j')
    await page.waitForURL((url) => url.href !== first)
    await expect.poll(() => shown.textContent()).not.toBe(firstName)
    await page.keyboard.press('k')
    await page.waitForURL(first)
    // The address is there before the conversation is: a key would go to the one that is still shown.
    await expect.poll(() => shown.textContent()).toBe(firstName)
    await claim.waitFor()
    await page.keyboard.press('c')
    await page.getByText('Dipegang Anda').waitFor()
    await field().waitFor()
    await page.keyboard.press('r')
    await expect.poll(() => field().evaluate((e) => e === document.activeElement)).toBe(true)
    const text = `Baik Bapak/Ibu, kami bantu dari ${width}.`
    await page.keyboard.type(text)
    await page.keyboard.press('Enter')
    const gotIt = () => residents.filter((r) => r.inbox.some((m) => m.text === text)).length
    await expect.poll(gotIt).toBe(1)
    await page.keyboard.press('Escape')
    await page.keyboard.press('?')
    await page.getByRole('dialog', { name: 'Pintasan papan tik' }).waitFor()
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+k')
    await page.getByPlaceholder('Ketik perintah atau nama warga').fill('Buka Selesai')
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/kotak\/resolved/)
    // A dialog has the keys to itself, also while it closes.
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0)
    await page.keyboard.press('g')
    await page.keyboard.press('m')
    await page.waitForURL(/\/kotak\/mine/)
    await page.keyboard.press('Control+k')
    await page.getByPlaceholder('Ketik perintah atau nama warga').fill('Dedah')
    // Before the residents of these words have come: the first of them is opened when they do.
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/cari\/./)
    await field().waitFor()
  })
})

test('a canned response with its variables, a draft that stays with its conversation', async () => {
  await atEachWidth(page, async (width) => {
    const draft = `Mohon ditunggu sebentar ${width}`
    await openFromQueue('Warga Beti')
    await field().fill(draft)
    await openFromQueue('Warga Cecep')
    expect(await field().inputValue()).toBe('')
    await openFromQueue('Warga Beti')
    await expect.poll(() => field().inputValue()).toBe(draft)
    await field().fill('/')
    const options = page.getByRole('option')
    await options.first().waitFor()
    await page.keyboard.press('Enter')
    await expect.poll(() => field().inputValue()).not.toMatch(/^\/|\{\{/)
    expect((await field().inputValue()).length).toBeGreaterThan(10)
    await field().fill('')
  })
})

test('while the network is away a reply waits in its place, and arrives once', async () => {
  await openFromQueue('Warga Beti')
  await page.context().setOffline(true)
  let waiting = 0
  const text = (width: number) => `Ditulis di ${width} saat jaringan putus.`
  await atEachWidth(page, async (width) => {
    await page.getByText('Sambungan ke layanan terputus').waitFor()
    await field().fill(text(width))
    await field().press('Enter')
    await page.getByText(text(width)).first().waitFor()
    await page.getByText(`Pesan yang menunggu di perangkat ini: ${++waiting}`).waitFor()
  })
  await page.context().setOffline(false)
  for (const width of widths) await beti()?.waitFor((m) => m.text === text(width))
  await page.waitForTimeout(1_500)
  const arrived = () => beti()?.inbox.flatMap((m) => (m.text.startsWith('Ditulis di') ? [m.text] : []))
  expect(arrived()).toEqual(widths.map(text))
  for (const width of widths) await page.getByText(text(width)).first().waitFor()
})

test.each(widths)('search finds people and what was said, with the hit marked, at %i px', async (width) => {
  await page.setViewportSize(sizes[width])
  await page.goto(`${desk.service.url}/cari`)
  const search = page.getByRole('searchbox')
  for (const words of ['kucing', 'Cecep']) {
    await search.fill(words)
    await page.locator('mark', { hasText: words }).first().waitFor()
  }
  // Enter before the answer is there leads to what is asked for, not to what was found before.
  await search.fill('Dedah')
  await search.press('Enter')
  await page.getByRole('region', { name: 'Percakapan dengan Warga Dedah' }).waitFor()
})

test('what is chosen of the filter in one moment is all kept', async () => {
  await atEachWidth(page, async (width) => {
    await page.goto(`${desk.service.url}/kotak/all`)
    await page.getByRole('button', { name: 'Saringan' }).click()
    await page.getByLabel('Nama saringan').fill(`Sekaligus ${width}`)
    const reason = await page.getByLabel('Alasan diserahkan').elementHandle()
    const channel = await page.getByRole('combobox', { name: 'Saluran' }).elementHandle()
    await page.evaluate(
      ([first, second]) => {
        const choose = (select: Node | null | undefined, value: string) => {
          if (!(select instanceof HTMLSelectElement)) throw new Error('no select')
          select.value = value
          select.dispatchEvent(new Event('change', { bubbles: true }))
          if (select.value !== value) throw new Error(`${value} was taken back`)
        }
        choose(first, 'no-answer')
        choose(second, 'whatsapp')
        document.querySelector('form')?.requestSubmit()
      },
      [reason, channel],
    )
    await page.waitForURL((url) => ['reason=no-answer', 'channel=whatsapp'].every((part) => url.search.includes(part)))
    const views = page.getByRole('navigation', { name: 'Tampilan kotak masuk' })
    const kept = await views.getByRole('link', { name: `Sekaligus ${width}` }).getAttribute('href')
    expect(kept).toContain('reason=no-answer')
    expect(kept).toContain('channel=whatsapp')
  })
})

test.each(widths)('a filter is kept under a name, at %i px', async (width) => {
  const kept = `Tanpa jawaban ${width}`
  await page.setViewportSize(sizes[width])
  await page.goto(`${desk.service.url}/kotak/all`)
  await page.getByRole('button', { name: 'Saringan' }).click()
  await page.getByLabel('Alasan diserahkan').selectOption({ label: 'Tidak ada jawaban' })
  await page.waitForURL(/reason=/)
  await page.getByLabel('Nama saringan').fill(kept)
  await page.getByRole('button', { name: 'Simpan', exact: true }).click()
  const tab = page.getByRole('navigation', { name: 'Tampilan kotak masuk' }).getByRole('link', { name: kept })
  await tab.waitFor()
  await page.goto(`${desk.service.url}/kotak/all`)
  await tab.click()
  await page.waitForURL(/reason=/)
  await row('Warga Dedah').waitFor()
})

test('keys work with the focus on a box that was ticked, Shift gives the second key, and Escape goes one step at a time', async () => {
  await atEachWidth(page, async (width) => {
    await page.goto(`${desk.service.url}/kotak/all?reason=no-answer`)
    await row('Warga Dedah').waitFor()
    await page.getByRole('button', { name: 'Pilih beberapa' }).click()
    await page.getByRole('checkbox', { name: 'Pilih Warga Dedah' }).check()
    await page.keyboard.press('j')
    await page.waitForURL(/\/kotak\/all\/./)
    await page.getByRole('button', { name: 'Panel kontak' }).waitFor()
    const [thread, id] = [page.url(), new URL(page.url()).pathname.split('/').at(-1)]
    if (width !== 1440) {
      await page.getByRole('button', { name: 'Panel kontak' }).click()
      await page.waitForURL(/\/kontak/)
      await page.getByRole('complementary').last().waitFor()
      const toggle = page.getByRole('button', { name: 'Panel kontak' })
      const hasFocus = () => toggle.evaluate((e) => e === document.activeElement)
      await page.keyboard.press('Escape')
      await page.waitForURL(thread)
      // The page on which the focus was is gone: it is where that was opened.
      await expect.poll(hasFocus).toBe(true)
      await page.keyboard.press('Enter')
      await page.waitForURL(/\/kontak/)
      await page.getByRole('complementary').last().getByRole('button', { name: 'Tutup panel' }).click()
      await page.waitForURL(thread)
      await expect.poll(hasFocus).toBe(true)
    }
    await page.keyboard.press('Escape')
    await page.waitForURL(/\/kotak\/all\?reason=no-answer$/)
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('data-conversation'))
    await expect.poll(focused).toBe(id)
    await page.keyboard.press('g')
    await page.keyboard.press('Shift+@')
    await page.waitForURL(/\/kotak\/mentions$/)
  })
})

test('what was ticked and how it was sorted belongs to the list in which it was done', async () => {
  const tab = (name: RegExp) =>
    page.getByRole('navigation', { name: 'Tampilan kotak masuk' }).getByRole('link', { name })
  const bar = page.getByRole('toolbar', { name: /dipilih/ })
  await atEachWidth(page, async () => {
    await page.goto(`${desk.service.url}/kotak/all`)
    const tick = async () => {
      await row('Warga Dedah').waitFor()
      await page.getByRole('button', { name: 'Pilih beberapa' }).click()
      await page.getByRole('checkbox', { name: 'Pilih Warga Dedah' }).check()
      await page.getByText('1 dipilih').first().waitFor()
    }
    await tick()
    await page.getByRole('button', { name: 'Urutan' }).click()
    await page.getByRole('menuitem', { name: 'Pesan terbaru' }).click()
    await page.getByText('1 dipilih').first().waitFor()
    const asked = page.waitForRequest((r) => r.url().endsWith('inbox.list') && r.postDataJSON().view === 'team')
    await tab(/^Tim/).click()
    expect((await asked).postDataJSON().sort).toBe('waiting')
    await page.getByRole('heading', { name: 'Tim', level: 1 }).waitFor()
    await expect.poll(() => bar.count()).toBe(0)
    await tab(/^Semua/).click()
    await tick()
    await page.getByRole('button', { name: 'Saringan' }).click()
    await page.getByLabel('Alasan diserahkan').selectOption({ label: 'Tidak ada jawaban' })
    await page.waitForURL(/reason=/)
    await expect.poll(() => bar.count()).toBe(0)
  })
})

test('several at once are labelled and resolved', async () => {
  const api = await desk.signIn('agen')
  const pair = ['Warga Cecep', 'Warga Dedah']
  let nth = 0
  await atEachWidth(page, async () => {
    await page.goto(`${desk.service.url}/kotak/all`)
    await row('Warga Dedah').waitFor()
    await page.getByRole('button', { name: 'Pilih beberapa' }).click()
    for (const name of pair) await page.getByRole('checkbox', { name: `Pilih ${name}` }).check()
    await page.getByText('2 dipilih').first().waitFor()
    await page.getByRole('button', { name: 'Beri label' }).click()
    const label = page.getByRole('menuitem').nth(nth++)
    const labelName = (await label.textContent())?.trim() ?? '?'
    await label.click()
    await page.getByText('2 percakapan diubah.').first().waitFor()
    await expect.poll(() => row('Warga Dedah').textContent()).toContain(labelName)
    await page.getByRole('button', { name: 'Pilih beberapa' }).click()
    for (const name of pair) await page.getByRole('checkbox', { name: `Pilih ${name}` }).check()
    // It writes to residents, so it asks first.
    const asked = page.getByRole('dialog', { name: 'Selesaikan 2 percakapan?' })
    await page.getByRole('button', { name: 'Selesaikan' }).click()
    await asked.getByRole('button', { name: 'Batal' }).click()
    await asked.waitFor({ state: 'detached' })
    await page.getByText('2 dipilih').first().waitFor()
    await page.getByRole('button', { name: 'Selesaikan' }).click()
    await asked.getByRole('button', { name: 'Selesaikan' }).click()
    await row('Warga Dedah').waitFor({ state: 'detached' })
    await page.goto(`${desk.service.url}/kotak/resolved`)
    await row('Warga Dedah').waitFor()
    // For the next width they are work again.
    const { items } = await api.must('inbox.list', { view: 'resolved' })
    for (const { conversation: c } of items)
      if (pair.includes(c.contact.name ?? '')) await api.must('conversation.reopen', { id: c.id })
  })
})

test('two windows: who looks and who writes is seen, and what is done in one shows in the other', async () => {
  const other = await signedIn('agen2', 1440)
  await openFromQueue('Warga Beti', other)
  await atEachWidth(page, async () => {
    await openFromQueue('Warga Beti')
    await field(other).pressSequentially('Saya', { delay: 20 })
    await page
      .getByText(/Ujang Sutisna.*(menulis|mengetik)/)
      .first()
      .waitFor()
    await field(other).fill('')
    await page.getByRole('button', { name: 'Tindakan lain' }).click()
    await page.getByRole('menuitem', { name: 'Selesaikan' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Selesaikan' }).click()
    await other.getByRole('button', { name: 'Buka kembali' }).click()
    await page.getByRole('button', { name: 'Buka kembali' }).waitFor({ state: 'detached' })
  })
  await other.context().close()
})

test('a masked number is shown on request, and the trail says so', async () => {
  await atEachWidth(page, async () => {
    await openFromQueue('Warga Asep')
    const show = page.getByRole('button', { name: 'Tampilkan' })
    await openContactPanel(page)
    await show.click()
    await page.getByRole('complementary').last().getByText('+62 813-0000-0040').first().waitFor()
  })
  const audit = await signedIn('admin', 1280)
  await audit.goto(`${desk.service.url}/audit`)
  await expect.poll(() => audit.getByText('Melihat nomor warga').count()).toBe(widths.length)
  await audit.context().close()
})
