import { type Kysely, sql } from 'kysely'

/**
 * A conversation's last message is the last that still stands: not one that was withdrawn before it left or deleted by who
 * wrote it, and with the words that it has now. Frozen.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements.split(';\n\n')) {
    if (statement.trim() !== '') await sql.raw(statement).execute(db)
  }
}

const standing = (conversation: string) => `FROM messages m WHERE m.conversation_id = ${conversation}
  AND m.kind <> 'event' AND m.delivery IS NOT 'cancelled' AND m.deleted_at IS NULL ORDER BY m.position DESC LIMIT 1`

const renew = (conversation: string) => `UPDATE conversations SET
  last_at = coalesce((SELECT m.received_at ${standing(conversation)}), created_at),
  last_message = (SELECT json_object(
    'preview', substr(m.text, 1, 120),
    'author', json(CASE m.author_kind
      WHEN 'agent' THEN json_object('kind', 'agent', 'accountId', m.author_id, 'name', m.author_name)
      ELSE json_object('kind', m.author_kind) END),
    'kind', m.kind, 'at', m.at, 'position', m.position) ${standing(conversation)})`

const statements = `
CREATE TRIGGER messages_stand AFTER UPDATE OF delivery, deleted_at, text, kind ON messages
WHEN (new.delivery IS 'cancelled' AND old.delivery IS NOT 'cancelled') OR new.deleted_at IS NOT old.deleted_at
  OR new.text <> old.text OR new.kind <> old.kind BEGIN
  ${renew('new.conversation_id')} WHERE id = new.conversation_id; END;

${renew('conversations.id')} WHERE EXISTS (SELECT 1 FROM messages m
  WHERE m.position = json_extract(conversations.last_message, '$.position')
  AND (m.delivery = 'cancelled' OR m.deleted_at IS NOT NULL OR m.edited_at IS NOT NULL));

`
