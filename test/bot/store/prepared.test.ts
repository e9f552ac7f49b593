import fc from 'fast-check'
import { Kysely } from 'kysely'
import { expect, test } from 'vitest'
import type { Reader } from '../../../bot/store/database.ts'
import { prepared } from '../../../bot/store/prepared.ts'
import type { Schema } from '../../../bot/store/schema.ts'
import { dialectOver } from '../../../bot/store/sqlite-driver.ts'

/** Notes what reaches the connection. */
function listening() {
  const heard: { sql: string; parameters: readonly unknown[] }[] = []
  const connection = {
    run: async (sql: string, parameters: readonly unknown[]) => {
      heard.push({ sql, parameters })
      return { changes: 1, lastId: 7 }
    },
    all: async (sql: string, parameters: readonly unknown[]) => {
      heard.push({ sql, parameters })
      return []
    },
  }
  // Only the parts that the dialect uses.
  const db = new Kysely<Schema>({ dialect: dialectOver(connection as never) })
  return { db, heard }
}

interface Values {
  key: string
  value: string
}
const build = (db: Reader, { key, value }: Values) =>
  db
    .insertInto('settings')
    .values({ key, value })
    .onConflict((c) => c.column('key').doUpdateSet({ value }))

test('a prepared query says what the built one says, whatever its values, each time with its own', async () => {
  const write = prepared(build)
  await fc.assert(
    fc.asyncProperty(fc.array(fc.record({ key: fc.string(), value: fc.string() }), { minLength: 1 }), async (uses) => {
      const one = listening()
      const other = listening()
      const results = await Promise.all(uses.map((values) => write(one.db, values)))
      for (const values of uses) await build(other.db, values).execute()
      expect(one.heard).toEqual(other.heard)
      expect(results.every((r) => r.insertId === 7n)).toBe(true)
    }),
    { numRuns: 50 },
  )
})
