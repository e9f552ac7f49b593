export interface StateKey {
  type: string
  id: string
}

/** One key of WhatsApp's Signal state; null deletes it. Values are JSON text. */
export interface StateEntry extends StateKey {
  value: string | null
}

/**
 * The kinds of entries that are ours, beside Baileys' own: by the SHA-256 (hex) of a ciphertext, what it said, and the
 * `person` with whom it was said (an address as of `contact_identities`) ...
 */
export const plaintextType = 'inbox-plain'
/** ... and, until its message is in the journal, the envelope that it came in. */
export const envelopeType = 'inbox-open'

/** What the WhatsApp adapter keeps in the service's database; each `set` is one transaction. */
export interface WhatsAppState {
  readCredentials(): Promise<string | null>
  writeCredentials(json: string): Promise<void>
  get(type: string, ids: string[]): Promise<Record<string, string>>
  set(entries: StateEntry[]): Promise<void>
  /** Forgets the pairing: credentials, keys, envelopes. Conversations stay. */
  clear(): Promise<void>
  /** These were deleted with a person, in a transaction that is committed: nothing of them is remembered. */
  dropped(keys: readonly StateKey[]): void
  /** Envelopes whose message has not reached the journal, as they were set, by their ciphertext's hash. */
  pendingEnvelopes(): Promise<{ hash: string; value: string }[]>
  settleEnvelopes(hashes: readonly string[]): Promise<void>
  /**
   * Deletes what came in and what we sent before these times, in portions between which others get their turn. The
   * plaintext of a message that has not reached the journal stays.
   */
  prune(before: { plaintexts: number; sent: number }): Promise<void>
  /** The protobuf bytes of what we sent, asked for when a receiver wants it again. */
  saveSent(externalId: string, chat: string, bytes: Uint8Array): Promise<void>
  readSent(externalId: string): Promise<Uint8Array | null>
  openOutage(outage: { id: string; channel: string; startedAt: number; cause: string }): Promise<void>
  closeOutage(id: string, endedAt: number): Promise<void>
  /** The one that has no end yet. */
  unfinishedOutage(): Promise<string | null>
}
