import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { noFaults } from '../loopback-whatsapp/faults.ts'
import { type Helpdesk, startHelpdesk, until } from '../support/helpdesk.ts'
import { sureQuestions } from '../support/linked-child.ts'

/** Statements that match are broken, as a bug would break them. */
let broken: RegExp | null = null
let desk: Helpdesk
beforeAll(async () => {
  vi.stubEnv('KEPO_LOG_LEVEL', 'silent')
  const beforeStatement = (sql: string) => {
    if (broken?.test(sql)) throw new Error('injected: this can never be written')
  }
  desk = await startHelpdesk({ adapters: { database: { beforeStatement } } })
})
afterEach(() => {
  broken = null
  desk.whatsApp.faults = noFaults
})
afterAll(() => desk?.stop())

const conversationOf = async (name: string) => {
  const { store } = desk.service
  const row = await store.read
    .selectFrom('conversations as c')
    .innerJoin('contacts as p', 'p.id', 'c.contact_id')
    .select('c.id')
    .where('p.name', '=', name)
    .executeTakeFirst()
  return row === undefined ? null : store.conversations.find(store.read, row.id)
}

test('an answer that WhatsApp refuses shows its reason, hands over, and can be sent again', {
  timeout: 30_000,
}, async () => {
  const [question] = await sureQuestions(1)
  if (question === undefined) throw new Error('no question')
  const { store, channels } = desk.service
  const resident = desk.whatsApp.addResident({ number: '628137000001', name: 'Ditolak' })
  desk.whatsApp.faults = { ...noFaults, ackError: 463 }
  await resident.sendText(desk.office.account, question.text)
  await until(async () => (await conversationOf('Ditolak'))?.handover?.reason === 'answer-failed')
  const conversation = await conversationOf('Ditolak')
  expect(conversation).toMatchObject({ status: 'queued', handover: { question: question.text } })
  const thread = async () => {
    const input = { conversationId: conversation?.id ?? '', before: null, after: null, limit: 50 }
    return (await store.messages.page(store.read, input)).messages
  }
  // The notice of the queue is refused as well; that hands over nothing more.
  await until(async () => (await thread()).filter((m) => m.delivery === 'failed').length === 2)
  expect((await thread()).filter((m) => m.event?.type === 'handover')).toHaveLength(1)
  const answer = (await thread()).find((m) => m.text.startsWith(question.mark))
  expect(answer).toMatchObject({ delivery: 'failed', failure: '463' })
  expect(channels[0]?.status()).toMatchObject({ state: 'open', problem: 'restricted' })
  expect(channels[0]?.status().restrictedUntil).toBeGreaterThan(Date.now())

  // The warning outlives the line.
  await channels[0]?.reconnect()
  await until(() => channels[0]?.status().state === 'open')
  expect(channels[0]?.status().problem).toBe('restricted')

  desk.whatsApp.faults = noFaults
  const agent = await desk.signIn('agen')
  await agent.must('message.resend', { messageId: answer?.id ?? '' })
  await resident.waitFor((m) => m.text.startsWith(question.mark))
  await until(async () => (await thread()).find((m) => m.id === answer?.id)?.delivery === 'delivered')
  expect(resident.inbox.filter((m) => m.text.startsWith(question.mark))).toHaveLength(1)
})

test('a message that can never be taken in is kept, shown, counted, and reaches a human', {
  timeout: 40_000,
}, async () => {
  const [question] = await sureQuestions(1)
  if (question === undefined) throw new Error('no question')
  const { store } = desk.service
  const resident = desk.whatsApp.addResident({ number: '628137000002', name: 'Mustahil' })
  broken = /^UPDATE inbound_journal SET state = 'done'/
  await resident.sendText(desk.office.account, question.text)
  await until(async () => (await conversationOf('Mustahil'))?.status === 'queued', 30_000)
  const conversation = await conversationOf('Mustahil')
  expect(conversation?.handover).toMatchObject({ reason: 'not-taken-in', question: question.text })
  const input = { conversationId: conversation?.id ?? '', before: null, after: null, limit: 50 }
  const { messages } = await store.messages.page(store.read, input)
  expect(messages.filter((m) => m.direction === 'incoming').map((m) => m.text)).toEqual([question.text])
  const admin = await desk.signIn('admin')
  expect((await admin.must('channel.list', {})).deadMessages).toBe(1)
  await resident.waitFor((m) => m.text.includes('Antrean'))
})
