import type { Reader, Tx } from './database.ts'

export interface AuditEntry {
  id: number
  at: number
  accountId: string | null
  /** Null for the service itself. */
  name: string | null
  action: string
  subject: string | null
}

/** Who did what to whom; `subject` is an id, never a name or a number. */
export async function record(
  tx: Tx,
  entry: { at: number; accountId: string | null; action: string; subject: string | null },
): Promise<void> {
  await tx
    .insertInto('audit')
    .values({ at: entry.at, account_id: entry.accountId, action: entry.action, subject: entry.subject })
    .execute()
}

/** Newest first; `before` is the id of the last entry of the page before. */
export async function list(db: Reader, page: { before: number | null; limit: number }): Promise<AuditEntry[]> {
  return db
    .selectFrom('audit')
    .leftJoin('accounts', 'accounts.id', 'audit.account_id')
    .select(['audit.id', 'audit.at', 'audit.account_id as accountId', 'accounts.name', 'audit.action', 'audit.subject'])
    .$if(page.before !== null, (q) => q.where('audit.id', '<', page.before ?? 0))
    .orderBy('audit.id', 'desc')
    .limit(page.limit)
    .execute()
}
