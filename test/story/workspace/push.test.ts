import { expect, test } from 'vitest'
import type { PushNotice } from '../../../shared/contract/commands/push.ts'
import { desk, signedIn, withBrowserAndDesk } from '../../support/browser-story.ts'

withBrowserAndDesk()

// The way through a browser maker's push service cannot be had here: DevTools hands the service worker what would come.
test('what is pushed shows as a notification in the language of the agent, one per conversation', async () => {
  const page = await signedIn('agen', 1280)
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
  const notice: PushNotice = {
    kind: 'new-handover',
    conversationId: 'c1',
    name: 'Bu Ai',
    text: 'ktp hilang di angkot',
    language: 'id',
  }
  await push(JSON.stringify(notice))
  await push(JSON.stringify({ ...notice, kind: 'new-message', text: 'halo?' }))
  await push('something else')
  const shown = () =>
    page.evaluate(async () => {
      const registration = await navigator.serviceWorker.ready
      return (await registration.getNotifications()).map((n) => [n.title, n.body, n.tag])
    })
  await expect.poll(shown).toEqual(
    expect.arrayContaining([
      ['Pesan baru dari Bu Ai', 'halo?', 'c1'],
      ['Kepo Desk', '', ''],
    ]),
  )
  expect(await shown()).toHaveLength(2)
  await page.context().close()
})

test('a browser that is not allowed says so, and the switch stays off', async () => {
  const page = await signedIn('agen2', 1280)
  await page.evaluate(async () => void (await navigator.serviceWorker.ready))
  await page
    .getByRole('button', { name: /Ujang Sutisna|Akun/ })
    .first()
    .click()
  const push = page.getByRole('switch', { name: 'Beri tahu saat jendela ditutup' })
  await push.waitFor()
  await push.click({ force: true })
  await page.getByText('Peramban ini tidak mengizinkan').waitFor()
  expect(await push.isChecked()).toBe(false)
  await page.context().close()
})
