import type { Conversation } from '../../../shared/model/conversation.ts'
import { inboxWords } from './words.ts'

/** What a resident is called on the screen: name, else masked number. */
export function contactName(contact: Conversation['contact']): string {
  return contact.name ?? contact.maskedNumber ?? inboxWords.words('unknown')
}

/**
 * What a resident waits to have answered, while the last that was said is the bot's "a person will see to it": the same
 * words in every row of the queue would say nothing. Null when the last message says more.
 */
export function openQuestion(c: Conversation): string | null {
  const waits = c.status !== 'bot' && c.status !== 'resolved' && c.lastMessage?.author.kind === 'bot'
  return waits && c.handover !== null && c.handover.question !== '' ? c.handover.question : null
}

/** One line of the last message; media and unreadable ones by their kind. */
export function previewOf(last: NonNullable<Conversation['lastMessage']>): string {
  if (last.kind === 'text' || last.kind === 'note') return last.preview
  const kind = inboxWords.words(`kind-${last.kind}`)
  return last.preview === '' ? kind : `${kind}: ${last.preview}`
}
