import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { listTeams, saveTeam } from '../../../bot/store/account-repository.ts'
import { Database, StoreError } from '../../../bot/store/database.ts'
import { damage } from '../../support/damage.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kepo-db-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

async function opened(beforeStatement?: (sql: string) => void): Promise<Database> {
  const result = await Database.open(join(folder, 'kepo.db'), beforeStatement === undefined ? {} : { beforeStatement })
  if (!result.ok) throw new Error(result.message)
  return result.database
}
const put = (db: Database, key: string) =>
  db.write((tx) => tx.insertInto('settings').values({ key, value: '' }).execute())
const keys = async (db: Database) => (await db.read.selectFrom('settings').select('key').execute()).map((r) => r.key)

test('writes that share a commit keep their own failures to themselves', async () => {
  const db = await opened()
  const results = await Promise.allSettled([
    put(db, 'a'),
    db.write(async (tx) => {
      await tx.insertInto('settings').values({ key: 'lost', value: '' }).execute()
      throw new Error('changed my mind')
    }),
    put(db, 'b'),
  ])
  expect(results.map((r) => r.status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
  expect(await keys(db)).toEqual(['a', 'b'])
  await db.close()
})

test('what a statement written out by hand returns is had, and the next commit is not kept waiting by it', async () => {
  const db = await opened()
  const made = await db.write((tx) =>
    sql<{ key: string }>`INSERT INTO settings (key, value) VALUES ('a', ''), ('b', '') RETURNING key`.execute(tx),
  )
  expect(made.rows.map((row) => row.key)).toEqual(['a', 'b'])
  await put(db, 'c')
  expect(await keys(db)).toEqual(['a', 'b', 'c'])
  await db.close()
})

test('urgent work goes before what waits, and is not kept waiting by it', async () => {
  const db = await opened()
  const done: string[] = []
  const write = (key: string, urgency?: 'urgent') =>
    db
      .write(async (tx) => {
        await tx.insertInto('settings').values({ key, value: '' }).execute()
      }, urgency)
      .then(() => done.push(key))
  const all = [
    write('first'),
    ...Array.from({ length: 20 }, (_, i) => write(`ordinary ${i}`)),
    write('urgent', 'urgent'),
  ]
  await Promise.all(all)
  // One ordinary job may share its commit, so that those get on as well.
  expect(done.indexOf('urgent')).toBeLessThanOrEqual(2)
  expect(done).toHaveLength(22)
  await db.close()
})

test('listeners hear of commits to their table alone', async () => {
  const db = await opened()
  const heard: string[] = []
  db.onCommit('settings', () => heard.push('settings'))
  db.onCommit('outbox', () => heard.push('outbox'))
  await put(db, 'x')
  expect(heard).toEqual(['settings'])
  await db.close()
})

test('a second process on the same file is refused in one sentence', async () => {
  const db = await opened()
  expect(await Database.open(join(folder, 'kepo.db'))).toMatchObject({ ok: false, code: 'LOCKED' })
  await db.close()
  await (await opened()).close()
})

test.each([
  ['SQLITE_FULL: database or disk is full', 'the disk is full'],
  ['SQLITE_READONLY: attempt to write a readonly database', 'read-only'],
  ['SQLITE_IOERR: disk I/O error', 'check the folder and the disk'],
])('a disk that cannot be written to at the start is said: %s', async (error, words) => {
  const beforeStatement = (sql: string) => {
    if (/journal_mode/.test(sql)) throw new Error(error)
  }
  const refused = await Database.open(join(folder, 'kepo.db'), { beforeStatement })
  expect(refused).toMatchObject({ ok: false, code: 'UNWRITABLE', message: expect.stringContaining(words) })
  await (await opened()).close()
})

test('a damaged file is refused and left as it is', async () => {
  await writeFile(
    join(folder, 'kepo.db'),
    'this is no database, not at all; only a text that is long enough to look at',
  )
  expect(await Database.open(join(folder, 'kepo.db'))).toMatchObject({ ok: false, code: 'CORRUPT' })
  expect(await readFile(join(folder, 'kepo.db'), 'utf8')).toContain('this is no database')
})

test('once a part of the file is found damaged nothing is written any more, nor is that told as over', async () => {
  const db = await opened()
  const addTeam = (name: string) => db.write((tx) => saveTeam(tx, { id: name, name, agencyId: null }))
  const value = 'x'.repeat(200_000)
  await db.write((tx) => tx.insertInto('settings').values({ key: 'long', value }).execute())
  await damage(db, 20)
  await addTeam('not yet noticed')
  const told: unknown[] = []
  db.onTrouble((trouble) => told.push(trouble))
  await expect(db.read.selectFrom('settings').select('value').execute()).rejects.toThrow('SQLITE_CORRUPT')
  const refused = await addTeam('after').catch((error) => error)
  expect(refused).toBeInstanceOf(StoreError)
  expect(refused).toMatchObject({ passing: true, message: expect.stringContaining('restore a backup') })
  expect((await listTeams(db.read)).map((t) => t.name)).toEqual(['not yet noticed'])
  expect(told).toEqual(['damaged'])
  await db.close()
  expect(await Database.open(join(folder, 'kepo.db'))).toMatchObject({ ok: false, code: 'CORRUPT' })
})

test('write inside write is a bug that says so, not a deadlock', async () => {
  const db = await opened()
  await expect(db.write(() => put(db, 'x'))).rejects.toThrow('pass the tx on')
  await db.close()
})

test('on a nearly full disk, where small writes still succeed, the trouble is told once, and its end when it is over', async () => {
  let full = false
  const db = await opened((sql) => {
    if (full && sql === 'COMMIT') throw new Error('SQLITE_FULL: database or disk is full')
  })
  const told: unknown[] = []
  db.onTrouble((trouble) => told.push(trouble))
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  for (let i = 0; i < 4; i++) {
    full = true
    await expect(put(db, `large-${i}`)).rejects.toThrow('full')
    full = false
    await put(db, `small-${i}`)
    vi.advanceTimersByTime(1_000)
  }
  expect(told).toEqual(['full'])
  vi.advanceTimersByTime(3_000)
  expect(told).toEqual(['full', null])
  vi.useRealTimers()
  await db.close()
})

test('for every statement that fails: nothing half is kept, and the next write works', async () => {
  for (let failing = 1; failing <= 6; failing++) {
    let count = -1
    const db = await opened((sql) => {
      if (count < 0) return
      if (!/ROLLBACK|PRAGMA/.test(sql) && ++count === failing) throw new Error('SQLITE_IOERR: injected')
    })
    count = 0
    const pair = await db
      .write(async (tx) => {
        await tx
          .insertInto('settings')
          .values({ key: `${failing}-1`, value: '' })
          .execute()
        await tx
          .insertInto('settings')
          .values({ key: `${failing}-2`, value: '' })
          .execute()
      })
      .then(
        () => 'kept',
        (error) => (error instanceof StoreError ? 'failed' : error),
      )
    count = -1
    const kept = (await keys(db)).filter((k) => k.startsWith(`${failing}-`)).length
    expect([pair, kept], `statement ${failing}`).toEqual(pair === 'kept' ? ['kept', 2] : ['failed', 0])
    await put(db, `after-${failing}`)
    await db.close()
  }
})
