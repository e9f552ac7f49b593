import { afterAll, beforeAll, expect, test } from 'vitest'
import { noFaults } from '../loopback-whatsapp/faults.ts'
import { type Helpdesk, startHelpdesk, until } from '../support/helpdesk.ts'
import { sureQuestions } from '../support/linked-child.ts'

let desk: Helpdesk
beforeAll(async () => {
  desk = await startHelpdesk()
})
afterAll(() => desk?.stop())

test('"sent" is what the server has acknowledged; what nobody knows about goes out again under its id', async () => {
  const [question] = await sureQuestions(1)
  if (question === undefined) throw new Error('no question')
  const { store, channels } = desk.service
  // A phone that tells nothing: a receipt would be word enough.
  const phone = { number: '628137200001', name: 'Tanpa kabar', receipts: false }
  const resident = desk.whatsApp.addResident(phone)
  desk.whatsApp.faults = { ...noFaults, dropAcks: true }
  await resident.sendText(desk.office.account, question.text)
  const received = await resident.waitFor((m) => m.text.startsWith(question.mark))
  const outgoing = () =>
    store.read
      .selectFrom('outbox')
      .select(['state', 'attempts', 'external_id as id'])
      .where('external_id', '=', received.id)
      .executeTakeFirst()
  await new Promise((done) => setTimeout(done, 1_000))
  expect(await outgoing()).toMatchObject({ state: 'sending' })
  expect(channels[0]?.status().lastAcknowledgedAt).toBeNull()

  desk.whatsApp.faults = noFaults
  await channels[0]?.reconnect()
  await until(async () => (await outgoing())?.state === 'sent')
  expect(resident.inbox.map((m) => m.id)).toEqual([received.id])
  expect(channels[0]?.status().lastAcknowledgedAt).not.toBeNull()
})
