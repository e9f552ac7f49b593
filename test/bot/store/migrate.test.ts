import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { Kysely, sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { teamForAgency } from '../../../bot/store/account-repository.ts'
import { Connection } from '../../../bot/store/connection.ts'
import { update } from '../../../bot/store/contact-repository.ts'
import { Database } from '../../../bot/store/database.ts'
import { search } from '../../../bot/store/inbox-repository.ts'
import * as initial from '../../../bot/store/migrations/0001-initial.ts'
import * as counts from '../../../bot/store/migrations/0002-conversation-counts.ts'
import * as pushAndThumbnails from '../../../bot/store/migrations/0003-push-and-thumbnails.ts'
import * as activeTallies from '../../../bot/store/migrations/0004-active-tallies.ts'
import * as fewerStatements from '../../../bot/store/migrations/0005-fewer-statements.ts'
import * as deliveryFollowsOutbox from '../../../bot/store/migrations/0006-delivery-follows-outbox.ts'
import * as lastMessageThatStands from '../../../bot/store/migrations/0007-last-message-that-stands.ts'
import * as contactRevision from '../../../bot/store/migrations/0008-contact-revision.ts'
import * as whatStandsAgain from '../../../bot/store/migrations/0009-what-stands-again.ts'
import * as erasedStatus from '../../../bot/store/migrations/0010-erased-status.ts'
import { dialectOver } from '../../../bot/store/sqlite-driver.ts'

/** Every schema that was ever released, oldest first; `migrate.ts` holds the same list. */
const released = [
  initial,
  counts,
  pushAndThumbnails,
  activeTallies,
  fewerStatements,
  deliveryFollowsOutbox,
  lastMessageThatStands,
  contactRevision,
  whatStandsAgain,
  erasedStatus,
]

let folder: string
let file: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kepo-migrate-'))
  file = join(folder, 'kepo.db')
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const status = fc.constantFrom('bot', 'queued', 'open', 'snoozed', 'resolved')
const conversation = (id: string, status: string) =>
  `INSERT INTO conversations (id, ticket_number, channel, account, chat, contact_id, status, last_at, dialog, created_at, updated_at)
   VALUES ('${id}', ${Number(id.slice(1))}, 'whatsapp', 'a', '${id}', 'p', '${status}', 1, '{}', 1, 1)`

/** A file as the version with so many migrations left it, with data in it. */
async function fileOfVersion(version: number): Promise<void> {
  const connection = await Connection.open(file, 'write')
  const db = new Kysely<unknown>({ dialect: dialectOver(connection) })
  for (const migration of released.slice(0, version)) await migration.up(db)
  for (const statement of [
    "INSERT INTO contacts (id, name, created_at) VALUES ('p', 'Bu Ai', 1)",
    conversation('c1', 'queued'),
    conversation('c2', 'queued'),
    conversation('c3', 'resolved'),
    "INSERT INTO messages (id, conversation_id, direction, author_kind, kind, text, at, received_at) VALUES ('m', 'c1', 'incoming', 'contact', 'text', 'ktp hilang', 1, 1)",
    "INSERT INTO messages (id, conversation_id, direction, author_kind, kind, text, at, received_at, delivery, failure) VALUES ('r', 'c1', 'outgoing', 'bot', 'text', 'datang ke', 1, 1, 'failed', '463')",
    "INSERT INTO outbox (message_id, conversation_id, channel, chat, external_id, state, next_attempt_at, created_at) VALUES ('r', 'c1', 'whatsapp', 'c1', 'x', 'failed', 1, 1)",
    `PRAGMA user_version = ${version}`,
  ])
    await sql.raw(statement).execute(db)
  await connection.close()
}

async function opened(): Promise<Database> {
  const result = await Database.open(file)
  if (!result.ok) throw new Error(result.message)
  return result.database
}
const countOf = async (db: Database) =>
  Object.fromEntries(
    (await db.read.selectFrom('conversation_counts').selectAll().execute()).map((r) => [r.status, r.n]),
  )

const deliveryOf = (db: Database) =>
  db.read.selectFrom('messages').select(['delivery', 'failure']).where('id', '=', 'r').executeTakeFirst()

describe('migrations', () => {
  test.each(released.map((_, i) => i + 1))('a file of version %i comes forward with its data', async (version) => {
    await fileOfVersion(version)
    const db = await opened()
    expect(await db.read.selectFrom('messages').select(['id', 'text']).execute()).toEqual([
      { id: 'm', text: 'ktp hilang' },
      { id: 'r', text: 'datang ke' },
    ])
    expect(await deliveryOf(db)).toEqual({ delivery: 'failed', failure: '463' })
    // From then on a message follows its row.
    for (const [state, failure] of [
      ['pending', null],
      ['sending', null],
      ['failed', '429'],
      ['sent', null],
    ] as const) {
      await db.write((tx) => tx.updateTable('outbox').set({ state, failure }).execute())
      expect(await deliveryOf(db)).toEqual({ delivery: state === 'sending' ? 'pending' : state, failure })
    }
    expect(await countOf(db)).toEqual({ queued: 2, resolved: 1 })
    await db.close()
    // A copy of what was there before is kept, but only when something had to change.
    expect(existsSync(`${file}.before-${released.length}`)).toBe(version < released.length)
  })

  test('a copy that an earlier try has left is kept, and another is made', async () => {
    await fileOfVersion(1)
    const copy = `${file}.before-${released.length}`
    await writeFile(copy, 'an earlier copy')
    await writeFile(`${copy}.part`, 'cut short')
    await (await opened()).close()
    expect(await readFile(copy, 'utf8')).toBe('an earlier copy')
    expect((await readFile(`${copy}.2`)).subarray(0, 6).toString()).toBe('SQLite')
    expect(existsSync(`${copy}.part`)).toBe(false)
  })

  test('a file of a newer version is refused and left as it is', async () => {
    await fileOfVersion(released.length)
    const connection = await Connection.open(file, 'write')
    await connection.all(`PRAGMA user_version = ${released.length + 1}`, [])
    await connection.close()
    expect(await Database.open(file)).toMatchObject({ ok: false, code: 'NEWER' })
  })

  test('a last message that was withdrawn or changed in an older file is put right', async () => {
    await fileOfVersion(6)
    const connection = await Connection.open(file, 'write')
    for (const [id, of, delivery] of [
      ['w', 'c1', "'cancelled'"],
      ['e', 'c2', 'NULL'],
    ])
      await connection.all(
        `INSERT INTO messages (id, conversation_id, direction, author_kind, kind, text, at, received_at, delivery) VALUES ('${id}', '${of}', 'outgoing', 'bot', 'text', 'dahulu', 5, 5, ${delivery})`,
        [],
      )
    await connection.all("UPDATE messages SET text = 'sekarang', edited_at = 6 WHERE id = 'e'", [])
    await connection.close()
    const db = await opened()
    const rows = await db.read.selectFrom('conversations').select(['last_at', 'last_message']).orderBy('id').execute()
    expect(rows.map((r) => [r.last_at, JSON.parse(r.last_message ?? 'null')?.preview])).toEqual([
      [1, 'datang ke'],
      [5, 'sekarang'],
      [1, undefined],
    ])
    await db.close()
  })

  test('who was in an older file is found and forgotten there, and agencies keep their teams', async () => {
    await fileOfVersion(8)
    const connection = await Connection.open(file, 'write')
    for (const statement of [
      "INSERT INTO contacts (id, name, created_at) VALUES ('q', 'Pak Budi', 1)",
      "INSERT INTO contact_search (name, number, contact_id) VALUES ('Pak Budi', '', 'q'), ('Bu Ai', '', 'p')",
      "INSERT INTO agencies (id, name, short_name) VALUES ('d', 'Disdukcapil', 'D'), ('e', 'Samsat', 'S')",
      "INSERT INTO teams (id, name, agency_id) VALUES ('t', 'Loket', 'd')",
    ])
      await connection.all(statement, [])
    await connection.close()
    const db = await opened()
    const found = async (name: string) => (await search(db.read, name, 5)).length
    expect([await found('Bu Ai'), await found('Pak Budi')]).toEqual([3, 0])
    await db.write((tx) => update(tx, 'p', { name: 'Bu Aisyah R' }))
    expect([await found('Bu Ai '), await found('Aisyah')]).toEqual([0, 3])
    const names = await db.read.selectFrom('contact_search').select('name').orderBy('name').execute()
    expect(names.map((n) => n.name)).toEqual(['Bu Aisyah R', 'Pak Budi'])
    expect([await teamForAgency(db.read, 'd'), await teamForAgency(db.read, 'e')]).toEqual(['t', null])
    await db.close()
  })

  test('the counts follow what happens to conversations', async () => {
    const db = await opened()
    await db.write(async (tx) => {
      for (const statement of [
        "INSERT INTO contacts (id, name, created_at) VALUES ('p', 'Bu Ai', 1)",
        conversation('c1', 'queued'),
        conversation('c2', 'queued'),
        "UPDATE conversations SET status = 'open' WHERE id = 'c1'",
        "UPDATE conversations SET status = 'open', updated_at = 2 WHERE id = 'c1'",
        "DELETE FROM conversations WHERE id = 'c2'",
      ])
        await sql.raw(statement).execute(tx)
    })
    expect(await countOf(db)).toEqual({ queued: 0, open: 1 })
    await db.close()
  })

  test('the tallies of people and teams are what counting would give, whatever happens', async () => {
    const db = await opened()
    await db.write(async (tx) => {
      for (const statement of [
        "INSERT INTO contacts (id, name, created_at) VALUES ('p', 'Bu Ai', 1)",
        ...['a', 'b'].flatMap((id) => [
          `INSERT INTO accounts (id, username, name, role, password_hash, active, preferences, created_at) VALUES ('${id}', '${id}', '${id}', 'agent', 'x', 1, '{}', 1)`,
          `INSERT INTO teams (id, name) VALUES ('${id}', '${id}')`,
        ]),
      ])
        await sql.raw(statement).execute(tx)
    })
    const value = (v: string | null) => (v === null ? 'NULL' : `'${v}'`)
    const holder = fc.constantFrom(null, 'a', 'b')
    const change = fc.record({ id: fc.integer({ min: 1, max: 4 }), status, assignee: holder, team: holder })
    const gone = fc.record({ id: fc.integer({ min: 1, max: 4 }), gone: fc.constant(true) })
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof({ weight: 5, arbitrary: change }, gone), { maxLength: 12 }), async (steps) => {
        const { told, counted } = await db.write(async (tx) => {
          const run = (statement: string) => sql.raw(statement).execute(tx)
          await run('DELETE FROM conversations')
          for (const step of steps) {
            const id = `c${step.id}`
            if ('gone' in step) {
              await run(`DELETE FROM conversations WHERE id = '${id}'`)
              continue
            }
            await run(conversation(id, step.status).replace('INSERT', 'INSERT OR IGNORE'))
            const held = `assignee_id = ${value(step.assignee)}, team_id = ${value(step.team)}`
            await run(`UPDATE conversations SET status = '${step.status}', ${held} WHERE id = '${id}'`)
          }
          const kept = await tx.selectFrom('active_tallies').selectAll().where('n', '<>', 0).execute()
          const fresh = await sql<{ kind: string; id: string; n: number }>`
            SELECT 'assignee' AS kind, assignee_id AS id, count(*) AS n FROM conversations
              WHERE active = 1 AND assignee_id IS NOT NULL GROUP BY 2
            UNION ALL SELECT 'team', team_id, count(*) FROM conversations
              WHERE active = 1 AND team_id IS NOT NULL GROUP BY 2 ORDER BY 1, 2`.execute(tx)
          return { told: kept, counted: fresh.rows }
        })
        expect(told).toEqual(counted)
      }),
      { numRuns: 60 },
    )
    await db.close()
  })
})
