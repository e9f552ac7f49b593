import type { CDPSession, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { desk, restOf, signedIn, waitingResident, withBrowserAndDesk } from '../../support/browser-story.ts'

let page: Page
let devTools: CDPSession
const names = ['Warga Eneng', 'Warga Fajar']

withBrowserAndDesk(async () => {
  for (const [i, name] of names.entries()) await waitingResident(61 + i, name)
  page = await signedIn('agen', 390)
  devTools = await page.context().newCDPSession(page)
  await devTools.send('Emulation.setTouchEmulationEnabled', { enabled: true })
})

const row = (name: string) => page.locator('[data-conversation]', { hasText: name })

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
  const statusOf = async (name: string) =>
    (
      await desk.service.store.read
        .selectFrom('conversations as c')
        .innerJoin('contacts as p', 'p.id', 'c.contact_id')
        .select('c.status')
        .where('p.name', '=', name)
        .executeTakeFirstOrThrow()
    ).status
  await expect.poll(() => statusOf('Warga Fajar')).toBe('snoozed')
  expect(await statusOf('Warga Eneng')).toBe('queued')
})
