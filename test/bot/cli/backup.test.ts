import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { ChangeFeed } from '../../../bot/adapters/socket/change-feed.ts'
import { listTeams, saveTeam } from '../../../bot/store/account-repository.ts'
import { databaseFile } from '../../../bot/store/backup.ts'
import { append, newest, oldest, since } from '../../../bot/store/change-log-repository.ts'
import { Database } from '../../../bot/store/database.ts'
import type { CatchUp } from '../../../shared/contract/events.ts'

let dataDir: string

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'kepo-backup-'))
})
afterEach(() => rm(dataDir, { recursive: true, force: true }))

/** The command as an administrator runs it. */
function backup(...args: string[]): Promise<{ code: number | null; out: string; err: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['bot/cli/backup.ts', ...args], {
      env: { ...process.env, KEPO_DATA_DIR: dataDir },
    })
    let [out, err] = ['', '']
    child.stdout.on('data', (chunk) => (out += chunk))
    child.stderr.on('data', (chunk) => (err += chunk))
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, out: out.trim(), err: err.trim() }))
  })
}

async function open(): Promise<Database> {
  const opened = await Database.open(databaseFile(dataDir))
  if (!opened.ok) throw new Error(opened.message)
  return opened.database
}

const addTeam = (database: Database, name: string) =>
  database.write((tx) => saveTeam(tx, { id: name, name, agencyId: null }))
const teamNames = async (database: Database) => (await listTeams(database.read)).map((t) => t.name)

describe('npm run backup', () => {
  test('copies while the service writes; restoring waits for it to stop, and keeps what was there', async () => {
    const database = await open()
    await addTeam(database, 'before')
    const made = await backup()
    expect(made).toMatchObject({ code: 0, err: '' })
    const [name = ''] = await readdir(join(dataDir, 'backups'))
    expect(name).toMatch(/^kepo-[\dTZ-]{24}\.db$/)
    expect(made.out).toContain(name)
    await addTeam(database, 'since')

    const copy = join(dataDir, 'backups', name)
    const refused = await backup('restore', copy)
    expect(refused).toMatchObject({ code: 1, out: '' })
    expect(refused.err).toMatch(/in use.*Nothing was changed\.$/)
    expect(await teamNames(database)).toEqual(['before', 'since'])
    await database.close()

    const restored = await backup('restore', copy)
    expect(restored).toMatchObject({ code: 0, err: '' })
    const again = await open()
    expect(await teamNames(again)).toEqual(['before'])
    await again.close()
    const kept = (await readdir(dataDir)).find((f) => f.startsWith('kepo.db.replaced-'))
    expect(restored.out).toContain(kept)
    await mkdir(join(dataDir, 'old'))
    await writeFile(join(dataDir, 'old', 'kepo.db'), await readFile(join(dataDir, kept ?? '')))
    const replaced = await Database.open(join(dataDir, 'old', 'kepo.db'))
    if (!replaced.ok) throw new Error(replaced.message)
    expect(await teamNames(replaced.database)).toEqual(['before', 'since'])
    await replaced.database.close()
  })

  test('a window that knew the database of before is told so, however far the restored one has gone on since', async () => {
    const log = (database: Database, times: number) =>
      database.write(async (tx) => {
        for (let n = 0; n < times; n++) append(tx, { at: n, event: { type: 'content.updated' } })
      })
    const catchUp = async (database: Database, seq: number) => {
      const feed = new ChangeFeed(
        {
          since: (after, limit) => since(database.read, after, limit),
          newest: () => newest(database.read),
          oldest: () => oldest(database.read),
        },
        async () => undefined,
      )
      await feed.start()
      const answers: CatchUp[] = []
      await feed.join(
        seq,
        () => ({ id: 'a', role: 'admin' }),
        (answer) => answers.push(answer),
      )
      return answers[0]?.kind
    }
    const before = await open()
    await log(before, 5)
    const copy = join(dataDir, 'copy.sqlite')
    expect((await backup(copy)).code).toBe(0)
    await log(before, 3)
    const known = await newest(before.read)
    await before.close()
    expect((await backup('restore', copy)).code).toBe(0)
    const after = await open()
    expect(await catchUp(after, known)).toBe('refetch')
    await log(after, 10)
    expect(await catchUp(after, known), 'also when as much was logged as before').toBe('refetch')
    expect(await catchUp(after, (await newest(after.read)) - 2)).toBe('events')
    await after.close()
  })

  test('never overwrites a file, and says when there is nothing to copy', async () => {
    expect(await backup()).toMatchObject({ code: 1, err: expect.stringContaining('no database') })
    await (await open()).close()
    const taken = join(dataDir, 'mine')
    await writeFile(taken, 'important')
    expect(await backup(taken)).toMatchObject({ code: 1, err: expect.stringContaining('there already') })
    expect(await readFile(taken, 'utf8')).toBe('important')
  })

  test('what is not a backup is not restored', async () => {
    const database = await open()
    await addTeam(database, 'kept')
    await database.close()
    const good = await readFile(databaseFile(dataDir))
    const junk = join(dataDir, 'junk.sqlite')
    await writeFile(junk, 'this is a letter')
    const other = join(dataDir, 'cut.sqlite')
    await writeFile(other, good.subarray(0, 40_000))
    for (const file of [junk, other, join(dataDir, 'none')]) {
      const answer = await backup('restore', file)
      expect(answer).toMatchObject({ code: 1, err: expect.stringMatching(/nothing was changed\.$/) })
    }
    expect(await readFile(databaseFile(dataDir))).toEqual(good)
    for (const args of [['restore'], ['--help'], ['-h'], ['--into', 'x']])
      expect(await backup(...args), args.join(' ')).toMatchObject({ code: 1, err: expect.stringMatching(/^Use:.*$/) })
    expect(existsSync(join(dataDir, 'backups'))).toBe(false)
  })

  test('a database that is damaged can be replaced, and is kept', async () => {
    const database = await open()
    await addTeam(database, 'good')
    await database.close()
    const copy = join(dataDir, 'copy.sqlite')
    expect((await backup(copy)).code).toBe(0)
    await writeFile(databaseFile(dataDir), 'overwritten by accident')
    expect((await Database.open(databaseFile(dataDir))).ok).toBe(false)
    expect(await backup('restore', copy)).toMatchObject({ code: 0 })
    const again = await open()
    expect(await teamNames(again)).toEqual(['good'])
    await again.close()
    const kept = (await readdir(dataDir)).find((f) => f.startsWith('kepo.db.replaced-'))
    expect(await readFile(join(dataDir, kept ?? ''), 'utf8')).toBe('overwritten by accident')
  })
})
