import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Helpdesk, startHelpdesk, until } from '../support/helpdesk.ts'

/** Milliseconds that the service's clock is ahead of the wall's. */
let ahead = 0
let desk: Helpdesk
beforeAll(async () => {
  desk = await startHelpdesk({ adapters: { clock: { now: () => Date.now() + ahead } } })
})
afterAll(() => desk.stop())

test('a conversation in which nobody writes for a day goes back to the bot, with a word to the resident', async () => {
  const oneng = desk.whatsApp.addResident({ number: '6281400000001', name: 'Oneng' })
  await oneng.sendText(desk.office.account, 'petugas')
  await oneng.waitFor((m) => m.text.includes('Antrean'))
  const agent = await desk.signIn('agen')
  const { items } = await agent.must('inbox.list', { view: 'all' })
  const id = items[0]?.conversation.id ?? ''
  await agent.must('conversation.send', { id, clientId: 'time-out-1', text: 'Ada yang bisa dibantu, Ibu?' })
  await oneng.waitFor((m) => m.text.includes('Ada yang bisa dibantu'))
  ahead = 25 * 3_600_000
  await oneng.waitFor((m) => m.text.includes('kami kembalikan ke bot'), 40_000)
  await until(async () => (await desk.service.store.conversations.find(desk.service.store.read, id))?.status === 'bot')
  const before = oneng.inbox.length
  await oneng.sendText(desk.office.account, 'jam berapa buka', { at: Math.floor((Date.now() + ahead) / 1000) })
  await oneng.waitFor((m) => m.text.includes('08.00-15.00'))
  expect(oneng.inbox).toHaveLength(before + 1)
})
