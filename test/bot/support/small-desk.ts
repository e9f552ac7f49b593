import { createLog, uuidIds } from '../../../bot/adapters/system.ts'
import { createOutboxWorker, type OutboxWorker } from '../../../bot/outbox/worker.ts'
import type { Channel, IncomingContent, OutgoingMessage, SendOutcome } from '../../../bot/ports/channel.ts'
import type { Store } from '../../../bot/store/store.ts'
import type { ActionWorld } from '../../../bot/usecases/conversation-actions.ts'
import { Knowledge } from '../../../bot/usecases/knowledge.ts'
import { createReceiver, type ReceiveWorld } from '../../../bot/usecases/receive-message.ts'
import { answerFailed } from '../../../bot/usecases/strand-nobody.ts'
import type { Account } from '../../../shared/model/account.ts'
import type { Conversation } from '../../../shared/model/conversation.ts'
import type { Message } from '../../../shared/model/message.ts'
import { until } from '../../support/helpdesk.ts'
import { lineStatus } from './line-status.ts'
import { temporaryStore } from './temporary-store.ts'

/** A wire of the test's own: what was given to it, and what it answers. */
export class Line implements Channel {
  readonly kind = 'whatsapp'
  state: 'open' | 'reconnecting' = 'open'
  readonly sent: OutgoingMessage[] = []
  outcome: (message: OutgoingMessage) => SendOutcome = () => ({ kind: 'acknowledged' })
  #ids = 0

  async start() {}
  async stop() {}
  status() {
    return lineStatus(this.state)
  }
  newExternalId = () => `wire-${++this.#ids}`
  async send(message: OutgoingMessage) {
    this.sent.push(message)
    return this.outcome(message)
  }
  async setTyping() {}
  async markRead() {}
  fetchMedia(): AsyncIterable<Uint8Array> {
    throw new Error('there is no media on this line')
  }
  async pair() {
    return { ok: true as const, data: this.status() }
  }
  async unpair() {}
  async reconnect() {}
}

export interface SmallDesk {
  store: Store
  line: Line
  world: ReceiveWorld & ActionWorld
  agent: Account
  /** The clock stands still unless it is put on. */
  now: number
  /** Starts a worker of the outbox; an earlier one is stopped first. */
  startOutbox(pace?: Parameters<typeof createOutboxWorker>[2]['pace']): Promise<OutboxWorker>
  /** A resident writes (or reacts): returns when it is taken in and decided upon. */
  receive(name: string, content: IncomingContent, externalId?: string): Promise<void>
  says(name: string, text: string): Promise<void>
  /** Newest first. */
  conversations(name: string): Promise<Conversation[]>
  thread(name: string): Promise<Message[]>
  message(id: string): Promise<Message>
  stop(): Promise<void>
}

/** Store, receiver, actions and outbox as the service has them, without network and with a clock that stands. */
export async function smallDesk(): Promise<SmallDesk> {
  const temporary = await temporaryStore()
  const { store } = temporary
  const line = new Line()
  const settings = await store.settings.readSettings(store.read)
  await store.write((tx) => store.settings.writeSettings(tx, { ...settings, burstWaitMs: 0 }))
  const world = {
    store,
    clock: { now: () => desk.now },
    ids: uuidIds,
    log: createLog('silent', false),
    newExternalId: line.newExternalId,
    online: { onlineAccountIds: () => [], autoAssign: () => false },
    knowledge: await Knowledge.load(store, 'Asia/Jakarta'),
  }
  const agent: Account = { id: 'a1', username: 'rina', name: 'Rina', role: 'agent', teamIds: [], active: true }
  await store.write((tx) => store.accounts.insertAccount(tx, { account: agent, passwordHash: 'x', createdAt: 0 }))
  const receiver = createReceiver(world)
  let outbox: OutboxWorker | null = null
  let incoming = 0
  const desk: SmallDesk = {
    store,
    line,
    world,
    agent,
    // A Thursday morning in Jakarta.
    now: Date.parse('2026-11-26T02:00:00Z'),
    async startOutbox(pace = () => null) {
      await outbox?.stop()
      outbox = createOutboxWorker({ ...world, mediaPath: (id) => id }, line, {
        pace,
        random: () => 0,
        onFailed: (tx, message) => answerFailed(tx, world, message),
        onLeft: async () => undefined,
      })
      await outbox.resume()
      return outbox
    },
    async receive(name, content, externalId = `in-${++incoming}`) {
      await receiver.receive({
        channel: 'whatsapp',
        account: '62811',
        chat: `${name}@lid`,
        externalId,
        identity: { lid: name, phone: null, name },
        fromUs: false,
        at: desk.now,
        quote: null,
        content,
      })
      await until(async () => {
        const open = await store.journal.unfinished(store.read)
        return open.length === 0
      })
    },
    says: (name, text) => desk.receive(name, { kind: 'text', text }),
    async conversations(name) {
      const rows = await store.read
        .selectFrom('conversations as c')
        .innerJoin('contacts as p', 'p.id', 'c.contact_id')
        .select('c.id')
        .where('p.name', '=', name)
        .orderBy('c.ticket_number', 'desc')
        .execute()
      const found = await Promise.all(rows.map((row) => store.conversations.find(store.read, row.id)))
      return found.filter((c) => c !== null)
    },
    async thread(name) {
      const [newest] = await desk.conversations(name)
      const input = { conversationId: newest?.id ?? '', before: null, after: null, limit: 50 }
      return (await store.messages.page(store.read, input)).messages
    },
    async message(id) {
      const found = await store.messages.find(store.read, id)
      if (found === null) throw new Error(`there is no message ${id}`)
      return found
    },
    async stop() {
      await outbox?.stop()
      await receiver.stop()
      await temporary.stop()
    },
  }
  return desk
}
