import { type RawBuilder, sql } from 'kysely'
import type { Outage } from '../../shared/model/channel.ts'
import type { LiveFigures, ReportOverview } from '../../shared/model/report.ts'
import { ticketOf } from './conversation-repository.ts'
import type { Reader } from './database.ts'

/**
 * The supervisor's figures, each by SQL over the stored facts (conversation_events) and messages of [from, to).
 *
 * - conversations: facts `started`. messages in/out: rows of `messages` that crossed the wire.
 * - resolved: facts `resolved`. containment: of those, the share that no fact `reply` (a human's) of their conversation comes before:
 *   by facts, which stay when a person is erased.
 * - handovers: facts `handover` by reason.
 * - first response: from a handover to the first human message after it; counted on the day of that message.
 * - resolution: from a conversation's last handover to the `resolved` that ends it (human-held conversations only).
 * - median and p90: the nearest-rank percentiles.
 */
export async function overview(db: Reader, from: number, to: number, offsetMs: number): Promise<ReportOverview> {
  const rows = async <T>(query: RawBuilder<T>): Promise<T[]> => (await query.execute(db)).rows
  const count = async (query: RawBuilder<{ n: number }>): Promise<number> => (await rows(query))[0]?.n ?? 0
  const facts = (type: string) =>
    count(sql`SELECT count(*) AS n FROM conversation_events WHERE type = ${type} AND at >= ${from} AND at < ${to}`)
  const wire = (direction: string) =>
    count(sql`SELECT count(*) AS n FROM messages WHERE direction = ${direction} AND at >= ${from} AND at < ${to}`)

  const firstResponses = await rows<{ ms: number; account_id: string | null; team_id: string | null }>(
    sql`SELECT value AS ms, account_id, team_id FROM conversation_events WHERE type = 'first-reply' AND at >= ${from} AND at < ${to}`,
  )
  const resolutions = await rows<{ ms: number }>(sql`
    SELECT r.at - (SELECT max(h.at) FROM conversation_events h
                   WHERE h.conversation_id = r.conversation_id AND h.type = 'handover' AND h.id < r.id) AS ms
    FROM conversation_events r WHERE r.type = 'resolved' AND r.at >= ${from} AND r.at < ${to} AND ms IS NOT NULL`)
  const contained = await count(sql`
    SELECT count(*) AS n FROM conversation_events r WHERE r.type = 'resolved' AND r.at >= ${from} AND r.at < ${to}
    AND NOT EXISTS (SELECT 1 FROM conversation_events p
                    WHERE p.conversation_id = r.conversation_id AND p.type = 'reply' AND p.id < r.id)`)
  const resolved = await facts('resolved')
  const rated = await rows<{ average: number | null; n: number }>(
    sql`SELECT avg(value) AS average, count(*) AS n FROM conversation_events WHERE type = 'rated' AND at >= ${from} AND at < ${to}`,
  )
  const perAgent = await rows<{ id: string; name: string; replies: number; resolved: number }>(sql`
    SELECT a.id, a.name, sum(e.type = 'reply') AS replies, sum(e.type = 'resolved') AS resolved
    FROM conversation_events e JOIN accounts a ON a.id = e.account_id
    WHERE e.type IN ('reply', 'resolved') AND e.at >= ${from} AND e.at < ${to} GROUP BY a.id ORDER BY replies DESC, a.name`)
  const perTeam = await rows<{ id: string | null; name: string | null; handovers: number; resolved: number }>(sql`
    SELECT e.team_id AS id, t.name, sum(e.type = 'handover') AS handovers, sum(e.type = 'resolved') AS resolved
    FROM conversation_events e LEFT JOIN teams t ON t.id = e.team_id
    WHERE e.type IN ('handover', 'resolved') AND e.at >= ${from} AND e.at < ${to} GROUP BY e.team_id ORDER BY handovers DESC`)
  const median = (ms: readonly number[]) => percentile(ms, 0.5)

  return {
    from,
    to,
    conversations: await facts('started'),
    messagesIn: await wire('incoming'),
    messagesOut: await wire('outgoing'),
    resolved,
    containment: resolved === 0 ? null : contained / resolved,
    handovers: await rows(
      sql`SELECT reason, count(*) AS count FROM conversation_events WHERE type = 'handover' AND at >= ${from} AND at < ${to}
          GROUP BY reason ORDER BY count DESC, reason`,
    ),
    firstResponse: duration(firstResponses.map((r) => r.ms)),
    resolution: duration(resolutions.map((r) => r.ms)),
    satisfaction: { average: rated[0]?.average ?? null, count: rated[0]?.n ?? 0 },
    perDay: await rows(sql`
      SELECT date((at + ${offsetMs}) / 1000, 'unixepoch') AS day, sum(type = 'started') AS conversations,
             sum(type = 'handover') AS handovers, sum(type = 'resolved') AS resolved
      FROM conversation_events WHERE type IN ('started', 'handover', 'resolved') AND at >= ${from} AND at < ${to}
      GROUP BY day ORDER BY day`),
    perHour: await rows(sql`
      SELECT CAST(strftime('%H', (at + ${offsetMs}) / 1000, 'unixepoch') AS INTEGER) AS hour, count(*) AS messages
      FROM messages WHERE direction = 'incoming' AND at >= ${from} AND at < ${to} GROUP BY hour ORDER BY hour`),
    perTopic: await rows(sql`
      SELECT e.topic_id AS id, coalesce(t.title, '-') AS title, count(DISTINCT e.conversation_id) AS conversations,
             count(*) AS answers
      FROM conversation_events e LEFT JOIN topics t ON t.id = e.topic_id
      WHERE e.type = 'answered' AND e.at >= ${from} AND e.at < ${to} GROUP BY e.topic_id ORDER BY answers DESC`),
    perTeam: perTeam.map((t) => ({
      ...t,
      name: t.name ?? '-',
      medianFirstResponseMs: median(firstResponses.filter((r) => r.team_id === t.id).map((r) => r.ms)),
    })),
    perAgent: perAgent.map((a) => ({
      ...a,
      medianFirstResponseMs: median(firstResponses.filter((r) => r.account_id === a.id).map((r) => r.ms)),
    })),
    unanswered: await rows(sql`
      SELECT text, count(*) AS count, max(at) AS lastAt FROM misses WHERE at >= ${from} AND at < ${to}
      GROUP BY lower(text) ORDER BY count DESC, lastAt DESC LIMIT 50`),
  }
}

/** Nearest-rank percentile; null of nothing. */
export function percentile(values: readonly number[], share: number): number | null {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? null
}

const duration = (ms: readonly number[]) => ({
  medianMs: percentile(ms, 0.5),
  p90Ms: percentile(ms, 0.9),
  count: ms.length,
})

/** This minute; `overdueBefore` is the waiting-since before which a conversation is past its target. */
export async function live(db: Reader, overdueBefore: number): Promise<Omit<LiveFigures, 'agentsOnline'>> {
  const { rows } = await sql<{
    queued: number
    open: number
    withBot: number
    longestWaitSince: number | null
    overdue: number
  }>`
    SELECT (SELECT count(*) FROM conversations WHERE status = 'queued') AS queued,
           (SELECT count(*) FROM conversations WHERE status = 'open') AS open,
           (SELECT count(*) FROM conversations WHERE status = 'bot') AS withBot,
           (SELECT min(waiting_since) FROM conversations WHERE active = 1) AS longestWaitSince,
           (SELECT count(*) FROM conversations WHERE active = 1 AND waiting_rank < ${overdueBefore}) AS overdue`.execute(
    db,
  )
  const [row] = rows
  return row ?? { queued: 0, open: 0, withBot: 0, longestWaitSince: null, overdue: 0 }
}

/** The newest outages, with the conversations whose residents wrote in them. */
export async function outages(db: Reader, limit: number): Promise<Outage[]> {
  const rows = await db.selectFrom('outages').selectAll().orderBy('started_at', 'desc').limit(limit).execute()
  return Promise.all(
    rows.map(async (r) => {
      const touched = await db
        .selectFrom('messages as m')
        .innerJoin('conversations as c', 'c.id', 'm.conversation_id')
        .select(['c.id', 'c.ticket_number'])
        .distinct()
        .where('m.direction', '=', 'incoming')
        // Phones name the second in which something was written.
        .where('m.at', '>=', Math.floor(r.started_at / 1_000) * 1_000)
        .where('m.at', '<=', r.ended_at ?? Number.MAX_SAFE_INTEGER)
        .orderBy('c.ticket_number')
        .limit(50)
        .execute()
      return {
        id: r.id,
        channel: r.channel,
        startedAt: r.started_at,
        endedAt: r.ended_at,
        cause: r.cause,
        conversations: touched.map((c) => ({ id: c.id, ticket: ticketOf(c.ticket_number) })),
      }
    }),
  )
}
