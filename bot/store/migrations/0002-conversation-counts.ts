import { type Kysely, sql } from 'kysely'

/** How many conversations stand in each state, kept by triggers: counting 100,000 rows for every tab took 20 ms. Frozen. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements.split(';\n\n')) {
    if (statement.trim() !== '') await sql.raw(statement).execute(db)
  }
}

const statements = `
CREATE TABLE conversation_counts (status TEXT PRIMARY KEY, n INTEGER NOT NULL) WITHOUT ROWID;

INSERT INTO conversation_counts (status, n) SELECT status, count(*) FROM conversations GROUP BY status;

CREATE TRIGGER conversation_counts_insert AFTER INSERT ON conversations BEGIN
  INSERT INTO conversation_counts (status, n) VALUES (new.status, 1) ON CONFLICT (status) DO UPDATE SET n = n + 1; END;

CREATE TRIGGER conversation_counts_delete AFTER DELETE ON conversations BEGIN
  UPDATE conversation_counts SET n = n - 1 WHERE status = old.status; END;

CREATE TRIGGER conversation_counts_update AFTER UPDATE OF status ON conversations WHEN old.status <> new.status BEGIN
  UPDATE conversation_counts SET n = n - 1 WHERE status = old.status;
  INSERT INTO conversation_counts (status, n) VALUES (new.status, 1) ON CONFLICT (status) DO UPDATE SET n = n + 1; END;

`
