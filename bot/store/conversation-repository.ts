import { type RawBuilder, type Selectable, sql } from 'kysely'
import { ChannelKind, Language } from '../../shared/model/contact.ts'
import { Conversation, type ConversationStatus, type Handover } from '../../shared/model/conversation.ts'
import type { Identity } from '../ports/channel.ts'
import * as changes from './change-log-repository.ts'
import { addressesOf, type ContactColumns, erasedStatus, toContact } from './contact-repository.ts'
import type { Reader, Tx } from './database.ts'
import { isOwed } from './journal-repository.ts'
import { unsettled } from './outbox-repository.ts'
import { prepared } from './prepared.ts'
import type { Schema } from './schema.ts'

const LastMessage = Conversation.shape.lastMessage
const HandoverColumn = Conversation.shape.handover

/** What a `Conversation` is made of; what is kept as JSON is parsed already. */
type ConversationParts = Pick<
  Selectable<Schema['conversations']>,
  | 'id'
  | 'ticket_number'
  | 'channel'
  | 'status'
  | 'team_id'
  | 'assignee_id'
  | 'waiting_since'
  | 'snoozed_until'
  | 'topic_id'
  | 'incoming_count'
  | 'revision'
  | 'created_at'
  | 'updated_at'
  | 'resolved_at'
> & { contact: ContactColumns; handover: unknown; last_message: unknown; labels: unknown }

/**
 * A conversation with its contact and labels as one text, which `conversationIn` reads: the driver makes every value of every
 * row singly, and for a page of fifty that was more work than all the rest.
 */
const wholeOf = (c: 'c' | 'conversations'): RawBuilder<string> =>
  sql.raw(`json_object('id', ${c}.id, 'ticket_number', ${c}.ticket_number, 'channel', ${c}.channel, 'status', ${c}.status,
  'team_id', ${c}.team_id, 'assignee_id', ${c}.assignee_id, 'waiting_since', ${c}.waiting_since,
  'snoozed_until', ${c}.snoozed_until, 'topic_id', ${c}.topic_id, 'incoming_count', ${c}.incoming_count,
  'revision', ${c}.revision, 'created_at', ${c}.created_at, 'updated_at', ${c}.updated_at, 'resolved_at', ${c}.resolved_at,
  'handover', json(${c}.handover), 'last_message', json(${c}.last_message),
  'labels', json((SELECT json_group_array(l.label_id) FROM conversation_labels l WHERE l.conversation_id = ${c}.id)),
  'contact', json((SELECT json_object('id', p.id, 'name', p.name, 'number', p.number, 'language', p.language,
    'notes', p.notes, 'opted_out', p.opted_out, 'created_at', p.created_at, 'revision', p.revision) FROM contacts p WHERE p.id = ${c}.contact_id)))`)

/** Without those that were erased. The caller adds where and order. */
export const selectConversations = (db: Reader) =>
  db.selectFrom('conversations as c').select(wholeOf('c').as('whole')).where('c.status', '<>', erasedStatus)

export function conversationIn({ whole }: { whole: string }): Conversation {
  // `wholeOf` has just made it.
  const row = JSON.parse(whole) as ConversationParts
  return {
    id: row.id,
    ticket: ticketOf(row.ticket_number),
    channel: ChannelKind.parse(row.channel),
    contact: toContact(row.contact),
    status: Conversation.shape.status.parse(row.status),
    teamId: row.team_id,
    assigneeId: row.assignee_id,
    handover: HandoverColumn.parse(row.handover),
    waitingSince: row.waiting_since,
    snoozedUntil: row.snoozed_until,
    topicId: row.topic_id,
    labels: Conversation.shape.labels.parse(row.labels),
    lastMessage: LastMessage.parse(row.last_message),
    incomingCount: row.incoming_count,
    revision: row.revision,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    resolvedAt: row.resolved_at,
  }
}

/** The number that people say to each other. */
export const ticketOf = (ticketNumber: number): string => `K-${ticketNumber}`

export async function find(db: Reader, id: string): Promise<Conversation | null> {
  const row = await selectConversations(db).where('c.id', '=', id).executeTakeFirst()
  return row === undefined ? null : conversationIn(row)
}

/** The contact's other conversations, newest first. */
export async function earlierOf(db: Reader, contactId: string, except: string): Promise<Conversation[]> {
  const rows = await selectConversations(db)
    .where('c.contact_id', '=', contactId)
    .where('c.id', '<>', except)
    .orderBy('c.created_at', 'desc')
    .limit(20)
    .execute()
  return rows.map(conversationIn)
}

/** What only the service needs of a conversation: where it is sent, and the engine's memory. */
export interface ConversationInner {
  id: string
  channel: ChannelKind
  account: string
  chat: string
  contactId: string
  status: ConversationStatus
  ticket: string
  assigneeId: string | null
  teamId: string | null
  revision: number
  waitingSince: number | null
  incomingCount: number
  dialog: string
  resolvedAt: number | null
  updatedAt: number
  /** The contact's: what they write in, and that they want nothing from us. */
  language: Language | null
  optedOut: boolean
}

const selectInner = (db: Reader) =>
  db
    .selectFrom('conversations as c')
    .innerJoin('contacts as p', 'p.id', 'c.contact_id')
    .where('c.status', '<>', erasedStatus)
    .select([
      'c.id',
      'c.ticket_number',
      'c.channel',
      'c.account',
      'c.chat',
      'c.contact_id',
      'c.status',
      'c.assignee_id',
      'c.team_id',
      'c.revision',
      'c.waiting_since',
      'c.incoming_count',
      'c.dialog',
      'c.resolved_at',
      'c.updated_at',
      'p.language',
      'p.opted_out',
    ])

function toInner(row: Awaited<ReturnType<ReturnType<typeof selectInner>['execute']>>[number]): ConversationInner {
  return {
    id: row.id,
    channel: ChannelKind.parse(row.channel),
    account: row.account,
    chat: row.chat,
    contactId: row.contact_id,
    status: Conversation.shape.status.parse(row.status),
    ticket: ticketOf(row.ticket_number),
    assigneeId: row.assignee_id,
    teamId: row.team_id,
    revision: row.revision,
    waitingSince: row.waiting_since,
    incomingCount: row.incoming_count,
    dialog: row.dialog,
    resolvedAt: row.resolved_at,
    updatedAt: row.updated_at,
    language: row.language === null ? null : Language.parse(row.language),
    optedOut: row.opted_out === 1,
  }
}

export async function findInner(db: Reader, id: string): Promise<ConversationInner | null> {
  const row = await selectInner(db).where('c.id', '=', id).executeTakeFirst()
  return row === undefined ? null : toInner(row)
}

/** Whether there was such a conversation, and only its shell is left. */
export async function isErased(db: Reader, id: string): Promise<boolean> {
  const row = await db
    .selectFrom('conversations')
    .select('id')
    .where('id', '=', id)
    .where('status', '=', erasedStatus)
    .executeTakeFirst()
  return row !== undefined
}

/** The contact's newest conversation over one of our accounts. */
export async function newestOf(db: Reader, contactId: string, account: string): Promise<ConversationInner | null> {
  const row = await selectInner(db)
    .where('c.contact_id', '=', contactId)
    .where('c.account', '=', account)
    .orderBy('c.created_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row === undefined ? null : toInner(row)
}

interface GoesOn {
  channel: ChannelKind
  account: string
  chat: string
  externalId: string
  /** A JSON array, and its length. */
  addresses: string
  addressCount: number
  phone: string | null
  name: string | null
}
const selectGoesOn = prepared((db, v: GoesOn) =>
  selectInner(db)
    .select([
      sql<number>`EXISTS (SELECT 1 FROM messages m JOIN conversations x ON x.id = m.conversation_id
        WHERE m.external_id = ${v.externalId} AND x.chat = ${v.chat})`.as('stored'),
      isOwed(v).as('waits'),
    ])
    .where('c.channel', '=', v.channel)
    .where('c.account', '=', v.account)
    .where('c.chat', '=', v.chat)
    .where(
      sql<boolean>`c.created_at = (SELECT max(y.created_at) FROM conversations y
        WHERE y.contact_id = c.contact_id AND y.account = c.account)`,
    )
    .where(
      sql<boolean>`${v.addressCount} = (SELECT count(*) FROM contact_identities i WHERE i.channel = ${v.channel}
        AND i.address IN (SELECT value FROM json_each(${v.addresses})) AND i.contact_id = c.contact_id)`,
    )
    .where(sql<boolean>`(${v.phone} IS NULL OR p.number = ${v.phone})`)
    .where(sql<boolean>`(${v.name} IS NULL OR p.name IS NOT NULL)`),
)

/**
 * The conversation in which a message goes on, when nothing about it is new: the newest of its contact, under this very
 * chat, with all these addresses, name and number known. `stored`: a message with this wire id is there already;
 * `waits`: an earlier one waits for its decision.
 */
export async function goesOn(
  db: Reader,
  message: { channel: ChannelKind; account: string; chat: string; externalId: string; identity: Identity },
): Promise<{ conversation: ConversationInner; stored: boolean; waits: boolean } | null> {
  const { channel, account, chat, externalId, identity } = message
  const { phone, name } = identity
  const addresses = addressesOf(identity)
  const about = { addresses: JSON.stringify(addresses), addressCount: addresses.length, phone, name }
  const [row] = (await selectGoesOn(db, { channel, account, chat, externalId, ...about })).rows
  return row === undefined ? null : { conversation: toInner(row), stored: row.stored === 1, waits: row.waits === 1 }
}

/** The conversation that a wire address belongs to, newest first. */
export async function newestByChat(db: Reader, channel: ChannelKind, chat: string): Promise<ConversationInner | null> {
  const row = await selectInner(db)
    .where('c.channel', '=', channel)
    .where('c.chat', '=', chat)
    .orderBy('c.created_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row === undefined ? null : toInner(row)
}

export async function insert(
  tx: Tx,
  input: {
    id: string
    channel: ChannelKind
    account: string
    chat: string
    contactId: string
    dialog: string
    now: number
  },
): Promise<ConversationInner> {
  const last = await tx
    .selectFrom('conversations')
    .select(({ fn }) => fn.max('ticket_number').as('n'))
    .executeTakeFirst()
  await tx
    .insertInto('conversations')
    .values({
      id: input.id,
      ticket_number: (last?.n ?? 1000) + 1,
      channel: input.channel,
      account: input.account,
      chat: input.chat,
      contact_id: input.contactId,
      status: 'bot',
      dialog: input.dialog,
      last_at: input.now,
      created_at: input.now,
      updated_at: input.now,
    })
    .execute()
  return toInner(await selectInner(tx).where('c.id', '=', input.id).executeTakeFirstOrThrow())
}

export interface ConversationPatch {
  status?: ConversationStatus
  chat?: string
  teamId?: string | null
  assigneeId?: string | null
  handover?: Handover | null
  waitingSince?: number | null
  snoozedUntil?: number | null
  topicId?: string | null
  dialog?: string
  resolvedAt?: number | null
  /** Who holds it changed: pending bot replies of older revisions are void. */
  bumpRevision?: boolean
}

const columnsOf = (patch: ConversationPatch, now: number) => ({
  updated_at: now,
  ...(patch.status === undefined ? {} : { status: patch.status }),
  ...(patch.chat === undefined ? {} : { chat: patch.chat }),
  ...(patch.teamId === undefined ? {} : { team_id: patch.teamId }),
  ...(patch.assigneeId === undefined ? {} : { assignee_id: patch.assigneeId }),
  ...(patch.handover === undefined
    ? {}
    : {
        handover: patch.handover && JSON.stringify(patch.handover),
        handover_reason: patch.handover?.reason ?? null,
      }),
  ...(patch.waitingSince === undefined ? {} : { waiting_since: patch.waitingSince }),
  ...(patch.snoozedUntil === undefined ? {} : { snoozed_until: patch.snoozedUntil }),
  ...(patch.topicId === undefined ? {} : { topic_id: patch.topicId }),
  ...(patch.dialog === undefined ? {} : { dialog: patch.dialog }),
  ...(patch.resolvedAt === undefined ? {} : { resolved_at: patch.resolvedAt }),
  ...(patch.bumpRevision === true ? { revision: sql<number>`revision + 1` } : {}),
})

export async function update(tx: Tx, id: string, now: number, patch: ConversationPatch): Promise<void> {
  await tx.updateTable('conversations').set(columnsOf(patch, now)).where('id', '=', id).execute()
}

export async function setLabels(tx: Tx, id: string, labels: readonly string[]): Promise<void> {
  await tx.deleteFrom('conversation_labels').where('conversation_id', '=', id).execute()
  if (labels.length > 0)
    await tx
      .insertInto('conversation_labels')
      .values([...new Set(labels)].map((label_id) => ({ conversation_id: id, label_id })))
      .execute()
}

export async function addLabel(tx: Tx, id: string, labelId: string): Promise<void> {
  await tx
    .insertInto('conversation_labels')
    .values({ conversation_id: id, label_id: labelId })
    .onConflict((c) => c.doNothing())
    .execute()
}

/** Place in the queue, 1 for the next: those who have waited longer come first, over all teams. */
export async function queuePosition(db: Reader, waitingSince: number, id: string): Promise<number> {
  const row = await db
    .selectFrom('conversations')
    .select(({ fn }) => fn.countAll<number>().as('ahead'))
    .where('status', '=', 'queued')
    .where('waiting_since', '<=', waitingSince)
    .where('id', '<>', id)
    .executeTakeFirstOrThrow()
  return row.ahead + 1
}

/** Changes a conversation and gives its new state, in one statement. */
async function updated(tx: Tx, id: string, now: number, patch: ConversationPatch): Promise<Conversation | null> {
  const row = await tx
    .updateTable('conversations')
    .set(columnsOf(patch, now))
    .where('id', '=', id)
    .returning(wholeOf('conversations').as('whole'))
    .executeTakeFirst()
  return row === undefined ? null : conversationIn(row)
}

/**
 * Logs the conversation's state, with a last change, for every client; called last in a transaction that changed it. `was`
 * is the conversation before an agent's act.
 */
export async function announce(
  tx: Tx,
  id: string,
  at: number,
  last: { patch?: ConversationPatch; was?: Pick<Conversation, 'status' | 'teamId'> } = {},
): Promise<Conversation> {
  const { patch, was } = last
  const conversation = await (patch === undefined ? find(tx, id) : updated(tx, id, at, patch))
  if (conversation === null) throw new Error(`announced a conversation that does not exist: ${id}`)
  const from = was === undefined ? {} : { was: { status: was.status, teamId: was.teamId } }
  changes.append(tx, { at, conversationId: id, event: { type: 'conversation.updated', conversation, ...from } })
  return conversation
}

/** Ids of snoozed conversations whose time has come. */
export async function dueSnoozed(db: Reader, now: number): Promise<string[]> {
  const rows = await db
    .selectFrom('conversations')
    .select('id')
    .where('status', '=', 'snoozed')
    .where('snoozed_until', '<=', now)
    .limit(100)
    .execute()
  return rows.map((r) => r.id)
}

/** Ids in a status whose last message is older than `before`, in which nobody waits and nothing is yet to be sent. */
export async function idleSince(db: Reader, status: 'bot' | 'open', before: number): Promise<string[]> {
  const rows = await db
    .selectFrom('conversations')
    .select('id')
    .where('status', '=', status)
    .where('last_at', '<', before)
    .where('waiting_since', 'is', null)
    .where(sql<boolean>`id NOT IN (SELECT conversation_id FROM outbox WHERE ${unsettled})`)
    .limit(100)
    .execute()
  return rows.map((r) => r.id)
}

/** How many conversations each of these accounts holds open. */
export async function openLoad(db: Reader, accountIds: readonly string[]): Promise<Map<string, number>> {
  if (accountIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('active_tallies')
    .select(['id', 'n'])
    .where('kind', '=', 'assignee')
    .where('id', 'in', accountIds)
    .execute()
  return new Map(rows.map((r) => [r.id, r.n]))
}
