/** One key of WhatsApp's Signal state; null deletes it. Values are JSON text. */
export interface StateEntry {
  type: string
  id: string
  value: string | null
}

/** An envelope as it came over the wire, kept until its message is in the journal. */
export interface Envelope {
  id: string
  sender: string
  /** The stanza's attributes, JSON. */
  attributes: string
  /** SHA-256 (hex) of each ciphertext in it. */
  hashes: string[]
  at: number
}

/**
 * What the WhatsApp adapter keeps in the service's database. All writes pass the store's one first-in-first-out queue, so
 * `putEnvelope` called before `set` is also committed before it; each `set` is one transaction.
 */
export interface WhatsAppState {
  readCredentials(): Promise<string | null>
  writeCredentials(json: string): Promise<void>
  get(type: string, ids: string[]): Promise<Record<string, string>>
  set(entries: StateEntry[]): Promise<void>
  /** Forgets the pairing: credentials, keys, envelopes. Conversations stay. */
  clear(): Promise<void>
  putEnvelope(envelope: Envelope): Promise<void>
  /** Envelopes whose message has not reached the journal. */
  pendingEnvelopes(): Promise<Envelope[]>
  settleEnvelopes(envelopes: readonly Pick<Envelope, 'id' | 'sender'>[]): Promise<void>
  /** Deletes journalled plaintexts (type `inbox-plain`) older than this. */
  prunePlaintexts(olderThan: number): Promise<void>
  /** The protobuf bytes of what we sent, asked for when a receiver wants it again. */
  saveSent(externalId: string, chat: string, bytes: Uint8Array): Promise<void>
  readSent(externalId: string): Promise<Uint8Array | null>
  openOutage(outage: { id: string; channel: string; startedAt: number; cause: string }): Promise<void>
  closeOutage(id: string, endedAt: number): Promise<void>
}
