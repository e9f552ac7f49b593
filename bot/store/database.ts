import { AsyncLocalStorage } from 'node:async_hooks'
import { existsSync, mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Kysely } from 'kysely'
import type { StoreTrouble } from '../../shared/contract/events.ts'
import { ChangeTail } from './change-tail.ts'
import { Connection } from './connection.ts'
import { LateRows } from './late-rows.ts'
import { migrate } from './migrate.ts'
import type { Schema } from './schema.ts'
import { dialectOver } from './sqlite-driver.ts'

declare const transactionBrand: unique symbol
/** Read access: a query through this sees only committed data. */
export type Reader = Kysely<Schema>
/** A transaction's handle; only `Database.write` hands it out, so nothing writes outside one. */
export type Tx = Kysely<Schema> & Brand & { readonly late: LateRows; readonly changes: Pick<ChangeTail, 'log'> }
interface Brand {
  readonly [transactionBrand]: true
}

export type OpenFailure = { ok: false; code: 'LOCKED' | 'CORRUPT' | 'UNWRITABLE' | 'NEWER'; message: string }

export interface DatabaseOptions {
  /** Called before each statement of the writing connection; a test throws here to inject a fault. */
  beforeStatement?: (sql: string) => void
  /** Called before each statement of the reading connection. */
  beforeRead?: (sql: string) => void
}

/** The write failed and nothing of it was kept; the caller may try again. */
export class StoreError extends Error {
  /** The medium's fault (disk full, I/O error, busy, damage), not that of what was to be written: the same may succeed later. */
  readonly passing: boolean

  constructor(message: string, options?: ErrorOptions) {
    super(message, options)
    this.passing = passing.test(messageOf(options?.cause))
  }
}

const passing = /^SQLITE_(BUSY|LOCKED|FULL|IOERR|READONLY|CANTOPEN|NOMEM|PROTOCOL|CORRUPT|NOTADB)/

interface Job {
  run(tx: Tx): Promise<unknown>
  settle(error: unknown, value?: unknown): void
}

/** On a disk that is nearly full small writes still succeed: trouble is over when none has failed for this long. */
const calmMs = 3_000

/** The most transactions that share one commit. */
const groupLimit = 64

/**
 * The one SQLite file. All writes pass through one queue; those that wait together are committed
 * together (one fsync). When one of them fails, all are rolled back and each runs again alone: work may run twice, so it
 * touches nothing but its transaction. A `write` resolves after the commit that holds it. Reads use a second, read-only connection.
 * Once a statement finds the file damaged nothing is written any more, until another start finds it sound.
 */
export class Database {
  readonly read: Reader
  readonly changes: Pick<ChangeTail, 'since'>
  readonly #tail = new ChangeTail()
  readonly #tx: Tx
  readonly #writer: Connection
  readonly #reader: Connection
  readonly #lock: Connection
  readonly #queue: Job[] = []
  readonly #urgent: Job[] = []
  readonly #inside = new AsyncLocalStorage<true>()
  readonly #listeners = new Map<() => void, { table: keyof Schema; what: 'written' | 'grown' }>()
  readonly #troubleListeners = new Set<(trouble: StoreTrouble | null) => void>()
  #trouble: StoreTrouble | null = null
  #calm: NodeJS.Timeout | null = null
  #draining: Promise<void> | null = null
  #closed = false

  private constructor(writer: Connection, reader: Connection, lock: Connection) {
    this.#writer = writer
    this.#reader = reader
    this.#lock = lock
    for (const connection of [writer, reader])
      connection.onFailure = (error) => troubleOf(error) === 'damaged' && this.#setTrouble('damaged')
    const late = new LateRows(writer, (table, lastId) => table === 'change_log' && this.#tail.written(lastId))
    // The brand exists in types only: this is the one place that makes a Tx.
    const branded = new Kysely<Schema>({ dialect: dialectOver(writer) }) as Kysely<Schema> & Brand
    this.#tx = Object.assign(branded, { late, changes: this.#tail })
    this.changes = this.#tail
    this.read = new Kysely<Schema>({ dialect: dialectOver(reader) })
  }

  /** Opens (and makes, and migrates) the database; a second process on the same file is refused. */
  static async open(
    file: string,
    options: DatabaseOptions = {},
  ): Promise<{ ok: true; database: Database } | OpenFailure> {
    const opened: Connection[] = []
    const open = async (path: string, mode: 'read' | 'write', hook?: (sql: string) => void) => {
      const connection = await Connection.open(path, mode, hook)
      opened.push(connection)
      return connection
    }
    try {
      mkdirSync(dirname(file), { recursive: true })
      const lock = await open(join(dirname(file), 'kepo.lock'), 'write')
      await lock.run('BEGIN EXCLUSIVE', [])
      const fresh = !existsSync(file)
      const writer = await open(file, 'write', options.beforeStatement)
      await writer.all('PRAGMA busy_timeout = 5000', [])
      if (!fresh) await assertSound(writer)
      for (const pragma of ['journal_mode = WAL', 'synchronous = FULL', 'foreign_keys = ON', 'temp_store = MEMORY'])
        await writer.all(`PRAGMA ${pragma}`, [])
      const migrated = await migrate(new Kysely<Schema>({ dialect: dialectOver(writer) }), file, fresh)
      if (!migrated.ok) {
        await Promise.all(opened.map((c) => c.close()))
        return migrated
      }
      const reader = await open(file, 'read', options.beforeRead)
      await reader.all('PRAGMA busy_timeout = 5000', [])
      return { ok: true, database: new Database(writer, reader, lock) }
    } catch (error) {
      await Promise.all(opened.map((c) => c.close().catch(() => undefined)))
      return openFailure(file, error)
    }
  }

  /**
   * Runs `work` in a transaction; resolves with its value once that is safely on disk. Urgent work goes before what
   * waits, and is committed as soon as it is done: for small writes on which everything else hangs.
   */
  write<T>(work: (tx: Tx) => Promise<T>, urgency: 'urgent' | 'ordinary' = 'ordinary'): Promise<T> {
    if (this.#inside.getStore()) throw new Error('write() inside write(): pass the tx on instead')
    if (this.#closed) return Promise.reject(new StoreError('the database is closed'))
    return new Promise<T>((resolve, reject) => {
      const queue = urgency === 'urgent' ? this.#urgent : this.#queue
      queue.push({
        run: work,
        // `value` is what this very job's `run` resolved with.
        settle: (error, value) => (error === undefined ? resolve(value as T) : reject(error)),
      })
      this.#draining ??= this.#drain()
    })
  }

  /** Calls `listener` after each commit that wrote to that table, or gave it new rows; returns how to stop that. */
  onCommit(table: keyof Schema, listener: () => void, what: 'written' | 'grown' = 'written'): () => void {
    this.#listeners.set(listener, { table, what })
    return () => this.#listeners.delete(listener)
  }

  /** Calls `listener` when storing becomes impossible, and when it works again. */
  onTrouble(listener: (trouble: StoreTrouble | null) => void): () => void {
    this.#troubleListeners.add(listener)
    return () => this.#troubleListeners.delete(listener)
  }

  #setTrouble(trouble: StoreTrouble | null): void {
    if (this.#calm !== null) clearTimeout(this.#calm)
    this.#calm = null
    if (trouble === this.#trouble || this.#trouble === 'damaged') return
    this.#trouble = trouble
    for (const listener of this.#troubleListeners) listener(trouble)
  }

  #noteSuccess(): void {
    if (this.#trouble !== null) this.#calm ??= setTimeout(() => this.#setTrouble(null), calmMs).unref()
  }

  /** Why storing is impossible at the moment, if it is. */
  get trouble(): StoreTrouble | null {
    return this.#trouble
  }

  /** Finishes the queued writes, then closes. */
  async close(): Promise<void> {
    this.#closed = true
    await this.#draining
    if (this.#calm !== null) clearTimeout(this.#calm)
    await this.#reader.close()
    await this.#writer.close()
    await this.#lock.close()
  }

  async #drain(): Promise<void> {
    while (this.#queue.length + this.#urgent.length > 0) {
      const first = await this.#commit(this.#taker())
      if (!first.failed) continue
      for (const job of first.group) {
        const alone = [job]
        const { failed, error } = first.group.length === 1 ? first : await this.#commit(() => alone.shift())
        if (failed) job.settle(error)
      }
    }
    this.#draining = null
  }

  /** Hands out what goes into one commit: urgent work first; beside it a part of the ordinary, so that it gets on as well. */
  #taker(): () => Job | undefined {
    let ordinary = 0
    let hurry = false
    return () => {
      const urgent = this.#urgent.shift()
      hurry ||= urgent !== undefined
      const most = hurry ? 1 + this.#queue.length / 4 : groupLimit
      if (urgent !== undefined || ordinary >= most) return urgent
      ordinary++
      return this.#queue.shift()
    }
  }

  /** Jobs are settled when all of them are on disk; otherwise none is kept, and none settled. */
  async #commit(take: () => Job | undefined): Promise<{ group: Job[]; failed: boolean; error?: unknown }> {
    const group: Job[] = []
    const values: unknown[] = []
    const next = () => {
      const job = take()
      if (job !== undefined) group.push(job)
      return job
    }
    for (const tables of [this.#writer.written, this.#writer.grown, this.#writer.shrunk]) tables.clear()
    let job = next()
    try {
      // What would still be taken in now is gone once a backup is restored; not taken in, it stays with its sender.
      if (this.#trouble === 'damaged') throw new Error('SQLITE_CORRUPT: the database is damaged; restore a backup')
      await this.#writer.run('BEGIN IMMEDIATE', [])
      for (; job !== undefined; job = next()) {
        const { run } = job
        values.push(await this.#inside.run(true, () => run(this.#tx)))
      }
      await this.#tx.late.flush()
      await this.#writer.run('COMMIT', [])
    } catch (error) {
      await this.#writer.run('ROLLBACK', []).catch(() => undefined)
      this.#tx.late.clear()
      this.#tail.rolledBack()
      const trouble = troubleOf(error)
      if (trouble !== null) this.#setTrouble(trouble)
      return {
        group,
        failed: true,
        error: isSqliteError(error)
          ? new StoreError(`nothing was written: ${messageOf(error)}`, { cause: error })
          : error,
      }
    }
    this.#noteSuccess()
    this.#tail.committed(this.#writer.shrunk.has('change_log'))
    for (const [i, done] of group.entries()) done.settle(undefined, values[i])
    for (const [listener, { table, what }] of this.#listeners) if (this.#writer[what].has(table)) listener()
    return { group, failed: false }
  }
}

async function assertSound(connection: Connection): Promise<void> {
  const rows = await connection.all('PRAGMA quick_check(1)', [])
  if (JSON.stringify(rows[0]) !== '{"quick_check":"ok"}') throw new Error('SQLITE_CORRUPT: the quick check failed')
}

function openFailure(file: string, error: unknown): OpenFailure {
  const text = messageOf(error)
  if (/SQLITE_BUSY/.test(text))
    return { ok: false, code: 'LOCKED', message: `${file} is in use by another Kepo Desk; stop that one first` }
  if (/SQLITE_CORRUPT|SQLITE_NOTADB/.test(text))
    return {
      ok: false,
      code: 'CORRUPT',
      message: `${file} is damaged or not a Kepo Desk database; nothing was changed. Restore the newest file of the backups folder (see README, "Backup")`,
    }
  const why = /SQLITE_FULL|ENOSPC/.test(text)
    ? 'the disk is full; make room on it'
    : /SQLITE_(READONLY|CANTOPEN)|EROFS|EACCES/.test(text)
      ? 'this user may not write there, or the disk is read-only; check the folder and the disk'
      : 'check the folder and the disk'
  return { ok: false, code: 'UNWRITABLE', message: `${file} cannot be opened for writing (${text}): ${why}` }
}

const troubles: readonly [RegExp, StoreTrouble][] = [
  [/^SQLITE_FULL/, 'full'],
  [/^SQLITE_READONLY/, 'read-only'],
  [/^SQLITE_(IOERR|CANTOPEN)/, 'failing'],
  [/^SQLITE_(CORRUPT|NOTADB)/, 'damaged'],
]

/** Null for what is wrong with one statement only, or passes by itself. */
const troubleOf = (error: unknown): StoreTrouble | null =>
  troubles.find(([pattern]) => pattern.test(messageOf(error)))?.[1] ?? null

function isSqliteError(error: unknown): boolean {
  return error instanceof Error && /^SQLITE_/.test(error.message)
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
