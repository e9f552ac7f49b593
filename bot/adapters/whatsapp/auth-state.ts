import {
  type AuthenticationCreds,
  type AuthenticationState,
  BufferJSON,
  initAuthCreds,
  proto,
  type SignalDataTypeMap,
} from 'baileys'
import type { WhatsAppState } from '../../ports/whatsapp-state.ts'

export const toJson = (value: unknown): string => JSON.stringify(value, BufferJSON.replacer)
/** A session, which every message reads, holds no bytes: asking Baileys about each of its parts took three times as long. */
export const fromJson = (json: string): unknown =>
  json.includes('"Buffer"') ? JSON.parse(json, BufferJSON.reviver) : JSON.parse(json)

/**
 * Baileys' auth state over our store. Each `keys.set` is one transaction, and what is read is what was committed: the same
 * before a crash as after it.
 */
export async function authStateOver(state: WhatsAppState): Promise<AuthenticationState & { save(): Promise<void> }> {
  const stored = await state.readCredentials()
  // Written by `save` below, from this very type.
  const creds = stored === null ? initAuthCreds() : (fromJson(stored) as AuthenticationCreds)
  return {
    creds,
    save: () => state.writeCredentials(toJson(creds)),
    keys: {
      async get<T extends keyof SignalDataTypeMap>(type: T, ids: string[]) {
        const rows = await state.get(type, ids)
        // Values are of the type they were set under.
        const found: { [id: string]: SignalDataTypeMap[T] } = {}
        for (const [id, json] of Object.entries(rows)) {
          const value = fromJson(json)
          found[id] = (
            type === 'app-state-sync-key' && typeof value === 'object' && value !== null
              ? proto.Message.AppStateSyncKeyData.fromObject(value)
              : value
          ) as SignalDataTypeMap[T]
        }
        return found
      },
      async set(data) {
        const entries = Object.entries(data).flatMap(([type, values]) =>
          Object.entries(values ?? {}).map(([id, value]) => ({
            type,
            id,
            value: value == null ? null : toJson(value),
          })),
        )
        if (entries.length > 0) await state.set(entries)
      },
    },
  }
}
