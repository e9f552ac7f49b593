import { type Selectable, sql } from 'kysely'
import type { z } from 'zod'
import { type Author, type Delivery, Media, Message } from '../../shared/model/message.ts'
import type { Reader, Tx } from './database.ts'
import { prepared } from './prepared.ts'
import type { Schema } from './schema.ts'

/** What few messages have; one JSON column. */
const Extra = Message.pick({
  location: true,
  contacts: true,
  reactions: true,
  sources: true,
  event: true,
  mentions: true,
}).partial()
type Extra = z.infer<typeof Extra>
const Quote = Message.shape.quote

function selectMessages(db: Reader) {
  return db
    .selectFrom('messages as m')
    .leftJoin('media as f', 'f.id', 'm.media_id')
    .select([
      'm.position',
      'm.id',
      'm.conversation_id',
      'm.direction',
      'm.author_kind',
      'm.author_id',
      'm.author_name',
      'm.kind',
      'm.text',
      'm.at',
      'm.quote',
      'm.extra',
      'm.edited_at',
      'm.deleted_at',
      'm.delivery',
      'm.failure',
      'm.client_id',
      'm.send_at',
      'f.id as media_id',
      'f.mime',
      'f.size',
      'f.filename',
      'f.width',
      'f.height',
      'f.seconds',
      'f.state as media_state',
      'f.thumbnail',
    ])
}

const noMedia = {
  media_id: null,
  mime: null,
  size: null,
  filename: null,
  width: null,
  height: null,
  seconds: null,
  media_state: null,
  thumbnail: null,
}

type MessageColumns = Awaited<ReturnType<ReturnType<typeof selectMessages>['execute']>>[number]

function toMessage(row: MessageColumns): Message {
  const extra = Extra.parse(row.extra === null ? {} : JSON.parse(row.extra))
  return Message.parse({
    id: row.id,
    conversationId: row.conversation_id,
    position: row.position,
    direction: row.direction,
    author:
      row.author_kind === 'agent'
        ? { kind: 'agent', accountId: row.author_id, name: row.author_name }
        : { kind: row.author_kind },
    kind: row.kind,
    text: row.text,
    at: row.at,
    quote: row.quote === null ? null : Quote.parse(JSON.parse(row.quote)),
    media:
      row.media_id === null
        ? null
        : Media.parse({
            id: row.media_id,
            mime: row.mime,
            size: row.size,
            filename: row.filename,
            width: row.width,
            height: row.height,
            seconds: row.seconds,
            state: row.media_state,
            thumbnail: row.thumbnail,
          }),
    location: extra.location ?? null,
    contacts: extra.contacts ?? [],
    reactions: extra.reactions ?? [],
    editedAt: row.edited_at,
    deletedAt: row.deleted_at,
    delivery: row.delivery,
    failure: row.failure,
    sources: extra.sources ?? [],
    event: extra.event ?? null,
    mentions: extra.mentions ?? [],
    clientId: row.client_id,
    sendAt: row.send_at,
  })
}

export interface NewMessage {
  id: string
  conversationId: string
  direction: Message['direction']
  author: Author
  kind: Message['kind']
  text: string
  at: number
  receivedAt: number
  externalId?: string | null
  clientId?: string | null
  quote?: Message['quote']
  mediaId?: string | null
  extra?: Extra
  delivery?: Delivery | null
  sendAt?: number | null
}

type NewRow = Omit<Selectable<Schema['messages']>, 'position' | 'edited_at' | 'deleted_at' | 'failure'>
const insertRow = prepared((db, row: NewRow) =>
  db.insertInto('messages').values({
    id: row.id,
    conversation_id: row.conversation_id,
    direction: row.direction,
    author_kind: row.author_kind,
    author_id: row.author_id,
    author_name: row.author_name,
    kind: row.kind,
    text: row.text,
    at: row.at,
    received_at: row.received_at,
    external_id: row.external_id,
    client_id: row.client_id,
    quote: row.quote,
    media_id: row.media_id,
    extra: row.extra,
    delivery: row.delivery,
    send_at: row.send_at,
  }),
)

/** Adds a message to the end of its thread; a trigger brings the conversation's last message and counters along. */
export async function insert(tx: Tx, message: NewMessage): Promise<Message> {
  const { author } = message
  const row: NewRow = {
    id: message.id,
    conversation_id: message.conversationId,
    direction: message.direction,
    author_kind: author.kind,
    author_id: author.kind === 'agent' ? author.accountId : null,
    author_name: author.kind === 'agent' ? author.name : null,
    kind: message.kind,
    text: message.text,
    at: message.at,
    received_at: message.receivedAt,
    external_id: message.externalId ?? null,
    client_id: message.clientId ?? null,
    quote: message.quote == null ? null : JSON.stringify(message.quote),
    media_id: message.mediaId ?? null,
    extra: message.extra === undefined ? null : JSON.stringify(message.extra),
    delivery: message.delivery ?? null,
    send_at: message.sendAt ?? null,
  }
  const { insertId } = await insertRow(tx, row)
  // The table's key is the position. Nothing else of the row is the table's own doing.
  return withMedia(tx, { ...row, position: Number(insertId), edited_at: null, deleted_at: null, failure: null })
}

/** A row of the message itself, with what belongs to it. */
async function withMedia(tx: Tx, row: Selectable<Schema['messages']>): Promise<Message> {
  if (row.media_id === null) return toMessage({ ...row, ...noMedia })
  const stored = await find(tx, row.id)
  if (stored === null) throw new Error('a message vanished in its own transaction')
  return stored
}

const rowColumns = [
  'position',
  'id',
  'conversation_id',
  'direction',
  'author_kind',
  'author_id',
  'author_name',
  'kind',
  'text',
  'at',
  'received_at',
  'external_id',
  'client_id',
  'quote',
  'media_id',
  'extra',
  'edited_at',
  'deleted_at',
  'delivery',
  'failure',
  'send_at',
] as const satisfies (keyof Schema['messages'])[]

/** The message of an outbox row, for a statement that moves the row. */
export const messageOfOutbox = sql<string | null>`(SELECT json_object(${sql.raw(
  rowColumns.map((column) => `'${column}', m.${column}`).join(', '),
)}) FROM messages m WHERE m.id = message_id)`

/** What `messageOfOutbox` brought; the delivery follows its row only when the statement is through: `from` is what it was. */
export async function fromOutbox(
  tx: Tx,
  json: string,
  now: { delivery: Delivery; failure: string | null },
): Promise<{ message: Message; from: Delivery | null }> {
  // Made by `messageOfOutbox` from these very columns.
  const row = JSON.parse(json) as Pick<Selectable<Schema['messages']>, (typeof rowColumns)[number]>
  return { message: await withMedia(tx, { ...row, ...now }), from: Message.shape.delivery.parse(row.delivery) }
}

export async function find(db: Reader, id: string): Promise<Message | null> {
  const row = await selectMessages(db).where('m.id', '=', id).executeTakeFirst()
  return row === undefined ? null : toMessage(row)
}

export async function findByClientId(db: Reader, conversationId: string, clientId: string): Promise<Message | null> {
  const row = await selectMessages(db)
    .where('m.conversation_id', '=', conversationId)
    .where('m.client_id', '=', clientId)
    .executeTakeFirst()
  return row === undefined ? null : toMessage(row)
}

/** By the id on the wire, within a chat (all its conversations, newest first). */
export async function findByExternalId(db: Reader, chat: string, externalId: string): Promise<Message | null> {
  const row = await selectMessages(db)
    .innerJoin('conversations as c', 'c.id', 'm.conversation_id')
    .where('m.external_id', '=', externalId)
    .where('c.chat', '=', chat)
    .orderBy('m.position', 'desc')
    .executeTakeFirst()
  return row === undefined ? null : toMessage(row)
}

/** Wire ids of the newest incoming messages, for a read receipt. */
export async function recentIncomingExternalIds(db: Reader, conversationId: string, limit: number): Promise<string[]> {
  const rows = await db
    .selectFrom('messages')
    .select('external_id')
    .where('conversation_id', '=', conversationId)
    .where('direction', '=', 'incoming')
    .where('external_id', 'is not', null)
    .orderBy('position', 'desc')
    .limit(limit)
    .execute()
  return rows.flatMap((r) => (r.external_id === null ? [] : [r.external_id]))
}

/** A page of a thread, oldest first. With neither bound: the newest. */
export async function page(
  db: Reader,
  input: { conversationId: string; before: number | null; after: number | null; limit: number },
): Promise<{ messages: Message[]; hasOlder: boolean; hasNewer: boolean }> {
  const { before, after, limit } = input
  const base = selectMessages(db).where('m.conversation_id', '=', input.conversationId)
  if (after !== null) {
    const rows = await base
      .where('m.position', '>', after)
      .orderBy('m.position')
      .limit(limit + 1)
      .execute()
    return { messages: rows.slice(0, limit).map(toMessage), hasOlder: true, hasNewer: rows.length > limit }
  }
  const rows = await (before === null ? base : base.where('m.position', '<', before))
    .orderBy('m.position', 'desc')
    .limit(limit + 1)
    .execute()
  return {
    messages: rows.slice(0, limit).reverse().map(toMessage),
    hasOlder: rows.length > limit,
    hasNewer: before !== null,
  }
}

/** The newest texts of a thread, oldest first: what an engine or a summary needs. */
export async function recentTexts(
  db: Reader,
  conversationId: string,
  limit: number,
): Promise<{ author: string; text: string; at: number }[]> {
  const rows = await db
    .selectFrom('messages')
    .select(['author_kind', 'text', 'at'])
    .where('conversation_id', '=', conversationId)
    .where('text', '<>', '')
    .where('direction', '<>', 'internal')
    .orderBy('position', 'desc')
    .limit(limit)
    .execute()
  return rows.reverse().map((r) => ({ author: r.author_kind, text: r.text, at: r.at }))
}

/** An edit of the resident's; the text that was is gone, as on their phone. */
export async function edit(tx: Tx, id: string, text: string, at: number): Promise<void> {
  await tx.updateTable('messages').set({ text, edited_at: at }).where('id', '=', id).execute()
}

export async function markDeleted(tx: Tx, id: string, at: number): Promise<void> {
  await tx.updateTable('messages').set({ deleted_at: at }).where('id', '=', id).execute()
}

/** Replaces a placeholder ("cannot be decrypted") with the message that came after all. */
export async function fill(
  tx: Tx,
  id: string,
  content: { kind: Message['kind']; text: string; mediaId: string | null; extra?: Extra },
): Promise<void> {
  await tx
    .updateTable('messages')
    .set({
      kind: content.kind,
      text: content.text,
      media_id: content.mediaId,
      extra: content.extra === undefined ? null : JSON.stringify(content.extra),
    })
    .where('id', '=', id)
    .execute()
}

/** Sets or (emoji null) takes back one side's reaction. */
export async function react(tx: Tx, id: string, by: 'contact' | 'us', emoji: string | null): Promise<void> {
  const row = await tx.selectFrom('messages').select('extra').where('id', '=', id).executeTakeFirst()
  if (row === undefined) return
  const extra = Extra.parse(row.extra === null ? {} : JSON.parse(row.extra))
  const others = (extra.reactions ?? []).filter((r) => r.by !== by)
  const reactions = emoji === null ? others : [...others, { by, emoji }]
  await tx
    .updateTable('messages')
    .set({ extra: JSON.stringify({ ...extra, reactions }) })
    .where('id', '=', id)
    .execute()
}

/** The message that shows a piece of media. */
export async function findByMedia(db: Reader, mediaId: string): Promise<Message | null> {
  const row = await selectMessages(db).where('m.media_id', '=', mediaId).executeTakeFirst()
  return row === undefined ? null : toMessage(row)
}

/** All of one contact, oldest first: for their export. */
export async function allOfContact(db: Reader, contactId: string): Promise<Message[]> {
  const rows = await selectMessages(db)
    .innerJoin('conversations as c', 'c.id', 'm.conversation_id')
    .where('c.contact_id', '=', contactId)
    .where('m.direction', '<>', 'internal')
    .orderBy('m.position')
    .execute()
  return rows.map(toMessage)
}

/** How many messages people of this house have written here since a time. */
export async function countHuman(db: Reader, conversationId: string, since: number): Promise<number> {
  const row = await db
    .selectFrom('messages')
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .where('conversation_id', '=', conversationId)
    .where('author_kind', '=', 'agent')
    .where('direction', '=', 'outgoing')
    .where('received_at', '>=', since)
    .executeTakeFirstOrThrow()
  return row.n
}
