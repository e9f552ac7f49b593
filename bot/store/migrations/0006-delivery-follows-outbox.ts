import { type Kysely, sql } from 'kysely'

/** How far a message has got follows its row in the outbox by itself: one statement less for each acknowledgement and receipt. Frozen. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements.split(';\n\n')) {
    if (statement.trim() !== '') await sql.raw(statement).execute(db)
  }
}

const statements = `
ALTER TABLE outbox ADD COLUMN failure TEXT;

UPDATE outbox SET failure = (SELECT m.failure FROM messages m WHERE m.id = message_id) WHERE state = 'failed';

CREATE TRIGGER outbox_delivery AFTER UPDATE OF state ON outbox WHEN new.state <> 'sending' BEGIN
  UPDATE messages SET delivery = new.state, failure = new.failure WHERE id = new.message_id; END;

`
