import sqlite3 from 'sqlite3'

interface Target {
  table: string
  does: 'grow' | 'change' | 'shrink'
}

/** One node-sqlite3 handle with promises and a cache of prepared statements. */
export class Connection {
  readonly #db: sqlite3.Database
  readonly #hook: ((sql: string) => void) | undefined
  readonly #statements = new Map<string, Promise<sqlite3.Statement>>()
  readonly #targets = new Map<string, Target | null>()
  /** The tables that statements of this connection have written to, until somebody clears it. */
  readonly written = new Set<string>()
  /** Those of them that got new rows. */
  readonly grown = new Set<string>()
  /** Those of them that lost rows. */
  readonly shrunk = new Set<string>()
  /** Called with whatever SQLite refuses, before it is thrown. */
  onFailure: (error: Error) => void = () => undefined

  private constructor(db: sqlite3.Database, hook?: (sql: string) => void) {
    this.#db = db
    this.#hook = hook
  }

  static open(file: string, mode: 'read' | 'write', hook?: (sql: string) => void): Promise<Connection> {
    const flags = mode === 'read' ? sqlite3.OPEN_READONLY : sqlite3.OPEN_READWRITE | sqlite3.OPEN_CREATE
    return new Promise((resolve, reject) => {
      const db = new sqlite3.Database(file, flags, (error) =>
        error ? reject(error) : resolve(new Connection(db, hook)),
      )
    })
  }

  /** For statements without rows: one that has rows (a PRAGMA) would stay open and block the commit; use `all`. */
  async run(sql: string, parameters: readonly unknown[]): Promise<{ changes: number; lastId: number }> {
    this.#note(sql)
    const statement = await this.#prepare(sql)
    return new Promise((resolve, reject) => {
      const refuse = this.#refusal(reject)
      statement.run(parameters, function (error) {
        if (error) refuse(error)
        else resolve({ changes: this.changes, lastId: this.lastID })
      })
    })
  }

  async all(sql: string, parameters: readonly unknown[]): Promise<unknown[]> {
    this.#note(sql)
    const statement = await this.#prepare(sql)
    return new Promise((resolve, reject) => {
      statement.all(parameters, (error, rows) => (error ? this.#refusal(reject)(error) : resolve(rows)))
    })
  }

  async close(): Promise<void> {
    const statements = await Promise.allSettled(this.#statements.values())
    await Promise.all(
      statements.map((s) => s.status === 'fulfilled' && new Promise<void>((done) => s.value.finalize(() => done()))),
    )
    await new Promise<void>((resolve, reject) => this.#db.close((error) => (error ? reject(error) : resolve())))
  }

  #refusal(reject: (error: Error) => void): (error: Error) => void {
    return (error) => {
      this.onFailure(error)
      reject(error)
    }
  }

  #note(sql: string): void {
    this.#hook?.(sql)
    let target = this.#targets.get(sql)
    if (target === undefined) {
      const [, verb, table] = sql.match(/^\s*(insert into|update|delete from)\s+"?(\w+)/i) ?? []
      const does = /^insert/i.test(verb ?? '') ? 'grow' : /^delete/i.test(verb ?? '') ? 'shrink' : 'change'
      target = table === undefined ? null : { table, does }
      // Lists of different lengths make ever new statements: begin anew rather than keep all.
      if (this.#targets.size > 1_000) this.#targets.clear()
      this.#targets.set(sql, target)
    }
    if (target === null) return
    this.written.add(target.table)
    if (target.does === 'grow') this.grown.add(target.table)
    if (target.does === 'shrink') this.shrunk.add(target.table)
  }

  #prepare(sql: string): Promise<sqlite3.Statement> {
    const known = this.#statements.get(sql)
    if (known !== undefined) {
      this.#statements.delete(sql)
      this.#statements.set(sql, known)
      return known
    }
    const prepared = new Promise<sqlite3.Statement>((resolve, reject) => {
      const statement = this.#db.prepare(sql, (error: Error | null) =>
        error ? this.#refusal(reject)(error) : resolve(statement),
      )
    })
    this.#statements.set(sql, prepared)
    prepared.catch(() => this.#statements.delete(sql))
    if (this.#statements.size > 400) {
      const oldest = this.#statements.entries().next().value
      if (oldest !== undefined) {
        this.#statements.delete(oldest[0])
        oldest[1].then((s) => s.finalize()).catch(() => undefined)
      }
    }
    return prepared
  }
}
