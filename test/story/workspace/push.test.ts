import { expect, test } from 'vitest'
import type { PushNotice } from '../../../shared/contract/commands/push.ts'
import {
  atEachWidth,
  desk,
  openAccount,
  signedIn,
  sizes,
  widths,
  withBrowserAndDesk,
} from '../../support/browser-story.ts'
import { password, until } from '../../support/helpdesk.ts'

withBrowserAndDesk()

// The way through a browser maker's push service cannot be had here: DevTools hands the service worker what would come.
test('what is pushed shows as a notification in the language of the agent, one per conversation, and each rings', async () => {
  const page = await signedIn('agen', 1440)
  const origin = desk.service.url
  await page.context().grantPermissions(['notifications'], { origin })
  await page.evaluate(async () => void (await navigator.serviceWorker.ready))
  const devTools = await page.context().newCDPSession(page)
  const registered = new Promise<string>((resolve) =>
    devTools.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      const [first] = registrations
      if (first !== undefined) resolve(first.registrationId)
    }),
  )
  await devTools.send('ServiceWorker.enable')
  const registrationId = await registered
  const push = (data: string) => devTools.send('ServiceWorker.deliverPushMessage', { origin, registrationId, data })
  const shown = () =>
    page.evaluate(async () => {
      const registration = await navigator.serviceWorker.ready
      return (await registration.getNotifications())
        .map((n) => `${n.title}: ${n.body} (${n.tag}, ${Reflect.get(n, 'renotify')})`)
        .toSorted()
    })
  const notice: PushNotice = { kind: 'new-message', conversationId: 'c0', name: 'Bu Ai', text: 'halo?', language: 'id' }
  const pushNotice = (changes: Partial<PushNotice>) => push(JSON.stringify({ ...notice, ...changes }))
  // What is shown while this browser still sets up its notifications is lost on a busy machine: one goes before, until it is seen.
  const expected = ['Pesan baru dari Bu Ai: halo? (c0, true)']
  await until(async () => {
    await pushNotice({})
    await page.waitForTimeout(500)
    return (await shown()).length > 0
  })
  await atEachWidth(page, async (width) => {
    const [conversationId, language] = [`c${width}`, width === 1024 ? 'en' : 'id'] as const
    await pushNotice({ kind: 'new-handover', conversationId, text: 'ktp hilang di angkot', language })
    await pushNotice({ conversationId, language })
    await push('something else')
    const title = width === 1024 ? 'New message from Bu Ai' : 'Pesan baru dari Bu Ai'
    expected.push(`${title}: halo? (c${width}, true)`, 'Kepo Desk:  (, false)')
    await expect.poll(shown).toEqual(expected.toSorted())
  })
  await page.context().close()
})

// Nor can a subscription be had here: the browser answers with one that it was given before.
const endpoint = (nth: number) => `https://push.example.com/of-this-browser-${nth}`
const keys = { p256dh: 'p'.repeat(87), auth: 'a'.repeat(22) }
const kept = () =>
  desk.service.store.read
    .selectFrom('push_subscriptions as p')
    .innerJoin('sessions as s', 's.token_hash', 'p.session_hash')
    .select('p.endpoint')
    .execute()

test('a browser that is woken goes on being woken after the next sign-in, and when its maker changes the address', async () => {
  const page = await signedIn('agen2', 1440)
  await page.evaluate(async () => void (await navigator.serviceWorker.ready))
  await page.addInitScript(
    (json) => {
      Object.assign(PushManager.prototype, { getSubscription: async () => ({ toJSON: () => json }) })
    },
    { endpoint: endpoint(1), keys },
  )
  // The session ends as it does overnight: with it the service's record of this browser.
  const endSessions = () => desk.service.store.write((tx) => tx.deleteFrom('sessions').execute())
  for (const width of widths) {
    await endSessions()
    expect(await kept()).toEqual([])
    await page.setViewportSize(sizes[width])
    await page.reload()
    await page.getByLabel('Nama pengguna').fill('agen2')
    await page.getByLabel('Kata sandi').first().fill(password)
    await page.keyboard.press('Enter')
    await expect.poll(async () => (await kept()).map((s) => s.endpoint)).toEqual([endpoint(1)])
  }

  const [worker] = page.context().serviceWorkers()
  await worker?.evaluate(
    (json) => {
      const event = new Event('pushsubscriptionchange')
      Object.assign(event, {
        newSubscription: { toJSON: () => json },
        oldSubscription: null,
        waitUntil: () => undefined,
      })
      self.dispatchEvent(event)
    },
    { endpoint: endpoint(2), keys },
  )
  await expect.poll(async () => (await kept()).map((s) => s.endpoint).toSorted()).toEqual([endpoint(1), endpoint(2)])
  await page.context().close()
})

test('a browser that is not allowed says so, and the switch stays off', async () => {
  const page = await signedIn('agen2', 1440)
  await page.evaluate(async () => void (await navigator.serviceWorker.ready))
  await atEachWidth(page, async (width) => {
    await openAccount(page, width)
    const push = page.getByRole('switch', { name: 'Beri tahu saat jendela ditutup' })
    await push.press('Space')
    const said = page.getByRole('alert').filter({ hasText: 'Peramban ini tidak mengizinkan' })
    await said.waitFor()
    await expect.poll(() => push.isChecked()).toBe(false)
    await said.getByRole('button').click()
    await said.waitFor({ state: 'detached' })
    await page.reload()
  })
  await page.context().close()
})
