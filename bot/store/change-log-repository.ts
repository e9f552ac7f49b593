import { sql } from 'kysely'
import { ChangeEvent } from '../../shared/contract/events.ts'
import type { LoggedEvent } from './change-tail.ts'
import type { Reader, Tx } from './database.ts'

/** Adds an event to the log; the gateway sends it once the transaction is committed. */
export function append(
  tx: Tx,
  entry: { at: number; event: ChangeEvent; accountId?: string | null; conversationId?: string | null },
): void {
  const { at, event, accountId = null, conversationId: conversation_id = null } = entry
  tx.late.add('change_log', {
    at,
    type: event.type,
    account_id: accountId,
    conversation_id,
    event: JSON.stringify(event),
  })
  tx.changes.log({ accountId, event })
}

/** Events after `seq`, oldest first. */
export async function since(db: Reader, seq: number, limit: number): Promise<LoggedEvent[]> {
  const rows = await db
    .selectFrom('change_log')
    .select(['seq', 'account_id', 'event'])
    .where('seq', '>', seq)
    .orderBy('seq')
    .limit(limit)
    .execute()
  return rows.map((r) => ({ seq: r.seq, accountId: r.account_id, event: ChangeEvent.parse(JSON.parse(r.event)) }))
}

/** The newest sequence number ever given (also when the log was pruned); 0 before the first. */
export async function newest(db: Reader): Promise<number> {
  const row = await db
    .selectFrom('change_log')
    .select(({ fn }) => fn.max('seq').as('seq'))
    .executeTakeFirst()
  return row?.seq ?? 0
}

/** The oldest sequence number still kept; 0 when the log is empty. */
export async function oldest(db: Reader): Promise<number> {
  const row = await db
    .selectFrom('change_log')
    .select(({ fn }) => fn.min('seq').as('seq'))
    .executeTakeFirst()
  return row?.seq ?? 0
}

/**
 * Forgets events older than `before` (milliseconds), but never the newest: its number says where the log stands. Looks from
 * the oldest on, and no further than the first that is kept.
 */
export async function prune(tx: Tx, before: number): Promise<void> {
  const firstKept = sql<number>`coalesce((SELECT seq FROM change_log WHERE at >= ${before} ORDER BY seq LIMIT 1),
    (SELECT max(seq) FROM change_log))`
  await tx.deleteFrom('change_log').where('seq', '<', firstKept).execute()
}
