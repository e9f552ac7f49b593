import { sql } from 'kysely'
import { ChannelKind } from '../../shared/model/contact.ts'
import { Delivery } from '../../shared/model/message.ts'
import type { Reader, Tx } from './database.ts'

export interface OutboxRow {
  id: number
  messageId: string
  conversationId: string
  channel: ChannelKind
  chat: string
  externalId: string
  state: Delivery
  revision: number | null
  attempts: number
  nextAttemptAt: number
  cold: boolean
}

export async function insert(
  tx: Tx,
  row: Omit<OutboxRow, 'id' | 'attempts' | 'state'> & { createdAt: number },
): Promise<void> {
  await tx
    .insertInto('outbox')
    .values({
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
    .execute()
}

function toRow(r: {
  id: number
  message_id: string
  conversation_id: string
  channel: string
  chat: string
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
    chat: r.chat,
    externalId: r.external_id,
    state: Delivery.parse(r.state),
    revision: r.revision,
    attempts: r.attempts,
    nextAttemptAt: r.next_attempt_at,
    cold: r.cold === 1,
  }
}

/** Who wrote this recently is taken to wait for the answer with the phone in hand. */
const justNowMs = 60_000

/**
 * What may leave now: the oldest unsettled row of each conversation, if its time has come. A later row of the same
 * conversation waits for it, which keeps the order; a scheduled one that is not due does not hold back the rest. First
 * those who have just written and sit before their phones, last those who never wrote.
 */
export async function due(db: Reader, channel: ChannelKind, now: number, limit: number): Promise<OutboxRow[]> {
  const rows = await db
    .selectFrom('outbox as o')
    .selectAll('o')
    .where('o.state', 'in', ['pending', 'unknown'])
    .where('o.next_attempt_at', '<=', now)
    .where('o.channel', '=', channel)
    .where(
      sql<boolean>`NOT EXISTS (SELECT 1 FROM outbox e WHERE e.conversation_id = o.conversation_id AND e.id < o.id
        AND e.state IN ('pending', 'sending', 'unknown') AND (e.attempts > 0 OR e.next_attempt_at <= ${now}))`,
    )
    .orderBy('o.cold')
    .orderBy(
      sql`coalesce((SELECT m.received_at FROM messages m WHERE m.conversation_id = o.conversation_id
        AND m.direction = 'incoming' ORDER BY m.position DESC LIMIT 1), 0) < ${now - justNowMs}`,
    )
    .orderBy('o.id')
    .limit(limit)
    .execute()
  return rows.map(toRow)
}

/** When the next row becomes due; null when none waits. */
export async function nextDueAt(db: Reader, after: number): Promise<number | null> {
  const row = await db
    .selectFrom('outbox')
    .select(({ fn }) => fn.min('next_attempt_at').as('at'))
    .where('state', 'in', ['pending', 'unknown'])
    .where('next_attempt_at', '>', after)
    .executeTakeFirst()
  return row?.at ?? null
}

export async function findByExternalId(db: Reader, externalId: string): Promise<OutboxRow | null> {
  const row = await db.selectFrom('outbox').selectAll().where('external_id', '=', externalId).executeTakeFirst()
  return row === undefined ? null : toRow(row)
}

export async function findByMessage(db: Reader, messageId: string): Promise<OutboxRow | null> {
  const row = await db.selectFrom('outbox').selectAll().where('message_id', '=', messageId).executeTakeFirst()
  return row === undefined ? null : toRow(row)
}

/**
 * Moves a row on; `nextAttemptAt` is when to try (again). An attempt is counted before it is made, and discounted when it
 * came to nothing through no fault of its own; one stays, since a row that was tried holds back the next.
 */
export async function move(
  tx: Tx,
  id: number,
  to: { state: Delivery; now: number; nextAttemptAt?: number; countAttempt?: boolean; discountAttempt?: boolean },
): Promise<void> {
  const settled = !['pending', 'sending', 'unknown'].includes(to.state)
  await tx
    .updateTable('outbox')
    .set((eb) => ({
      state: to.state,
      settled_at: settled ? to.now : null,
      ...(to.nextAttemptAt === undefined ? {} : { next_attempt_at: to.nextAttemptAt }),
      ...(to.countAttempt === true ? { attempts: eb('attempts', '+', 1) } : {}),
      ...(to.discountAttempt === true ? { attempts: sql<number>`max(1, attempts - 1)` } : {}),
    }))
    .where('id', '=', id)
    .execute()
}

/** What was being sent when the process died: nobody knows whether it left. */
export async function interrupted(db: Reader): Promise<OutboxRow[]> {
  const rows = await db.selectFrom('outbox').selectAll().where('state', '=', 'sending').execute()
  return rows.map(toRow)
}

/** Bot replies of this conversation that have not left, decided before `revision`. */
export async function overtaken(db: Reader, conversationId: string, revision: number): Promise<OutboxRow[]> {
  const rows = await db
    .selectFrom('outbox')
    .selectAll()
    .where('conversation_id', '=', conversationId)
    .where('state', '=', 'pending')
    .where('revision', '<', revision)
    .execute()
  return rows.map(toRow)
}

/** Rows to people who had not written first, sent since a time: for the daily cap. */
export async function countCold(db: Reader, since: number): Promise<number> {
  const row = await db
    .selectFrom('outbox')
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .where('cold', '=', 1)
    .where('settled_at', '>=', since)
    .executeTakeFirstOrThrow()
  return row.n
}
