import { type Kysely, sql } from 'kysely'

/**
 * What is left of an erased conversation, for the figures, has a status of its own: it is in no view, is counted in none, and
 * the nightly job finds it no more. Frozen.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`UPDATE conversations SET status = 'erased' WHERE chat LIKE 'erased:%'`.execute(db)
  await sql`DELETE FROM mentions WHERE conversation_id IN (SELECT id FROM conversations WHERE status = 'erased')`.execute(
    db,
  )
}
