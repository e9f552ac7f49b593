import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely'
import type { Connection } from './connection.ts'

/**
 * Lets Kysely speak over one node-sqlite3 connection. It begins no transactions of its own: the one who owns the
 * connection does (see database.ts), but for the migrator, which runs alone before anything else.
 */
export function dialectOver(connection: Connection): Dialect {
  return {
    createDriver: () => new SingleConnectionDriver(connection),
    createQueryCompiler: () => new SqliteQueryCompiler(),
    createAdapter: () => new SqliteAdapter(),
    createIntrospector: (db) => new SqliteIntrospector(db),
  }
}

class SingleConnectionDriver implements Driver {
  readonly #connection: KyselyConnection
  constructor(connection: Connection) {
    this.#connection = new KyselyConnection(connection)
  }
  async init() {}
  async acquireConnection() {
    return this.#connection
  }
  async beginTransaction() {
    await this.#connection.raw.run('BEGIN IMMEDIATE', [])
  }
  async commitTransaction() {
    await this.#connection.raw.run('COMMIT', [])
  }
  async rollbackTransaction() {
    await this.#connection.raw.run('ROLLBACK', [])
  }
  async releaseConnection() {}
  async destroy() {}
}

class KyselyConnection implements DatabaseConnection {
  readonly raw: Connection
  constructor(raw: Connection) {
    this.raw = raw
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    if (!returnsRows(query)) {
      const { changes, lastId } = await this.raw.run(query.sql, query.parameters)
      return { rows: [], numAffectedRows: BigInt(changes), insertId: BigInt(lastId) }
    }
    // The driver cannot know row types; Kysely's query types vouch for them.
    return { rows: (await this.raw.all(query.sql, query.parameters)) as R[] }
  }

  // biome-ignore lint/correctness/useYield: the interface asks for a generator, and nothing here streams
  async *streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    throw new Error('streaming is not supported; page by key instead')
  }
}

function returnsRows(query: CompiledQuery): boolean {
  switch (query.query.kind) {
    case 'InsertQueryNode':
    case 'UpdateQueryNode':
    case 'DeleteQueryNode':
      return query.query.returning !== undefined
    case 'RawNode':
      return /^\s*(select|with|pragma)\b|\breturning\b/i.test(query.sql)
    default:
      return query.query.kind === 'SelectQueryNode'
  }
}
