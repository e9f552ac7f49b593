import type { Reader, Tx } from './database.ts'

/** What happened to a conversation, as the reports count it. One row each, never changed. */
export interface ConversationFact {
  at: number
  conversationId: string
  type:
    | 'started'
    /** The bot gave a published answer (`articleId`). */
    | 'answered'
    | 'asked-back'
    | 'missed'
    /** To a human, with `reason` and the team. */
    | 'handover'
    | 'claimed'
    /** The first human message after a handover. */
    | 'first-reply'
    | 'reply'
    | 'transferred'
    | 'handed-back'
    | 'cancelled'
    | 'resolved'
    | 'reopened'
    /** `value` is 1 to 5. */
    | 'rated'
  accountId?: string | null
  teamId?: string | null
  topicId?: string | null
  articleId?: string | null
  reason?: string | null
  value?: number | null
}

export function record(tx: Tx, fact: ConversationFact): void {
  tx.late.add('conversation_events', {
    at: fact.at,
    conversation_id: fact.conversationId,
    type: fact.type,
    account_id: fact.accountId ?? null,
    team_id: fact.teamId ?? null,
    topic_id: fact.topicId ?? null,
    article_id: fact.articleId ?? null,
    reason: fact.reason ?? null,
    value: fact.value ?? null,
  })
}

/**
 * Records a first human reply, once per handover: only if the last handover (or claim from the bot) has none yet. First
 * response time is this fact's time minus the handover's.
 */
export async function recordFirstReply(
  tx: Tx,
  fact: { at: number; conversationId: string; accountId: string; teamId: string | null },
): Promise<void> {
  await tx.late.flush()
  const last = await tx
    .selectFrom('conversation_events')
    .select(['type', 'at'])
    .where('conversation_id', '=', fact.conversationId)
    .where('type', 'in', ['handover', 'first-reply'])
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (last?.type === 'handover') record(tx, { ...fact, type: 'first-reply', value: fact.at - last.at })
}

/** The number of the last fact since then by which each of these accounts got a conversation; others are not in it. */
export async function lastClaims(
  db: Reader,
  accountIds: readonly string[],
  since: number,
): Promise<Map<string, number>> {
  if (accountIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('conversation_events')
    .select(({ fn }) => ['account_id', fn.max('id').as('last')])
    .where('type', '=', 'claimed')
    .where('at', '>=', since)
    .where('account_id', 'in', accountIds)
    .groupBy('account_id')
    .execute()
  return new Map(rows.flatMap((r) => (r.account_id === null ? [] : [[r.account_id, r.last] as const])))
}

/** The teams that a contact was handed or transferred to, in all their conversations; the latest first. */
export async function teamsOf(
  db: Reader,
  contactId: string,
): Promise<{ teamId: string; times: number; lastAt: number }[]> {
  const rows = await db
    .selectFrom('conversations as c')
    .innerJoin('conversation_events as e', 'e.conversation_id', 'c.id')
    .select(({ fn }) => ['e.team_id', fn.countAll<number>().as('times'), fn.max('e.at').as('last_at')])
    .where('c.contact_id', '=', contactId)
    .where('e.type', 'in', ['handover', 'transferred'])
    .where('e.team_id', 'is not', null)
    .groupBy('e.team_id')
    .orderBy('last_at', 'desc')
    .execute()
  return rows.flatMap((r) => (r.team_id === null ? [] : [{ teamId: r.team_id, times: r.times, lastAt: r.last_at }]))
}
