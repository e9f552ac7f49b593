import type { Agency, CannedResponse, Label, LiveTable, Topic } from '../../shared/model/content.ts'
import { Article } from '../../shared/model/content.ts'
import type { Reader, Tx } from './database.ts'
import type { Schema } from './schema.ts'

const list = (json: string): unknown => JSON.parse(json)

function toArticle(row: Schema['articles']): Article {
  return Article.parse({
    id: row.id,
    topicId: row.topic_id,
    agencyId: row.agency_id,
    title: row.title,
    phrasings: list(row.phrasings),
    keywords: list(row.keywords),
    answer: row.answer,
    source: { title: row.source_title, url: row.source_url },
    checkedAt: row.checked_at,
    status: row.status,
    sample: row.sample === 1,
  })
}

export async function articles(
  db: Reader,
  filter: { topicId?: string | null; status?: Article['status']; words?: string } = {},
): Promise<Article[]> {
  let query = db.selectFrom('articles').selectAll()
  if (filter.topicId != null) query = query.where('topic_id', '=', filter.topicId)
  if (filter.status !== undefined) query = query.where('status', '=', filter.status)
  for (const word of (filter.words ?? '').split(/\s+/).filter((w) => w !== '')) {
    const pattern = `%${word.replace(/[%_\\]/g, '\\$&')}%`
    query = query.where((eb) =>
      eb.or((['title', 'phrasings', 'keywords', 'answer'] as const).map((column) => eb(column, 'like', pattern))),
    )
  }
  const rows = await query.orderBy('topic_id').orderBy('title').execute()
  return rows.map(toArticle)
}

export async function article(db: Reader, id: string): Promise<Article | null> {
  const row = await db.selectFrom('articles').selectAll().where('id', '=', id).executeTakeFirst()
  return row === undefined ? null : toArticle(row)
}

export async function saveArticle(tx: Tx, a: Article, now: number): Promise<void> {
  const row = {
    topic_id: a.topicId,
    agency_id: a.agencyId,
    title: a.title,
    phrasings: JSON.stringify(a.phrasings),
    keywords: JSON.stringify(a.keywords),
    answer: a.answer,
    source_title: a.source.title,
    source_url: a.source.url,
    checked_at: a.checkedAt,
    status: a.status,
    sample: a.sample ? 1 : 0,
    updated_at: now,
  }
  await tx
    .insertInto('articles')
    .values({ id: a.id, ...row })
    .onConflict((c) => c.column('id').doUpdateSet(row))
    .execute()
}

/** False when there was none. */
export async function deleteArticle(tx: Tx, id: string): Promise<boolean> {
  const result = await tx.deleteFrom('articles').where('id', '=', id).executeTakeFirst()
  return result.numDeletedRows > 0n
}

function toTopic(row: Schema['topics']): Topic {
  return {
    id: row.id,
    number: row.number,
    title: row.title,
    description: row.description,
    emoji: row.emoji,
    season:
      row.season_from === null || row.season_until === null ? null : { from: row.season_from, until: row.season_until },
  }
}

export async function topics(db: Reader): Promise<Topic[]> {
  const rows = await db.selectFrom('topics').selectAll().orderBy('number').execute()
  return rows.map(toTopic)
}

/** How many articles each topic holds. */
export async function articleCounts(db: Reader): Promise<Map<string, { published: number; drafts: number }>> {
  const rows = await db
    .selectFrom('articles')
    .select(({ fn }) => ['topic_id', 'status', fn.countAll<number>().as('n')])
    .groupBy(['topic_id', 'status'])
    .execute()
  const counts = new Map<string, { published: number; drafts: number }>()
  for (const row of rows) {
    const held = counts.get(row.topic_id) ?? { published: 0, drafts: 0 }
    counts.set(row.topic_id, row.status === 'published' ? { ...held, published: row.n } : { ...held, drafts: row.n })
  }
  return counts
}

export async function saveTopic(tx: Tx, t: Topic): Promise<void> {
  const row = {
    number: t.number,
    title: t.title,
    description: t.description,
    emoji: t.emoji,
    season_from: t.season?.from ?? null,
    season_until: t.season?.until ?? null,
  }
  await tx
    .insertInto('topics')
    .values({ id: t.id, ...row })
    .onConflict((c) => c.column('id').doUpdateSet(row))
    .execute()
}

/** Takes all portals out of each other's way, within a transaction that gives each its number anew: they count downwards. */
export async function liftNumbers(tx: Tx): Promise<void> {
  await tx
    .updateTable('topics')
    .set((eb) => ({ number: eb.neg(eb.ref('number')) }))
    .execute()
}

export async function agencies(db: Reader): Promise<Agency[]> {
  const rows = await db.selectFrom('agencies').selectAll().orderBy('name').execute()
  return rows.map((r) => ({ id: r.id, name: r.name, shortName: r.short_name }))
}

export async function saveAgency(tx: Tx, a: Agency): Promise<void> {
  const row = { name: a.name, short_name: a.shortName }
  await tx
    .insertInto('agencies')
    .values({ id: a.id, ...row })
    .onConflict((c) => c.column('id').doUpdateSet(row))
    .execute()
}

export async function tables(db: Reader): Promise<LiveTable[]> {
  const rows = await db.selectFrom('live_tables').selectAll().orderBy('title').execute()
  // Written by `saveTable` alone, which takes a parsed LiveTable.
  return rows.map((r) => ({
    id: r.id,
    title: r.title,
    columns: list(r.columns) as LiveTable['columns'],
    rows: list(r.rows) as LiveTable['rows'],
    updatedAt: r.updated_at,
  }))
}

export async function saveTable(tx: Tx, t: LiveTable): Promise<void> {
  const row = {
    title: t.title,
    columns: JSON.stringify(t.columns),
    rows: JSON.stringify(t.rows),
    updated_at: t.updatedAt,
  }
  await tx
    .insertInto('live_tables')
    .values({ id: t.id, ...row })
    .onConflict((c) => c.column('id').doUpdateSet(row))
    .execute()
}

export async function canned(db: Reader): Promise<CannedResponse[]> {
  return db.selectFrom('canned_responses').selectAll().orderBy('shortcut').execute()
}

export async function saveCanned(tx: Tx, c: CannedResponse): Promise<void> {
  const { id, ...row } = c
  await tx
    .insertInto('canned_responses')
    .values({ id, ...row })
    .onConflict((o) => o.column('id').doUpdateSet(row))
    .execute()
}

export async function deleteCanned(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('canned_responses').where('id', '=', id).execute()
}

export async function labels(db: Reader): Promise<Label[]> {
  return db.selectFrom('labels').selectAll().orderBy('name').execute()
}

export async function saveLabel(tx: Tx, l: Label): Promise<void> {
  const { id, ...row } = l
  await tx
    .insertInto('labels')
    .values({ id, ...row })
    .onConflict((o) => o.column('id').doUpdateSet(row))
    .execute()
}
