import type { Conversation } from '../../../shared/model/conversation.ts'
import { inboxWords } from './words.ts'

/** What a resident is called on the screen: name, else masked number. */
export function contactName(contact: Conversation['contact']): string {
  return contact.name ?? contact.maskedNumber ?? inboxWords.words('unknown')
}

/** One line of the last message; media and unreadable ones by their kind. */
export function previewOf(last: NonNullable<Conversation['lastMessage']>): string {
  if (last.kind === 'text' || last.kind === 'note') return last.preview
  const kind = inboxWords.words(`kind-${last.kind}`)
  return last.preview === '' ? kind : `${kind}: ${last.preview}`
}
