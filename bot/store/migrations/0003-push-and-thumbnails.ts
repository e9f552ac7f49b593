import { type Kysely, sql } from 'kysely'

/** Browsers that asked to be woken (gone with the session that asked), and the small picture that came with a medium. Frozen. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements.split(';\n\n')) {
    if (statement.trim() !== '') await sql.raw(statement).execute(db)
  }
}

const statements = `
CREATE TABLE push_subscriptions (
  endpoint TEXT PRIMARY KEY, account_id TEXT NOT NULL REFERENCES accounts(id),
  session_hash TEXT NOT NULL REFERENCES sessions(token_hash) ON DELETE CASCADE,
  p256dh TEXT NOT NULL, auth TEXT NOT NULL, created_at INTEGER NOT NULL
) WITHOUT ROWID;

CREATE INDEX push_subscriptions_by_account ON push_subscriptions (account_id);

CREATE INDEX push_subscriptions_by_session ON push_subscriptions (session_hash);

ALTER TABLE media ADD COLUMN thumbnail TEXT;

`
