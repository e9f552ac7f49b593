import { sql } from 'kysely'
import type { IncomingMessage } from '../ports/channel.ts'
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

/** How many were given up, over the time for which the journal is kept. */
export async function countDead(db: Reader): Promise<number> {
  const row = await db
    .selectFrom('inbound_journal')
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .where('state', '=', 'dead')
    .executeTakeFirstOrThrow()
  return row.n
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

/** Stored messages of a chat on which no decision was made yet, in the order of arrival. */
export async function owed(db: Reader, channel: string, account: string, chat: string): Promise<JournalRow[]> {
  const rows = await db
    .selectFrom('inbound_journal')
    .select(columns)
    .where(unsettled)
    .where(sql<boolean>`state = 'processing'`)
    // The plus signs: of one chat there is much, of what is unsettled little.
    .where(sql<boolean>`+channel = ${channel} AND +account = ${account} AND +chat = ${chat}`)
    .orderBy('id')
    .execute()
  return rows.flatMap(toRow)
}
