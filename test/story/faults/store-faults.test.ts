import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { envelopeType } from '../../../bot/ports/whatsapp-state.ts'
import { noFaults } from '../../loopback-whatsapp/faults.ts'
import { type ApiClient, type Helpdesk, startHelpdesk, until } from '../../support/helpdesk.ts'
import { sureQuestions } from '../../support/linked-child.ts'
import { troubleTold } from '../../support/trouble-told.ts'
import { expectWhole } from '../../support/whole-store.ts'
import { FaultyStore, faults } from './faulty-store.ts'
import { type Cast, scenarios } from './scenarios.ts'

interface FaultyDesk {
  desk: Helpdesk
  faulty: FaultyStore
  agent: ApiClient
}

async function faultyDesk(): Promise<FaultyDesk> {
  const faulty = new FaultyStore()
  const desk = await startHelpdesk({ adapters: { database: { beforeStatement: faulty.beforeStatement } } })
  return { desk, faulty, agent: await desk.signIn('agen') }
}

// What is broken on purpose would fill the log.
beforeAll(() => vi.stubEnv('KEPO_LOG_LEVEL', 'silent'))
const desks: FaultyDesk[] = []
afterAll(() => Promise.all(desks.map(({ desk }) => desk.stop())))

/** Nothing is under way: acknowledgements, receipts and what the channel has settled are written. */
async function calm({ desk }: FaultyDesk): Promise<void> {
  const { read } = desk.service.store
  const unfinished = [
    read.selectFrom('outbox').select('id').where('state', 'not in', ['delivered', 'read', 'cancelled']),
    read.selectFrom('inbound_journal').select('id').where('state', '<>', 'done'),
    read.selectFrom('wa_state').select('id').where('type', '=', envelopeType),
  ]
  await until(async () => (await Promise.all(unfinished.map((q) => q.execute()))).flat().length === 0)
}

/**
 * A scenario's statements are shared out among three services, one kind of fault each; the question also takes the other
 * two. With KEPO_ALL_FAULTS every statement of every scenario fails in every way.
 */
const strides = [1, 2, 3] as const
const all = process.env.KEPO_ALL_FAULTS !== undefined
const cases = faults.flatMap((fault, k) =>
  scenarios.flatMap((scenario, s) =>
    strides.flatMap((first) =>
      all || s === 0 || (first + s) % faults.length === k ? [{ fault, scenario, first }] : [],
    ),
  ),
)
let made = 0

// Most of the time is waiting for another try: several services at once, each with a store of its own.
describe.concurrent('whichever statement fails, nothing is half kept, lost, or there twice', () => {
  test.each(cases)(
    '$scenario.name: $fault, every third statement from $first',
    {
      timeout: 300_000,
    },
    async ({ fault, scenario, first }) => {
      const [question] = await sureQuestions(1)
      if (question === undefined) throw new Error('no question')
      const own = desks.pop() ?? (await faultyDesk())
      const { desk, faulty, agent } = own
      const newcomer = async (nth: number): Promise<Cast> => {
        const number = `6281${String(++made).padStart(8, '0')}`
        const resident = desk.whatsApp.addResident({ number, name: `Warga ${made}` })
        const cast = { desk, agent, question, resident, nth }
        if (scenario.before === null) return cast
        await scenario.before(cast)
        await calm(own)
        return cast
      }
      const casts: { cast: Cast; broken: string }[] = []
      let cast = await newcomer(0)
      for (let n: number = first; ; n += strides.length) {
        cast = scenario.residents === 'new' && n > first ? await newcomer(n) : { ...cast, nth: n }
        faulty.arm(n, fault)
        await scenario.happens(cast).catch((error: Error) => {
          throw new Error(`statement ${n}, ${faulty.broken}: ${error.message}`)
        })
        await calm(own)
        const broken = faulty.broken
        faulty.disarm()
        if (broken === null) break
        casts.push({ cast, broken })
      }
      expect(casts.length).toBeGreaterThan(scenario.least / strides.length)
      for (const { cast, broken } of casts)
        await scenario.holds(cast).catch((error: Error) => {
          throw new Error(`${broken}: ${error.message}`)
        })
      await expectWhole(desk.service.store)
      desks.push(own)
    },
  )
})

test('a full disk is told to every window; what is written meanwhile is answered, once, when there is room', async () => {
  const [question] = await sureQuestions(1)
  if (question === undefined) throw new Error('no question')
  const own = desks.pop() ?? (await faultyDesk())
  desks.push(own)
  const { desk, faulty, agent } = own
  const { told, socket } = troubleTold(desk.service.url, agent.cookie)
  // What was broken in it before may not be told as over yet.
  await until(() => told.at(-1) === null)
  told.splice(0, told.length - 1)

  const resident = desk.whatsApp.addResident({ number: '628139100000', name: 'Saat penuh' })
  faulty.full = true
  await resident.sendText(desk.office.account, question.text)
  await until(() => told.length === 2)
  await new Promise((done) => setTimeout(done, 3_000))
  expect(resident.inbox).toEqual([])
  expect(resident.receipts).toEqual([])
  faulty.full = false
  await resident.waitFor((m) => m.text.startsWith(question.mark))
  await until(() => told.length === 3)
  expect(told).toEqual([null, 'full', null])
  await new Promise((done) => setTimeout(done, 1_000))
  expect(resident.inbox.filter((m) => m.text.startsWith(question.mark))).toHaveLength(1)
  socket.close()
})

test('started on a full disk it says so, and does its work when there is room', { timeout: 120_000 }, async () => {
  const [question] = await sureQuestions(1)
  if (question === undefined) throw new Error('no question')
  const faulty = new FaultyStore()
  let starts = 0
  const prepare = async () => {
    faulty.full = ++starts > 1
  }
  const desk = await startHelpdesk({
    adapters: { prepare, database: { beforeStatement: faulty.beforeStatement } },
  })
  const { cookie } = await desk.signIn('agen')
  // Its answer is on its way when the process ends, and what it says of the line cannot be written either.
  desk.whatsApp.faults = { ...noFaults, dropAcks: true }
  const phone = { number: '628139200000', name: 'Sebelum penuh', receipts: false }
  const resident = desk.whatsApp.addResident(phone)
  await resident.sendText(desk.office.account, question.text)
  await resident.waitFor((m) => m.text.startsWith(question.mark))
  faulty.full = true
  await desk.service.stop()
  desk.whatsApp.faults = noFaults
  // From the moment on at which the file is open.
  faulty.full = false
  const restarted = desk.restart({ stopped: true })
  await until(async () => (await fetch(`${desk.service.url}/api/health`).catch(() => null))?.ok === true)
  const { told, socket } = troubleTold(desk.service.url, cookie)
  await until(() => told.length > 0)
  expect(told).toEqual(['full'])
  expect(resident.inbox).toHaveLength(1)

  faulty.full = false
  await restarted
  const { read } = desk.service.store
  await until(async () => {
    const states = await read.selectFrom('outbox').select('state').execute()
    return states.length === 1 && states[0]?.state === 'sent'
  })
  await until(
    async () => (await read.selectFrom('outages').select('id').where('ended_at', 'is', null).execute()).length === 0,
  )
  expect(resident.inbox).toHaveLength(1)
  socket.close()
  await desk.stop()
})
