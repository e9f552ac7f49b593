import { io } from 'socket.io-client'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type Helpdesk, startHelpdesk, until } from '../support/helpdesk.ts'
import { sureQuestions } from '../support/linked-child.ts'

/** Counts the statements of the writing connection, and breaks the one that is due. */
let count = -1
let failing = 0
let fault = ''
let broken: string | null = null
const faults = ['SQLITE_BUSY: injected', 'SQLITE_FULL: injected', 'SQLITE_IOERR: injected'] as const
let full = false
const beforeStatement = (sql: string) => {
  if (full && /^(insert|update|delete)/i.test(sql)) throw new Error('SQLITE_FULL: database or disk is full')
  if (count < 0 || /^ROLLBACK/.test(sql) || ++count !== failing) return
  broken = sql
  throw new Error(fault)
}

let desk: Helpdesk
beforeAll(async () => {
  // What is broken on purpose would fill the log.
  vi.stubEnv('KEPO_LOG_LEVEL', 'silent')
  desk = await startHelpdesk({ adapters: { database: { beforeStatement } } })
})
afterAll(() => desk?.stop())

test.each(faults)(
  '%s: whichever statement fails from a question to its answer, it is stored once and answered once',
  {
    timeout: 240_000,
  },
  async (kind) => {
    fault = kind
    const stored = async () => {
      const row = await desk.service.store.read
        .selectFrom('messages')
        .select(({ fn }) => fn.countAll<number>().as('n'))
        .where('direction', '=', 'incoming')
        .executeTakeFirstOrThrow()
      return row.n
    }
    const [question] = await sureQuestions(1)
    if (question === undefined) throw new Error('no question')
    const storedBefore = await stored()
    const prefix = `62813${faults.indexOf(kind) + 1}`
    // The first contact with the office's own devices is not what is tried here.
    const first = desk.whatsApp.addResident({ number: `${prefix}000000`, name: 'Pertama' })
    await first.sendText(desk.office.account, question.text)
    await first.waitFor((m) => m.text.startsWith(question.mark))

    const residents: { failed: string; answers: () => number; number: string }[] = []
    for (failing = 1; ; failing++) {
      const number = `${prefix}9${String(failing).padStart(5, '0')}`
      const resident = desk.whatsApp.addResident({ number, name: `Warga ${failing}` })
      count = 0
      broken = null
      await resident.sendText(desk.office.account, question.text)
      await resident
        .waitFor((m) => m.text.startsWith(question.mark), 20_000)
        .catch((error: Error) => {
          throw new Error(`statement ${failing}, ${broken}: ${error.message}`)
        })
      // Acknowledgement and receipt are written as well.
      await new Promise((done) => setTimeout(done, 150))
      if (broken === null) break
      residents.push({
        failed: broken,
        number,
        answers: () => resident.inbox.filter((m) => m.text.startsWith(question.mark)).length,
      })
    }
    count = -1
    expect(residents.length).toBeGreaterThan(25)
    await new Promise((done) => setTimeout(done, 1_500))
    for (const { failed, answers } of residents) expect(answers(), failed).toBe(1)
    expect((await stored()) - storedBefore).toBe(residents.length + 2)
    const outgoing = await desk.service.store.read
      .selectFrom('messages')
      .select('delivery')
      .distinct()
      .where('direction', '=', 'outgoing')
      .execute()
    expect(outgoing).toEqual([{ delivery: 'delivered' }])
  },
)

test('a full disk is told to every window; what is written meanwhile is answered, once, when there is room', async () => {
  const [, question] = await sureQuestions(2)
  if (question === undefined) throw new Error('no question')
  const { cookie } = await desk.signIn('agen')
  const { url } = desk.service
  const socket = io(url, { transports: ['websocket'], extraHeaders: { cookie, origin: url } })
  const told: unknown[] = []
  socket.on('store.trouble', (trouble) => told.push(trouble))
  await until(() => told.length === 1)

  const resident = desk.whatsApp.addResident({ number: '628139100000', name: 'Saat penuh' })
  full = true
  await resident.sendText(desk.office.account, question.text)
  await until(() => told.length === 2)
  await new Promise((done) => setTimeout(done, 3_000))
  expect(resident.inbox).toEqual([])
  expect(resident.receipts).toEqual([])
  full = false
  await resident.waitFor((m) => m.text.startsWith(question.mark), 20_000)
  await until(() => told.length === 3)
  expect(told).toEqual([null, 'full', null])
  await new Promise((done) => setTimeout(done, 1_000))
  expect(resident.inbox.filter((m) => m.text.startsWith(question.mark))).toHaveLength(1)
  socket.close()
})
