import type { WhatsAppState } from '../ports/whatsapp-state.ts'
import type { Database } from './database.ts'

/** Baileys' session kept in our database; see the port for what is promised. */
export function whatsAppStateOver(database: Pick<Database, 'read' | 'write'>, now: () => number): WhatsAppState {
  const { read } = database
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
      const rows = await read
        .selectFrom('wa_state')
        .select(['id', 'value'])
        .where('type', '=', type)
        .where('id', 'in', ids)
        .execute()
      return Object.fromEntries(rows.map((r) => [r.id, r.value]))
    },
    set(entries) {
      const at = now()
      return database.write(async (tx) => {
        for (const { type, id, value } of entries) {
          if (value === null) await tx.deleteFrom('wa_state').where('type', '=', type).where('id', '=', id).execute()
          else
            await tx
              .insertInto('wa_state')
              .values({ type, id, value, at })
              .onConflict((c) => c.columns(['type', 'id']).doUpdateSet({ value, at }))
              .execute()
        }
      }, 'urgent')
    },
    clear() {
      return database.write(async (tx) => {
        await tx.deleteFrom('wa_state').execute()
        await tx.deleteFrom('wa_envelopes').execute()
      })
    },
    putEnvelope(envelope) {
      return database.write(async (tx) => {
        await tx
          .insertInto('wa_envelopes')
          .values({ ...envelope, hashes: JSON.stringify(envelope.hashes) })
          // The same id again with another ciphertext is the retry of one that could not be decrypted.
          .onConflict((c) => c.columns(['id', 'sender']).doUpdateSet({ hashes: JSON.stringify(envelope.hashes) }))
          .execute()
      }, 'urgent')
    },
    async pendingEnvelopes() {
      const rows = await read.selectFrom('wa_envelopes').selectAll().orderBy('at').execute()
      return rows.map((r) => ({ ...r, hashes: stringsOf(r.hashes) }))
    },
    settleEnvelopes(envelopes) {
      return database.write(async (tx) => {
        for (const { id, sender } of envelopes)
          await tx.deleteFrom('wa_envelopes').where('id', '=', id).where('sender', '=', sender).execute()
      })
    },
    prunePlaintexts(olderThan) {
      return database.write(async (tx) => {
        await tx.deleteFrom('wa_state').where('type', '=', 'inbox-plain').where('at', '<', olderThan).execute()
        await tx.deleteFrom('wa_sent').where('at', '<', olderThan).execute()
      })
    },
    saveSent(externalId, chat, bytes) {
      return database.write(async (tx) => {
        await tx
          .insertInto('wa_sent')
          .values({ external_id: externalId, chat, bytes: Buffer.from(bytes), at: now() })
          .onConflict((c) => c.column('external_id').doUpdateSet({ bytes: Buffer.from(bytes) }))
          .execute()
      })
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
    closeOutage(id, endedAt) {
      return database.write(async (tx) => {
        await tx.updateTable('outages').set({ ended_at: endedAt }).where('id', '=', id).execute()
      })
    },
  }
}

const stringsOf = (json: string): string[] => {
  const value: unknown = JSON.parse(json)
  return Array.isArray(value) ? value.filter((v) => typeof v === 'string') : []
}
