import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import type { Phone } from '../../loopback-whatsapp/phone.ts'
import {
  artifacts,
  atEachWidth,
  browser,
  desk,
  openAccount,
  signedIn,
  sizes,
  type Width,
  waitingResident,
  withBrowserAndDesk,
} from '../../support/browser-story.ts'
import { password, until } from '../../support/helpdesk.ts'

let jauh: Phone
withBrowserAndDesk(async () => {
  jauh = await waitingResident(21, 'Warga jauh')
  await jauh.sendText(desk.office.account, 'kucing saya dua ekor')
})

/** Does what changes the account's preferences; a page that is loaded afterwards finds them changed. */
async function changing(page: Page, act: () => Promise<void>): Promise<void> {
  const saved = page.waitForResponse('**/api/session.set-preferences')
  await act()
  await saved
}

/** A window of a browser that stands elsewhere or is set otherwise. */
async function windowWith(options: Parameters<Browser['newContext']>[0]): Promise<Page> {
  const context = await browser.newContext({ reducedMotion: 'reduce', ...options })
  const page = await context.newPage()
  await page.goto(desk.service.url)
  await page.getByLabel('Nama pengguna').fill('agen')
  await page.getByLabel('Kata sandi').first().fill(password)
  await page.keyboard.press('Enter')
  await page.locator('[data-conversation]', { hasText: 'Warga jauh' }).click()
  await page.getByRole('textbox', { name: 'Balasan untuk warga' }).waitFor()
  return page
}

test('in English, and in the office’s time wherever the browser stands', async () => {
  const page = await windowWith({ viewport: sizes[1440], timezoneId: 'America/New_York' })
  const thread = page.url()
  const { items } = await (await desk.signIn('agen')).must('inbox.list', { view: 'all' })
  const at = items[0]?.conversation.lastMessage?.at
  const office = new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Jakarta', hour: '2-digit', minute: '2-digit' })
  const time = (between: string) =>
    page
      .getByRole('log')
      .getByTitle(`, ${office.format(at).replace(':', between)} WIB`)
      .last()
  await atEachWidth(page, async (width) => {
    /** On a phone the language is chosen on a page of its own, and one goes back to the thread. */
    const choose = async (language: 'English' | 'Indonesia', seen: string) => {
      if (width === 390) await page.getByRole('button', { name: /^(Kembali|Back) / }).click()
      await openAccount(page, width)
      await changing(page, () => page.getByText(language, { exact: true }).click())
      await page.getByRole('switch', { name: seen }).waitFor({ state: 'attached' })
      if (width === 390) await page.goto(thread)
      else await page.keyboard.press('Escape')
    }
    await time('.').waitFor()
    await choose('English', 'Do not disturb')
    await page.getByRole('button', { name: 'Take conversation' }).filter({ visible: true }).waitFor()
    await time(':').waitFor()
    await page.getByRole('region', { name: 'Handed over to a person' }).getByText('No answer').waitFor()
    await page.getByRole('textbox', { name: 'Reply to the resident' }).waitFor()
    await choose('Indonesia', 'Jangan ganggu')
    await page.getByRole('button', { name: 'Ambil percakapan' }).filter({ visible: true }).waitFor()
  })
  await page.context().close()
})

test('an address that does not exist says so once, and leads back', async () => {
  const page = await windowWith({ viewport: sizes[1440] })
  await atEachWidth(page, async (width) => {
    await page.goto(`${desk.service.url}/tidak-ada`)
    await page.getByRole('heading', { level: 1, name: 'Halaman tidak ditemukan' }).waitFor()
    await page.getByText('Alamat ini tidak ada').waitFor()
    expect(await page.getByText('Halaman tidak ditemukan').count()).toBe(1)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      await page.screenshot({ path: join(artifacts, `not-found-${width}-${colorScheme}.png`) })
    }
    await page.getByRole('link', { name: 'Ke halaman awal' }).click()
    await page.locator('[data-conversation]', { hasText: 'Warga jauh' }).waitFor()
  })
  await page.context().close()
})

test('enlarged to twice its size nothing is cut off, and the thread keeps room', async () => {
  for (const viewport of [
    { width: 720, height: 450 },
    { width: 512, height: 384 },
  ]) {
    const page = await windowWith({ viewport, deviceScaleFactor: 2 })
    const wide = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    await expect.poll(wide).toBeLessThanOrEqual(0)
    const thread = async () => (await page.getByRole('log').boundingBox())?.height ?? 0
    await expect.poll(thread).toBeGreaterThan(60)
    for (const path of ['/kotak/all', '/cari', '/konten', '/saluran', '/lainnya']) {
      await page.goto(`${desk.service.url}${path}`)
      await page.getByRole('heading', { level: 1 }).first().waitFor()
      await expect.poll(wide).toBeLessThanOrEqual(0)
    }
    // The last of the filters is reached by the wheel.
    await page.goto(`${desk.service.url}/kotak/all`)
    await page.getByRole('button', { name: 'Saringan', exact: true }).click()
    await page.getByLabel('Topik').hover()
    await page.mouse.wheel(0, 2_000)
    const bar = await page.getByRole('navigation', { name: 'Navigasi utama' }).last().boundingBox()
    const bottom = async () => {
      const box = await page.getByRole('button', { name: 'Kosongkan saringan' }).boundingBox()
      return (box?.y ?? 9_999) + (box?.height ?? 0)
    }
    await expect.poll(bottom).toBeLessThanOrEqual(bar?.y ?? 0)
    await page.context().close()
  }
})

test('installed on a phone it opens without a network, and says so', async () => {
  const page = await signedIn('agen', 390)
  await page.evaluate(() => navigator.serviceWorker.ready)
  await page.reload()
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
  const manifest = await (await page.request.get(`${desk.service.url}/manifest.webmanifest`)).json()
  expect(manifest).toMatchObject({ display: 'standalone', start_url: '/', lang: 'id' })
  expect(manifest.icons.map((i: { purpose?: string }) => i.purpose)).toContain('maskable')
  await page.context().setOffline(true)
  await page.reload()
  await page.getByText('Layanan tidak terjangkau').waitFor()
  await page.context().setOffline(false)
  await page.getByRole('button', { name: 'Coba lagi' }).click()
  await page.locator('[data-conversation]', { hasText: 'Warga jauh' }).waitFor()
  await page.context().close()
})

test('found by the number of the ticket, and gone through with j and k', async () => {
  const page = await signedIn('agen', 1440)
  const api = await desk.signIn('agen')
  const ticket = (await api.must('inbox.list', { view: 'all' })).items[0]?.conversation.ticket ?? '?'
  await atEachWidth(page, async () => {
    await page.goto(`${desk.service.url}/kotak/all`)
    await page.locator('[data-conversation]').first().waitFor()
    // The keys are loaded after the first screen is drawn.
    const words = page.getByRole('searchbox')
    await until(async () => {
      await page.keyboard.press('/')
      return words.isVisible()
    })
    await words.fill(ticket)
    await page
      .getByRole('link', { name: /Warga jauh/ })
      .first()
      .waitFor()
    await words.fill('kucing')
    await page.locator('mark', { hasText: 'kucing' }).first().waitFor()
    await words.press('Enter')
    await page.waitForURL(/\/cari\/.+pesan=/)
    const first = page.url()
    await page.getByRole('log').waitFor()
    await page.keyboard.press('j')
    await page.waitForURL((url) => url.href !== first)
    // It is marked for a moment only: looked for from before the key on.
    const marked = page.locator('[data-flash="true"]', { hasText: 'kucing' }).waitFor()
    await page.keyboard.press('k')
    await Promise.all([page.waitForURL(first), marked])
  })
  await page.context().close()
})

test('single keys can be switched off, and Enter and Shift+Enter swapped', async () => {
  const page = await signedIn('agen', 1440)
  const set = async (width: Width) => {
    await page.goto(`${desk.service.url}/kotak/all`)
    await openAccount(page, width)
    for (const label of ['Pintasan satu tombol', 'Enter mengirim']) {
      const item = page.getByRole('switch', { name: label })
      const before = await item.isChecked()
      await changing(page, () => item.press('Space'))
      await expect.poll(() => item.isChecked()).toBe(!before)
    }
    await page.goto(`${desk.service.url}/kotak/all`)
    await page.locator('[data-conversation]', { hasText: 'Warga jauh' }).click()
  }
  await atEachWidth(page, async (width) => {
    const text = `Baik, kami catat ${width}.`
    await set(width)
    const field = page.getByRole('textbox', { name: 'Balasan untuk warga' })
    await field.fill(text)
    await field.press('Enter')
    expect(await field.inputValue()).toBe(`${text}\n`)
    await field.press('Shift+Enter')
    await expect.poll(() => jauh.inbox.filter((m) => m.text === text).length).toBe(1)
    await field.press('Escape')
    // Ctrl+K is no single key: when it has worked, the keys before it have been heard.
    await page.keyboard.press('?')
    await until(async () => {
      await page.keyboard.press('Control+k')
      return page.getByPlaceholder('Ketik perintah atau nama warga').isVisible()
    })
    expect(await page.getByRole('dialog', { name: 'Pintasan papan tik' }).count()).toBe(0)
    await set(width)
    await until(async () => {
      await page.keyboard.press('?')
      return page.getByRole('dialog', { name: 'Pintasan papan tik' }).isVisible()
    })
  })
  await page.context().close()
})

test('what is changed of the account in one moment is all kept', async () => {
  const page = await signedIn('agen', 1440)
  await openAccount(page, 1440)
  const switches = () => ['Bunyi', 'Jangan ganggu', 'Enter mengirim'].map((name) => page.getByRole('switch', { name }))
  const states = () => Promise.all(switches().map((item) => item.isChecked()))
  const before = await states()
  let saved = 0
  page.on('response', (response) => {
    if (response.url().endsWith('/api/session.set-preferences')) saved++
  })
  const turnOver = async () => {
    const [done, items] = [saved, await Promise.all(switches().map((item) => item.elementHandle()))]
    await page.evaluate((list) => {
      for (const item of list) if (item instanceof HTMLElement) item.click()
    }, items)
    await expect.poll(() => saved).toBe(done + items.length)
    await page.reload()
    await openAccount(page, 1440)
  }
  await turnOver()
  await expect.poll(states).toEqual(before.map((on) => !on))
  await turnOver()
  await expect.poll(states).toEqual(before)
  await page.context().close()
})
