import { sql } from 'kysely'
import type { ChannelKind } from '../../shared/model/contact.ts'
import { ChannelKind as ChannelKindSchema } from '../../shared/model/contact.ts'
import { Media } from '../../shared/model/message.ts'
import type { MediaReference } from '../ports/channel.ts'
import type { Reader, Tx } from './database.ts'

/** Media that came in and is yet to be fetched from the channel's servers. */
export async function insertPending(
  tx: Tx,
  input: { id: string; channel: ChannelKind; reference: MediaReference; now: number },
): Promise<void> {
  const { locator, thumbnail, ...facts } = input.reference
  await tx
    .insertInto('media')
    .values({
      id: input.id,
      ...facts,
      state: 'pending',
      locator,
      thumbnail: thumbnail ?? null,
      channel: input.channel,
      next_attempt_at: input.now,
      created_at: input.now,
    })
    .execute()
}

/** A file that an agent uploaded; its bytes are already on disk. */
export async function insertStored(
  tx: Tx,
  input: { id: string; mime: string; size: number; filename: string | null; now: number },
): Promise<Media> {
  const { now, ...facts } = input
  const rest = { width: null, height: null, seconds: null, state: 'stored' as const }
  await tx
    .insertInto('media')
    .values({ ...facts, ...rest, created_at: now })
    .execute()
  return { ...facts, ...rest }
}

export async function find(db: Reader, id: string): Promise<Media | null> {
  const row = await db
    .selectFrom('media')
    .select(['id', 'mime', 'size', 'filename', 'width', 'height', 'seconds', 'state', 'thumbnail'])
    .where('id', '=', id)
    .executeTakeFirst()
  return row === undefined ? null : Media.parse(row)
}

export async function duePending(
  db: Reader,
  now: number,
  limit: number,
): Promise<{ id: string; channel: ChannelKind; locator: string; size: number; attempts: number }[]> {
  const rows = await db
    .selectFrom('media')
    .select(['id', 'channel', 'locator', 'size', 'attempts'])
    // No parameter: SQLite could not know that the index of what is pending serves.
    .where(sql<boolean>`state = 'pending'`)
    .where('next_attempt_at', '<=', now)
    .limit(limit)
    .execute()
  return rows.flatMap(({ locator, channel, ...facts }) =>
    locator === null ? [] : [{ ...facts, locator, channel: ChannelKindSchema.parse(channel) }],
  )
}

/** The bytes are on disk. `mime` is what they really are. */
export async function setStored(tx: Tx, id: string, size: number, mime: string): Promise<void> {
  await tx
    .updateTable('media')
    .set({ state: 'stored', size, mime, locator: null, next_attempt_at: null })
    .where('id', '=', id)
    .execute()
}

/** A try begins; unless it succeeds, the next may begin at `nextAttemptAt`. */
export async function countAttempt(tx: Tx, id: string, nextAttemptAt: number): Promise<void> {
  await tx
    .updateTable('media')
    .set((eb) => ({ attempts: eb('attempts', '+', 1), next_attempt_at: nextAttemptAt }))
    .where('id', '=', id)
    .execute()
}

/** Given up. */
export async function setFailed(tx: Tx, id: string): Promise<void> {
  await tx.updateTable('media').set({ state: 'failed', next_attempt_at: null }).where('id', '=', id).execute()
}
