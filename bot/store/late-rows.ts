import type { Connection } from './connection.ts'
import type { Schema } from './schema.ts'

/** What is written at the end, with the columns that are given; `conflict` is what a key that is there already does. */
const tables = {
  outbox: {
    columns: [
      'message_id',
      'conversation_id',
      'channel',
      'chat',
      'external_id',
      'state',
      'revision',
      'next_attempt_at',
      'cold',
      'created_at',
    ],
    conflict: '',
  },
  change_log: { columns: ['at', 'type', 'account_id', 'conversation_id', 'event'], conflict: '' },
  decisions: { columns: ['conversation_id', 'at', 'reason', 'input', 'output'], conflict: '' },
  conversation_events: {
    columns: ['at', 'conversation_id', 'type', 'account_id', 'team_id', 'topic_id', 'article_id', 'reason', 'value'],
    conflict: '',
  },
  /** The only one that is not added to: these rows are done. */
  inbound_journal: { columns: ['id'], conflict: '' },
  wa_state: {
    columns: ['type', 'id', 'value', 'at'],
    conflict: ' ON CONFLICT (type, id) DO UPDATE SET value = excluded.value, at = excluded.at',
  },
  wa_sent: {
    columns: ['external_id', 'chat', 'bytes', 'at'],
    conflict: ' ON CONFLICT (external_id) DO UPDATE SET bytes = excluded.bytes',
  },
} as const satisfies { [T in keyof Schema]?: { columns: readonly (keyof Schema[T])[]; conflict: string } }

export type LateTable = keyof typeof tables

/** The rows come as one JSON array of arrays, bytes in hexadecimal; "WHERE true" tells SQLite that an ON is not a join's. */
const statementFor = (table: LateTable): string => {
  const { columns, conflict } = tables[table]
  const values = columns.map((name, i) => (name === 'bytes' ? `unhex(value ->> ${i})` : `value ->> ${i}`)).join(', ')
  return `INSERT INTO ${table} (${columns.join(', ')}) SELECT ${values} FROM json_each(?) WHERE true${conflict}`
}
const statements: Record<LateTable, string> = {
  outbox: statementFor('outbox'),
  change_log: statementFor('change_log'),
  decisions: statementFor('decisions'),
  conversation_events: statementFor('conversation_events'),
  inbound_journal: `UPDATE inbound_journal SET state = 'done', raw = NULL WHERE id IN (SELECT value ->> 0 FROM json_each(?))`,
  wa_state: statementFor('wa_state'),
  wa_sent: statementFor('wa_sent'),
}
type Value = string | number | null
type LateRow<T extends LateTable> = Record<(typeof tables)[T]['columns'][number], Value>

/**
 * Rows that nobody reads before the commit. They are written at its end: one statement for each table, however many rows
 * and however many transactions share the commit. What deletes or reads such rows flushes them first.
 */
export class LateRows {
  readonly #connection: Pick<Connection, 'run'>
  readonly #written: (table: LateTable, lastId: number) => void
  readonly #rows = new Map<LateTable, Value[][]>()

  /** `written` hears of each table that was added to, and the key of the last row; the others have those before it. */
  constructor(connection: Pick<Connection, 'run'>, written: (table: LateTable, lastId: number) => void) {
    this.#connection = connection
    this.#written = written
  }

  add<T extends LateTable>(table: T, row: LateRow<T>): void {
    const columns: readonly (typeof tables)[T]['columns'][number][] = tables[table].columns
    const values = columns.map((column) => row[column])
    const rows = this.#rows.get(table)
    if (rows === undefined) this.#rows.set(table, [values])
    else rows.push(values)
  }

  async flush(): Promise<void> {
    for (const [table, rows] of [...this.#rows]) {
      this.#rows.delete(table)
      const { lastId } = await this.#connection.run(statements[table], [JSON.stringify(rows)])
      this.#written(table, lastId)
    }
  }

  /** Their transaction was rolled back. */
  clear(): void {
    this.#rows.clear()
  }
}
