import { sql } from 'kysely'
import type { DeadMessage } from '../../shared/model/channel.ts'
import type { IncomingMessage } from '../ports/channel.ts'
import { ticketOf } from './conversation-repository.ts'
import type { Reader, Tx } from './database.ts'

/** See bot/journal/states.ts for the drawing. */
export type JournalState = 'received' | 'processing' | 'done' | 'dead'

export interface JournalRow {
  id: number
  raw: IncomingMessage
  receivedAt: number
  attempts: number
  /** It was appended by this process and never taken up: its state is known. */
  isNew: boolean
}

/** A placeholder for what could not be decrypted is another thing than the message that may follow under the same id. */
const identityOf = (message: IncomingMessage): string =>
  message.content.kind === 'undecryptable' ? `${message.externalId}#undecryptable` : message.externalId

/** Commits the raw message under its identity; null when it was there already (a redelivery). */
export async function append(tx: Tx, message: IncomingMessage, receivedAt: number): Promise<number | null> {
  const row = await tx
    .insertInto('inbound_journal')
    .values({
      channel: message.channel,
      account: message.account,
      chat: message.chat,
      external_id: identityOf(message),
      raw: JSON.stringify(message),
      state: 'received',
      received_at: receivedAt,
    })
    .onConflict((c) => c.doNothing())
    .returning('id')
    .executeTakeFirst()
  return row?.id ?? null
}

const columns = ['id', 'raw', 'received_at', 'attempts'] as const

function toRow(row: { id: number; raw: string | null; received_at: number; attempts: number }): JournalRow[] {
  if (row.raw === null) return []
  // Written by `append` of this module, from this very type.
  const raw = JSON.parse(row.raw) as IncomingMessage
  return [{ id: row.id, raw, receivedAt: row.received_at, attempts: row.attempts, isNew: false }]
}

export async function stateOf(db: Reader, id: number): Promise<JournalState | null> {
  const row = await db.selectFrom('inbound_journal').select('state').where('id', '=', id).executeTakeFirst()
  // Only this module writes it.
  return row === undefined ? null : (row.state as JournalState)
}

/** Everything not finished, in the order of arrival: what a start has to take up again. */
export async function unfinished(db: Reader): Promise<JournalRow[]> {
  const rows = await db
    .selectFrom('inbound_journal')
    .select(columns)
    .where('state', 'in', ['received', 'processing'])
    .orderBy('id')
    .execute()
  return rows.flatMap(toRow)
}

/** The message is in its thread; the decision waits. */
export async function setProcessing(tx: Tx, id: number): Promise<void> {
  await tx.updateTable('inbound_journal').set({ state: 'processing' }).where('id', '=', id).execute()
}

/** The message is in its thread and decided upon; the raw copy is no longer needed. */
export async function setDone(tx: Tx, ids: readonly number[]): Promise<void> {
  if (ids.length === 0) return
  for (const id of ids)
    await tx.updateTable('inbound_journal').set({ state: 'done', raw: null }).where('id', '=', id).execute()
}

export async function countAttempt(tx: Tx, id: number): Promise<void> {
  await tx
    .updateTable('inbound_journal')
    .set((eb) => ({ attempts: eb('attempts', '+', 1) }))
    .where('id', '=', id)
    .execute()
}

/** Given up; the raw message stays for a person to look at. */
export async function setDead(tx: Tx, id: number, failure: string): Promise<void> {
  await tx.updateTable('inbound_journal').set({ state: 'dead', failure }).where('id', '=', id).execute()
}

/** How many were given up, and the newest of them with the conversations in which they belong. */
export async function dead(db: Reader, limit: number): Promise<{ count: number; newest: DeadMessage[] }> {
  const { count } = await db
    .selectFrom('inbound_journal')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('state', '=', 'dead')
    .executeTakeFirstOrThrow()
  const rows = await db
    .selectFrom('inbound_journal as j')
    .leftJoin('conversations as c', (join) =>
      join.on(
        'c.id',
        '=',
        sql<string>`(SELECT x.id FROM conversations x WHERE x.channel = j.channel AND x.account = j.account
          AND x.chat = j.chat ORDER BY x.created_at DESC LIMIT 1)`,
      ),
    )
    .select(['j.id', 'j.received_at', 'j.failure', 'c.id as conversation', 'c.ticket_number'])
    .where('j.state', '=', 'dead')
    .orderBy('j.id', 'desc')
    .limit(limit)
    .execute()
  const newest = rows.map((r) => ({
    id: r.id,
    receivedAt: r.received_at,
    failure: r.failure ?? '',
    conversation:
      r.conversation === null || r.ticket_number === null
        ? null
        : { id: r.conversation, ticket: ticketOf(r.ticket_number) },
  }))
  return { count, newest }
}

/** What was given up is owed again, the oldest first; the tries that it had stay counted. */
export async function revive(tx: Tx, limit: number): Promise<JournalRow[]> {
  const rows = await tx
    .updateTable('inbound_journal')
    .set({ state: 'received', failure: null })
    .where('id', 'in', (eb) =>
      eb.selectFrom('inbound_journal').select('id').where('state', '=', 'dead').orderBy('id').limit(limit),
    )
    .returning(columns)
    .execute()
  return rows.flatMap(toRow).toSorted((a, b) => a.id - b.id)
}

/** Nothing that was written is kept for longer than the office keeps things, taken in or not. */
export async function pruneDead(tx: Tx, before: number): Promise<void> {
  await tx.deleteFrom('inbound_journal').where('state', '=', 'dead').where('received_at', '<', before).execute()
}

/** Forgets identities of messages older than `before`: no redelivery comes that late. */
export async function prune(tx: Tx, before: number): Promise<void> {
  await tx.deleteFrom('inbound_journal').where('state', '=', 'done').where('received_at', '<', before).execute()
}

/** Stored messages of a chat on which no decision was made yet, in the order of arrival. */
export async function owed(db: Reader, channel: string, account: string, chat: string): Promise<JournalRow[]> {
  const rows = await db
    .selectFrom('inbound_journal')
    .select(columns)
    .where('channel', '=', channel)
    .where('account', '=', account)
    .where('chat', '=', chat)
    .where('state', '=', 'processing')
    .orderBy('id')
    .execute()
  return rows.flatMap(toRow)
}
