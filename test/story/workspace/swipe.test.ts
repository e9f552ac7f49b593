import type { CDPSession, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { desk, restOf, signedIn, waitingResident, withBrowserAndDesk } from '../../support/browser-story.ts'

let page: Page
let devTools: CDPSession
const names = ['Warga Eneng', 'Warga Fajar', 'Warga Gilang', 'Warga Hesti', 'Warga Imas', 'Warga Jajang']

withBrowserAndDesk(async () => {
  for (const [i, name] of names.entries()) await waitingResident(61 + i, name)
  page = await signedIn('agen', 390)
  devTools = await page.context().newCDPSession(page)
  await devTools.send('Emulation.setTouchEmulationEnabled', { enabled: true })
})

const row = (name: string) => page.locator('[data-conversation]', { hasText: name })

const undo = (name: string) =>
  page.getByRole('alert').filter({ hasText: name }).getByRole('button', { name: 'Urungkan' })
const statusOf = async (name: string) =>
  (
    await desk.service.store.read
      .selectFrom('conversations as c')
      .innerJoin('contacts as p', 'p.id', 'c.contact_id')
      .select('c.status')
      .where('p.name', '=', name)
      .executeTakeFirstOrThrow()
  ).status

/** A finger on a row, so far to the side. */
async function swipe(name: string, by: number): Promise<void> {
  // A row that comes in above it pushes it away from under the finger.
  const box = await restOf(row(name))
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
  await devTools.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] })
  for (let part = 1; part <= 8; part++)
    await devTools.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [{ x: x + (by * part) / 8, y }] })
  await devTools.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
}

test('a short pull does nothing, a long one resolves and can be taken back, or snoozes', async () => {
  await page.goto(`${desk.service.url}/kotak/unassigned`)
  for (const name of names) await row(name).waitFor()
  await swipe('Warga Eneng', 60)
  await page.waitForTimeout(400)
  expect(await row('Warga Eneng').count()).toBe(1)

  await swipe('Warga Eneng', 150)
  await page.getByText('Percakapan Warga Eneng diselesaikan.').waitFor()
  await row('Warga Eneng').waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'Urungkan' }).click()
  await row('Warga Eneng').waitFor()

  await swipe('Warga Fajar', -150)
  await page.getByText(/Percakapan Warga Fajar ditunda sampai/).waitFor()
  await row('Warga Fajar').waitFor({ state: 'detached' })
  await expect.poll(() => statusOf('Warga Fajar')).toBe('snoozed')
  expect(await statusOf('Warga Eneng')).toBe('queued')
})

test('what can no longer be taken back is not offered any more, also where the pointer rests; who was quick is told', async () => {
  await page.goto(`${desk.service.url}/kotak/unassigned`)
  await row('Warga Gilang').waitFor()
  await swipe('Warga Gilang', 150)
  // A notice under the pointer stays for as long as that rests.
  await undo('Warga Gilang').hover()
  await expect.poll(() => statusOf('Warga Gilang')).toBe('resolved')
  await undo('Warga Gilang').waitFor({ state: 'detached' })

  // The page is left for a moment, which resolves at once, and the click follows on its heels.
  await swipe('Warga Hesti', 150)
  await undo('Warga Hesti').evaluate((button) => {
    Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true })
    document.dispatchEvent(new Event('visibilitychange'))
    Reflect.deleteProperty(document, 'visibilityState')
    if (button instanceof HTMLElement) button.click()
  })
  await page.getByText('Tidak sempat diurungkan: percakapan Warga Hesti sudah diselesaikan.').waitFor()
  await expect.poll(() => statusOf('Warga Hesti')).toBe('resolved')
})

test('of several at once the last one can be taken back in its time as well', async () => {
  const four = ['Warga Eneng', 'Warga Imas', 'Warga Jajang', 'Warga Kokom']
  await waitingResident(61 + names.length, 'Warga Kokom')
  await page.clock.install()
  await page.goto(`${desk.service.url}/kotak/unassigned`)
  for (const name of four) await row(name).waitFor()
  // However long the machine takes, for the page all four come within two seconds.
  await page.clock.pauseAt(Date.now() + 5_000)
  for (const name of four) {
    await swipe(name, 150)
    await page.clock.runFor(400)
  }
  await undo('Warga Kokom').click()
  await page.clock.resume()
  await row('Warga Kokom').waitFor()
  for (const name of four.slice(0, -1)) await expect.poll(() => statusOf(name)).toBe('resolved')
  await expect.poll(() => page.getByRole('button', { name: 'Urungkan' }).count()).toBe(0)
  expect(await statusOf('Warga Kokom')).toBe('queued')
})
