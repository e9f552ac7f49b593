import { SavedView } from '../../shared/model/conversation.ts'
import type { Reader, Tx } from './database.ts'

/** The filters that an account saved, by name. */
export async function list(db: Reader, accountId: string): Promise<SavedView[]> {
  const rows = await db
    .selectFrom('saved_views')
    .select(['id', 'name', 'view', 'filter'])
    .where('account_id', '=', accountId)
    .orderBy('name')
    .execute()
  return rows.map((row) => SavedView.parse({ ...row, filter: JSON.parse(row.filter) }))
}

/** Creates the view or, when it is this account's, changes it; another account's view stays as it is. */
export async function save(tx: Tx, accountId: string, view: SavedView): Promise<void> {
  const values = { name: view.name, view: view.view, filter: JSON.stringify(view.filter) }
  await tx
    .insertInto('saved_views')
    .values({ id: view.id, account_id: accountId, ...values })
    .onConflict((c) => c.column('id').doUpdateSet(values).where('saved_views.account_id', '=', accountId))
    .execute()
}

export async function remove(tx: Tx, accountId: string, id: string): Promise<void> {
  await tx.deleteFrom('saved_views').where('id', '=', id).where('account_id', '=', accountId).execute()
}
