import type { Compilable, CompiledQuery, QueryResult } from 'kysely'
import type { Reader } from './database.ts'

/** Stands in a query for the value that each use gives it. */
class Given {
  readonly name: string
  constructor(name: string) {
    this.name = name
  }
}

/**
 * A query that is built and compiled once; a use only gives it its values. For what every message needs: Kysely takes
 * longer to build such a query than SQLite to run it. What the query looks like must not hang on the values.
 */
export function prepared<V extends object, R>(
  build: (db: Reader, given: V) => Compilable<R>,
): (db: Reader, values: V) => Promise<QueryResult<R>> {
  let compiled: CompiledQuery<R> | null = null
  return (db, values) => {
    // Kysely puts whatever object it meets among the parameters, where it is found again.
    compiled ??= build(db, new Proxy({}, { get: (_, name) => new Given(String(name)) }) as V).compile()
    const given = new Map<string, unknown>(Object.entries(values))
    const parameters = compiled.parameters.map((p) => (p instanceof Given ? (given.get(p.name) ?? null) : p))
    return db.executeQuery({ ...compiled, parameters })
  }
}
