import { expect, test } from 'vitest'
import type { PushNotice } from '../../../shared/contract/commands/push.ts'
import { atEachWidth, desk, openAccount, signedIn, withBrowserAndDesk } from '../../support/browser-story.ts'

withBrowserAndDesk()

// The way through a browser maker's push service cannot be had here: DevTools hands the service worker what would come.
test('what is pushed shows as a notification in the language of the agent, one per conversation', async () => {
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
      return (await registration.getNotifications()).map((n) => `${n.title}: ${n.body} (${n.tag})`).toSorted()
    })
  const expected: string[] = []
  await atEachWidth(page, async (width) => {
    const notice: PushNotice = {
      kind: 'new-handover',
      conversationId: `c${width}`,
      name: 'Bu Ai',
      text: 'ktp hilang di angkot',
      language: width === 1024 ? 'en' : 'id',
    }
    await push(JSON.stringify(notice))
    await push(JSON.stringify({ ...notice, kind: 'new-message', text: 'halo?' }))
    await push('something else')
    const title = width === 1024 ? 'New message from Bu Ai' : 'Pesan baru dari Bu Ai'
    expected.push(`${title}: halo? (c${width})`, 'Kepo Desk:  ()')
    await expect.poll(shown).toEqual(expected.toSorted())
  })
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
    expect(await push.isChecked()).toBe(false)
    await said.getByRole('button').click()
    await said.waitFor({ state: 'detached' })
    await page.reload()
  })
  await page.context().close()
})
