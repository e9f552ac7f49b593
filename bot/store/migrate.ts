import { existsSync } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { type Kysely, sql } from 'kysely'
import type { OpenFailure } from './database.ts'
import * as initial from './migrations/0001-initial.ts'
import * as conversationCounts from './migrations/0002-conversation-counts.ts'
import * as pushAndThumbnails from './migrations/0003-push-and-thumbnails.ts'
import * as activeTallies from './migrations/0004-active-tallies.ts'
import * as fewerStatements from './migrations/0005-fewer-statements.ts'
import * as deliveryFollowsOutbox from './migrations/0006-delivery-follows-outbox.ts'
import * as lastMessageThatStands from './migrations/0007-last-message-that-stands.ts'
import * as contactRevision from './migrations/0008-contact-revision.ts'
import * as whatStandsAgain from './migrations/0009-what-stands-again.ts'
import * as erasedStatus from './migrations/0010-erased-status.ts'
import type { Schema } from './schema.ts'

/** In order; a number once released never changes its meaning. */
const migrations: readonly { up(db: Kysely<unknown>): Promise<void> }[] = [
  initial,
  conversationCounts,
  pushAndThumbnails,
  activeTallies,
  fewerStatements,
  deliveryFollowsOutbox,
  lastMessageThatStands,
  contactRevision,
  whatStandsAgain,
  erasedStatus,
]

/**
 * Brings the file forward to the newest schema (`PRAGMA user_version` counts the migrations). A file that holds data is
 * first copied to `<file>.before-<version>`; a file from a newer version is refused and left as it is.
 */
export async function migrate(db: Kysely<Schema>, file: string, fresh: boolean): Promise<{ ok: true } | OpenFailure> {
  const { rows } = await sql<{ user_version: number }>`PRAGMA user_version`.execute(db)
  const version = rows[0]?.user_version ?? 0
  if (version > migrations.length)
    return {
      ok: false,
      code: 'NEWER',
      message: `${file} was written by a newer Kepo Desk (schema ${version}, this one knows ${migrations.length}); install that version`,
    }
  if (version === migrations.length) return { ok: true }
  if (!fresh && version > 0) await keepCopy(db, `${file}.before-${migrations.length}`)
  for (let next = version; next < migrations.length; next++) {
    await db.transaction().execute(async (tx) => {
      await migrations[next]?.up(tx as unknown as Kysely<unknown>)
      await sql.raw(`PRAGMA user_version = ${next + 1}`).execute(tx)
    })
  }
  return { ok: true }
}

/** Under another name first: a copy that was cut short is never taken for one. An earlier whole copy stays as well. */
async function keepCopy(db: Kysely<Schema>, name: string): Promise<void> {
  const partial = `${name}.part`
  await rm(partial, { force: true })
  await sql`VACUUM INTO ${partial}`.execute(db)
  let copy = name
  for (let n = 2; existsSync(copy); n++) copy = `${name}.${n}`
  await rename(partial, copy)
}
