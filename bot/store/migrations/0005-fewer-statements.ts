import { type Kysely, sql } from 'kysely'

/**
 * What each message cost in statements of its own: envelopes live beside the plaintexts, in one commit and one statement
 * with them, and a conversation's last message and counters follow its messages by themselves. Frozen.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements.split(';\n\n')) {
    if (statement.trim() !== '') await sql.raw(statement).execute(db)
  }
}

const statements = `
INSERT INTO wa_state (type, id, value, at)
  SELECT 'inbox-open', h.value, json_object('attributes', e.attributes, 'at', e.at), e.at
  FROM wa_envelopes e, json_each(e.hashes) h WHERE true ON CONFLICT DO NOTHING;

DROP TABLE wa_envelopes;

CREATE INDEX wa_state_envelopes ON wa_state (id) WHERE type = 'inbox-open';

CREATE INDEX inbound_journal_dead ON inbound_journal (id) WHERE state = 'dead';

CREATE TRIGGER messages_last AFTER INSERT ON messages BEGIN
  UPDATE conversations SET
    last_position = new.position,
    incoming_count = incoming_count + (new.direction = 'incoming'),
    last_at = CASE WHEN new.kind = 'event' THEN last_at ELSE new.received_at END,
    last_message = CASE WHEN new.kind = 'event' THEN last_message ELSE json_object(
      'preview', substr(new.text, 1, 120),
      'author', json(CASE new.author_kind
        WHEN 'agent' THEN json_object('kind', 'agent', 'accountId', new.author_id, 'name', new.author_name)
        ELSE json_object('kind', new.author_kind) END),
      'kind', new.kind, 'at', new.at, 'position', new.position) END
  WHERE id = new.conversation_id; END;

`
