import { Miss } from '../../shared/model/content.ts'
import type { Reader, Tx } from './database.ts'
import type { Schema } from './schema.ts'

function toMiss(row: Schema['misses']): Miss {
  return Miss.parse({
    id: row.id,
    conversationId: row.conversation_id,
    text: row.text,
    at: row.at,
    candidates: JSON.parse(row.candidates),
    state: row.state,
    proposedArticleId: row.proposed_article_id,
  })
}

export async function insert(tx: Tx, miss: Omit<Miss, 'state' | 'proposedArticleId'>): Promise<void> {
  await tx
    .insertInto('misses')
    .values({
      id: miss.id,
      conversation_id: miss.conversationId,
      text: miss.text,
      at: miss.at,
      candidates: JSON.stringify(miss.candidates),
      state: 'open',
    })
    .execute()
}

export async function list(db: Reader, state: Miss['state'], limit: number): Promise<Miss[]> {
  const rows = await db
    .selectFrom('misses')
    .selectAll()
    .where('state', '=', state)
    .orderBy('at', 'desc')
    .limit(limit)
    .execute()
  return rows.map(toMiss)
}

export async function find(db: Reader, id: string): Promise<Miss | null> {
  const row = await db.selectFrom('misses').selectAll().where('id', '=', id).executeTakeFirst()
  return row === undefined ? null : toMiss(row)
}

/** The newest open miss of a conversation: what an agent's suggested article teaches. */
export async function newestOf(db: Reader, conversationId: string): Promise<Miss | null> {
  const row = await db
    .selectFrom('misses')
    .selectAll()
    .where('conversation_id', '=', conversationId)
    .where('state', '=', 'open')
    .orderBy('at', 'desc')
    .executeTakeFirst()
  return row === undefined ? null : toMiss(row)
}

export async function propose(tx: Tx, id: string, articleId: string): Promise<void> {
  await tx.updateTable('misses').set({ proposed_article_id: articleId }).where('id', '=', id).execute()
}

export async function settle(tx: Tx, id: string, state: 'taught' | 'dismissed'): Promise<void> {
  await tx.updateTable('misses').set({ state }).where('id', '=', id).execute()
}
