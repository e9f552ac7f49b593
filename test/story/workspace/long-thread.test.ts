import type { Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { uuidIds } from '../../../bot/adapters/system.ts'
import type { Message } from '../../../shared/model/message.ts'
import {
  atEachWidth,
  desk,
  signedIn,
  waitingResident,
  widths,
  withBrowserAndDesk,
} from '../../support/browser-story.ts'
import { until } from '../../support/helpdesk.ts'

const count = 10_000
const name = 'Warga Panjang'
/** Far from the end: one that quotes the hundredth, and one that a search hit leads to, most of a page below it. */
const [quotedAt, quotingAt, hitAt] = [100, 4998, 5055]
/** One of the last quotes one of the first of the page that is loaded at the end. */
const [quotedAbove, quotingBelow] = [count - 58, count - 2]
const quotes = new Map([
  [quotingAt, quotedAt],
  [quotingBelow, quotedAbove],
])
let id = ''
const positions = new Map<number, number>()

withBrowserAndDesk(async () => {
  await waitingResident(91, name)
  const { store } = desk.service
  const row = await store.read.selectFrom('conversations').select('id').executeTakeFirstOrThrow()
  id = row.id
  const begin = Date.now() - 30 * 86_400_000
  const quoted = new Map<number, Message>()
  for (let from = 0; from < count; from += 500)
    await store.write(async (tx) => {
      for (let n = from; n < from + 500; n++) {
        const fromResident = n % 3 !== 0
        const original = quoted.get(quotes.get(n) ?? -1)
        const message = await store.messages.insert(tx, {
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
          quote:
            original === undefined
              ? null
              : { messageId: original.id, position: original.position, preview: original.text, fromContact: true },
        })
        positions.set(n, message.position)
        if (n === quotedAt || n === quotedAbove) quoted.set(n, message)
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
    await page.getByRole('button', { name: 'Ke pesan terbaru' }).waitFor({ state: 'detached' })
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

test('what a quote leads to stays in view while what stands above it comes', async () => {
  const page = await signedIn('agen', 1440)
  const thread = page.getByRole('log')
  await atEachWidth(page, async () => {
    await page.goto(`${desk.service.url}/kotak/all/${id}`)
    await thread.getByRole('button', { name: nth(quotedAbove) }).waitFor()
    const older = page.waitForResponse('**/api/conversation.messages')
    await thread.getByRole('button', { name: nth(quotedAbove) }).click()
    await older
    await thread.locator('[data-flash="true"]', { hasText: nth(quotedAbove) }).waitFor()
    await settled(page)
    const [box, around] = [
      await thread
        .locator('[data-message]', { hasText: nth(quotedAbove) })
        .first()
        .boundingBox(),
      await thread.boundingBox(),
    ]
    expect(box?.y).toBeGreaterThanOrEqual(around?.y ?? 9_999)
    expect(box?.y).toBeLessThan((around?.y ?? 0) + (around?.height ?? 0))
  })
  await page.context().close()
})

/** The text of the n-th message, which no other begins with. */
const nth = (n: number) => new RegExp(`pesan ke-${n}\\b`)

/** The thread where a search hit leads, far from its end. */
async function openAtHit(page: Page): Promise<void> {
  await page.goto(`${desk.service.url}/kotak/all/${id}?pesan=${positions.get(hitAt)}`)
  await page.getByRole('log').getByText(nth(hitAt)).waitFor()
}

/** Up to where what is loaded begins: a thread that has only just come to a place may still be on its way there. */
async function toBeginning(thread: Locator): Promise<void> {
  const top = () => thread.evaluate((e) => e.scrollTop)
  await until(async () => {
    await thread.evaluate((e) => e.scrollTo(0, 0))
    await thread.page().waitForTimeout(400)
    return (await top()) === 0
  })
}

test('who sends from further up sees the reply, and it stays', async () => {
  const page = await signedIn('agen', 1440)
  const thread = page.getByRole('log')
  const field = page.getByRole('textbox', { name: 'Balasan untuk warga' })
  await atEachWidth(page, async (width) => {
    const seen = async (text: string) => {
      await field.fill(text)
      await field.press('Enter')
      const mine = thread.getByText(text, { exact: true })
      await expect
        .poll(async () => {
          const [box, around] = [
            await mine.boundingBox({ timeout: 1_000 }).catch(() => null),
            await thread.boundingBox(),
          ]
          return box !== null && around !== null && box.y >= around.y && box.y + box.height <= around.y + around.height
        })
        .toBe(true)
      // Taken by the service: it stands there no longer as what waits on this computer.
      await thread.locator('[data-message]', { hasText: text }).waitFor()
      await page.getByRole('button', { name: 'Ke pesan terbaru' }).waitFor({ state: 'detached' })
    }
    await openAtHit(page)
    await seen(`Dari hasil pencarian ${width}.`)
    await thread.hover()
    await until(async () => {
      await page.mouse.wheel(0, -2500)
      await page.waitForTimeout(200)
      return page.getByRole('button', { name: 'Ke pesan terbaru' }).isVisible()
    })
    await seen(`Dari atas ${width}.`)
  })
  await page.context().close()
})

test('a quote and the way to the newest lead there also while older messages are on their way, and nothing old is read out', async () => {
  const page = await signedIn('agen', 1440)
  const thread = page.getByRole('log')
  await atEachWidth(page, async () => {
    const meanwhile = async (act: () => Promise<void>) => {
      let release = () => {}
      const held = new Promise<void>((done) => {
        release = done
      })
      await openAtHit(page)
      const older = page.waitForRequest('**/api/conversation.messages')
      await page.route('**/api/conversation.messages', async (route) => {
        await held
        await route.continue()
      })
      await toBeginning(thread)
      await older
      await act()
      release()
    }
    const marked = thread.locator('[data-flash="true"]', { hasText: nth(quotedAt) }).waitFor({ timeout: 60_000 })
    await meanwhile(async () => {
      const quote = thread.getByRole('button', { name: nth(quotedAt) })
      await quote.click()
    })
    await marked
    await page.unroute('**/api/conversation.messages')
    await meanwhile(() => page.getByRole('button', { name: 'Ke pesan terbaru' }).click())
    await newest(page).waitFor()
    await page.unroute('**/api/conversation.messages')
    // As a screen reader would be told of what has just come.
    expect(await page.getByText('Pesan baru dari').count()).toBe(0)
  })
  await page.context().close()
})

test('the way to the newest says that the service is away, and leads there once it is back', async () => {
  const page = await signedIn('agen', 1440)
  const thread = page.getByRole('log')
  const toEnd = page.getByRole('button', { name: 'Ke pesan terbaru' })
  const told = page.getByRole('alert').filter({ hasText: 'Tidak ada sambungan ke layanan' })
  await atEachWidth(page, async () => {
    await openAtHit(page)
    await page.context().setOffline(true)
    await page.getByText('Sambungan ke layanan terputus').waitFor()
    await toEnd.click()
    await told.waitFor()
    await told.getByRole('button').click()
    await told.waitFor({ state: 'detached' })
    // Where one was reading is where one still is.
    await thread.getByText(nth(hitAt)).waitFor()
    // So does a quote that leads to what is not loaded.
    await toBeginning(thread)
    await thread.getByRole('button', { name: nth(quotedAt) }).click()
    await told.waitFor()
    await page.context().setOffline(false)
    await page.getByText('Sambungan ke layanan terputus').waitFor({ state: 'detached' })
    await toEnd.click()
    await newest(page).waitFor()
    await toEnd.waitFor({ state: 'detached' })
  })
  await page.context().close()
})
