import { type DeleteResult, sql } from 'kysely'
import { LRUCache } from 'lru-cache'
import {
  envelopeType,
  plaintextType,
  type StateEntry,
  type StateKey,
  type WhatsAppState,
} from '../ports/whatsapp-state.ts'
import type { Database, Tx } from './database.ts'

/** Characters of keys kept in memory: some ten thousand residents' sessions. */
const cachedCharacters = 32_000_000

/**
 * What was last committed of the Signal keys, so that the sessions in use are not read anew for every message. Filled by
 * reads and, after its commit, by each write; a read during which something was committed is not kept.
 */
class KeyCache {
  readonly #values = new LRUCache<string, { value: string | null }>({
    maxSize: cachedCharacters,
    sizeCalculation: ({ value }, key) => key.length + (value?.length ?? 0) + 1,
  })
  #commits = 0

  async get(
    type: string,
    ids: readonly string[],
    read: (missing: string[]) => Promise<{ id: string; value: string }[]>,
  ): Promise<Record<string, string>> {
    const found: Record<string, string> = {}
    const missing: string[] = []
    for (const id of ids) {
      const known = this.#values.get(`${type} ${id}`)
      if (known === undefined) missing.push(id)
      else if (known.value !== null) found[id] = known.value
    }
    if (missing.length === 0) return found
    const commits = this.#commits
    for (const { id, value } of await read(missing)) found[id] = value
    if (commits === this.#commits)
      for (const id of missing) this.#values.set(`${type} ${id}`, { value: found[id] ?? null })
    return found
  }

  committed(entries: readonly StateEntry[]): void {
    this.#commits++
    for (const { type, id, value } of entries) if (!passing.has(type)) this.#values.set(`${type} ${id}`, { value })
  }

  /** Deleted by others: asked for anew, since what was set after that may be known here already. */
  drop(keys: readonly StateKey[]): void {
    this.#commits++
    for (const { type, id } of keys) this.#values.delete(`${type} ${id}`)
  }

  clear(): void {
    this.#commits++
    this.#values.clear()
  }
}

/** Written once and hardly ever read again. */
const passing = new Set<string>([plaintextType, envelopeType])

/** So much is deleted in one commit. */
const portion = 500

/** All of them lie together under the primary key. */
const isPlaintext = sql<boolean>`type = ${sql.lit(plaintextType)}`

/** The users (numbers, LIDs) behind these addresses; number and LID know each other, and a person may be filed under one only. */
async function usersOf(tx: Tx, addresses: readonly string[]): Promise<string[]> {
  const users = addresses.map((address) => address.slice(address.indexOf(':') + 1))
  const ids = users.flatMap((user) => [user, `${user}_reverse`])
  const mapped = await tx
    .selectFrom('wa_state')
    .select('value')
    .where('type', '=', 'lid-mapping')
    .where('id', 'in', ids)
    .execute()
  return [...new Set([...users, ...mapped.map(({ value }) => String(JSON.parse(value)))])]
}

/**
 * Of what came in or was written on the paired phone, what was said with a person of these addresses. Earlier versions did not
 * note with whom it was said: none of that stays, but for what is not in the journal yet.
 */
export async function forgetPlaintexts(tx: Tx, addresses: readonly string[]): Promise<void> {
  const people = (await usersOf(tx, addresses)).flatMap((user) => [`lid:${user}`, `pn:${user}`])
  await tx
    .deleteFrom('wa_state')
    .where(isPlaintext)
    .where(
      sql<boolean>`(value ->> 'person' IN (SELECT value FROM json_each(${JSON.stringify(people)}))
        OR (value ->> 'person' IS NULL AND id NOT IN (SELECT e.id FROM wa_state e WHERE e.type = ${sql.lit(envelopeType)})))`,
    )
    .execute()
}

/**
 * What Baileys keeps of the devices of people with these addresses. A phone that writes in a session which is gone is asked to
 * begin a new one, as after each pairing. Returns what was deleted, for `WhatsAppState.dropped`.
 */
export async function forgetDevices(tx: Tx, addresses: readonly string[]): Promise<StateKey[]> {
  const users = JSON.stringify(await usersOf(tx, addresses))
  return (
    tx
      .deleteFrom('wa_state')
      // The user alone, or with a device, a server or a suffix behind it; no other user who only begins so.
      .where(
        sql<boolean>`(type, id) IN (SELECT w.type, w.id FROM json_each(${users}) JOIN wa_state w
          ON w.type IN ('session', 'identity-key', 'device-list', 'lid-mapping', 'tctoken')
          AND w.id >= json_each.value AND w.id < json_each.value || 'a'
          AND substr(w.id, length(json_each.value) + 1, 1) NOT BETWEEN '0' AND '9')`,
      )
      .returning(['type', 'id'])
      .execute()
  )
}

/** Baileys' session kept in our database; see the port for what is promised. */
export function whatsAppStateOver(database: Pick<Database, 'read' | 'write'>, now: () => number): WhatsAppState {
  const { read } = database
  const cache = new KeyCache()
  const readKeys = (type: string, ids: readonly string[]) =>
    read.selectFrom('wa_state').select(['id', 'value']).where('type', '=', type).where('id', 'in', ids).execute()
  const inPortions = async (deletion: (tx: Tx) => { executeTakeFirst(): Promise<DeleteResult> }) => {
    for (let gone = portion; gone >= portion; )
      gone = Number((await database.write((tx) => deletion(tx).executeTakeFirst())).numDeletedRows)
  }
  return {
    async readCredentials() {
      const row = await read
        .selectFrom('wa_state')
        .select('value')
        .where('type', '=', 'creds')
        .where('id', '=', 'creds')
        .executeTakeFirst()
      return row?.value ?? null
    },
    writeCredentials(json) {
      return this.set([{ type: 'creds', id: 'creds', value: json }])
    },
    async get(type, ids) {
      if (ids.length === 0) return {}
      if (passing.has(type)) return Object.fromEntries((await readKeys(type, ids)).map((r) => [r.id, r.value]))
      return cache.get(type, ids, (missing) => readKeys(type, missing))
    },
    async set(entries) {
      const at = now()
      await database.write(async (tx) => {
        for (const { type, id, value } of entries)
          if (value !== null) tx.late.add('wa_state', { type, id, value, at })
          else {
            await tx.late.flush()
            await tx.deleteFrom('wa_state').where('type', '=', type).where('id', '=', id).execute()
          }
      }, 'urgent')
      cache.committed(entries)
    },
    async clear() {
      await database.write(async (tx) => {
        await tx.late.flush()
        await tx.deleteFrom('wa_state').execute()
      })
      cache.clear()
    },
    dropped(keys) {
      cache.drop(keys)
    },
    pendingEnvelopes() {
      return read.selectFrom('wa_state').select(['id as hash', 'value']).where('type', '=', envelopeType).execute()
    },
    settleEnvelopes(hashes) {
      return database.write(async (tx) => {
        await tx
          .deleteFrom('wa_state')
          .where('type', '=', envelopeType)
          .where(sql<boolean>`id IN (SELECT value FROM json_each(${JSON.stringify(hashes)}))`)
          .execute()
      })
    },
    async prune(before) {
      await inPortions((tx) =>
        tx
          .deleteFrom('wa_state')
          .where(isPlaintext)
          .where('id', 'in', (eb) =>
            eb
              .selectFrom('wa_state')
              .select('id')
              .where(isPlaintext)
              .where('at', '<', before.plaintexts)
              .where('id', 'not in', (open) =>
                open.selectFrom('wa_state').select('id').where('type', '=', envelopeType),
              )
              .limit(portion),
          ),
      )
      await inPortions((tx) =>
        tx
          .deleteFrom('wa_sent')
          .where('external_id', 'in', (eb) =>
            eb.selectFrom('wa_sent').select('external_id').where('at', '<', before.sent).limit(portion),
          ),
      )
    },
    saveSent(externalId, chat, bytes) {
      const row = { external_id: externalId, chat, bytes: Buffer.from(bytes).toString('hex'), at: now() }
      return database.write(async (tx) => tx.late.add('wa_sent', row), 'urgent')
    },
    async readSent(externalId) {
      const row = await read
        .selectFrom('wa_sent')
        .select('bytes')
        .where('external_id', '=', externalId)
        .executeTakeFirst()
      return row?.bytes ?? null
    },
    openOutage(outage) {
      return database.write(async (tx) => {
        await tx
          .insertInto('outages')
          .values({
            id: outage.id,
            channel: outage.channel,
            started_at: outage.startedAt,
            ended_at: null,
            cause: outage.cause,
          })
          .execute()
      })
    },
    async unfinishedOutage() {
      const row = await read.selectFrom('outages').select('id').where('ended_at', 'is', null).executeTakeFirst()
      return row?.id ?? null
    },
    closeOutage(id, endedAt) {
      return database.write(async (tx) => {
        await tx.updateTable('outages').set({ ended_at: endedAt }).where('id', '=', id).execute()
      })
    },
  }
}
