import type { ChangeEvent } from '../../../shared/contract/events.ts'
import type { Conversation } from '../../../shared/model/conversation.ts'

export type SignalKind = 'new-handover' | 'new-message' | 'new-mention' | 'assigned' | 'woken' | 'overdue'

export interface Signal {
  kind: SignalKind
  conversationId: string
  /** A colleague's name for a mention; otherwise the resident is named. */
  by: string | null
  text: string
}

/** Where a conversation stands, as far as that decides who sees to it. */
type Standing = Pick<Conversation, 'status' | 'teamId'>

/** Whether somebody of this team has to see to it. */
const isServedBy = (c: Standing, me: Person) =>
  c.teamId === null || me.teamIds.length === 0 || me.teamIds.includes(c.teamId)

/**
 * Who has just waited longer than the target, in my hands or in my team's queue: between `before` and `now`
 * (milliseconds since 1970), so that nobody is announced twice.
 */
export function newlyOverdue(
  conversations: Iterable<Conversation>,
  me: Person,
  targetMinutes: number,
  before: number,
  now: number,
): Signal[] {
  return [...conversations].flatMap((c) => {
    const due = c.waitingSince === null ? null : c.waitingSince + targetMinutes * 60_000
    if (due === null || due <= before || due > now) return []
    const mine = c.status === 'open' ? c.assigneeId === me.accountId : c.status === 'queued' && isServedBy(c, me)
    return mine ? [{ kind: 'overdue', conversationId: c.id, by: null, text: c.handover?.question ?? '' }] : []
  })
}

const waitsForMe = (c: Standing, me: Person) => c.status === 'queued' && isServedBy(c, me)

/** Of a conversation never seen here: whether this change is the bot's handover, and not one of the many after it. */
const justHandedOver = (c: Conversation) => c.handover !== null && c.updatedAt - c.handover.at < 5000

interface Person {
  accountId: string
  name: string
  teamIds: readonly string[]
}

/**
 * Whether a change is worth interrupting this person for: somebody new in their queue (from the bot, or passed on by
 * another team), a resident's message in their own conversation, a mention, work given to them or a snooze of theirs that
 * ran out. `before` is the conversation as this window had it; what the event says of where it was goes before that.
 */
export function signalOf(
  event: ChangeEvent,
  before: Conversation | undefined,
  now: Conversation | undefined,
  me: Person,
): Signal | null {
  if (event.type === 'conversation.updated') {
    const c = event.conversation
    const text = c.handover?.question ?? ''
    const was = event.was ?? before
    if (waitsForMe(c, me) && (was === undefined ? justHandedOver(c) : !waitsForMe(was, me)))
      return { kind: 'new-handover', conversationId: c.id, by: null, text }
    return null
  }
  if (event.type !== 'message.created') return null
  const { message } = event
  const by = message.author.kind === 'agent' ? message.author : null
  if (message.mentions.includes(me.accountId) && by?.accountId !== me.accountId)
    return { kind: 'new-mention', conversationId: message.conversationId, by: by?.name ?? null, text: message.text }
  // The line in the thread says who gave it to whom: what I take myself is no news to me.
  const { event: line } = message
  if (line?.type === 'assigned' && line.detail === me.name && line.by !== me.name)
    return { kind: 'assigned', conversationId: message.conversationId, by: null, text: now?.handover?.question ?? '' }
  // One that names nobody was ended by the resident's own message, which is a signal itself.
  if (line?.type === 'woken' && line.detail === me.name)
    return { kind: 'woken', conversationId: message.conversationId, by: null, text: now?.handover?.question ?? '' }
  if (message.author.kind === 'contact' && now?.assigneeId === me.accountId)
    return { kind: 'new-message', conversationId: message.conversationId, by: null, text: message.text }
  return null
}
