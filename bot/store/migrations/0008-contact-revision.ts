import { type Kysely, sql } from 'kysely'

/** Of two copies of a contact it is known which is newer. Frozen. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`ALTER TABLE contacts ADD COLUMN revision INTEGER NOT NULL DEFAULT 0`.execute(db)
}
