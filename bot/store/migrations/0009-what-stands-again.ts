import { type Kysely, sql } from 'kysely'

/**
 * A message that was withdrawn and had left all the same is its conversation's last message again. What is looked for by
 * its media, and what goes with a conversation that is erased, is found without reading a whole table. A team may serve
 * several agencies. Frozen.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements.split(';\n\n')) {
    if (statement.trim() !== '') await sql.raw(statement).execute(db)
  }
}

const standing = `FROM messages m WHERE m.conversation_id = new.conversation_id
  AND m.kind <> 'event' AND m.delivery IS NOT 'cancelled' AND m.deleted_at IS NULL ORDER BY m.position DESC LIMIT 1`

const statements = `
DROP TRIGGER messages_stand;

CREATE TRIGGER messages_stand AFTER UPDATE OF delivery, deleted_at, text, kind ON messages
WHEN (new.delivery IS 'cancelled') <> (old.delivery IS 'cancelled') OR new.deleted_at IS NOT old.deleted_at
  OR new.text <> old.text OR new.kind <> old.kind BEGIN
  UPDATE conversations SET
    last_at = coalesce((SELECT m.received_at ${standing}), created_at),
    last_message = (SELECT json_object(
      'preview', substr(m.text, 1, 120),
      'author', json(CASE m.author_kind
        WHEN 'agent' THEN json_object('kind', 'agent', 'accountId', m.author_id, 'name', m.author_name)
        ELSE json_object('kind', m.author_kind) END),
      'kind', m.kind, 'at', m.at, 'position', m.position) ${standing})
  WHERE id = new.conversation_id; END;

CREATE INDEX messages_by_media ON messages (media_id) WHERE media_id IS NOT NULL;

CREATE INDEX misses_by_conversation ON misses (conversation_id, at);

CREATE INDEX change_log_by_conversation ON change_log (conversation_id) WHERE conversation_id IS NOT NULL;

CREATE INDEX outbox_cold ON outbox (settled_at) WHERE cold = 1;

ALTER TABLE contacts ADD COLUMN search_row INTEGER;

CREATE TABLE search_rows AS SELECT contact_id, rowid AS search_row FROM contact_search;

CREATE INDEX search_rows_by_contact ON search_rows (contact_id);

UPDATE contacts SET search_row = (SELECT s.search_row FROM search_rows s WHERE s.contact_id = contacts.id LIMIT 1);

DROP TABLE search_rows;

ALTER TABLE agencies ADD COLUMN team_id TEXT;

UPDATE agencies SET team_id = (SELECT t.id FROM teams t WHERE t.agency_id = agencies.id ORDER BY t.id LIMIT 1);

`
