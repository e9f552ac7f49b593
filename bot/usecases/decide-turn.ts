import { type Decision, decide, type Turn } from '../engine/decide.ts'
import { DialogState } from '../engine/dialog.ts'
import type { IncomingMessage } from '../ports/channel.ts'
import type { ConversationInner } from '../store/conversation-repository.ts'
import type { Tx } from '../store/database.ts'
import type { JournalRow } from '../store/journal-repository.ts'
import { addReplies, addSystemLine, cancelOfAgents } from './compose.ts'
import { handOver } from './hand-over.ts'
import type { ReceiveWorld } from './receive-message.ts'

/**
 * Decides what the bot owes a conversation: everything stored and not yet decided, `latest` last, is read as one turn
 * (`alone`: that is known to be all there is). In the caller's
 * transaction: the decision with its inputs, the replies, the journal's "done" and the events are one commit.
 * `wakeAt` says when to come back, if the turn waits for the rest of a burst.
 */
export async function decideTurn(
  tx: Tx,
  world: ReceiveWorld,
  found: ConversationInner,
  latest: JournalRow | null,
  alone = false,
): Promise<{ conversationId: string; wakeAt: number | null }> {
  const { store, clock, knowledge } = world
  const now = clock.now()
  const conversationId = found.id
  const waiting = alone ? [] : await store.journal.owed(tx, found)
  const owed = latest === null ? waiting : [...waiting.filter((r) => r.id !== latest.id), latest]
  if (owed.length === 0) return { conversationId, wakeAt: null }
  const conversation = await wakeIfResting(tx, world, found)

  const policy = knowledge.policy(now)
  const dialog = DialogState.parse(JSON.parse(conversation.dialog))
  const standing = withoutReplaced(owed)
  const wakeAt = wakeTime(standing, policy.settings.burstWaitMs)
  const turn = { ...turnOf(standing), mayWait: now < wakeAt }
  const reading = knowledge.read(turn.text, { lastArticleId: dialog.lastArticleId })
  const { optedOut } = conversation
  const decision = decide({ turn, status: conversation.status, dialog, optedOut, reading, policy, now })
  if (decision.reason === 'waiting-for-rest') {
    if (latest !== null) await store.journal.setProcessing(tx, latest.id)
    await store.conversations.announce(tx, conversationId, now)
    return { conversationId, wakeAt }
  }
  store.journal.setDone(
    tx,
    owed.map((r) => r.id),
  )
  if (reading.language !== 'other' && conversation.language !== reading.language && turn.text !== '')
    await store.contacts.update(tx, conversation.contactId, { language: reading.language })
  await apply(tx, world, conversation, decision, policy)
  store.decisions.record(tx, {
    conversationId,
    at: now,
    reason: decision.reason,
    input: { turn, status: conversation.status, dialog, optedOut, reading },
    output: decision,
  })
  await store.conversations.announce(tx, conversationId, now, {
    patch: {
      dialog: JSON.stringify(decision.dialog),
      ...(decision.answered[0] === undefined ? {} : { topicId: decision.answered[0].topicId }),
    },
  })
  return { conversationId, wakeAt: null }
}

/** A snoozed conversation wakes for its agent; a resolved one starts with the bot again. */
async function wakeIfResting(tx: Tx, world: ReceiveWorld, conversation: ConversationInner): Promise<ConversationInner> {
  const { store, clock } = world
  const now = clock.now()
  const { id } = conversation
  if (conversation.status === 'snoozed') {
    await store.conversations.update(tx, id, now, {
      status: conversation.assigneeId === null ? 'queued' : 'open',
      snoozedUntil: null,
      waitingSince: now,
    })
    await addSystemLine(tx, world, id, { type: 'woken', by: null, detail: null })
  } else if (conversation.status === 'resolved') {
    await store.conversations.update(tx, id, now, {
      status: 'bot',
      assigneeId: null,
      teamId: null,
      handover: null,
      waitingSince: null,
      resolvedAt: null,
      bumpRevision: true,
    })
    store.facts.record(tx, { at: now, conversationId: id, type: 'reopened' })
  } else if (conversation.status === 'open' && conversation.waitingSince === null) {
    await store.conversations.update(tx, id, now, { waitingSince: now })
  } else return conversation
  return (await store.conversations.findInner(tx, id)) ?? conversation
}

async function apply(
  tx: Tx,
  world: ReceiveWorld,
  conversation: ConversationInner,
  decision: Decision,
  policy: ReturnType<ReceiveWorld['knowledge']['policy']>,
): Promise<void> {
  const { store, clock, ids } = world
  const now = clock.now()
  const { id } = conversation
  for (const article of decision.answered)
    store.facts.record(tx, {
      at: now,
      conversationId: id,
      type: 'answered',
      articleId: article.id,
      topicId: article.topicId,
    })
  if (decision.reason === 'asked-back') store.facts.record(tx, { at: now, conversationId: id, type: 'asked-back' })
  for (const missed of decision.missed) {
    store.facts.record(tx, { at: now, conversationId: id, type: 'missed' })
    await store.misses.insert(tx, {
      id: ids.next(),
      conversationId: id,
      at: now,
      text: missed.text,
      candidates: missed.candidates,
    })
  }
  if (decision.rating !== null)
    store.facts.record(tx, { at: now, conversationId: id, type: 'rated', value: decision.rating })
  if (decision.rating !== null)
    await addSystemLine(tx, world, id, { type: 'rated', by: null, detail: String(decision.rating) })

  if (decision.effect === 'cancel-queue') {
    await store.conversations.update(tx, id, now, {
      status: 'bot',
      waitingSince: null,
      handover: null,
      teamId: null,
    })
    store.facts.record(tx, { at: now, conversationId: id, type: 'cancelled' })
    await addSystemLine(tx, world, id, { type: 'cancelled', by: null, detail: null })
  }
  if (decision.effect === 'opt-out' || decision.effect === 'opt-in') {
    const out = decision.effect === 'opt-out'
    await store.contacts.update(tx, conversation.contactId, { optedOut: out })
    if (out) await cancelOfAgents(tx, world, conversation.contactId)
    await addSystemLine(tx, world, id, { type: out ? 'opted-out' : 'opted-in', by: null, detail: null })
  }
  await addReplies(tx, world, conversation, decision.replies, { author: 'bot', revision: conversation.revision })
  if (decision.handover !== null) await handOver(tx, world, conversation, decision.handover, policy)
}

/** What could not be decrypted usually comes again within moments; a burst's rest within seconds. */
const retryWaitMs = 15_000

/** A placeholder for what could not be decrypted counts no more once the message itself has come. */
function withoutReplaced(owed: readonly JournalRow[]): JournalRow[] {
  const readable = new Set(owed.flatMap((r) => (r.raw.content.kind === 'undecryptable' ? [] : [r.raw.externalId])))
  return owed.filter((r) => r.raw.content.kind !== 'undecryptable' || !readable.has(r.raw.externalId))
}

function wakeTime(owed: readonly JournalRow[], burstWaitMs: number): number {
  const [first] = owed
  const readable = owed.some((r) => r.raw.content.kind !== 'undecryptable')
  return (first?.receivedAt ?? 0) + (readable ? burstWaitMs : retryWaitMs)
}

function turnOf(owed: readonly JournalRow[]): Omit<Turn, 'mayWait'> {
  const kinds = owed.map((r) => r.raw.content)
  const texts = owed.map((r) => textOf(r.raw)).filter((t) => t !== '')
  const media = kinds.some((c) =>
    ['image', 'video', 'document', 'audio', 'location', 'contacts', 'unsupported'].includes(c.kind),
  )
  const undecryptable = kinds.some((c) => c.kind === 'undecryptable')
  return {
    text: texts.join('\n'),
    unreadable: media ? 'media' : undecryptable ? 'undecryptable' : null,
    writtenAt: Math.min(...owed.map((r) => r.raw.at)),
  }
}

/** What a message says in words; a change of an earlier one says its new ones. */
export function textOf({ content }: IncomingMessage): string {
  if (content.kind === 'text' || content.kind === 'edit') return content.text
  return 'caption' in content ? content.caption : ''
}
