import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { noFaults } from '../loopback-whatsapp/faults.ts'
import { fileMessage } from '../loopback-whatsapp/phone-media.ts'
import { type Helpdesk, startHelpdesk, until } from '../support/helpdesk.ts'
import { sureQuestions } from '../support/linked-child.ts'

/** Statements that match are broken, as a bug would break them. */
let broken: RegExp | null = null
/** Statements that match are not written, for want of room. */
let full: RegExp | null = null
/** Statements that match cannot be read. */
let unreadable: RegExp | null = null
let refused = 0
/** So many commits that hold a new row of the journal fail. */
let rollBack = 0
let journalled = false
let desk: Helpdesk
beforeAll(async () => {
  vi.stubEnv('KEPO_LOG_LEVEL', 'silent')
  const beforeStatement = (sql: string) => {
    if (broken?.test(sql)) throw new Error('injected: this can never be written')
    if (/^insert into "inbound_journal"/.test(sql)) journalled = true
    if (/^(COMMIT|ROLLBACK)/.test(sql)) {
      const held = journalled
      journalled = false
      if (sql === 'COMMIT' && held && rollBack > 0) {
        rollBack--
        throw new Error('SQLITE_IOERR: injected')
      }
    }
    if (!full?.test(sql)) return
    refused++
    throw new Error('SQLITE_FULL: database or disk is full')
  }
  const beforeRead = (sql: string) => {
    if (!unreadable?.test(sql)) return
    refused++
    throw new Error('SQLITE_IOERR: injected')
  }
  desk = await startHelpdesk({ adapters: { database: { beforeStatement, beforeRead } } })
})
afterEach(() => {
  broken = null
  full = null
  unreadable = null
  refused = 0
  rollBack = 0
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

test('an answer that WhatsApp refuses shows its reason, hands over, and can be sent again', async () => {
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

test('a message that can never be taken in is kept, shown, counted, and reaches a human', async () => {
  const [question] = await sureQuestions(1)
  if (question === undefined) throw new Error('no question')
  const { store } = desk.service
  const resident = desk.whatsApp.addResident({ number: '628137000002', name: 'Mustahil' })
  broken = /^UPDATE inbound_journal SET state = 'done'/
  await resident.sendText(desk.office.account, question.text)
  await until(async () => (await conversationOf('Mustahil'))?.status === 'queued')
  const conversation = await conversationOf('Mustahil')
  expect(conversation?.handover).toMatchObject({ reason: 'not-taken-in', question: question.text })
  const input = { conversationId: conversation?.id ?? '', before: null, after: null, limit: 50 }
  const { messages } = await store.messages.page(store.read, input)
  expect(messages.filter((m) => m.direction === 'incoming').map((m) => m.text)).toEqual([question.text])
  const admin = await desk.signIn('admin')
  expect((await admin.must('channel.list', {})).deadMessages.count).toBe(1)
  await resident.waitFor((m) => m.text.includes('Antrean'))
})

test('what was given up is taken in when the cause is mended and somebody asks for it', async () => {
  const resident = desk.whatsApp.addResident({ number: '628137000007', name: 'Dicoba lagi' })
  const admin = await desk.signIn('admin')
  const agent = await desk.signIn('agen')
  expect((await admin.must('channel.take-in-again', {})).left).toBe(0)
  const bytes = await readFile(join(import.meta.dirname, '../../renderer/public/icon-192.png'))
  const picture = await fileMessage(desk.whatsApp, { bytes, mime: 'image/png', filename: 'ktp.png' })
  const id = await resident.sendText(desk.office.account, 'petugas')
  await resident.waitFor((m) => m.text.includes('Antrean'))

  broken = /^(insert into "media"|update "messages" set "text" = \?, "edited_at")/
  await resident.send(desk.office.account, picture, { type: 'media' })
  await resident.edit(desk.office.account, id, 'petugas, tolong')
  await until(async () => (await admin.must('channel.list', {})).deadMessages.count === 2)
  const conversation = await conversationOf('Dicoba lagi')
  const thread = async () =>
    (await agent.must('conversation.messages', { id: conversation?.id ?? '' })).messages.filter(
      (m) => m.direction === 'incoming' && m.deletedAt === null,
    )
  expect((await thread()).map((m) => [m.kind, m.text])).toEqual([
    ['text', 'petugas'],
    ['unsupported', 'image'],
    ['text', 'petugas, tolong'],
  ])
  const { newest } = (await admin.must('channel.list', {})).deadMessages
  const where = { id: conversation?.id, ticket: conversation?.ticket }
  expect(newest.map((d) => d.conversation)).toEqual([where, where])
  expect(newest[0]?.failure).toContain('injected')

  expect((await admin.must('channel.take-in-again', {})).left, 'the cause is still there').toBe(2)
  broken = null
  expect(await agent.call('channel.take-in-again', {})).toMatchObject({ code: 'FORBIDDEN' })
  expect(await admin.must('channel.take-in-again', {})).toEqual({ left: 0 })
  expect((await thread()).map((m) => [m.kind, m.text])).toEqual([
    ['text', 'petugas, tolong'],
    ['image', ''],
  ])
  await until(async () => (await thread())[1]?.media?.state === 'stored')
  expect(resident.inbox, 'nothing is answered a second time').toHaveLength(1)
})

test('a decision that can never be made reaches a human as well, though it was put off for the rest of a burst', async () => {
  const resident = desk.whatsApp.addResident({ number: '628137000003', name: 'Tertunda' })
  broken = /^INSERT INTO decisions/
  await resident.sendText(desk.office.account, 'apakah kucing saya boleh ikut naik pesawat ke bulan')
  await until(async () => (await conversationOf('Tertunda'))?.status === 'queued')
  expect((await conversationOf('Tertunda'))?.handover?.reason).toBe('not-taken-in')
  await resident.waitFor((m) => m.text.includes('Antrean'))
})

test('a disk that stays full for long is no fault of the message that waits for it', async () => {
  const [question] = await sureQuestions(1)
  if (question === undefined) throw new Error('no question')
  const resident = desk.whatsApp.addResident({ number: '628137000004', name: 'Menunggu' })
  full = /^UPDATE inbound_journal SET state = 'done'/
  await resident.sendText(desk.office.account, question.text)
  // Five tries of a message that cannot be taken in take less.
  await new Promise((done) => setTimeout(done, 8_000))
  expect(refused).toBeGreaterThan(5)
  full = null
  await resident.waitFor((m) => m.text.startsWith(question.mark), 60_000)
  expect((await conversationOf('Menunggu'))?.status).toBe('bot')
})

test('a message whose place in the journal was rolled back is taken in when it comes again', async () => {
  const resident = desk.whatsApp.addResident({ number: '628137000006', name: 'Terulang' })
  // With its turn in one commit, and then alone.
  rollBack = 2
  await resident.sendText(desk.office.account, 'apakah kucing saya boleh ikut naik pesawat ke bulan')
  await resident.waitFor((m) => m.text.includes('Antrean'))
  expect(rollBack).toBe(0)
  await new Promise((done) => setTimeout(done, 1_000))
  expect(resident.inbox).toHaveLength(1)
})

test('while the disk is full, what is to be sent is not tried without a pause', async () => {
  const [question] = await sureQuestions(1)
  if (question === undefined) throw new Error('no question')
  const resident = desk.whatsApp.addResident({ number: '628137000005', name: 'Menunggu kirim' })
  full = /^update "outbox"/
  await resident.sendText(desk.office.account, question.text)
  await until(() => refused > 0)
  await new Promise((done) => setTimeout(done, 3_000))
  // Once a second, and each of a group that fails alone once more.
  expect(refused).toBeLessThan(12)
  full = null
  await resident.waitFor((m) => m.text.startsWith(question.mark), 60_000)
})

test('a read that fails while the service starts is tried again, and the line comes up', async () => {
  unreadable = /^select \* from "outbox" where "state" = \?$/
  const restarted = desk.restart()
  // Awaited below: until then a failure is nobody's.
  restarted.catch(() => undefined)
  await until(() => refused >= 2)
  unreadable = null
  await restarted
  expect(desk.service.channels[0]?.status().state).toBe('open')
})
