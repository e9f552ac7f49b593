import { open, stat } from 'node:fs/promises'
import { sql } from 'kysely'
import { Connection } from '../../bot/store/connection.ts'
import type { Database } from '../../bot/store/database.ts'

const pageBytes = 4_096

/** The last `pages` of the file, at most all but the first, become noise under its owner, who forgets what it has in memory. */
export async function damage(database: Database, pages: number): Promise<void> {
  const { rows } = await sql<{ name: string; file: string }>`PRAGMA database_list`.execute(database.read)
  const file = rows.find((r) => r.name === 'main')?.file ?? ''
  // What stands in the write-ahead log would be read from there.
  const other = await Connection.open(file, 'write')
  const [done] = await other.all('PRAGMA wal_checkpoint(TRUNCATE)', [])
  await other.close()
  if (!JSON.stringify(done).includes('"busy":0')) throw new Error('the log could not be emptied')
  const { size } = await stat(file)
  const handle = await open(file, 'r+')
  const bytes = Math.min(pages * pageBytes, size - pageBytes)
  await handle.write(Buffer.alloc(bytes, 0xa5), 0, bytes, size - bytes)
  await handle.close()
  await database.write((tx) => sql`PRAGMA shrink_memory`.execute(tx)).catch(() => undefined)
  await sql`PRAGMA shrink_memory`.execute(database.read)
}
