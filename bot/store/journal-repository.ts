import { sql } from 'kysely'
import type { DeadMessage } from '../../shared/model/channel.ts'
import type { IncomingMessage } from '../ports/channel.ts'
import { ticketOf } from './conversation-repository.ts'
import type { Reader, Tx } from './database.ts'
import { prepared } from './prepared.ts'

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

interface NewRow {
  channel: string
  account: string
  chat: string
  external_id: string
  raw: string
  received_at: number
}
const insert = prepared((db, { channel, account, chat, external_id, raw, received_at }: NewRow) =>
  db
    .insertInto('inbound_journal')
    .values({ channel, account, chat, external_id, raw, state: 'received', received_at })
    .onConflict((c) => c.doNothing())
    .returning('id'),
)

/** Commits the raw message under its identity; null when it was there already (a redelivery). */
export async function append(tx: Tx, message: IncomingMessage, receivedAt: number): Promise<number | null> {
  const { channel, account, chat } = message
  const raw = JSON.stringify(message)
  const { rows } = await insert(tx, {
    channel,
    account,
    chat,
    external_id: identityOf(message),
    raw,
    received_at: receivedAt,
  })
  return rows[0]?.id ?? null
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

/** In the very words of the index over it, without parameters: else SQLite would look at all that ever came. */
const unsettled = sql<boolean>`state IN ('received', 'processing')`

/** Everything not finished, in the order of arrival: what a start has to take up again. */
export async function unfinished(db: Reader): Promise<JournalRow[]> {
  const rows = await db.selectFrom('inbound_journal').select(columns).where(unsettled).orderBy('id').execute()
  return rows.flatMap(toRow)
}

/** The message is in its thread; the decision waits. */
export async function setProcessing(tx: Tx, id: number): Promise<void> {
  await tx.updateTable('inbound_journal').set({ state: 'processing' }).where('id', '=', id).execute()
}

/** The message is in its thread and decided upon; the raw copy is no longer needed. */
export function setDone(tx: Tx, ids: readonly number[]): void {
  for (const id of ids) tx.late.add('inbound_journal', { id })
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

/** Forgets identities of messages older than `before`: no redelivery comes that late. Looks no further than the first that is kept. */
export async function prune(tx: Tx, before: number): Promise<void> {
  const firstKept = sql<number>`(SELECT id FROM inbound_journal WHERE received_at >= ${before} ORDER BY id LIMIT 1)`
  await tx
    .deleteFrom('inbound_journal')
    .where('state', '=', 'done')
    .where('received_at', '<', before)
    .where((eb) => eb('id', '<', sql<number>`coalesce(${firstKept}, (SELECT max(id) + 1 FROM inbound_journal))`))
    .execute()
}

interface ChatKey {
  channel: string
  account: string
  chat: string
}

/** Stored and not decided upon. The plus signs: of one chat there is much, of what is unsettled little. */
const owedIn = ({ channel, account, chat }: ChatKey) =>
  sql<boolean>`${unsettled} AND state = 'processing' AND +channel = ${channel} AND +account = ${account} AND +chat = ${chat}`

/** 1 when a chat has such messages: a part of another question. */
export const isOwed = (of: ChatKey) => sql<number>`EXISTS (SELECT 1 FROM inbound_journal WHERE ${owedIn(of)})`

/** Stored messages of a chat on which no decision was made yet, in the order of arrival. */
export async function owed(db: Reader, of: ChatKey): Promise<JournalRow[]> {
  const rows = await db.selectFrom('inbound_journal').select(columns).where(owedIn(of)).orderBy('id').execute()
  return rows.flatMap(toRow)
}

/** The chat has another address now: what is owed in it is looked for there. */
export async function moveOwed(tx: Tx, from: ChatKey, chat: string): Promise<void> {
  await sql`UPDATE OR IGNORE inbound_journal SET chat = ${chat}, raw = json_set(raw, '$.chat', ${chat})
    WHERE ${owedIn(from)}`.execute(tx)
}
