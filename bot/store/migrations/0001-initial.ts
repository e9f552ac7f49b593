import { type Kysely, sql } from 'kysely'

/** The first schema. Frozen: it imports no current code and is never edited; change the schema in a new migration. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements.split(';\n\n')) {
    if (statement.trim() !== '') await sql.raw(statement).execute(db)
  }
}

const statements = `
CREATE TABLE settings (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

CREATE TABLE accounts (
  id TEXT PRIMARY KEY, username TEXT NOT NULL UNIQUE, name TEXT NOT NULL, role TEXT NOT NULL,
  password_hash TEXT NOT NULL, active INTEGER NOT NULL, preferences TEXT NOT NULL, created_at INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE teams (id TEXT PRIMARY KEY, name TEXT NOT NULL UNIQUE, agency_id TEXT) WITHOUT ROWID;

CREATE TABLE account_teams (
  account_id TEXT NOT NULL REFERENCES accounts(id), team_id TEXT NOT NULL REFERENCES teams(id),
  PRIMARY KEY (account_id, team_id)
) WITHOUT ROWID;

CREATE TABLE sessions (
  token_hash TEXT PRIMARY KEY, account_id TEXT NOT NULL REFERENCES accounts(id),
  created_at INTEGER NOT NULL, expires_at INTEGER NOT NULL
) WITHOUT ROWID;

CREATE INDEX sessions_by_account ON sessions (account_id);

CREATE TABLE contacts (
  id TEXT PRIMARY KEY, name TEXT, number TEXT, language TEXT, notes TEXT NOT NULL DEFAULT '',
  opted_out INTEGER NOT NULL DEFAULT 0, created_at INTEGER NOT NULL
) WITHOUT ROWID;

CREATE INDEX contacts_by_number ON contacts (number);

CREATE TABLE contact_identities (
  channel TEXT NOT NULL, address TEXT NOT NULL, contact_id TEXT NOT NULL REFERENCES contacts(id),
  PRIMARY KEY (channel, address)
) WITHOUT ROWID;

CREATE INDEX contact_identities_by_contact ON contact_identities (contact_id);

CREATE TABLE conversations (
  id TEXT PRIMARY KEY, ticket_number INTEGER NOT NULL UNIQUE, channel TEXT NOT NULL, account TEXT NOT NULL,
  chat TEXT NOT NULL, contact_id TEXT NOT NULL REFERENCES contacts(id), status TEXT NOT NULL,
  team_id TEXT, assignee_id TEXT, handover TEXT, handover_reason TEXT, waiting_since INTEGER, snoozed_until INTEGER,
  topic_id TEXT, last_message TEXT, last_position INTEGER NOT NULL DEFAULT 0, last_at INTEGER NOT NULL,
  incoming_count INTEGER NOT NULL DEFAULT 0, revision INTEGER NOT NULL DEFAULT 0, dialog TEXT NOT NULL,
  created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL, resolved_at INTEGER,
  waiting_rank INTEGER NOT NULL GENERATED ALWAYS AS (COALESCE(waiting_since, 9007199254740991)) VIRTUAL,
  active INTEGER NOT NULL GENERATED ALWAYS AS (status IN ('queued', 'open')) VIRTUAL
) WITHOUT ROWID;

CREATE INDEX conversations_by_contact ON conversations (contact_id, created_at);

CREATE INDEX conversations_by_chat ON conversations (channel, account, chat);

CREATE INDEX conversations_by_status_waiting ON conversations (status, waiting_rank, id);

CREATE INDEX conversations_by_status_recent ON conversations (status, last_at, id);

CREATE INDEX conversations_by_active_waiting ON conversations (active, waiting_rank, id);

CREATE INDEX conversations_by_active_recent ON conversations (active, last_at, id);

CREATE INDEX conversations_by_assignee ON conversations (assignee_id, active, waiting_rank, id);

CREATE INDEX conversations_by_team ON conversations (team_id, active, waiting_rank, id);

CREATE INDEX conversations_snoozed ON conversations (snoozed_until) WHERE status = 'snoozed';

CREATE TABLE messages (
  position INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE,
  conversation_id TEXT NOT NULL REFERENCES conversations(id), direction TEXT NOT NULL,
  author_kind TEXT NOT NULL, author_id TEXT, author_name TEXT, kind TEXT NOT NULL, text TEXT NOT NULL,
  at INTEGER NOT NULL, received_at INTEGER NOT NULL, external_id TEXT, client_id TEXT,
  quote TEXT, media_id TEXT, extra TEXT, edited_at INTEGER, deleted_at INTEGER,
  delivery TEXT, failure TEXT, send_at INTEGER
);

CREATE INDEX messages_by_conversation ON messages (conversation_id, position);

CREATE UNIQUE INDEX messages_by_external ON messages (conversation_id, external_id) WHERE external_id IS NOT NULL;

CREATE INDEX messages_by_external_id ON messages (external_id) WHERE external_id IS NOT NULL;

CREATE UNIQUE INDEX messages_by_client ON messages (conversation_id, client_id) WHERE client_id IS NOT NULL;

CREATE INDEX messages_by_time ON messages (at);

CREATE VIRTUAL TABLE message_search USING fts5(
  text, content='messages', content_rowid='position', tokenize='unicode61 remove_diacritics 2', prefix='2 3'
);

CREATE TRIGGER messages_search_insert AFTER INSERT ON messages WHEN new.text <> '' BEGIN
  INSERT INTO message_search (rowid, text) VALUES (new.position, new.text); END;

CREATE TRIGGER messages_search_delete AFTER DELETE ON messages WHEN old.text <> '' BEGIN
  INSERT INTO message_search (message_search, rowid, text) VALUES ('delete', old.position, old.text); END;

CREATE TRIGGER messages_search_update AFTER UPDATE OF text ON messages BEGIN
  INSERT INTO message_search (message_search, rowid, text) SELECT 'delete', old.position, old.text WHERE old.text <> '';
  INSERT INTO message_search (rowid, text) SELECT new.position, new.text WHERE new.text <> ''; END;

CREATE VIRTUAL TABLE contact_search USING fts5(name, number, contact_id UNINDEXED, tokenize='trigram');

CREATE TABLE media (
  id TEXT PRIMARY KEY, mime TEXT NOT NULL, size INTEGER NOT NULL, filename TEXT, width INTEGER, height INTEGER,
  seconds REAL, state TEXT NOT NULL, locator TEXT, channel TEXT, attempts INTEGER NOT NULL DEFAULT 0,
  next_attempt_at INTEGER, created_at INTEGER NOT NULL
) WITHOUT ROWID;

CREATE INDEX media_pending ON media (next_attempt_at) WHERE state = 'pending';

CREATE TABLE decisions (
  id INTEGER PRIMARY KEY AUTOINCREMENT, conversation_id TEXT NOT NULL REFERENCES conversations(id), at INTEGER NOT NULL,
  reason TEXT NOT NULL, input TEXT NOT NULL, output TEXT NOT NULL
);

CREATE INDEX decisions_by_conversation ON decisions (conversation_id, id);

CREATE TABLE conversation_events (
  id INTEGER PRIMARY KEY AUTOINCREMENT, at INTEGER NOT NULL, conversation_id TEXT NOT NULL REFERENCES conversations(id),
  type TEXT NOT NULL, account_id TEXT, team_id TEXT, topic_id TEXT, article_id TEXT, reason TEXT, value REAL
);

CREATE INDEX conversation_events_by_time ON conversation_events (type, at);

CREATE INDEX conversation_events_by_conversation ON conversation_events (conversation_id, id);

CREATE TABLE inbound_journal (
  id INTEGER PRIMARY KEY AUTOINCREMENT, channel TEXT NOT NULL, account TEXT NOT NULL, chat TEXT NOT NULL,
  external_id TEXT NOT NULL, raw TEXT, state TEXT NOT NULL, received_at INTEGER NOT NULL,
  attempts INTEGER NOT NULL DEFAULT 0, failure TEXT
);

CREATE UNIQUE INDEX inbound_journal_identity ON inbound_journal (channel, account, chat, external_id);

CREATE INDEX inbound_journal_open ON inbound_journal (id) WHERE state IN ('received', 'processing');

CREATE TABLE outbox (
  id INTEGER PRIMARY KEY AUTOINCREMENT, message_id TEXT NOT NULL UNIQUE, conversation_id TEXT NOT NULL,
  channel TEXT NOT NULL, chat TEXT NOT NULL, external_id TEXT NOT NULL UNIQUE, state TEXT NOT NULL,
  revision INTEGER, attempts INTEGER NOT NULL DEFAULT 0, next_attempt_at INTEGER NOT NULL, cold INTEGER NOT NULL DEFAULT 0,
  created_at INTEGER NOT NULL, settled_at INTEGER
);

CREATE INDEX outbox_open ON outbox (next_attempt_at) WHERE state IN ('pending', 'sending', 'unknown');

CREATE TABLE change_log (
  seq INTEGER PRIMARY KEY AUTOINCREMENT, at INTEGER NOT NULL, type TEXT NOT NULL, account_id TEXT,
  conversation_id TEXT, event TEXT NOT NULL
);

CREATE TABLE reads (
  account_id TEXT NOT NULL, conversation_id TEXT NOT NULL, read_count INTEGER NOT NULL,
  PRIMARY KEY (account_id, conversation_id)
) WITHOUT ROWID;

CREATE TABLE mentions (
  account_id TEXT NOT NULL, conversation_id TEXT NOT NULL, at INTEGER NOT NULL, PRIMARY KEY (account_id, conversation_id)
) WITHOUT ROWID;

CREATE TABLE saved_views (id TEXT PRIMARY KEY, account_id TEXT NOT NULL, name TEXT NOT NULL, view TEXT NOT NULL, filter TEXT NOT NULL) WITHOUT ROWID;

CREATE TABLE agencies (id TEXT PRIMARY KEY, name TEXT NOT NULL, short_name TEXT NOT NULL) WITHOUT ROWID;

CREATE TABLE topics (
  id TEXT PRIMARY KEY, number INTEGER NOT NULL UNIQUE, title TEXT NOT NULL, description TEXT NOT NULL, emoji TEXT NOT NULL,
  season_from TEXT, season_until TEXT
) WITHOUT ROWID;

CREATE TABLE articles (
  id TEXT PRIMARY KEY, topic_id TEXT NOT NULL REFERENCES topics(id), agency_id TEXT NOT NULL REFERENCES agencies(id),
  title TEXT NOT NULL, phrasings TEXT NOT NULL, keywords TEXT NOT NULL, answer TEXT NOT NULL, source_title TEXT NOT NULL,
  source_url TEXT NOT NULL, checked_at TEXT NOT NULL, status TEXT NOT NULL, sample INTEGER NOT NULL, updated_at INTEGER NOT NULL
) WITHOUT ROWID;

CREATE INDEX articles_by_topic ON articles (topic_id, title);

CREATE TABLE live_tables (id TEXT PRIMARY KEY, title TEXT NOT NULL, columns TEXT NOT NULL, rows TEXT NOT NULL, updated_at TEXT NOT NULL) WITHOUT ROWID;

CREATE TABLE canned_responses (id TEXT PRIMARY KEY, shortcut TEXT NOT NULL UNIQUE, title TEXT NOT NULL, text TEXT NOT NULL) WITHOUT ROWID;

CREATE TABLE labels (id TEXT PRIMARY KEY, name TEXT NOT NULL UNIQUE, color TEXT NOT NULL) WITHOUT ROWID;

CREATE TABLE conversation_labels (
  conversation_id TEXT NOT NULL REFERENCES conversations(id), label_id TEXT NOT NULL REFERENCES labels(id),
  PRIMARY KEY (conversation_id, label_id)
) WITHOUT ROWID;

CREATE INDEX conversation_labels_by_label ON conversation_labels (label_id);

CREATE TABLE misses (
  id TEXT PRIMARY KEY, conversation_id TEXT NOT NULL, text TEXT NOT NULL, at INTEGER NOT NULL, candidates TEXT NOT NULL,
  state TEXT NOT NULL, proposed_article_id TEXT
) WITHOUT ROWID;

CREATE INDEX misses_by_state ON misses (state, at);

CREATE TABLE audit (
  id INTEGER PRIMARY KEY AUTOINCREMENT, at INTEGER NOT NULL, account_id TEXT, action TEXT NOT NULL, subject TEXT
);

CREATE TABLE outages (
  id TEXT PRIMARY KEY, channel TEXT NOT NULL, started_at INTEGER NOT NULL, ended_at INTEGER, cause TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE wa_state (type TEXT NOT NULL, id TEXT NOT NULL, value TEXT NOT NULL, at INTEGER NOT NULL, PRIMARY KEY (type, id)) WITHOUT ROWID;

CREATE INDEX wa_state_plaintexts ON wa_state (at) WHERE type = 'inbox-plain';

CREATE TABLE wa_envelopes (
  id TEXT NOT NULL, sender TEXT NOT NULL, attributes TEXT NOT NULL, hashes TEXT NOT NULL, at INTEGER NOT NULL,
  PRIMARY KEY (id, sender)
) WITHOUT ROWID;

CREATE TABLE wa_sent (external_id TEXT PRIMARY KEY, chat TEXT NOT NULL, bytes BLOB NOT NULL, at INTEGER NOT NULL) WITHOUT ROWID;
`
