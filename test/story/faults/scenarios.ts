import { expect } from 'vitest'
import type { CommandInput, CommandName, CommandOutput } from '../../../shared/contract/commands.ts'
import type { Message } from '../../../shared/model/message.ts'
import type { Phone } from '../../loopback-whatsapp/phone.ts'
import { type ApiClient, type Helpdesk, until } from '../../support/helpdesk.ts'

/** One resident, and the agent whose window calls the service. */
export interface Cast {
  desk: Helpdesk
  resident: Phone
  agent: ApiClient
  question: { text: string; mark: string }
  /** Tells what was written in this try from what was written in others. */
  nth: number
}

/** Something that happens on a helpdesk whose store fails once somewhere in between. */
export interface Scenario {
  name: string
  /** Another resident for each try; or one for all of them. */
  residents: 'new' | 'same'
  /** What comes before, for a new resident; nothing fails yet. */
  before: ((cast: Cast) => Promise<void>) | null
  /** Done when it can be seen outside. */
  happens: (cast: Cast) => Promise<void>
  /** What must have come of it, long after. */
  holds: (cast: Cast) => Promise<void>
  /** It has at least so many statements. */
  least: number
}

const to = ({ desk }: Cast) => desk.office.account
const received = ({ resident }: Cast, part: string) => resident.inbox.filter((m) => m.text.includes(part)).length

async function conversationId({ desk, resident }: Cast): Promise<string> {
  const row = await desk.service.store.read
    .selectFrom('conversations as c')
    .innerJoin('contacts as p', 'p.id', 'c.contact_id')
    .select('c.id')
    .where('p.number', '=', resident.account.number)
    .executeTakeFirst()
  return row?.id ?? ''
}

/** As an agent's window does: what the store could not take is asked for again, under the same id. */
async function insistently<N extends CommandName>(
  { agent }: Cast,
  name: N,
  input: CommandInput<N>,
): Promise<CommandOutput<N>> {
  for (let tries = 1; ; tries++) {
    const result = await agent.call(name, input)
    if (result.ok) return result.data
    expect(result.code, name).toBe('STORE_FAILED')
    expect(tries, name).toBeLessThan(4)
    await new Promise((done) => setTimeout(done, 50))
  }
}

async function thread(cast: Cast) {
  const { store } = cast.desk.service
  const input = { conversationId: await conversationId(cast), before: null, after: null, limit: 500 }
  return (await store.messages.page(store.read, input)).messages
}

async function conversation(cast: Cast) {
  const { store } = cast.desk.service
  return store.conversations.find(store.read, await conversationId(cast))
}

const lines = async (cast: Cast, type: string) => (await thread(cast)).filter((m) => m.event?.type === type).length

async function facts(cast: Cast, type: string): Promise<number> {
  const rows = await cast.desk.service.store.read
    .selectFrom('conversation_events')
    .select('type')
    .where('conversation_id', '=', await conversationId(cast))
    .execute()
  return rows.filter((r) => r.type === type).length
}

async function queued(cast: Cast): Promise<void> {
  await cast.resident.sendText(to(cast), 'petugas')
  await cast.resident.waitFor((m) => m.text.includes('Antrean'))
}

async function held(cast: Cast): Promise<void> {
  await queued(cast)
  await cast.agent.must('conversation.claim', { id: await conversationId(cast) })
}

const said = 'Baik, Bapak/Ibu, kami bantu.'
const promised = ({ nth }: Cast) => `Berkas nomor ${nth} sudah dapat diambil.`
const note = ({ nth }: Cast) => `Sudah ditelepon ${nth} kali.`

export const scenarios: readonly Scenario[] = [
  {
    name: 'a question is answered',
    residents: 'new',
    before: null,
    async happens(cast) {
      await cast.resident.sendText(to(cast), cast.question.text)
      await cast.resident.waitFor((m) => m.text.startsWith(cast.question.mark))
    },
    async holds(cast) {
      expect(cast.resident.inbox).toHaveLength(1)
      expect((await thread(cast)).map((m) => m.direction)).toEqual(['incoming', 'outgoing'])
      expect(await facts(cast, 'answered')).toBe(1)
    },
    least: 25,
  },
  {
    name: 'somebody asks for a human',
    residents: 'new',
    before: null,
    happens: queued,
    async holds(cast) {
      expect(cast.resident.inbox).toHaveLength(1)
      expect((await conversation(cast))?.status).toBe('queued')
      expect(await lines(cast, 'handover')).toBe(1)
      expect(await facts(cast, 'handover')).toBe(1)
    },
    least: 25,
  },
  {
    name: 'a question that nobody has written about waits for more, and goes to a human',
    residents: 'new',
    before: null,
    async happens(cast) {
      await cast.resident.sendText(to(cast), 'apakah kucing saya boleh ikut naik pesawat ke bulan')
      await cast.resident.waitFor((m) => m.text.includes('Antrean'))
    },
    async holds(cast) {
      expect(cast.resident.inbox).toHaveLength(1)
      expect((await conversation(cast))?.handover?.reason).toBe('no-answer')
      expect(await facts(cast, 'missed')).toBe(1)
      expect(await lines(cast, 'handover')).toBe(1)
    },
    least: 25,
  },
  {
    name: 'an agent claims and replies',
    residents: 'new',
    before: queued,
    async happens(cast) {
      const id = await conversationId(cast)
      await insistently(cast, 'conversation.claim', { id })
      await insistently(cast, 'conversation.send', { id, clientId: 'reply-0001', text: said })
      await cast.resident.waitFor((m) => m.text === said)
    },
    async holds(cast) {
      expect(received(cast, said)).toBe(1)
      expect((await thread(cast)).filter((m) => m.clientId === 'reply-0001')).toHaveLength(1)
      expect(await lines(cast, 'claimed')).toBe(1)
      for (const type of ['claimed', 'reply', 'first-reply']) expect(await facts(cast, type), type).toBe(1)
      expect((await conversation(cast))?.status).toBe('open')
    },
    least: 25,
  },
  {
    name: 'an agent writes a reply for later',
    residents: 'same',
    before: held,
    async happens(cast) {
      const id = await conversationId(cast)
      const sendAt = Date.now() + 300
      await insistently(cast, 'conversation.send', {
        id,
        clientId: `for-later-${cast.nth}`,
        text: promised(cast),
        sendAt,
      })
      const { at } = await cast.resident.waitFor((m) => m.text === promised(cast))
      expect(at).toBeGreaterThanOrEqual(sendAt)
    },
    async holds(cast) {
      expect(received(cast, promised(cast))).toBe(1)
      expect((await thread(cast)).filter((m) => m.clientId === `for-later-${cast.nth}`)).toHaveLength(1)
    },
    least: 15,
  },
  {
    name: 'an agent leaves a note',
    residents: 'same',
    before: held,
    async happens(cast) {
      const id = await conversationId(cast)
      const input = { id, clientId: `the-note-${cast.nth}`, text: note(cast), mentions: ['nobody'] }
      await insistently(cast, 'conversation.note', input)
    },
    async holds(cast) {
      expect((await thread(cast)).filter((m) => m.kind === 'note' && m.text === note(cast))).toHaveLength(1)
      expect(received(cast, note(cast))).toBe(0)
    },
    least: 5,
  },
  {
    name: 'a message is edited, reacted to, and another one deleted',
    residents: 'same',
    before: held,
    async happens(cast) {
      const { resident } = cast
      const typo = await resident.sendText(to(cast), `salah tulsi ${cast.nth}`)
      await resident.edit(to(cast), typo, `salah tulis ${cast.nth}`)
      await resident.react(to(cast), typo, '🙏')
      const gone = await resident.sendText(to(cast), `hapus saja ${cast.nth}`)
      await resident.delete(to(cast), gone)
      const isGone = (m: Message) => m.text === `hapus saja ${cast.nth}` && m.deletedAt !== null
      await until(async () => (await thread(cast)).some(isGone))
    },
    async holds(cast) {
      const own = (await thread(cast)).filter((m) => m.text.endsWith(` ${cast.nth}`))
      expect(own.map((m) => [m.text, m.editedAt !== null, m.deletedAt !== null, m.reactions.length])).toEqual([
        [`salah tulis ${cast.nth}`, true, false, 1],
        [`hapus saja ${cast.nth}`, false, true, 0],
      ])
    },
    least: 40,
  },
  {
    name: 'an agent is done, and the resident asks something new',
    residents: 'new',
    async before(cast) {
      await held(cast)
      const input = { id: await conversationId(cast), clientId: 'reply-0002', text: said }
      await cast.agent.must('conversation.send', input)
      await cast.resident.waitFor((m) => m.text === said)
    },
    async happens(cast) {
      await insistently(cast, 'conversation.resolve', { id: await conversationId(cast) })
      await cast.resident.waitFor((m) => m.text.includes('sudah selesai'))
      await cast.resident.sendText(to(cast), cast.question.text)
      await cast.resident.waitFor((m) => m.text.startsWith(cast.question.mark))
    },
    async holds(cast) {
      expect(received(cast, 'sudah selesai')).toBe(1)
      expect(received(cast, cast.question.mark)).toBe(1)
      expect(cast.resident.inbox).toHaveLength(4)
      for (const type of ['resolved', 'reopened', 'answered']) expect(await facts(cast, type), type).toBe(1)
      expect(await lines(cast, 'resolved')).toBe(1)
      expect((await conversation(cast))?.status).toBe('bot')
    },
    least: 40,
  },
]
