import type { Browser, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { browser, desk, signedIn, waitingResident, withBrowserAndDesk } from '../../support/browser-story.ts'
import { password } from '../../support/helpdesk.ts'

withBrowserAndDesk(async () => {
  const resident = await waitingResident(21, 'Warga jauh')
  await resident.sendText(desk.office.account, 'kucing saya dua ekor')
})

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
  const page = await windowWith({ viewport: { width: 1440, height: 900 }, timezoneId: 'America/New_York' })
  const hour = new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Jakarta', hour: '2-digit' }).format(Date.now())
  await page
    .getByText(new RegExp(`, ${hour}\\.\\d\\d WIB`))
    .first()
    .waitFor()
  await page.getByRole('button', { name: /Akun Rina Marlina/ }).click()
  await page.getByText('English').click()
  await page.getByRole('switch', { name: 'Do not disturb' }).waitFor({ state: 'attached' })
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Take conversation' }).waitFor()
  await page
    .getByText(new RegExp(`, ${hour}:\\d\\d WIB`))
    .first()
    .waitFor()
  await page.getByRole('region', { name: 'Handed over to a person' }).getByText('No answer').waitFor()
  const api = await desk.signIn('agen')
  const { preferences } = await api.must('session.get', {})
  await api.must('session.set-preferences', { ...preferences, language: 'id' })
  await page.context().close()
})

test('enlarged to twice its size nothing is cut off, and the thread keeps room', async () => {
  for (const viewport of [
    { width: 720, height: 450 },
    { width: 512, height: 384 },
  ]) {
    const page = await windowWith({ viewport, deviceScaleFactor: 2 })
    const wide = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect(await wide()).toBeLessThanOrEqual(0)
    const thread = await page.getByRole('log').boundingBox()
    expect(thread?.height ?? 0).toBeGreaterThan(60)
    for (const path of ['/kotak/all', '/cari', '/konten', '/saluran', '/lainnya']) {
      await page.goto(`${desk.service.url}${path}`)
      await page.getByRole('heading', { level: 1 }).first().waitFor()
      expect(await wide()).toBeLessThanOrEqual(0)
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
  await page.goto(`${desk.service.url}/kotak/all`)
  await page.locator('[data-conversation]').first().waitFor()
  await page.waitForTimeout(500)
  await page.keyboard.press('/')
  const ticket = (await (await desk.signIn('agen')).must('inbox.list', { view: 'all' })).items[0]?.conversation.ticket
  await page.getByRole('searchbox').fill(ticket ?? '?')
  await page
    .getByRole('link', { name: /Warga jauh/ })
    .first()
    .waitFor()
  await page.getByRole('searchbox').fill('kucing')
  await page.locator('mark', { hasText: 'kucing' }).first().waitFor()
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/cari\/.+pesan=/)
  const first = page.url()
  await page.getByRole('log').waitFor()
  await page.keyboard.press('j')
  await page.waitForURL((url) => url.href !== first)
  await page.keyboard.press('k')
  await page.waitForURL(first)
  await page.locator('[data-flash="true"]', { hasText: 'kucing' }).waitFor()
  await page.context().close()
})
