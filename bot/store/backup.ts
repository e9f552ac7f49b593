import { constants, existsSync, readdirSync, statSync } from 'node:fs'
import { copyFile, mkdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { Connection } from './connection.ts'

/** The one database file of a data folder. */
export const databaseFile = (dataDir: string): string => join(dataDir, 'kepo.db')
const backupsFolder = (dataDir: string): string => join(dataDir, 'backups')

/** `kepo-2026-11-23T08-15-00-000Z.db`: backups sort by name as by time. */
const backupName = (at: Date): string => `kepo-${stamp(at)}.db`

const stamp = (at: Date): string => at.toISOString().replace(/[:.]/g, '-')

/** `message` is one sentence for the person who asked. */
export interface Outcome {
  ok: boolean
  message: string
}
export type BackupOutcome = { ok: true; message: string; file: string; bytes: number } | { ok: false; message: string }

/**
 * A consistent copy of the database, also while the service is writing to it (its own read-only connection sees one
 * committed state). Goes to `target`, or into the folder of backups; an existing file is never overwritten.
 */
export async function backUp(dataDir: string, target: string | null, now: Date): Promise<BackupOutcome> {
  const file = databaseFile(dataDir)
  const copy = resolve(target ?? join(backupsFolder(dataDir), backupName(now)))
  if (!existsSync(file)) return { ok: false, message: `There is no database to back up at ${file}.` }
  if (existsSync(copy)) return { ok: false, message: `${copy} is there already; nothing was written.` }
  // Into another name first: a copy that was cut short, or is not sound, never looks like a backup.
  const partial = `${copy}.part`
  try {
    await mkdir(dirname(copy), { recursive: true })
    await rm(partial, { force: true })
    await withConnection(file, 'read', (connection) => connection.run('VACUUM INTO ?', [partial]))
    const problem = await problemOf(partial)
    if (problem !== null) throw new Error(`the copy is not sound, ${problem}`)
    await rename(partial, copy)
  } catch (error) {
    await rm(partial, { force: true })
    return { ok: false, message: `The backup could not be made: ${messageOf(error)}.` }
  }
  const { size } = await stat(copy)
  const media = join(resolve(dataDir), 'media')
  return {
    ok: true,
    message: `Backed up to ${copy} (${Math.ceil(size / 1024)} KiB). Media files are not in it; copy the folder ${media} too.`,
    file: copy,
    bytes: size,
  }
}

const isBackup = /^kepo-.*\.db$/
/** When the newest backup of the folder was made; null when there is none. */
export function newestBackupAt(dataDir: string): number | null {
  const times = namesIn(dataDir).map((name) => statSync(join(backupsFolder(dataDir), name)).mtimeMs)
  return times.length === 0 ? null : Math.max(...times)
}

/** A night, and a little. */
const dueAfterMs = 26 * 3_600_000

/** Whether the newest backup is older than a night, or there is none. */
export const isBackupDue = (dataDir: string, now: number): boolean => now - (newestBackupAt(dataDir) ?? 0) > dueAfterMs

function namesIn(dataDir: string): string[] {
  const folder = backupsFolder(dataDir)
  return existsSync(folder) ? readdirSync(folder).filter((name) => isBackup.test(name)) : []
}

const dayOf = (name: string): string => name.slice(0, 'kepo-2026-11-23'.length)

/**
 * Deletes the backups, made by the clock or by hand into the folder of backups, but the newest `keep` and the newest of each of
 * the newest `keep` days: however many somebody makes in one day, the nights before stay.
 */
export async function pruneBackups(dataDir: string, keep: number): Promise<void> {
  const names = namesIn(dataDir).toSorted()
  const newestOfDay = [...new Map(names.map((name) => [dayOf(name), name])).values()]
  const kept = new Set([...names.slice(-keep), ...newestOfDay.slice(-keep)])
  for (const name of names) if (!kept.has(name)) await rm(join(backupsFolder(dataDir), name))
}

const isCopy = /^kepo\.db\.(before|replaced)-/
/** Deletes the copies that updates and restores left beside the database before a time: they hold what residents wrote as well. */
export async function pruneCopies(dataDir: string, before: number): Promise<void> {
  for (const name of readdirSync(dataDir).filter((n) => isCopy.test(n))) {
    const file = join(dataDir, name)
    // When it came to lie there: what is in it may be older.
    if (statSync(file).ctimeMs < before) await rm(file)
  }
}

/**
 * Puts a backup in the database's place. Refused while a service uses the data folder and when the backup is not sound;
 * the database that was there is kept beside it under another name.
 */
export async function restore(dataDir: string, backup: string, now: Date): Promise<Outcome> {
  const file = databaseFile(dataDir)
  if (!existsSync(backup)) return { ok: false, message: `There is no file ${backup}; nothing was changed.` }
  const problem = await problemOf(backup)
  if (problem !== null)
    return { ok: false, message: `${backup} is not a sound Kepo Desk backup (${problem}); nothing was changed.` }
  await mkdir(dataDir, { recursive: true })
  const lock = await lockOf(dataDir)
  if (lock === null)
    return { ok: false, message: `${file} is in use by a running Kepo Desk; stop it first. Nothing was changed.` }
  try {
    const incoming = `${file}.incoming`
    await rm(incoming, { force: true })
    await copyFile(backup, incoming, constants.COPYFILE_EXCL)
    await leaveNumbersOut(incoming)
    const kept = `${file}.replaced-${stamp(now)}`
    const had = existsSync(file)
    if (had) await settleLog(file)
    // A log or index that is left belongs to the old file: it moves along, or it would spoil the new one.
    for (const suffix of ['-wal', '-shm', '']) if (existsSync(file + suffix)) await rename(file + suffix, kept + suffix)
    await rename(incoming, file)
    return {
      ok: true,
      message: `Restored ${file} from ${backup}.${had ? ` The database that was there is kept as ${kept}.` : ''}`,
    }
  } catch (error) {
    return {
      ok: false,
      message: `The restore failed (${messageOf(error)}); look at ${dirname(resolve(file))} before starting.`,
    }
  } finally {
    await lock.close()
  }
}

/** More than a database logs between its backup and its end. */
const numbersLeftOut = 1_000_000_000

/**
 * What is logged from now on gets numbers that the database of before has surely not given: a window that knew that one is
 * told to fetch afresh, and is not given the restored one's later events as if it had seen the earlier.
 */
async function leaveNumbersOut(file: string): Promise<void> {
  await withConnection(file, 'write', (c) =>
    c.run("UPDATE sqlite_sequence SET seq = seq + ? WHERE name = 'change_log'", [numbersLeftOut]),
  )
}

/** Why a file cannot be a database of this service; null when it is a sound one. */
async function problemOf(file: string): Promise<string | null> {
  try {
    return await withConnection(file, 'read', async (connection) => {
      const [check] = await connection.all('PRAGMA quick_check(1)', [])
      if (JSON.stringify(check) !== '{"quick_check":"ok"}') return 'the quick check failed'
      const tables = await connection.all(
        "SELECT name FROM sqlite_master WHERE name IN ('conversations', 'inbound_journal')",
        [],
      )
      return tables.length === 2 ? null : 'its tables are missing'
    })
  } catch (error) {
    return messageOf(error)
  }
}

/** The lock that a running service holds; null when one does. */
async function lockOf(dataDir: string): Promise<Connection | null> {
  const lock = await Connection.open(join(dataDir, 'kepo.lock'), 'write')
  try {
    await lock.run('BEGIN EXCLUSIVE', [])
    return lock
  } catch {
    await lock.close()
    return null
  }
}

/** What a process that was killed left in the write-ahead log goes into the file; a file too damaged for it stays so. */
async function settleLog(file: string): Promise<void> {
  await withConnection(file, 'write', (c) => c.all('PRAGMA wal_checkpoint(TRUNCATE)', [])).catch(() => undefined)
}

async function withConnection<T>(
  file: string,
  mode: 'read' | 'write',
  work: (c: Connection) => Promise<T>,
): Promise<T> {
  const connection = await Connection.open(file, mode)
  try {
    return await work(connection)
  } finally {
    await connection.close()
  }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))
