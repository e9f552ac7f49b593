import type { Author, Delivery, Message, SystemEvent } from '../../shared/model/message.ts'
import type { Reply } from '../engine/decide.ts'
import type { ConversationInner } from '../store/conversation-repository.ts'
import type { Tx } from '../store/database.ts'
import type { DeliveryMove, OutboxKeys, OutboxRow } from '../store/outbox-repository.ts'
import type { World } from './context.ts'

/** Chooses wire ids per channel; the composition root fills it from the channels. */
export type NewExternalId = (channel: ConversationInner['channel']) => string

/** Writes the bot's replies into the thread and the outbox; `revision` voids them if somebody takes over first. */
export async function addReplies(
  tx: Tx,
  world: World & { newExternalId: NewExternalId },
  conversation: ConversationInner,
  replies: readonly Reply[],
  options: { author: 'bot' | 'system'; revision: number | null },
): Promise<void> {
  for (const reply of replies) {
    await addOutgoing(tx, world, conversation, {
      author: { kind: options.author },
      text: reply.text,
      revision: options.revision,
      extra: reply.sources.length === 0 ? undefined : { sources: [...reply.sources] },
    })
  }
}

/** One outgoing message: its row in the thread, its row in the outbox, its event. */
export async function addOutgoing(
  tx: Tx,
  world: World & { newExternalId: NewExternalId },
  conversation: ConversationInner,
  message: {
    author: Author
    text: string
    revision: number | null
    kind?: Message['kind']
    clientId?: string
    quote?: Message['quote']
    mediaId?: string | null
    sendAt?: number | null
    extra?: { sources?: Message['sources'] } | undefined
  },
): Promise<Message> {
  const { store, clock, ids } = world
  const now = clock.now()
  const externalId = world.newExternalId(conversation.channel)
  const stored = await store.messages.insert(tx, {
    id: ids.next(),
    conversationId: conversation.id,
    direction: 'outgoing',
    author: message.author,
    kind: message.kind ?? 'text',
    text: message.text,
    at: now,
    receivedAt: now,
    externalId,
    clientId: message.clientId ?? null,
    quote: message.quote ?? null,
    mediaId: message.mediaId ?? null,
    delivery: 'pending',
    sendAt: message.sendAt ?? null,
    ...(message.extra === undefined ? {} : { extra: message.extra }),
  })
  store.outbox.insert(tx, {
    messageId: stored.id,
    conversationId: conversation.id,
    channel: conversation.channel,
    chat: conversation.chat,
    externalId,
    revision: message.revision,
    nextAttemptAt: message.sendAt ?? now,
    cold: conversation.incomingCount === 0,
    createdAt: now,
  })
  store.changes.append(tx, {
    at: now,
    conversationId: conversation.id,
    event: { type: 'message.created', message: stored },
  })
  return stored
}

/** A small centred line in the thread: who did what. */
export async function addSystemLine(tx: Tx, world: World, conversationId: string, event: SystemEvent): Promise<void> {
  const now = world.clock.now()
  const message = await world.store.messages.insert(tx, {
    id: world.ids.next(),
    conversationId,
    direction: 'internal',
    author: { kind: 'system' },
    kind: 'event',
    text: '',
    at: now,
    receivedAt: now,
    extra: { event },
  })
  world.store.changes.append(tx, { at: now, conversationId, event: { type: 'message.created', message } })
}

/** Voids bot replies that were decided before somebody took the conversation over and that have not left yet. */
export async function cancelOvertaken(tx: Tx, world: World, conversationId: string): Promise<void> {
  const { store } = world
  const current = await store.conversations.findInner(tx, conversationId)
  if (current !== null) await withdrawAll(tx, world, await store.outbox.overtaken(tx, conversationId, current.revision))
}

/** Withdraws what agents wrote, for later say, to somebody who wants nothing more from us. */
export async function cancelOfAgents(tx: Tx, world: World, contactId: string): Promise<void> {
  await withdrawAll(tx, world, await world.store.outbox.waitingOfAgents(tx, contactId))
}

async function withdrawAll(tx: Tx, world: World, rows: readonly OutboxRow[]): Promise<void> {
  const to = { state: 'cancelled', failure: null, now: world.clock.now() } as const
  for (const row of rows) await moveDelivery(tx, world, row, [row.state], to)
}

/** Moves those deliveries on that are in one of the states `from`: outbox rows, messages and events in one. */
export async function moveDeliveries(
  tx: Tx,
  world: World,
  which: OutboxKeys,
  from: readonly Delivery[],
  to: DeliveryMove,
): Promise<Message[]> {
  const { store } = world
  const moved = await store.outbox.move(tx, which, from, to)
  for (const { message } of moved)
    store.changes.append(tx, {
      at: to.now,
      conversationId: message.conversationId,
      event: { type: 'message.updated', message },
    })
  // What was withdrawn is no longer the last that was said; what had left all the same is so again.
  const stands = moved.filter((m) => (m.from === 'cancelled') !== (to.state === 'cancelled'))
  for (const id of new Set(stands.map((m) => m.message.conversationId)))
    await store.conversations.announce(tx, id, to.now)
  return moved.map((m) => m.message)
}

/** The same for one. Null: it is in none of those states. */
export async function moveDelivery(
  tx: Tx,
  world: World,
  row: Pick<OutboxRow, 'messageId'>,
  from: readonly Delivery[],
  to: DeliveryMove,
): Promise<Message | null> {
  const [message] = await moveDeliveries(tx, world, { messageIds: [row.messageId] }, from, to)
  return message ?? null
}
