import type { SignalKeyStore } from 'baileys'
import { z } from 'zod'

/** The part of libsignal's stored record that is looked at; the rest is passed on as it is. */
const SessionRecord = z.looseObject({
  _sessions: z.record(z.string(), z.looseObject({ indexInfo: z.looseObject({ used: z.number() }) })),
})

/**
 * Decrypts, and leaves the sessions that did not fit as they were. There are several with one device while either side
 * begins anew. libsignal for JavaScript tries a message on each, steps the ratchet before it checks the MAC, and
 * stores the lot: the newest session would be ruined by a message that was still written in an older one, and the
 * device could not read the next reply. To be run where reading and writing of `address` is one transaction.
 */
export async function decryptOnOneSession(
  keys: Pick<SignalKeyStore, 'get' | 'set'>,
  address: string,
  decrypt: () => Promise<Uint8Array>,
): Promise<Uint8Array> {
  const read = async () => (await keys.get('session', [address]))[address]
  const recordBefore = await read()
  const plaintext = await decrypt()
  const recordAfter = await read()
  // Nearly always there is but one, and nothing to look at closely.
  if (!hasSeveral(recordAfter)) return plaintext
  const [before, after] = [recordBefore, recordAfter].map((record) => SessionRecord.safeParse(record))
  if (!before?.success || !after?.success) return plaintext
  const restored = restoreTried(before.data._sessions, after.data._sessions)
  if (restored !== null)
    // What was read as a record is one: Baileys' type for it says bytes.
    await keys.set({ session: { [address]: { ...after.data, _sessions: restored } as unknown as Uint8Array } })
  return plaintext
}

const hasSeveral = (record: unknown): boolean =>
  typeof record === 'object' &&
  record !== null &&
  '_sessions' in record &&
  Object.keys(record._sessions ?? {}).length > 1

interface Session {
  indexInfo: { used: number }
}

/** The sessions after a decryption, with those that it was only tried on as before; null when there is nothing to do. */
export function restoreTried<S extends Session>(
  before: Readonly<Record<string, S>>,
  after: Readonly<Record<string, S>>,
): Record<string, S> | null {
  const entries = Object.entries(after)
  // The one that fitted has a new time of use, or is new.
  const fitted = ([key, session]: [string, S]) => before[key]?.indexInfo.used !== session.indexInfo.used
  if (entries.length < 2 || !entries.some(fitted)) return null
  return Object.fromEntries(
    entries.map((entry) => [entry[0], fitted(entry) ? entry[1] : (before[entry[0]] ?? entry[1])]),
  )
}
