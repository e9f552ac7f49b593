import type { PushNotice } from '../../shared/contract/commands/push.ts'
import type { ChangeEvent } from '../../shared/contract/events.ts'
import type { Account } from '../../shared/model/account.ts'
import type { Conversation } from '../../shared/model/conversation.ts'
import type { Message } from '../../shared/model/message.ts'

/** For whom, and what; the language is each account's own. */
export interface Notice extends Omit<PushNotice, 'language'> {
  accountId: string
  /** Work for whoever takes it, and not for this person by name: those who said that they are away are left alone. */
  forAnyone: boolean
}

const longestText = 160

/** The message of an event that may concern somebody; null for all other events. */
export const newsOf = (event: ChangeEvent): Message | null => (event.type === 'message.created' ? event.message : null)

/**
 * Who is to hear of a new message (the system's lines are messages too) in `conversation`, as it stands now: agents of the
 * team when it waits, the one to whom it was given or whose snooze ran out, the one who holds it when the resident writes,
 * those mentioned.
 */
export function noticesOf(message: Message, conversation: Conversation, people: readonly Account[]): Notice[] {
  const { id, contact, handover } = conversation
  const name = contact.name ?? contact.maskedNumber ?? ''
  const about = (accountId: string, part: Partial<Notice> & Pick<Notice, 'kind' | 'text'>): Notice => ({
    accountId,
    conversationId: id,
    name,
    forAnyone: false,
    ...part,
    text: part.text.slice(0, longestText),
  })
  const question = handover?.question ?? ''
  const holder = conversation.status === 'open' ? conversation.assigneeId : null

  if (message.event !== null) {
    const { type, detail } = message.event
    // A snooze that names nobody was ended by the resident's own message, of which the holder hears anyway.
    if (type === 'woken' && holder !== null)
      return detail === null ? [] : [about(holder, { kind: 'woken', text: question })]
    if (type !== 'handover' && type !== 'transferred' && type !== 'assigned' && type !== 'woken') return []
    if (holder !== null) return [about(holder, { kind: 'assigned', text: question })]
    if (conversation.status !== 'queued') return []
    return people
      .filter((p) => p.active && p.role === 'agent')
      .filter((p) => conversation.teamId === null || p.teamIds.includes(conversation.teamId))
      .map((p) => about(p.id, { kind: 'new-handover', text: question, forAnyone: true }))
  }
  if (message.author.kind === 'contact')
    return holder === null ? [] : [about(holder, { kind: 'new-message', text: message.text })]
  const { author } = message
  if (author.kind !== 'agent') return []
  return message.mentions
    .filter((accountId) => accountId !== author.accountId)
    .map((accountId) => about(accountId, { kind: 'new-mention', text: message.text, name: author.name }))
}
