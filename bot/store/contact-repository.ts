import { sql } from 'kysely'
import type { ChannelKind, Contact, Language } from '../../shared/model/contact.ts'
import { Language as LanguageSchema } from '../../shared/model/contact.ts'
import { maskNumber } from '../../shared/model/phone-number.ts'
import type { Identity } from '../ports/channel.ts'
import type { StateKey } from '../ports/whatsapp-state.ts'
import type { Reader, Tx } from './database.ts'
import { forgetDevices, forgetPlaintexts } from './whatsapp-repository.ts'

export interface ContactColumns {
  id: string
  name: string | null
  number: string | null
  language: string | null
  notes: string
  opted_out: number
  created_at: number
  revision: number
}

export function toContact(row: ContactColumns): Contact {
  return {
    id: row.id,
    name: row.name,
    maskedNumber: row.number === null ? null : maskNumber(row.number),
    language: row.language === null ? null : LanguageSchema.parse(row.language),
    notes: row.notes,
    optedOut: row.opted_out === 1,
    createdAt: row.created_at,
    revision: row.revision,
  }
}

export async function find(db: Reader, id: string): Promise<Contact | null> {
  const row = await db.selectFrom('contacts').selectAll().where('id', '=', id).executeTakeFirst()
  return row === undefined ? null : toContact(row)
}

/** Digits with country code; null while only the LID is known. */
export async function numberOf(db: Reader, id: string): Promise<string | null> {
  const row = await db.selectFrom('contacts').select('number').where('id', '=', id).executeTakeFirst()
  return row?.number ?? null
}

/** Under which an identity is filed. */
export const addressesOf = (identity: Identity): string[] => [
  ...(identity.lid === null ? [] : [`lid:${identity.lid}`]),
  ...(identity.phone === null ? [] : [`pn:${identity.phone}`]),
]

/**
 * The one contact behind an identity: found by LID or phone number, made when new, and merged when the two turn out to
 * belong to what were two contacts (the older stays; `mergedFrom` is the one that is gone). `isChanged`: it was known already,
 * and something was learnt of it.
 */
export async function resolve(
  tx: Tx,
  input: { channel: ChannelKind; identity: Identity; now: number; newId: string },
): Promise<{ id: string; mergedFrom: string | null; isChanged: boolean }> {
  const addresses = addressesOf(input.identity)
  const identities = await tx
    .selectFrom('contact_identities')
    .innerJoin('contacts', 'contacts.id', 'contact_identities.contact_id')
    .select(['contacts.id', 'contacts.name', 'contacts.number', 'address'])
    .where('channel', '=', input.channel)
    .where('address', 'in', addresses)
    .orderBy('contacts.created_at')
    .execute()
  const [first] = identities
  const id = first?.id ?? input.newId
  const second = identities.find((i) => i.id !== id)
  if (first === undefined) {
    const { name, phone: number } = input.identity
    await tx
      .insertInto('contacts')
      .values({
        id,
        name,
        number,
        language: null,
        notes: '',
        opted_out: 0,
        created_at: input.now,
        search_row: await addToIndex(tx, { id, name, number }),
      })
      .execute()
  }
  if (second !== undefined) await merge(tx, second.id, id)
  const fresh = addresses.filter((address) => !identities.some((i) => i.id === id && i.address === address))
  if (fresh.length > 0)
    await tx
      .insertInto('contact_identities')
      .values(fresh.map((address) => ({ channel: input.channel, address, contact_id: id })))
      .onConflict((c) => c.columns(['channel', 'address']).doUpdateSet({ contact_id: id }))
      .execute()
  const learnt = {
    ...(input.identity.phone !== null && first !== undefined && first.number !== input.identity.phone
      ? { number: input.identity.phone }
      : {}),
    ...(input.identity.name !== null && first !== undefined && first.name === null
      ? { name: input.identity.name }
      : {}),
  }
  if (Object.keys(learnt).length > 0) await change(tx, id, learnt)
  const isChanged = second !== undefined || Object.keys(learnt).length > 0
  if (isChanged) await index(tx, id)
  return { id, mergedFrom: second?.id ?? null, isChanged }
}

const change = (tx: Tx, id: string, set: Partial<Omit<ContactColumns, 'id' | 'revision'>>) =>
  tx
    .updateTable('contacts')
    .set((eb) => ({ ...set, revision: eb('revision', '+', 1) }))
    .where('id', '=', id)
    .execute()

/** Everything of `from` becomes `into`'s; what `into` lacks (name, number, notes) it takes over. */
async function merge(tx: Tx, from: string, into: string): Promise<void> {
  const rows = await tx.selectFrom('contacts').selectAll().where('id', 'in', [from, into]).execute()
  const old = rows.find((r) => r.id === from)
  const kept = rows.find((r) => r.id === into)
  if (old === undefined || kept === undefined) return
  await tx.updateTable('contact_identities').set({ contact_id: into }).where('contact_id', '=', from).execute()
  await tx.updateTable('conversations').set({ contact_id: into }).where('contact_id', '=', from).execute()
  await change(tx, into, {
    name: kept.name ?? old.name,
    number: kept.number ?? old.number,
    language: kept.language ?? old.language,
    notes: [kept.notes, old.notes].filter((n) => n !== '').join('\n'),
    opted_out: Math.max(kept.opted_out, old.opted_out),
  })
  await removeFromIndex(tx, from)
  await tx.deleteFrom('contacts').where('id', '=', from).execute()
}

export async function update(
  tx: Tx,
  id: string,
  patch: {
    name?: string | null | undefined
    notes?: string | undefined
    language?: Language | null | undefined
    optedOut?: boolean
  },
): Promise<Contact | null> {
  const set = {
    ...(patch.name === undefined ? {} : { name: patch.name }),
    ...(patch.notes === undefined ? {} : { notes: patch.notes }),
    ...(patch.language === undefined ? {} : { language: patch.language }),
    ...(patch.optedOut === undefined ? {} : { opted_out: patch.optedOut ? 1 : 0 }),
  }
  if (Object.keys(set).length > 0) await change(tx, id, set)
  if (patch.name !== undefined) await index(tx, id)
  return find(tx, id)
}

async function index(tx: Tx, id: string): Promise<void> {
  const row = await tx.selectFrom('contacts').select(['name', 'number']).where('id', '=', id).executeTakeFirst()
  if (row === undefined) return
  await removeFromIndex(tx, id)
  const search_row = await addToIndex(tx, { id, ...row })
  await tx.updateTable('contacts').set({ search_row }).where('id', '=', id).execute()
}

/** Returns its row there, by which alone it is found again without looking at everybody. */
async function addToIndex(tx: Tx, contact: Pick<ContactColumns, 'id' | 'name' | 'number'>): Promise<number> {
  const { id, name, number } = contact
  const { insertId } = await tx
    .insertInto('contact_search')
    .values({ name: name ?? '', number: number ?? '', contact_id: id })
    .executeTakeFirstOrThrow()
  return Number(insertId)
}

async function removeFromIndex(tx: Tx, id: string): Promise<void> {
  await sql`DELETE FROM contact_search WHERE rowid = (SELECT search_row FROM contacts WHERE id = ${id})`.execute(tx)
}

/** Of a conversation that was erased: its shell is left for the figures alone. */
export const erasedStatus = 'erased'

/** Whether only a row without a person is left: everybody else has an address. */
export async function isErased(db: Reader, id: string): Promise<boolean> {
  const row = await db
    .selectFrom('contact_identities')
    .select('address')
    .where('contact_id', '=', id)
    .limit(1)
    .executeTakeFirst()
  return row === undefined
}

/** Empties a conversation: messages, decisions, media rows. The shell stays, so that figures over past days do not change. */
async function emptyConversation(tx: Tx, id: string): Promise<string[]> {
  const media = await tx
    .selectFrom('messages')
    .select('media_id')
    .where('conversation_id', '=', id)
    .where('media_id', 'is not', null)
    .execute()
  const mediaIds = media.flatMap((m) => (m.media_id === null ? [] : [m.media_id]))
  await tx.late.flush()
  // Found by their messages, which are then gone.
  await sql`DELETE FROM outbox WHERE message_id IN (SELECT id FROM messages WHERE conversation_id = ${id})`.execute(tx)
  await sql`DELETE FROM wa_sent WHERE external_id IN
    (SELECT external_id FROM messages WHERE conversation_id = ${id})`.execute(tx)
  for (const table of ['messages', 'decisions', 'change_log', 'misses'] as const)
    await tx.deleteFrom(table).where('conversation_id', '=', id).execute()
  // Their key begins with the account.
  await sql`DELETE FROM mentions WHERE conversation_id = ${id} AND account_id IN (SELECT id FROM accounts)`.execute(tx)
  if (mediaIds.length > 0) await tx.deleteFrom('media').where('id', 'in', mediaIds).execute()
  await tx
    .updateTable('conversations')
    .set({ chat: `erased:${id}`, last_message: null, handover: null, dialog: '{}', status: erasedStatus })
    .where('id', '=', id)
    .execute()
  return mediaIds
}

const addressesIn = async (tx: Tx, ids: readonly string[]): Promise<string[]> =>
  (await tx.selectFrom('contact_identities').select('address').where('contact_id', 'in', ids).execute()).map(
    (i) => i.address,
  )

async function forget(tx: Tx, ids: readonly string[]): Promise<StateKey[]> {
  if (ids.length === 0) return []
  const addresses = await addressesIn(tx, ids)
  for (const id of ids) {
    await tx.deleteFrom('contact_identities').where('contact_id', '=', id).execute()
    await removeFromIndex(tx, id)
    await change(tx, id, { name: null, number: null, language: null, notes: '' })
  }
  return addresses.length === 0 ? [] : forgetDevices(tx, addresses)
}

/** What goes once an erasure is committed. */
export interface Leftovers {
  /** Media whose files are to be deleted. */
  mediaIds: string[]
  /** Of the wire's keys those that were deleted: nothing of them may be remembered. */
  keys: StateKey[]
}

/**
 * Erases a person: identity, and all that was said. Returns what was touched.
 */
export async function erase(tx: Tx, id: string): Promise<Leftovers & { conversationIds: string[] }> {
  await tx.late.flush()
  const conversations = await tx
    .selectFrom('conversations')
    .select(['id', 'channel', 'account', 'chat'])
    .where('contact_id', '=', id)
    .where('status', '<>', erasedStatus)
    .execute()
  const mediaIds: string[] = []
  for (const { id: conversationId, channel, account, chat } of conversations) {
    await tx
      .deleteFrom('inbound_journal')
      .where('channel', '=', channel)
      .where('account', '=', account)
      .where('chat', '=', chat)
      .execute()
    mediaIds.push(...(await emptyConversation(tx, conversationId)))
  }
  const addresses = await addressesIn(tx, [id])
  if (addresses.length > 0) await forgetPlaintexts(tx, addresses)
  const keys = await forget(tx, [id])
  return { conversationIds: conversations.map((c) => c.id), mediaIds, keys }
}

/**
 * Erases what is older than `before`: at most `limit` conversations that are over and in which nothing was said since,
 * and the people of whom nothing else is left. Returns what was touched, by person; `done` when nothing remains.
 */
export async function eraseOlder(
  tx: Tx,
  before: number,
  limit: number,
): Promise<Leftovers & { erased: { contactId: string; conversationIds: string[] }[]; done: boolean }> {
  const old = await tx
    .selectFrom('conversations')
    .select(['id', 'contact_id'])
    .where('status', '=', 'resolved')
    .where('last_at', '<', before)
    .orderBy('last_at')
    .limit(limit)
    .execute()
  const mediaIds: string[] = []
  for (const { id } of old) mediaIds.push(...(await emptyConversation(tx, id)))
  const gone: string[] = []
  const byContact = Map.groupBy(old, (c) => c.contact_id)
  for (const contactId of byContact.keys()) {
    const left = await tx
      .selectFrom('conversations')
      .select('id')
      .where('contact_id', '=', contactId)
      .where('status', '<>', erasedStatus)
      .executeTakeFirst()
    if (left === undefined) gone.push(contactId)
  }
  const keys = await forget(tx, gone)
  const erased = [...byContact].map(([contactId, all]) => ({ contactId, conversationIds: all.map((c) => c.id) }))
  return { erased, mediaIds, keys, done: old.length < limit }
}

/** Whether any address of this identity belongs to somebody already. */
export async function knows(db: Reader, channel: ChannelKind, identity: Identity): Promise<boolean> {
  const row = await db
    .selectFrom('contact_identities')
    .select('contact_id')
    .where('channel', '=', channel)
    .where('address', 'in', addressesOf(identity))
    .executeTakeFirst()
  return row !== undefined
}
