import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import type { Phone } from '../../loopback-whatsapp/phone.ts'
import {
  artifacts,
  atEachWidth,
  desk,
  openAccount,
  signedIn,
  type Theme,
  type Width,
  waitingResident,
  widths,
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
        noted.shown.push(
          `${title}${Reflect.get(this, 'renotify') === true ? '' : ' (passed over when another stands)'}`,
        )
      }
    }
    document.hasFocus = () => false
  })
  await page.goto(`${desk.service.url}/kotak/unassigned`)
  await page.getByText('Antrean kosong').waitFor()
})

/** Three who wait for each width: heard and shown, shown only, neither. */
const arrivals = widths.flatMap((width) => ['didengar', 'dilihat', 'diam'].map((how) => `Warga ${how} ${width}`))
const [first = '?', last = '?'] = [arrivals[0], arrivals.at(-1)]
const residents = new Map<string, Phone>()

/** What was heard and shown since the last time. */
const noted = () =>
  page.evaluate(() => {
    const all: { heard: number[]; shown: string[] } = Reflect.get(window, 'noted')
    return { heard: all.heard.splice(0), shown: all.shown.splice(0) }
  })
const row = (name: string) => page.locator('[data-conversation]', { hasText: name })

/** Turns switches of the account over, where they stand at this width; without a reload, which would forget the notes. */
async function toggle(width: Width, ...labels: string[]): Promise<void> {
  await openAccount(page, width)
  for (const label of labels) {
    // By key, and seen to have worked: a click can go astray while the menu is still opening.
    const item = page.getByRole('switch', { name: label })
    const before = await item.isChecked()
    await item.press('Space')
    await expect.poll(() => item.isChecked()).toBe(!before)
  }
  if (width === 390) await page.getByRole('link', { name: /^Antrean/ }).click()
  else await page.keyboard.press('Escape')
}

test('a handover is heard, shown and counted in the title; muted it is only shown, and not to be disturbed is neither', async () => {
  let waiting = 0
  const arrive = async () => {
    const name = arrivals[waiting] ?? '?'
    residents.set(name, await waitingResident(30 + waiting++, name))
    await row(name).waitFor()
    await expect.poll(() => page.title()).toBe(`(${waiting}) Kepo Desk`)
    return noted()
  }
  await atEachWidth(page, async (width) => {
    const titleOf = (how: string) => `Warga menunggu petugas: Warga ${how} ${width}`
    expect(await arrive()).toEqual({ heard: [660, 880], shown: [titleOf('didengar')] })
    await toggle(width, 'Bunyi')
    expect(await arrive()).toEqual({ heard: [], shown: [titleOf('dilihat')] })
    await toggle(width, 'Jangan ganggu')
    expect(await arrive()).toEqual({ heard: [], shown: [] })
    await toggle(width, 'Jangan ganggu', 'Bunyi')
  })
})

test('each kind sounds its own way: work given to me, a message in it, a mention; and not what I take myself', async () => {
  const colleague = await desk.signIn('agen2')
  const { people } = await colleague.must('team.list', {})
  const me = people.find((p) => p.name === 'Rina Marlina')?.id ?? ''
  const { items } = await colleague.must('inbox.list', { view: 'unassigned' })
  const heard = async () => (await noted()).heard
  let nth = 0
  await atEachWidth(page, async (width) => {
    const [mine, given] = items.slice(2 * nth, 2 * ++nth).map((i) => i.conversation)
    const resident = residents.get(given?.contact.name ?? '?')
    await page.goto(`${desk.service.url}/kotak/unassigned/${mine?.id}`)
    await page.getByRole('button', { name: 'Ambil percakapan' }).click()
    await page.getByText('Dipegang Anda').waitFor()
    await page.waitForTimeout(500)
    expect(await noted()).toEqual({ heard: [], shown: [] })
    const id = given?.id ?? ''
    await colleague.must('conversation.assign', { id, accountId: me })
    await expect.poll(heard).toEqual([590, 740])
    await resident?.sendText(desk.office.account, `apakah masih lama ${width}`)
    await expect.poll(heard).toEqual([520, 520])
    const note = { id, clientId: `signal-${width}`, text: '@Rina Marlina tolong', mentions: [me] }
    await colleague.must('conversation.note', note)
    await expect.poll(heard).toEqual([740, 590])
  })
})

test('a word in the queue never moves somebody back', async () => {
  await page.goto(`${desk.service.url}/kotak/all`)
  // Of a long list only what is near the screen exists.
  const inOrder = async () => {
    const texts = await page.locator('[data-conversation]').allTextContents()
    expect(texts.length).toBeGreaterThan(4)
    expect(texts.map((text) => arrivals.find((name) => text.includes(name)))).toEqual(arrivals.slice(0, texts.length))
  }
  await row(first).waitFor()
  await atEachWidth(page, async (width) => {
    await inOrder()
    await residents.get(first)?.sendText(desk.office.account, `masih menunggu ya pak ${width}`)
    await row(first).getByText(`masih menunggu ya pak ${width}`).waitFor()
    await inOrder()
  })
})

test('who is passed on to my team while they wait rings, and a snooze of mine that ran out tells me', async () => {
  const colleague = await desk.signIn('agen2')
  const { teams } = await colleague.must('team.list', {})
  const team = (name: string) => teams.find((t) => t.name === name)?.id ?? ''
  const others = teams.find((t) => t.name !== 'Informasi MPP' && t.name !== 'Disdukcapil')?.id ?? ''
  const { items } = await colleague.must('inbox.list', { view: 'unassigned' })
  const [id, name] = [items[0]?.conversation.id ?? '', items[0]?.conversation.contact.name]
  await page.goto(`${desk.service.url}/kotak/unassigned`)
  await row(name ?? '?').waitFor()
  await atEachWidth(page, async () => {
    await colleague.must('conversation.transfer', { id, teamId: others, note: '' })
    await row(name ?? '?')
      .getByText(teams.find((t) => t.id === others)?.name ?? '?')
      .waitFor()
    expect(await noted()).toEqual({ heard: [], shown: [] })
    await colleague.must('conversation.transfer', { id, teamId: team('Informasi MPP'), note: '' })
    await expect.poll(noted).toEqual({ heard: [660, 880], shown: [`Warga menunggu petugas: ${name}`] })
  })

  const agent = await desk.signIn('agen')
  await agent.must('conversation.claim', { id })
  await agent.must('conversation.snooze', { id, until: Date.now() + 500 })
  await noted()
  // The service looks four times a minute.
  await expect
    .poll(noted, { timeout: 90_000 })
    .toEqual({ heard: [590, 880], shown: [`Waktunya dilanjutkan: percakapan ${name} kembali dari tunda`] })
  await agent.must('conversation.assign', { id, accountId: null })
})

test('one that this window has never held rings when it comes to my team, and not when it only changes between teams of mine', async () => {
  const colleague = await desk.signIn('agen2')
  const { teams } = await colleague.must('team.list', {})
  const team = (name: string) => teams.find((t) => t.name === name)?.id ?? ''
  const others = teams.find((t) => t.name !== 'Informasi MPP' && t.name !== 'Disdukcapil')?.id ?? ''
  const { items } = await colleague.must('inbox.list', { view: 'unassigned' })
  const [first, second] = items.map((i) => i.conversation)
  const transfer = (id: string | undefined, teamId: string) =>
    colleague.must('conversation.transfer', { id: id ?? '?', teamId, note: '' })
  await atEachWidth(page, async () => {
    await transfer(first?.id, others)
    await transfer(second?.id, team('Disdukcapil'))
    // Loaded anew where neither is listed.
    await page.goto(`${desk.service.url}/kotak/bot`)
    await page.getByText('Bot sedang tidak melayani siapa pun').waitFor()
    await expect.poll(() => page.title()).toMatch(/^\(\d+\) Kepo Desk$/)
    await noted()
    await transfer(second?.id, team('Informasi MPP'))
    await transfer(first?.id, team('Informasi MPP'))
    // Pushed in order: had the other one rung, it would stand before.
    const shown: string[] = []
    const allShown = async () => {
      shown.push(...(await noted()).shown)
      return shown
    }
    await expect.poll(allShown).toEqual([`Warga menunggu petugas: ${first?.contact.name}`])
  })
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
      if (conversation.contact.name !== last) await colleague.must('conversation.claim', { id: conversation.id })
    const window = await windowWithClock(width, theme)
    const waiting = window.locator('[data-conversation]', { hasText: last })
    const colour = () => waiting.locator('[data-overdue]').evaluate((e) => getComputedStyle(e).color)
    await waiting.locator('[data-overdue=false]').waitFor()
    const before = await colour()
    await window.clock.fastForward('15:30')
    await waiting.locator('[data-overdue=true]', { hasText: 'Terlambat' }).waitFor()
    expect(await colour()).not.toBe(before)
    const alert = window.getByRole('alert').filter({ hasText: `Menunggu melewati target: ${last}` })
    await alert.waitFor()
    await window.screenshot({ path: join(artifacts, `overdue-${width}-${theme}.png`) })
    // It covers nothing that is at work: on a phone the bar is below, on a desktop the account's button to the left.
    const navigation = window.getByRole('navigation', { name: 'Navigasi utama' })
    const [box, nav] = [await alert.boundingBox(), await navigation.boundingBox()]
    if (width === 390) {
      expect(box?.y).toBeGreaterThan(400)
      expect((box?.y ?? 9_999) + (box?.height ?? 0)).toBeLessThanOrEqual(nav?.y ?? 0)
    } else expect(box?.x).toBeGreaterThanOrEqual((nav?.x ?? 9_999) + (nav?.width ?? 0))
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
