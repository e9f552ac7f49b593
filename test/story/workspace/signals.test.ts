import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import {
  artifacts,
  atEachWidth,
  desk,
  signedIn,
  sizes,
  type Theme,
  type Width,
  waitingResident,
  withBrowserAndDesk,
} from '../../support/browser-story.ts'

let page: Page
withBrowserAndDesk(async () => {
  page = await signedIn('agen', 1440)
  await page.context().grantPermissions(['notifications'], { origin: desk.service.url })
  // The browser's own sounds and notifications, of which a note is kept; and a person who looks elsewhere.
  await page.addInitScript(() => {
    const noted: { heard: number[]; shown: string[] } = { heard: [], shown: [] }
    Object.assign(window, { noted })
    const start = OscillatorNode.prototype.start
    OscillatorNode.prototype.start = function (when) {
      noted.heard.push(this.frequency.value)
      start.call(this, when)
    }
    window.Notification = class extends Notification {
      constructor(title: string, options?: NotificationOptions) {
        super(title, options)
        noted.shown.push(title)
      }
    }
    document.hasFocus = () => false
  })
  await page.goto(`${desk.service.url}/kotak/unassigned`)
  await page.getByText('Antrean kosong').waitFor()
})

const arrivals = ['Warga Satu', 'Warga Dua', 'Warga Tiga']
const all = [...arrivals, 'Warga Empat', 'Warga Lima']

/** What was heard and shown since the last time. */
const noted = () =>
  page.evaluate(() => {
    const all: { heard: number[]; shown: string[] } = Reflect.get(window, 'noted')
    return { heard: all.heard.splice(0), shown: all.shown.splice(0) }
  })
const row = (name: string) => page.locator('[data-conversation]', { hasText: name })
const toggle = async (label: string) => {
  await page.getByRole('button', { name: /Akun Rina Marlina/ }).click()
  // By key, and seen to have worked: a click can go astray while the menu is still opening.
  const item = page.getByRole('switch', { name: label })
  const before = await item.isChecked()
  await item.press('Space')
  await expect.poll(() => item.isChecked()).toBe(!before)
  await page.keyboard.press('Escape')
}

test('a handover is heard, shown and counted in the title; muted it is only shown, and not to be disturbed is neither', async () => {
  let waiting = 0
  await atEachWidth(page, async () => {
    const name = arrivals[waiting] ?? '?'
    await waitingResident(31 + waiting++, name)
    await row(name).waitFor()
    await expect.poll(() => page.title()).toBe(`(${waiting}) Kepo Desk`)
    expect(await noted()).toEqual({ heard: [660, 880], shown: [`Warga menunggu petugas: ${name}`] })
  })
  await page.setViewportSize(sizes[1440])
  await toggle('Bunyi')
  await waitingResident(34, 'Warga Empat')
  await row('Warga Empat').waitFor()
  expect(await noted()).toEqual({ heard: [], shown: ['Warga menunggu petugas: Warga Empat'] })
  await toggle('Jangan ganggu')
  await waitingResident(35, 'Warga Lima')
  await row('Warga Lima').waitFor()
  await expect.poll(() => page.title()).toBe('(5) Kepo Desk')
  expect(await noted()).toEqual({ heard: [], shown: [] })
  await toggle('Jangan ganggu')
  await toggle('Bunyi')
})

test('each kind sounds its own way: work given to me, a message in it, a mention; and not what I take myself', async () => {
  const colleague = await desk.signIn('agen2')
  const { people } = await colleague.must('team.list', {})
  const me = people.find((p) => p.name === 'Rina Marlina')?.id ?? ''
  const { items } = await colleague.must('inbox.list', { view: 'unassigned' })
  const [first, second] = items.map((i) => i.conversation.id)
  await noted()
  await page.goto(`${desk.service.url}/kotak/unassigned/${second}`)
  await page.getByRole('button', { name: 'Ambil percakapan' }).click()
  await page.getByText('Dipegang Anda').waitFor()
  await page.waitForTimeout(500)
  expect(await noted()).toEqual({ heard: [], shown: [] })
  await colleague.must('conversation.assign', { id: first ?? '', accountId: me })
  await expect.poll(async () => (await noted()).heard).toEqual([590, 740])
  await colleague.must('conversation.note', {
    id: first ?? '',
    clientId: 'signal-1',
    text: '@Rina Marlina tolong',
    mentions: [me],
  })
  await expect.poll(async () => (await noted()).heard).toEqual([740, 590])
})

test('a word in the queue never moves somebody back', async () => {
  await page.goto(`${desk.service.url}/kotak/all`)
  const order = () => page.locator('[data-conversation]').evaluateAll((all) => all.map((e) => e.textContent ?? ''))
  await row('Warga Tiga').waitFor()
  const names = async () => (await order()).map((text) => text.match(/Warga (Satu|Dua|Tiga|Empat|Lima)/)?.[0])
  expect(await names()).toEqual(all)
  const again = desk.whatsApp.addResident({ number: '6281300000031', name: 'Warga Satu' })
  await again.sendText(desk.office.account, 'masih menunggu ya pak')
  await row('Warga Satu').getByText('masih menunggu ya pak').waitFor()
  expect(await names()).toEqual(all)
})

const alertSizes = [
  [1440, 'light'],
  [1024, 'light'],
  [390, 'dark'],
] as const
/** A window of the second agent, whose own clock is turned: the service and its target are the real ones. */
async function windowWithClock(width: Width, theme: Theme): Promise<Page> {
  const window = await signedIn('agen2', width, theme)
  await window.clock.install({ time: Date.now() })
  await window.goto(`${desk.service.url}/kotak/unassigned`)
  await window.locator('[data-overdue=false]').first().waitFor()
  return window
}

test.each(alertSizes)('several who wait longer than the target are one notice, at %i px', async (width, theme) => {
  const window = await windowWithClock(width, theme)
  await window.clock.fastForward('15:30')
  const alert = window.getByRole('alert').filter({ hasText: /Menunggu melewati target: \d warga/ })
  await alert.waitFor()
  await window.screenshot({ path: join(artifacts, `overdue-many-${width}-${theme}.png`) })
  expect(await window.getByRole('alert').filter({ hasText: 'Menunggu melewati target' }).count()).toBe(1)
  await alert.getByRole('button', { name: 'Lihat' }).click()
  await window.waitForURL(/\/kotak\/all$/)
  await window.locator('[data-overdue=true]').first().waitFor()
  await window.context().close()
})

test.each(alertSizes)(
  'who waits longer than the target gets a red clock and is announced, at %i px',
  async (width, theme) => {
    const colleague = await desk.signIn('agen')
    const { items } = await colleague.must('inbox.list', { view: 'unassigned' })
    for (const { conversation } of items)
      if (conversation.contact.name !== 'Warga Tiga')
        await colleague.must('conversation.claim', { id: conversation.id })
    const window = await windowWithClock(width, theme)
    const waiting = window.locator('[data-conversation]', { hasText: 'Warga Tiga' })
    const colour = () => waiting.locator('[data-overdue]').evaluate((e) => getComputedStyle(e).color)
    await waiting.locator('[data-overdue=false]').waitFor()
    const before = await colour()
    await window.clock.fastForward('15:30')
    await waiting.locator('[data-overdue=true]', { hasText: 'Terlambat' }).waitFor()
    expect(await colour()).not.toBe(before)
    const alert = window.getByRole('alert').filter({ hasText: 'Menunggu melewati target: Warga Tiga' })
    await alert.waitFor()
    await window.screenshot({ path: join(artifacts, `overdue-${width}-${theme}.png`) })
    // It covers nothing that is at work: on a phone the bar and "Kirim" are below, on a desktop the account's button.
    const box = await alert.boundingBox()
    if (width === 390) expect(box?.y).toBeLessThan(100)
    else expect(box?.x).toBeGreaterThan(64)
    await alert.getByRole('button', { name: 'Buka' }).click()
    await window.waitForURL(/\/kotak\/all\/./)
    await alert.waitFor({ state: 'detached' })
    await window.waitForTimeout(200)
    await window.locator('main [data-overdue=true]').first().waitFor()
    await window.getByRole('log').getByText('Antrean ke-').waitFor()
    await window.screenshot({ path: join(artifacts, `overdue-thread-${width}-${theme}.png`) })
    await window.context().close()
  },
)
