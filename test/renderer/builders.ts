import type { Session } from '../../renderer/data/session.ts'
import { blankConversation } from '../../renderer/gallery/blank-conversation.ts'
import { Preferences } from '../../shared/model/account.ts'
import type { Conversation } from '../../shared/model/conversation.ts'
import type { Message } from '../../shared/model/message.ts'

/** A queued conversation; tests name only what they are about. */
export function conversation(part: Partial<Conversation> & { id: string }): Conversation {
  const contact = {
    ...blankConversation.contact,
    id: `contact-${part.id}`,
    name: null,
    maskedNumber: null,
    language: null,
  }
  return { ...blankConversation, ticket: `K-${part.id}`, contact, ...part }
}

/** A resident's text; `position` is also its id and its minute. */
export function message(position: number, part: Partial<Message> = {}): Message {
  return {
    id: `m${position}`,
    conversationId: 'c',
    position,
    direction: 'incoming',
    author: { kind: 'contact' },
    kind: 'text',
    text: `text ${position}`,
    at: position * 60_000,
    quote: null,
    media: null,
    location: null,
    contacts: [],
    reactions: [],
    editedAt: null,
    deletedAt: null,
    delivery: null,
    failure: null,
    sources: [],
    event: null,
    mentions: [],
    clientId: null,
    sendAt: null,
    ...part,
  }
}

export const botMessage = (position: number): Message =>
  message(position, { direction: 'outgoing', author: { kind: 'bot' } })

export const handoverLine = (position: number): Message =>
  message(position, {
    direction: 'internal',
    author: { kind: 'system' },
    kind: 'event',
    text: '',
    event: { type: 'handover', by: null, detail: 'no-answer' },
  })

/** A browser's storage, which Node has only for a file; its keys come in no order to rely on. */
export function memoryStorage(): Storage {
  const held = new Map<string, string>()
  return {
    get length() {
      return held.size
    },
    key: (index) => [...held.keys()].sort()[index] ?? null,
    getItem: (key) => held.get(key) ?? null,
    setItem: (key, value) => void held.set(key, value),
    removeItem: (key) => void held.delete(key),
    clear: () => held.clear(),
  }
}

/** An agent of team `t1`, signed in as `me`. */
export function session(): Session {
  return {
    account: { id: 'me', username: 'agen', name: 'Agen', role: 'agent', teamIds: ['t1'], active: true },
    preferences: Preferences.parse({}),
    presence: 'online',
  }
}
