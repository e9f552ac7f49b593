import type { Conversation } from '../../shared/model/conversation.ts'
import { takeEvent } from './desk.ts'
import { placeInLists } from './inbox.ts'

/** Takes the answer of an action in at once; the push that follows then changes nothing. */
export function takeEventOf(conversation: Conversation): void {
  takeEvent({ type: 'conversation.updated', conversation })
  placeInLists(conversation)
}
