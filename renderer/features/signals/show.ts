import { desk } from '../../data/desk.ts'
import { contactName } from '../inbox/names.ts'
import type { Signal } from './what-matters.ts'
import { signalWords } from './words.ts'

/** What a signal says, in the agent's language. */
export function titleOf(signal: Signal): string {
  const conversation = desk.get().conversations.get(signal.conversationId)
  const name = signal.by ?? (conversation === undefined ? '' : contactName(conversation.contact))
  return signalWords.words(signal.kind, { name }).slice(0, 120)
}

/** A notification of the system; one per conversation, the newest replacing the last. */
export function show(signal: Signal, onOpen: () => void): void {
  const title = titleOf(signal)
  const body = signal.text.slice(0, 140)
  if (window.kepoDesktop !== undefined) {
    const mayReply = signal.kind === 'new-message' || signal.kind === 'assigned'
    window.kepoDesktop.notify({ title, body, conversationId: signal.conversationId, mayReply })
    return
  }
  if (!('Notification' in window) || Notification.permission !== 'granted') return
  const notification = new Notification(title, {
    body,
    tag: signal.conversationId,
    renotify: true,
    icon: '/icon-192.png',
    silent: true,
  })
  notification.onclick = () => {
    window.focus()
    onOpen()
    notification.close()
  }
}
