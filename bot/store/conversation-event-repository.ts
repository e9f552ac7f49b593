import type { Tx } from './database.ts'

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
