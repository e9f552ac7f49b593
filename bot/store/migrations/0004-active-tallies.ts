import { type Kysely, sql } from 'kysely'

/**
 * How many active conversations each person and each team has, kept by triggers: an office with tens of thousands of open
 * ones would count them anew for every window. Frozen.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements.split(';\n\n')) {
    if (statement.trim() !== '') await sql.raw(statement).execute(db)
  }
}

const isActive = (row: 'old' | 'new') => `${row}.status IN ('queued', 'open')`
const less = `
  UPDATE active_tallies SET n = n - 1
    WHERE ${isActive('old')} AND ((kind = 'assignee' AND id = old.assignee_id) OR (kind = 'team' AND id = old.team_id));`
const more = `
  INSERT INTO active_tallies (kind, id, n) SELECT 'assignee', new.assignee_id, 1
    WHERE new.assignee_id IS NOT NULL AND ${isActive('new')} ON CONFLICT (kind, id) DO UPDATE SET n = n + 1;
  INSERT INTO active_tallies (kind, id, n) SELECT 'team', new.team_id, 1
    WHERE new.team_id IS NOT NULL AND ${isActive('new')} ON CONFLICT (kind, id) DO UPDATE SET n = n + 1;`

const statements = `
CREATE TABLE active_tallies (
  kind TEXT NOT NULL, id TEXT NOT NULL, n INTEGER NOT NULL, PRIMARY KEY (kind, id)
) WITHOUT ROWID;

INSERT INTO active_tallies (kind, id, n) SELECT 'assignee', assignee_id, count(*) FROM conversations
  WHERE active = 1 AND assignee_id IS NOT NULL GROUP BY assignee_id;

INSERT INTO active_tallies (kind, id, n) SELECT 'team', team_id, count(*) FROM conversations
  WHERE active = 1 AND team_id IS NOT NULL GROUP BY team_id;

CREATE TRIGGER active_tallies_insert AFTER INSERT ON conversations WHEN ${isActive('new')} BEGIN${more} END;

CREATE TRIGGER active_tallies_delete AFTER DELETE ON conversations WHEN ${isActive('old')} BEGIN${less} END;

CREATE TRIGGER active_tallies_update AFTER UPDATE OF status, assignee_id, team_id ON conversations
  WHEN old.status <> new.status OR old.assignee_id IS NOT new.assignee_id OR old.team_id IS NOT new.team_id
  BEGIN${less}${more} END;

`
