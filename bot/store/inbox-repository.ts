import { sql } from 'kysely'
import type { CommandOutput, ParsedInput } from '../../shared/contract/commands.ts'
import type { Account } from '../../shared/model/account.ts'
import type { InboxItem, InboxView } from '../../shared/model/conversation.ts'
import { InboxView as InboxViewSchema } from '../../shared/model/conversation.ts'
import { wholeNumbersIn } from '../../shared/model/phone-number.ts'
import { conversationIn, selectConversations } from './conversation-repository.ts'
import type { Reader, Tx } from './database.ts'

type Select = ReturnType<typeof selectConversations>

/** What each view holds, for one agent. */
function inView(query: Select, view: InboxView, account: Account): Select {
  switch (view) {
    case 'mine':
      return query.where('c.assignee_id', '=', account.id).where('c.active', '=', 1)
    case 'unassigned':
      return query.where('c.status', '=', 'queued')
    case 'team':
      return query
        .where('c.team_id', 'in', account.teamIds.length > 0 ? account.teamIds : [''])
        .where('c.active', '=', 1)
    case 'all':
      return query.where('c.active', '=', 1)
    case 'bot':
    case 'snoozed':
    case 'resolved':
      return query.where('c.status', '=', view)
    case 'mentions':
      // A list and no `exists`, for which SQLite would walk all conversations in the order wanted; these are few.
      return query.where(
        sql<boolean>`c.id IN (SELECT n.conversation_id FROM mentions n WHERE n.account_id = ${account.id})`,
      )
  }
}

function filtered(query: Select, filter: ParsedInput<'inbox.list'>['filter']): Select {
  let q = query
  if (filter.topicId !== undefined) q = q.where('c.topic_id', '=', filter.topicId)
  if (filter.teamId !== undefined) q = q.where('c.team_id', '=', filter.teamId)
  if (filter.channel !== undefined) q = q.where('c.channel', '=', filter.channel)
  if (filter.reason !== undefined) q = q.where('c.handover_reason', '=', filter.reason)
  if (filter.from !== undefined) q = q.where('c.created_at', '>=', filter.from)
  if (filter.to !== undefined) q = q.where('c.created_at', '<', filter.to)
  if (filter.label !== undefined)
    q = q.where(({ exists, selectFrom }) =>
      exists(
        selectFrom('conversation_labels as l')
          .select('l.label_id')
          .whereRef('l.conversation_id', '=', 'c.id')
          .where('l.label_id', '=', filter.label ?? ''),
      ),
    )
  return q
}

/** A page by keyset: the cursor is the last row's sort value and id. */
export async function page(
  db: Reader,
  account: Account,
  input: Pick<ParsedInput<'inbox.list'>, 'view' | 'sort' | 'filter' | 'cursor' | 'limit'>,
): Promise<{ items: InboxItem[]; nextCursor: string | null }> {
  const column = input.sort === 'waiting' ? ('c.waiting_rank' as const) : ('c.last_at' as const)
  const direction = input.sort === 'waiting' ? ('asc' as const) : ('desc' as const)
  let query = filtered(inView(selectConversations(db), input.view, account), input.filter)
  const cursor = parseCursor(input.cursor)
  if (cursor !== null) {
    const compare = direction === 'asc' ? sql`>` : sql`<`
    query = query.where(sql<boolean>`(${sql.ref(column)}, c.id) ${compare} (${cursor.value}, ${cursor.id})`)
  }
  const rows = await query
    .leftJoin('reads as r', (join) => join.onRef('r.conversation_id', '=', 'c.id').on('r.account_id', '=', account.id))
    .select(['c.id', `${column} as sort_value`, 'r.read_count'])
    .orderBy(column, direction)
    .orderBy('c.id', direction)
    .limit(input.limit + 1)
    .execute()
  const shown = rows.slice(0, input.limit)
  const last = shown.at(-1)
  return {
    items: shown.map((row) => ({ conversation: conversationIn(row), readCount: row.read_count ?? 0 })),
    nextCursor: rows.length > input.limit && last !== undefined ? `${last.sort_value}:${last.id}` : null,
  }
}

function parseCursor(cursor: string | null): { value: number; id: string } | null {
  const parts = cursor?.match(/^(\d+):(.+)$/)
  return parts?.[1] === undefined || parts[2] === undefined ? null : { value: Number(parts[1]), id: parts[2] }
}

export async function counts(db: Reader, account: Account): Promise<Record<InboxView, number>> {
  const [byStatus, tallies, mentions] = await Promise.all([
    db.selectFrom('conversation_counts').selectAll().execute(),
    db
      .selectFrom('active_tallies')
      .select(['kind', 'n'])
      .where((eb) =>
        eb.or([
          eb.and([eb('kind', '=', 'assignee'), eb('id', '=', account.id)]),
          eb.and([eb('kind', '=', 'team'), eb('id', 'in', account.teamIds)]),
        ]),
      )
      .execute(),
    db
      .selectFrom('mentions')
      .select(({ fn }) => fn.countAll<number>().as('n'))
      .where('account_id', '=', account.id)
      .executeTakeFirstOrThrow(),
  ])
  const of = (status: string) => byStatus.find((r) => r.status === status)?.n ?? 0
  const active = (kind: string) => tallies.reduce((sum, r) => (r.kind === kind ? sum + r.n : sum), 0)
  const views: Record<InboxView, number> = {
    mine: active('assignee'),
    unassigned: of('queued'),
    team: active('team'),
    all: of('queued') + of('open'),
    bot: of('bot'),
    snoozed: of('snoozed'),
    resolved: of('resolved'),
    mentions: mentions.n,
  }
  return Object.fromEntries(InboxViewSchema.options.map((v) => [v, views[v]])) as Record<InboxView, number>
}

/** Marks between which FTS5 puts a hit; they cannot occur in a message. */
const open = '\u0002'
const close = '\u0003'

/** "K-1042", or the number alone. */
const ticketNumber = (words: string): number | null => Number(words.match(/^(?:k-?)?(\d{1,12})$/i)?.[1] ?? 0) || null

/** The ticket of that number, people by name or whole number, then messages, newest first. */
export async function search(db: Reader, words: string, limit: number): Promise<CommandOutput<'inbox.search'>['hits']> {
  const terms = words.match(/[\p{L}\p{N}]+/gu) ?? []
  if (terms.length === 0) return []
  const numbers = JSON.stringify(wholeNumbersIn(words))
  const byName = `name : "${words.replaceAll('"', '""')}"`
  const people =
    words.length < 3
      ? Promise.resolve([])
      : selectConversations(db)
          .select('c.id')
          .where(
            sql<boolean>`c.contact_id IN (
              SELECT contact_id FROM (SELECT contact_id FROM contact_search WHERE contact_search MATCH ${byName} LIMIT ${limit})
              UNION SELECT p.id FROM contacts p WHERE p.number IN (SELECT value FROM json_each(${numbers})))`,
          )
          .orderBy('c.last_at', 'desc')
          .limit(limit)
          .execute()
  const number = ticketNumber(words)
  const ticket =
    number === null
      ? Promise.resolve([])
      : selectConversations(db).select('c.id').where('c.ticket_number', '=', number).execute()
  const [ticketed, named, found] = await Promise.all([ticket, people, searchTexts(db, terms, limit)])
  const ids = [...new Set(found.map((r) => r.conversation_id))]
  const conversations =
    ids.length === 0 ? [] : (await selectConversations(db).where('c.id', 'in', ids).execute()).map(conversationIn)
  const byId = new Map(conversations.map((c) => [c.id, c]))
  return [
    ...[...ticketed, ...named.filter((row) => row.id !== ticketed[0]?.id)].map((row) => {
      const conversation = conversationIn(row)
      const text = conversation.contact.name ?? ''
      return { conversation, messageId: null, position: null, text, ranges: rangesOf(text, words) }
    }),
    ...found.flatMap((row) => {
      const conversation = byId.get(row.conversation_id)
      if (conversation === undefined) return []
      return [{ conversation, messageId: row.id, position: row.position, ...highlighted(row.snippet) }]
    }),
  ].slice(0, limit)
}

/** A last word shorter than this is looked for as it stands: half of all words begin like it. */
const shortestBeginning = 2

/**
 * Messages with all these words, newest first; then, when those are few, messages in which the last word only begins so
 * (it may be half typed). The beginning alone would have FTS5 merge the lists of every word that begins so before it can
 * give the newest: on a million messages a hundred times slower than the word itself.
 */
async function searchTexts(db: Reader, terms: readonly string[], limit: number): Promise<TextHit[]> {
  const words = terms.map((term) => `"${term}"`).join(' ')
  const exact = await matching(db, words, limit)
  if (exact.length >= limit || (terms.at(-1) ?? '').length < shortestBeginning) return exact
  const known = new Set(exact.map((hit) => hit.position))
  const begun = await matching(db, `${words}*`, limit)
  return [...exact, ...begun.filter((hit) => !known.has(hit.position))]
}

interface TextHit {
  id: string
  position: number
  conversation_id: string
  snippet: string
}

async function matching(db: Reader, query: string, limit: number): Promise<TextHit[]> {
  const found = await sql<TextHit>`
    SELECT m.id, m.position, m.conversation_id, snippet(message_search, 0, ${open}, ${close}, '…', 24) AS snippet
    FROM message_search JOIN messages m ON m.position = message_search.rowid
    WHERE message_search MATCH ${query} ORDER BY message_search.rowid DESC LIMIT ${limit}`.execute(db)
  return found.rows
}

function rangesOf(text: string, words: string): [number, number][] {
  const at = text.toLowerCase().indexOf(words.toLowerCase())
  return at < 0 ? [] : [[at, at + words.length]]
}

function highlighted(snippet: string): { text: string; ranges: [number, number][] } {
  let text = ''
  const ranges: [number, number][] = []
  for (const [i, part] of snippet.split(open).entries()) {
    const [hit, ...rest] = part.split(close)
    if (i === 0) text += part
    else {
      ranges.push([text.length, text.length + (hit?.length ?? 0)])
      text += (hit ?? '') + rest.join('')
    }
  }
  return { text, ranges }
}

export async function readCount(db: Reader, accountId: string, conversationId: string): Promise<number> {
  const row = await db
    .selectFrom('reads')
    .select('read_count')
    .where('account_id', '=', accountId)
    .where('conversation_id', '=', conversationId)
    .executeTakeFirst()
  return row?.read_count ?? 0
}

export async function isMentioned(db: Reader, accountId: string, conversationId: string): Promise<boolean> {
  const row = await db
    .selectFrom('mentions')
    .select('at')
    .where('account_id', '=', accountId)
    .where('conversation_id', '=', conversationId)
    .executeTakeFirst()
  return row !== undefined
}

/** How far somebody has read; what mentioned them there is read with it. */
export async function setReadCount(tx: Tx, accountId: string, conversationId: string, count: number): Promise<void> {
  await tx
    .insertInto('reads')
    .values({ account_id: accountId, conversation_id: conversationId, read_count: count })
    .onConflict((c) => c.columns(['account_id', 'conversation_id']).doUpdateSet({ read_count: count }))
    .execute()
  await tx
    .deleteFrom('mentions')
    .where('account_id', '=', accountId)
    .where('conversation_id', '=', conversationId)
    .execute()
}

export async function mention(tx: Tx, accountId: string, conversationId: string, at: number): Promise<void> {
  await tx
    .insertInto('mentions')
    .values({ account_id: accountId, conversation_id: conversationId, at })
    .onConflict((c) => c.columns(['account_id', 'conversation_id']).doUpdateSet({ at }))
    .execute()
}
