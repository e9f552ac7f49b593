import { existsSync } from 'node:fs'
import { constants, copyFile, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { databaseFile } from '../../../bot/store/backup.ts'
import { Connection } from '../../../bot/store/connection.ts'
import { runChild, startChild } from './service.ts'

export interface History {
  dataDir: string
  conversations: number
  messages: number
  generateMs: number
}

const dayMs = 86_400_000
/** What residents and the office write, in turns; `#` becomes the conversation's number, so that texts differ. */
const texts = [
  'Selamat pagi, apakah pengurusan KTP yang hilang bisa diwakilkan? Nomor #',
  'Bapak/Ibu, syaratnya surat kehilangan dari kepolisian dan fotokopi KK.',
  'Baik, kalau pajak motor lima tahunan apakah harus membawa kendaraannya?',
  'Betul, untuk ganti pelat kendaraan perlu dicek fisik di Samsat.',
  'Jam berapa loket paspor tutup hari Jumat ya',
  'Loket paspor melayani sampai pukul 14.30 WIB.',
  'kumaha carana ngadamel akta lahir kanggo budak',
  'Silakan membawa surat keterangan lahir, KK, dan buku nikah.',
  'hatur nuhun pisan, abdi ka MPP enjing',
  'Terima kasih sudah menghubungi kami.',
]

/**
 * A year of a busy office in one SQLite file: made by the project's own migrations and sample pack, then filled by SQL,
 * the same for the same numbers. Kept in the temporary folder and used again.
 */
export async function generateHistory(conversations: number, messages: number): Promise<History> {
  const dataDir = join(tmpdir(), `kepo-bench-history-${conversations}-${messages}`)
  const done = join(dataDir, 'generated')
  if (existsSync(done)) return { dataDir, conversations, messages, generateMs: 0 }
  const start = performance.now()
  await mkdir(dataDir, { recursive: true })
  await runChild(['test/bench/history/prepare.ts'], dataDir)
  // The service itself makes the file and its schema; it is stopped before the file is filled.
  await (await startChild(dataDir)).stop()
  const db = await Connection.open(databaseFile(dataDir), 'write')
  const ids = async (sql: string) =>
    z
      .array(z.object({ id: z.string() }))
      .parse(await db.all(sql, []))
      .map((r) => r.id)
  const known: Known = {
    teams: await ids('SELECT id FROM teams ORDER BY name'),
    agents: await ids("SELECT id FROM accounts WHERE role = 'agent' ORDER BY username"),
    topics: await ids('SELECT id FROM topics ORDER BY number'),
    articles: await ids('SELECT id FROM articles ORDER BY id'),
  }
  const each = Math.max(1, Math.round(messages / conversations))
  const now = Date.now()
  await db.all('PRAGMA synchronous = OFF', [])
  await db.all('PRAGMA cache_size = -400000', [])
  for (const statement of statements(known, conversations, each, now)) await db.run(statement.sql, statement.values)
  await db.all('PRAGMA wal_checkpoint(TRUNCATE)', [])
  await db.run('ANALYZE', [])
  await db.close()
  await mkdir(done)
  return { dataDir, conversations, messages: conversations * each, generateMs: Math.round(performance.now() - start) }
}

/**
 * A copy to measure on, to be removed afterwards, for the next run has to find what this one found. What is open or with
 * the bot was last written in within two hours, as in any office: the service ends what has been silent for longer, and
 * would be busy with ten thousand such while it is measured.
 */
export async function copyOf(history: History): Promise<{ dataDir: string; remove(): Promise<void> }> {
  const dataDir = await mkdtemp(join(tmpdir(), 'kepo-bench-'))
  await copyFile(databaseFile(history.dataDir), databaseFile(dataDir), constants.COPYFILE_FICLONE)
  const db = await Connection.open(databaseFile(dataDir), 'write')
  await db.run("UPDATE conversations SET last_at = ?1 - ticket_number % 100 * 60000 WHERE status IN ('bot', 'open')", [
    Date.now(),
  ])
  await db.all('PRAGMA wal_checkpoint(TRUNCATE)', [])
  await db.close()
  return { dataDir, remove: () => rm(dataDir, { recursive: true, force: true }) }
}

/** What the sample pack and the demo's accounts brought. */
interface Known {
  teams: string[]
  agents: string[]
  topics: string[]
  articles: string[]
}

/** An SQL expression: the list's item at `number`, round and round. */
const pick = (list: readonly string[], number: string): string =>
  `json_extract('${JSON.stringify(list)}', '$[' || ((${number}) % ${list.length}) || ']')`

/**
 * Conversation i: one of 20 is queued, one of 20 open, the bot has one of 20, one of 100 is snoozed, the rest are resolved.
 * Times are spread evenly over 365 days up to now.
 */
function statements(known: Known, conversations: number, each: number, now: number) {
  const from = now - 365 * dayMs
  const step = (365 * dayMs) / conversations
  const numbers = `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${conversations})`
  const at = `(${from} + CAST(i * ${step} AS INTEGER))`
  const status = `CASE WHEN i % 20 = 0 THEN 'queued' WHEN i % 20 = 1 THEN 'open' WHEN i % 20 = 2 THEN 'bot' WHEN i % 100 = 3 THEN 'snoozed' ELSE 'resolved' END`
  const text = `replace(json_extract(?1, '$[' || ((i + k) % ${texts.length}) || ']'), '#', i)`
  const team = pick(known.teams, 'i')
  const agent = pick(known.agents, 'i / 20')
  const topic = pick(known.topics, 'i')
  const values = [JSON.stringify(texts)]
  const plain = (sql: string) => ({ sql, values: [] as string[] })
  return [
    plain('BEGIN'),
    plain(`${numbers} INSERT INTO contacts (id, name, number, created_at, search_row)
      SELECT 'p' || i, 'Warga ' || (i % 977) || ' ' || i, '62812' || (10000000 + i), ${at}, 1000000 + i FROM n`),
    plain(
      "INSERT INTO contact_search (rowid, name, number, contact_id) SELECT search_row, name, number, id FROM contacts WHERE id LIKE 'p%'",
    ),
    plain(`${numbers} INSERT INTO conversations (id, ticket_number, channel, account, chat, contact_id, status, team_id, assignee_id,
        handover_reason, waiting_since, snoozed_until, topic_id, last_at, dialog, created_at, updated_at, resolved_at)
      SELECT 'c' || i, 100000 + i, 'whatsapp', 'bench', 'chat' || i, 'p' || i, ${status},
        CASE WHEN i % 20 IN (0, 1) THEN ${team} END, CASE WHEN i % 20 = 1 THEN ${agent} END,
        CASE WHEN i % 20 IN (0, 1) THEN 'no-answer' END, CASE WHEN i % 20 = 0 THEN ${at} END,
        CASE WHEN i % 100 = 3 THEN ${now + dayMs} + i END, ${topic}, ${at} + ${each * 60_000},
        '{}', ${at}, ${at}, CASE WHEN i % 20 > 3 THEN ${at} + 3600000 END FROM n`),
    {
      sql: `${numbers}, m(k) AS (SELECT 0 UNION ALL SELECT k + 1 FROM m WHERE k < ${each - 1})
      INSERT INTO messages (id, conversation_id, direction, author_kind, author_name, kind, text, at, received_at, delivery)
      SELECT 'm' || i || '-' || k, 'c' || i, CASE k % 2 WHEN 0 THEN 'incoming' ELSE 'outgoing' END,
        CASE k % 2 WHEN 0 THEN 'contact' ELSE 'bot' END, NULL, 'text', ${text}, ${at} + k * 60000, ${at} + k * 60000,
        CASE k % 2 WHEN 0 THEN NULL ELSE 'read' END FROM n, m`,
      values,
    },
    plain(`${numbers} INSERT INTO conversation_events (at, conversation_id, type, topic_id)
      SELECT ${at}, 'c' || i, 'started', ${topic} FROM n`),
    plain(`${numbers} INSERT INTO conversation_events (at, conversation_id, type, topic_id, article_id)
      SELECT ${at} + 1000, 'c' || i, 'answered', ${topic}, ${pick(known.articles, 'i')} FROM n`),
    plain(`${numbers} INSERT INTO conversation_events (at, conversation_id, type, team_id, reason)
      SELECT ${at} + 2000, 'c' || i, 'handover', ${team}, 'no-answer' FROM n WHERE i % 3 = 0`),
    plain(`${numbers} INSERT INTO conversation_events (at, conversation_id, type, team_id, account_id, value)
      SELECT ${at} + 60000, 'c' || i, 'first-reply', ${team}, ${agent}, 58000 + i % 1000 FROM n WHERE i % 3 = 0`),
    plain(`${numbers} INSERT INTO conversation_events (at, conversation_id, type, team_id, account_id)
      SELECT ${at} + 3600000, 'c' || i, 'resolved', ${team}, ${agent} FROM n WHERE i % 20 > 3`),
    plain('COMMIT'),
  ]
}
