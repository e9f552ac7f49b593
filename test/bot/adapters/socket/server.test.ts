import { type Socket as ClientSocket, io } from 'socket.io-client'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type {
  CatchUp,
  ChangeEvent,
  ClientToServer,
  LiveState,
  SequencedEvent,
  ServerToClient,
} from '../../../../shared/contract/events.ts'
import type { Account } from '../../../../shared/model/account.ts'
import type { ChannelStatus } from '../../../../shared/model/channel.ts'
import { lineStatus } from '../../support/line-status.ts'
import { type Caller, type Parts, startParts } from '../../support/service-parts.ts'

let parts: Parts
let clients: Client[] = []

beforeEach(async () => {
  parts = await startParts()
})
afterEach(async () => {
  for (const client of clients) client.socket.disconnect()
  clients = []
  await parts.stop()
})

/** A browser's window, as far as it listens: everything it was told, in order. */
class Client {
  readonly socket: ClientSocket<ServerToClient, ClientToServer>
  readonly catchUps: CatchUp[] = []
  readonly changes: SequencedEvent[] = []
  readonly typing: unknown[] = []
  readonly channels: ChannelStatus[] = []
  live: LiveState = { people: [], watching: [] }
  ended = 0
  refusal = ''

  constructor(caller: Caller, seq: number | null, headers: Record<string, string> = {}) {
    this.socket = io(`http://127.0.0.1:${parts.gateway.port}`, {
      transports: ['websocket'],
      forceNew: true,
      reconnection: false,
      auth: seq === null ? {} : { seq },
      extraHeaders: { ...(caller.cookie === null ? {} : { cookie: caller.cookie }), ...headers },
    })
    this.socket.on('catch-up', (answer) => this.catchUps.push(answer))
    this.socket.on('changes', (events) => this.changes.push(...events))
    this.socket.on('live', (live) => {
      this.live = live
    })
    this.socket.on('contact-typing', (t) => this.typing.push(t))
    this.socket.on('channel.updated', (s) => this.channels.push(s))
    this.socket.on('session-ended', () => {
      this.ended++
    })
    this.socket.on('connect_error', (error) => {
      this.refusal = error.message
    })
    clients.push(this)
  }

  ready(): Promise<void> {
    return vi.waitFor(() => expect(this.catchUps).toHaveLength(1), { timeout: 30_000 })
  }

  /** Every number it knows of, from the catch-up and live, in the order in which they came. */
  seqs(): number[] {
    const [first] = this.catchUps
    return [...(first?.kind === 'events' ? first.events : []), ...this.changes].map((e) => e.seq)
  }
}

const eventually = (check: () => void) => vi.waitFor(check, { timeout: 30_000 })

async function person(role: Account['role'], username: string = role): Promise<{ account: Account; caller: Caller }> {
  const account = await parts.addAccount(role, username)
  return { account, caller: await parts.signIn(username) }
}

const erased = (n: number): ChangeEvent => ({ type: 'contact.erased', contactId: `c${n}`, conversationIds: [] })
const commit = (event: ChangeEvent, accountId: string | null = null) =>
  parts.store.write(async (tx) => parts.store.changes.append(tx, { at: Date.now(), event, accountId }))

describe('the handshake', () => {
  test('without a session, with a false one, and from another site it is refused', async () => {
    const { caller } = await person('agent')
    const nobody = new Client(parts.caller(null), null)
    const liar = new Client(parts.caller('kepo_session=AAAA'), null)
    const elsewhere = new Client(caller, null, { origin: 'http://evil.example' })
    await eventually(() => {
      expect(nobody.refusal).toBe('UNAUTHENTICATED')
      expect(liar.refusal).toBe('UNAUTHENTICATED')
      expect(elsewhere.refusal).not.toBe('')
    })
    expect([nobody, liar, elsewhere].some((c) => c.socket.connected)).toBe(false)
  })

  test('a newcomer without a number is told to fetch, and then hears what happens', async () => {
    const { caller } = await person('agent')
    await commit(erased(1))
    const client = new Client(caller, null)
    await client.ready()
    expect(client.catchUps).toEqual([{ kind: 'refetch', seq: await parts.store.changes.newest(parts.store.read) }])
    await commit(erased(2))
    await eventually(() => expect(client.changes.map((e) => e.event)).toEqual([erased(2)]))
  })
})

describe('changes', () => {
  test('two windows of one agent hear the same; one that was away gets exactly what it missed', async () => {
    const { caller } = await person('agent')
    const start = await parts.store.changes.newest(parts.store.read)
    const [first, second] = [new Client(caller, start), new Client(caller, start)]
    await Promise.all([first.ready(), second.ready()])
    for (let n = 1; n <= 5; n++) await commit(erased(n))
    await eventually(() => expect(first.seqs()).toHaveLength(5))
    await eventually(() => expect(second.seqs()).toEqual(first.seqs()))

    second.socket.disconnect()
    const last = second.seqs().at(-1) ?? 0
    for (let n = 6; n <= 9; n++) await commit(erased(n))
    const again = new Client(caller, last)
    await again.ready()
    expect(again.seqs()).toEqual([last + 1, last + 2, last + 3, last + 4])
    await eventually(() => expect(first.seqs()).toHaveLength(9))
  })

  test('by role, and what is addressed reaches only its account, in its place in the order', async () => {
    const [budi, siti, editor] = [await person('agent', 'budi'), await person('agent', 'siti'), await person('editor')]
    const start = await parts.store.changes.newest(parts.store.read)
    const [b, s, e] = [budi, siti, editor].map(({ caller }) => new Client(caller, start))
    if (b === undefined || s === undefined || e === undefined) throw new Error()
    await Promise.all([b.ready(), s.ready(), e.ready()])
    const read: ChangeEvent = {
      type: 'conversation.read',
      accountId: budi.account.id,
      conversationId: 'k',
      readCount: 3,
    }
    // One transaction, so that they come in one batch.
    await parts.store.write(async (tx) => {
      for (const [event, accountId] of [
        [erased(1), null],
        [read, budi.account.id],
        [erased(2), null],
        [{ type: 'content.updated' }, null],
      ] as const)
        parts.store.changes.append(tx, { at: 0, event, accountId })
    })
    await eventually(() => expect(e.changes).toHaveLength(1))
    await eventually(() => expect(s.changes).toHaveLength(3))
    await eventually(() => expect(b.changes).toHaveLength(4))
    expect(b.changes.map((c) => c.event.type)).toEqual([
      'contact.erased',
      'conversation.read',
      'contact.erased',
      'content.updated',
    ])
    expect(s.changes.map((c) => c.event.type)).toEqual(['contact.erased', 'contact.erased', 'content.updated'])
    expect(e.changes.map((c) => c.event.type)).toEqual(['content.updated'])
  })

  test('while others write without pause, a client that comes in between has no gap and no double', async () => {
    const { caller } = await person('agent')
    const start = await parts.store.changes.newest(parts.store.read)
    let writing = true
    const writers = [1, 2, 3].map(async (writer) => {
      for (let n = 0; writing && n < 400; n++) await commit(erased(writer * 1_000 + n))
    })
    const joined: Client[] = []
    for (let n = 0; n < 8; n++) {
      const client = new Client(caller, start)
      joined.push(client)
      await client.ready()
    }
    writing = false
    await Promise.all(writers)
    // The last to come may have found nothing left to hear.
    await commit(erased(9_999))
    const newest = await parts.store.changes.newest(parts.store.read)
    const expected = Array.from({ length: newest - start }, (_, n) => start + n + 1)
    expect(expected.length).toBeGreaterThan(8)
    for (const client of joined) {
      const [first] = client.catchUps
      const from = first?.kind === 'refetch' ? first.seq : start
      await eventually(() => expect(client.seqs().at(-1)).toBe(newest))
      expect(client.seqs()).toEqual(expected.filter((seq) => seq > from))
    }
  })
})

describe('presence and typing', () => {
  test('who is here, who looks at what and who writes; gone with the last window', async () => {
    const [budi, siti, editor] = [await person('agent', 'budi'), await person('agent', 'siti'), await person('editor')]
    const [b, s, e] = [new Client(budi.caller, null), new Client(siti.caller, null), new Client(editor.caller, null)]
    await Promise.all([b.ready(), s.ready(), e.ready()])
    b.socket.emit('watch', { conversationId: 'k1' })
    b.socket.emit('typing', { conversationId: 'k1', typing: true })
    const typing = { accountId: budi.account.id, conversationId: 'k1', typing: true }
    await eventually(() => expect(s.live.watching).toEqual([typing]))
    await eventually(() => expect(s.live.people).toHaveLength(3))
    expect(e.live.watching).toEqual([])
    expect(parts.agentTyping).toEqual([{ conversationId: 'k1', typing: true }])

    await budi.caller.call('session.set-presence', { presence: 'away' })
    await eventually(() => expect(s.live.people).toContainEqual({ accountId: budi.account.id, presence: 'away' }))
    expect(parts.presence.onlineAccountIds()).toEqual([siti.account.id, editor.account.id])

    b.socket.disconnect()
    await eventually(() => expect(s.live).toMatchObject({ watching: [] }))
    expect(s.live.people.map((p) => p.accountId)).not.toContain(budi.account.id)
    expect(parts.agentTyping.at(-1)).toEqual({ conversationId: 'k1', typing: false })
  })

  test('what is malformed, or not allowed to the role, is not taken', async () => {
    const [agent, editor] = [await person('agent'), await person('editor')]
    const [a, e] = [new Client(agent.caller, null), new Client(editor.caller, null)]
    await Promise.all([a.ready(), e.ready()])
    a.socket.emit('watch', { conversationId: 7 } as never)
    a.socket.emit('typing', null as never)
    e.socket.emit('watch', { conversationId: 'k1' })
    e.socket.emit('typing', { conversationId: 'k1', typing: true })
    // Messages of one socket come in order: once this one is there, the others were looked at.
    a.socket.emit('watch', { conversationId: 'k2' })
    await eventually(() => expect(parts.presence.live().watching).toHaveLength(1))
    await eventually(() => expect(a.live.people).toHaveLength(2))
    expect(parts.presence.live().watching.map((w) => w.conversationId)).toEqual(['k2'])
    expect(parts.agentTyping).toEqual([])
  })

  test('the resident typing, and the channel, reach those who may know; a pairing code only who may pair', async () => {
    const [agent, editor, admin] = [await person('agent'), await person('editor'), await person('admin')]
    const [a, e, m] = [agent, editor, admin].map(({ caller }) => new Client(caller, null))
    if (a === undefined || e === undefined || m === undefined) throw new Error()
    await Promise.all([a.ready(), e.ready(), m.ready()])
    const status = { ...lineStatus('pairing'), qr: 'secret', pairingCode: 'ABCD1234' }
    parts.gateway.contactTyping('k1', true)
    parts.gateway.channelUpdated(status)
    await eventually(() => expect(m.channels).toEqual([status]))
    await eventually(() => expect(a.channels).toEqual([{ ...status, qr: null, pairingCode: null }]))
    await eventually(() => expect(e.channels).toHaveLength(1))
    expect(a.typing).toEqual([{ conversationId: 'k1', typing: true }])
    expect(e.typing).toEqual([])
  })
})

describe('the end of a session', () => {
  test('signing out in one window ends the sockets of that session and of no other', async () => {
    const { caller } = await person('agent')
    const other = await parts.signIn('agent')
    const [mine, theirs] = [new Client(caller, null), new Client(other, null)]
    await Promise.all([mine.ready(), theirs.ready()])
    await caller.call('session.sign-out', {})
    await eventually(() => expect(mine.ended).toBe(1))
    await eventually(() => expect(mine.socket.connected).toBe(false))
    expect(theirs.socket.connected).toBe(true)
    await commit(erased(1))
    await eventually(() => expect(theirs.changes).toHaveLength(1))
    expect(mine.changes).toEqual([])
  })

  test('an account switched off, or demoted, loses the live view at once', async () => {
    const [admin, leaver, demoted] = [
      await person('admin'),
      await person('agent', 'leaver'),
      await person('agent', 'demoted'),
    ]
    const [l, d] = [new Client(leaver.caller, null), new Client(demoted.caller, null)]
    await Promise.all([l.ready(), d.ready()])
    const off = await admin.caller.call('account.save', { ...leaver.account, active: false, password: null })
    const down = await admin.caller.call('account.save', { ...demoted.account, role: 'editor', password: null })
    expect([off.status, down.status]).toEqual([200, 200])
    await eventually(() => expect(l.ended).toBe(1))
    await commit(erased(1))
    await commit({ type: 'content.updated' })
    await eventually(() => expect(d.changes.at(-1)?.event.type).toBe('content.updated'))
    expect(d.changes.map((c) => c.event.type)).not.toContain('contact.erased')
    expect(l.changes.map((c) => c.event.type)).not.toContain('content.updated')
    expect(l.socket.connected).toBe(false)
  })

  test('what is committed together with a demotion is already hidden', async () => {
    const { account, caller } = await person('agent')
    const client = new Client(caller, null)
    await client.ready()
    await parts.store.write(async (tx) => {
      await parts.store.accounts.updateAccount(tx, { ...account, role: 'editor' })
      for (const event of [{ type: 'accounts.updated' }, erased(1), { type: 'content.updated' }] as const)
        parts.store.changes.append(tx, { at: 0, event })
    })
    await eventually(() => expect(client.changes.at(-1)?.event.type).toBe('content.updated'))
    expect(client.changes.map((c) => c.event.type)).toEqual(['accounts.updated', 'content.updated'])
  })
})
