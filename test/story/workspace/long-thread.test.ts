import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { uuidIds } from '../../../bot/adapters/system.ts'
import {
  atEachWidth,
  desk,
  signedIn,
  waitingResident,
  widths,
  withBrowserAndDesk,
} from '../../support/browser-story.ts'

const count = 10_000
const name = 'Warga Panjang'

withBrowserAndDesk(async () => {
  await waitingResident(91, name)
  const { store } = desk.service
  const row = await store.read.selectFrom('conversations').select('id').executeTakeFirstOrThrow()
  const begin = Date.now() - 30 * 86_400_000
  for (let from = 0; from < count; from += 500)
    await store.write(async (tx) => {
      for (let n = from; n < from + 500; n++) {
        const fromResident = n % 3 !== 0
        await store.messages.insert(tx, {
          id: uuidIds.next(),
          conversationId: row.id,
          direction: fromResident ? 'incoming' : 'outgoing',
          author: fromResident ? { kind: 'contact' } : { kind: 'agent', accountId: null, name: 'Telepon' },
          kind: 'text',
          // Lengths differ, so that heights do.
          text: `pesan ke-${n} ${'dan seterusnya '.repeat(n % 17)}`.trim(),
          at: begin + n * 60_000,
          receivedAt: begin + n * 60_000,
          delivery: fromResident ? null : 'read',
        })
      }
    })
})

/** The messages in the document with where they stand, in points from the top of the window. */
const standing = (page: Page) =>
  page
    .locator('[data-message]')
    .evaluateAll((all) => all.map((e) => ({ id: e.getAttribute('data-message'), top: e.getBoundingClientRect().top })))

/** After a turn of the wheel from where they stood `before`: it has had its effect, which a busy machine may show late. */
async function turned(page: Page, before: Awaited<ReturnType<typeof standing>>) {
  // Where nothing is left above until older messages have come, the wheel has none.
  for (let i = 0; i < 60 && JSON.stringify(await standing(page)) === JSON.stringify(before); i++)
    await page.waitForTimeout(50)
  return settled(page)
}

/** Where they stand when nothing has moved for a while. */
async function settled(page: Page) {
  let last = await standing(page)
  for (let still = 0; still < 4; ) {
    await page.waitForTimeout(50)
    const now = await standing(page)
    still = JSON.stringify(now) === JSON.stringify(last) ? still + 1 : 0
    last = now
  }
  return last
}

const newest = (page: Page) => page.getByText(`pesan ke-${count - 1}`, { exact: false }).first()

test('made narrower or wider, the thread stays at its end', async () => {
  const page = await signedIn('agen', 1440)
  await page.goto(`${desk.service.url}/kotak/all`)
  await page.locator('[data-conversation]', { hasText: name }).click()
  const away = () => page.getByRole('log').evaluate((e) => e.scrollHeight - e.clientHeight - e.scrollTop)
  const atItsEnd = async () => {
    await settled(page)
    await expect.poll(away).toBeLessThanOrEqual(1)
    expect(await page.getByRole('button', { name: 'Ke pesan terbaru' }).count()).toBe(0)
  }
  await newest(page).waitFor()
  for (const _ of ['closed', 'open again']) {
    await page.getByRole('button', { name: 'Panel kontak' }).click()
    await atItsEnd()
  }
  await atEachWidth(page, atItsEnd)
  await atEachWidth(page, atItsEnd)
  await page.context().close()
})

test.each(widths)('ten thousand messages scroll back without a jump, at %i px', async (width) => {
  const page = await signedIn('agen', width)
  await page.goto(`${desk.service.url}/kotak/all`)
  await page.locator('[data-conversation]', { hasText: name }).click()
  await newest(page).waitFor()
  const thread = page.locator('[data-message]').first().locator('xpath=ancestor::*[@role="log" or @tabindex][1]')
  await thread.hover()
  const step = 600
  const jumps: string[] = []
  for (let i = 0; i < 34; i++) {
    const before = await standing(page)
    await page.mouse.wheel(0, -step)
    const after = new Map((await turned(page, before)).map((m) => [m.id, m.top]))
    const moved = before.flatMap((m) => {
      const top = after.get(m.id)
      return top === undefined ? [] : [Math.round(top - m.top)]
    })
    // What was seen and still is has moved by what was scrolled, give or take a few rows that were measured only now; the
    // hundred older messages that come in above at once do not push it.
    if (moved.some((by) => by > step * 1.5 || by < 0)) jumps.push(`step ${i}: ${moved.join(' ')}`)
  }
  expect(jumps).toEqual([])
  const seen = await page.locator('[data-message]').allTextContents()
  const oldest = Math.min(...seen.flatMap((text) => Number(text.match(/pesan ke-(\d+)/)?.[1] ?? count)))
  expect(oldest).toBeLessThan(count - 100)
  // The document holds what is near, not the whole thread.
  expect(seen.length).toBeLessThan(150)
  await page.context().close()
})
