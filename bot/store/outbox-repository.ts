import { sql } from 'kysely'
import { z } from 'zod'
import { ChannelKind } from '../../shared/model/contact.ts'
import { Delivery, Message } from '../../shared/model/message.ts'
import type { Reader, Tx } from './database.ts'
import { fromOutbox, messageOfOutbox } from './message-repository.ts'
import { prepared } from './prepared.ts'

export interface OutboxRow {
  id: number
  messageId: string
  conversationId: string
  channel: ChannelKind
  externalId: string
  state: Delivery
  revision: number | null
  attempts: number
  nextAttemptAt: number
  cold: boolean
}

export function insert(
  tx: Tx,
  row: Omit<OutboxRow, 'id' | 'attempts' | 'state'> & { chat: string; createdAt: number },
): void {
  tx.late.add('outbox', {
    message_id: row.messageId,
    conversation_id: row.conversationId,
    channel: row.channel,
    chat: row.chat,
    external_id: row.externalId,
    state: 'pending',
    revision: row.revision,
    next_attempt_at: row.nextAttemptAt,
    cold: row.cold ? 1 : 0,
    created_at: row.createdAt,
  })
}

function toRow(r: {
  id: number
  message_id: string
  conversation_id: string
  channel: string
  external_id: string
  state: string
  revision: number | null
  attempts: number
  next_attempt_at: number
  cold: number
}): OutboxRow {
  return {
    id: r.id,
    messageId: r.message_id,
    conversationId: r.conversation_id,
    channel: ChannelKind.parse(r.channel),
    externalId: r.external_id,
    state: Delivery.parse(r.state),
    revision: r.revision,
    attempts: r.attempts,
    nextAttemptAt: r.next_attempt_at,
    cold: r.cold === 1,
  }
}

/**
 * What is not settled, in the very words of the index over it, without parameters: else SQLite would look at all that was
 * ever sent. Where a state is a parameter it prepares the statement anew each time, to see whether that index serves.
 */
export const unsettled = sql.raw(`state IN ('pending', 'sending', 'unknown')`)
/** Of that, what waits to be sent (again). */
const waits = sql<boolean>`${unsettled} AND state <> 'sending'`

/** Who wrote this recently is taken to wait for the answer with the phone in hand. */
const justNowMs = 60_000

const selectDue = prepared((db, v: { channel: ChannelKind; now: number; justNow: number; limit: number }) => {
  const first = sql<number>`(SELECT min(e.id) FROM outbox e WHERE e.${unsettled} AND (e.attempts > 0 OR e.next_attempt_at <= ${v.now})
    GROUP BY e.conversation_id)`
  return db
    .selectFrom('outbox as o')
    .selectAll('o')
    .where(waits)
    .where('o.id', 'in', first)
    .where('o.next_attempt_at', '<=', v.now)
    .where('o.channel', '=', v.channel)
    .orderBy('o.cold')
    .orderBy(
      sql`coalesce((SELECT m.received_at FROM messages m WHERE m.conversation_id = o.conversation_id
        AND m.direction = 'incoming' ORDER BY m.position DESC LIMIT 1), 0) < ${v.justNow}`,
    )
    .orderBy('o.id')
    .limit(sql<number>`${v.limit}`)
})

/**
 * What may leave now: the oldest unsettled row of each conversation, if its time has come. A later row of the same
 * conversation waits for it, which keeps the order; a scheduled one that is not due does not hold back the rest. First
 * those who have just written and sit before their phones, last those who never wrote.
 */
export async function due(db: Reader, channel: ChannelKind, now: number, limit: number): Promise<OutboxRow[]> {
  const { rows } = await selectDue(db, { channel, now, justNow: now - justNowMs, limit })
  return rows.map(toRow)
}

const selectFirstDue = prepared((db) =>
  db
    .selectFrom('outbox')
    .select(({ fn }) => fn.min('next_attempt_at').as('at'))
    .where(waits),
)

/** When the first of what waits is due, or was (it may be held back by one before it); null when none waits. */
export async function firstDueAt(db: Reader): Promise<number | null> {
  const { rows } = await selectFirstDue(db, {})
  return rows[0]?.at ?? null
}

export async function findByMessage(tx: Tx, messageId: string): Promise<OutboxRow | null> {
  await tx.late.flush()
  const row = await tx.selectFrom('outbox').selectAll().where('message_id', '=', messageId).executeTakeFirst()
  return row === undefined ? null : toRow(row)
}

const Claimed = z.object({
  text: z.string(),
  kind: z.string(),
  author: z.string(),
  quote: Message.shape.quote,
  /** The quoted message's id on the wire. */
  quoteExternalId: z.string().nullable(),
  media: z.object({ id: z.string(), mime: z.string(), filename: z.string().nullable() }).nullable(),
})
/** What is to be sent, and where to. */
export type Claimed = z.infer<typeof Claimed> & { chat: string }

const contentOf = sql<string>`(SELECT json_object('text', m.text, 'kind', m.kind, 'author', m.author_kind, 'quote', json(m.quote),
  'quoteExternalId', (SELECT q.external_id FROM messages q WHERE q.id = m.quote ->> 'messageId'),
  'media', (SELECT json_object('id', f.id, 'mime', f.mime, 'filename', f.filename) FROM media f WHERE f.id = m.media_id))
  FROM messages m WHERE m.id = message_id)`

const takeRows = prepared((db, { ids }: { ids: string }) =>
  db
    .updateTable('outbox')
    .set((eb) => ({ state: 'sending', attempts: eb('attempts', '+', 1) }))
    .where(sql<boolean>`id IN (SELECT value FROM json_each(${ids}))`)
    .where(waits)
    .where((eb) =>
      eb.or([
        eb('revision', 'is', null),
        eb('revision', '=', sql<number>`(SELECT c.revision FROM conversations c WHERE c.id = conversation_id)`),
      ]),
    )
    .where(sql<boolean>`NOT EXISTS (SELECT 1 FROM messages m JOIN conversations c ON c.id = m.conversation_id
      JOIN contacts p ON p.id = c.contact_id WHERE m.id = message_id AND m.author_kind = 'agent' AND p.opted_out = 1)`)
    .returning([
      'id',
      sql<string>`(SELECT c.chat FROM conversations c WHERE c.id = conversation_id)`.as('chat'),
      contentOf.as('content'),
    ]),
)

/**
 * Takes rows to send them, and says what is to be sent, by id. One that is missing is no longer to be sent: settled
 * meanwhile, decided before somebody took the conversation over, or written by an agent to who wants nothing from us.
 */
export async function claim(tx: Tx, ids: readonly number[]): Promise<Map<number, Claimed>> {
  const { rows } = await takeRows(tx, { ids: JSON.stringify(ids) })
  return new Map(rows.map((row) => [row.id, { ...Claimed.parse(JSON.parse(row.content)), chat: row.chat }]))
}

/** Rows by what is known of them. */
export type OutboxKeys = { messageIds: readonly string[] } | { externalIds: readonly string[] }

interface Move {
  /** JSON arrays. */
  keys: string
  from: string
  state: Delivery
  failure: string | null
  settledAt: number | null
  /** Null: as it was. */
  nextAttemptAt: number | null
  discount: number
}
const moveBy = (key: 'message_id' | 'external_id') =>
  prepared((db, to: Move) =>
    db
      .updateTable('outbox')
      .set({
        state: to.state,
        failure: to.failure,
        settled_at: to.settledAt,
        next_attempt_at: sql<number>`coalesce(${to.nextAttemptAt}, next_attempt_at)`,
        attempts: sql<number>`max(min(1, attempts), attempts - ${to.discount})`,
      })
      .where(sql<boolean>`${sql.ref(key)} IN (SELECT value FROM json_each(${to.keys}))`)
      .where(sql<boolean>`state IN (SELECT value FROM json_each(${to.from}))`)
      .returning(messageOfOutbox.as('message')),
  )
const moveByMessage = moveBy('message_id')
const moveByExternalId = moveBy('external_id')

/** Where to, and what becomes of its tries. */
export interface DeliveryMove {
  state: Delivery
  failure: string | null
  now: number
  nextAttemptAt?: number
  discountAttempt?: boolean
  anew?: boolean
}

/** A message that was moved on, and where it stood before. */
export interface Moved {
  message: Message
  from: Delivery | null
}

/**
 * Moves on those of the rows that are in one of the states `from`, and their messages with them, which it gives back.
 * `nextAttemptAt` is when to try (again). An attempt is discounted when
 * it came to nothing through no fault of its own, and all are when a person has it tried anew; one stays, since a row that
 * was tried holds back the next, and may have left.
 */
export async function move(tx: Tx, which: OutboxKeys, from: readonly Delivery[], to: DeliveryMove): Promise<Moved[]> {
  const { state, failure } = to
  const isSettled = !['pending', 'sending', 'unknown'].includes(state)
  const values = {
    from: JSON.stringify(from),
    state,
    failure,
    settledAt: isSettled ? to.now : null,
    nextAttemptAt: to.nextAttemptAt ?? null,
    discount: to.anew === true ? Number.MAX_SAFE_INTEGER : to.discountAttempt === true ? 1 : 0,
  }
  const { rows } =
    'messageIds' in which
      ? await moveByMessage(tx, { ...values, keys: JSON.stringify(which.messageIds) })
      : await moveByExternalId(tx, { ...values, keys: JSON.stringify(which.externalIds) })
  const moved: Moved[] = []
  for (const { message } of rows)
    if (message !== null) moved.push(await fromOutbox(tx, message, { delivery: state, failure }))
  return moved
}

/** What was being sent when the process died: nobody knows whether it left. */
export async function interrupted(db: Reader): Promise<OutboxRow[]> {
  const rows = await db.selectFrom('outbox').selectAll().where('state', '=', 'sending').execute()
  return rows.map(toRow)
}

/** Bot replies of this conversation that have not left, decided before `revision`. */
export async function overtaken(tx: Tx, conversationId: string, revision: number): Promise<OutboxRow[]> {
  await tx.late.flush()
  const rows = await tx
    .selectFrom('outbox')
    .selectAll()
    .where(sql<boolean>`${unsettled} AND state = 'pending'`)
    .where('conversation_id', '=', conversationId)
    .where('revision', '<', revision)
    .execute()
  return rows.map(toRow)
}

/** What agents wrote to this contact and has not left, or may not have. */
export async function waitingOfAgents(tx: Tx, contactId: string): Promise<OutboxRow[]> {
  await tx.late.flush()
  const rows = await tx
    .selectFrom('outbox')
    .selectAll()
    .where(waits)
    .where('conversation_id', 'in', (eb) =>
      eb.selectFrom('conversations').select('conversations.id').where('contact_id', '=', contactId),
    )
    .where(sql<boolean>`(SELECT m.author_kind FROM messages m WHERE m.id = message_id) = 'agent'`)
    .execute()
  return rows.map(toRow)
}

/** Rows, newest first, among which those are looked for that left just now: no pace is such that these were not enough. */
const justNowRows = 1_000

/** How many messages have left since a time, a few seconds ago. */
export async function countLeft(db: Reader, since: number): Promise<number> {
  const row = await db
    .selectFrom('outbox')
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .where('id', '>', sql<number>`(SELECT max(id) FROM outbox) - ${justNowRows}`)
    .where('state', 'in', ['sent', 'delivered', 'read'])
    .where('settled_at', '>=', since)
    .executeTakeFirstOrThrow()
  return row.n
}

/** Messages to people who had not written first that left since a time, or may have; this one not among them. */
export async function countCold(db: Reader, since: number, exceptId: number): Promise<number> {
  const row = await db
    .selectFrom('outbox')
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .where(sql<boolean>`cold = 1`)
    .where('id', '<>', exceptId)
    .where((eb) =>
      eb.or([
        eb('state', 'in', ['sending', 'unknown']),
        eb.and([eb('state', 'in', ['sent', 'delivered', 'read']), eb('settled_at', '>=', since)]),
      ]),
    )
    .executeTakeFirstOrThrow()
  return row.n
}
