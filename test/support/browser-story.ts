import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { type Browser, chromium, type Locator, type Page } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { chromiumArgs, findChromium } from './chromium.ts'
import { type Helpdesk, password, startHelpdesk, until } from './helpdesk.ts'

export const artifacts = join(import.meta.dirname, '../artifacts')
export const sizes = {
  1440: { width: 1440, height: 900 },
  1280: { width: 1280, height: 800 },
  1024: { width: 1024, height: 768 },
  390: { width: 390, height: 844 },
} as const
export type Width = keyof typeof sizes
export type Theme = 'light' | 'dark'

/** What an agent's desk, a small laptop and a phone have: every flow is tested at each of them. */
export const widths = [1440, 1024, 390] as const

/** Does the same at each of the widths, in one window. */
export async function atEachWidth(page: Page, act: (width: (typeof widths)[number]) => Promise<void>): Promise<void> {
  for (const width of widths) {
    await page.setViewportSize(sizes[width])
    await act(width).catch((cause) => {
      throw new Error(`at ${width} px: ${cause instanceof Error ? cause.message : cause}`, { cause })
    })
  }
}

/** Beside the thread, or on a page of its own: opens the contact's panel where it is not open yet. */
export async function openContactPanel(page: Page): Promise<void> {
  const toggle = page.getByRole('button', { name: 'Panel kontak' })
  // Whether it is to show, not whether it has come: what is on its way would be closed by a click.
  if ((await toggle.getAttribute('aria-pressed')) === 'false') await toggle.click()
}

/** Where one sets up one's own account: beside the rail, or on the phone's last page. In either language. */
export async function openAccount(page: Page, width: Width): Promise<void> {
  if (width === 390) await page.getByRole('link', { name: /^(Lainnya|More)$/ }).click()
  else await page.getByRole('button', { name: /: (Akun|Account of) / }).click()
}

/** Where something is once it no longer moves: a pointer would miss what moves on beneath it. */
export async function restOf(item: Locator): Promise<{ x: number; y: number; width: number; height: number }> {
  let before: Awaited<ReturnType<Locator['boundingBox']>> = null
  for (;;) {
    await item.waitFor()
    const box = await item.boundingBox()
    if (box !== null && box.y === before?.y) return box
    before = box
    await item.page().waitForTimeout(300)
  }
}

/** Of the thread only what is near the screen exists: goes down through it until something is there. */
export async function scrolledTo(page: Page, what: Locator): Promise<void> {
  await page.getByRole('log').hover()
  await until(async () => {
    if ((await what.count()) > 0) return true
    await page.mouse.wheel(0, 150)
    await page.waitForTimeout(100)
    return false
  })
  await what.first().waitFor()
}

/** A Chromium of this machine; throws where there is none. */
export async function launch(): Promise<Browser> {
  const executablePath = findChromium()
  if (executablePath === null) throw new Error('No Chromium on this machine; see the first lines of `npm test`.')
  await mkdir(artifacts, { recursive: true })
  return chromium.launch({ executablePath, args: chromiumArgs })
}

/** The browser and the helpdesk of this test file, between `withBrowserAndDesk`'s beginning and end. */
export let browser: Browser
export let desk: Helpdesk

/** Starts both before the file's tests, then `prepare`s them, and stops them afterwards. */
export function withBrowserAndDesk(
  prepare: () => Promise<void> = async () => {},
  options: Parameters<typeof startHelpdesk>[0] = {},
): void {
  beforeAll(async () => {
    browser = await launch()
    desk = await startHelpdesk(options)
    await prepare()
  }, 120_000)
  afterAll(async () => {
    await browser?.close()
    await desk?.stop()
  })
}

/** A new window of its own browser profile, not signed in. */
export async function openWindow(url: string, width: Width, theme: Theme = 'light'): Promise<Page> {
  const context = await browser.newContext({ viewport: sizes[width], colorScheme: theme, reducedMotion: 'reduce' })
  const page = await context.newPage()
  await page.goto(url)
  return page
}

/** A window in which this account is signed in. */
export async function signedIn(username: string, width: Width, theme: Theme = 'light'): Promise<Page> {
  const page = await openWindow(desk.service.url, width, theme)
  await page.getByLabel('Nama pengguna').fill(username)
  await page.getByLabel('Kata sandi').first().fill(password)
  await page.keyboard.press('Enter')
  await page.getByRole('navigation', { name: 'Navigasi utama' }).first().waitFor()
  return page
}

/** A resident whom the bot has just handed to a person. Numbers count up from `62813000000` + `number`. */
export async function waitingResident(number: number, name: string) {
  const resident = desk.whatsApp.addResident({ number: `62813000000${number}`, name })
  await resident.sendText(desk.office.account, 'apakah kucing saya boleh ikut naik pesawat ke bulan')
  await resident.waitFor((m) => m.text.includes('Antrean ke-'))
  return resident
}
