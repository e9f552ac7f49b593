import type { ChangeEvent } from '../contract/events.ts'
import type { Conversation } from '../model/conversation.ts'
import type { Message } from '../model/message.ts'

/** What a client holds of the helpdesk: the part of the truth that it has fetched. */
export interface ClientState {
  accountId: string
  conversations: ReadonlyMap<string, Conversation>
  /** Threads that were fetched, each ordered by position. */
  threads: ReadonlyMap<string, readonly Message[]>
  readCounts: ReadonlyMap<string, number>
}

/**
 * Old state + event = new state, without touching the old. Applying the same event twice, or one that the fetched state
 * already holds, changes nothing: a client may fetch and listen at the same time.
 */
export function applyEvent(state: ClientState, event: ChangeEvent): ClientState {
  switch (event.type) {
    case 'conversation.updated':
      return {
        ...state,
        conversations: with_(
          state.conversations,
          event.conversation.id,
          newestOf(state.conversations.get(event.conversation.id), event.conversation),
        ),
      }
    case 'message.created':
    case 'message.updated': {
      const thread = state.threads.get(event.message.conversationId)
      if (thread === undefined) return state
      return {
        ...state,
        threads: with_(state.threads, event.message.conversationId, placeMessage(thread, event.message)),
      }
    }
    case 'contact.updated':
      return { ...state, conversations: mapContacts(state.conversations, event.contact.id, event.contact) }
    case 'contact.merged':
      return { ...state, conversations: mapContacts(state.conversations, event.from, event.into) }
    case 'contact.erased': {
      const conversations = new Map(state.conversations)
      const threads = new Map(state.threads)
      for (const id of event.conversationIds) {
        conversations.delete(id)
        threads.delete(id)
      }
      return { ...state, conversations, threads }
    }
    case 'conversation.read':
      if (event.accountId !== state.accountId) return state
      return { ...state, readCounts: with_(state.readCounts, event.conversationId, event.readCount) }
    case 'content.updated':
    case 'settings.updated':
    case 'accounts.updated':
      return state
  }
}

/**
 * Of two copies of a conversation the newer, with the newer copy of its contact: a row that was read before a change may
 * come after it. `known` is what is held so far.
 */
export function newestOf(known: Conversation | undefined, other: Conversation): Conversation {
  if (known === undefined) return other
  const [newer, older] = known.updatedAt > other.updatedAt ? [known, other] : [other, known]
  const contact = newestContact(older.contact, newer.contact)
  return contact === newer.contact ? newer : { ...newer, contact }
}

const newestContact = (known: Conversation['contact'], other: Conversation['contact']): Conversation['contact'] =>
  known.id === other.id && known.revision > other.revision ? known : other

/** Puts a message into its place in a thread ordered by position, replacing the copy with the same id or client id. */
export function placeMessage(thread: readonly Message[], message: Message): Message[] {
  const others = thread.filter(
    (m) => m.id !== message.id && (message.clientId === null || m.clientId !== message.clientId),
  )
  let at = others.length
  while (at > 0 && (others[at - 1]?.position ?? 0) > message.position) at--
  return [...others.slice(0, at), message, ...others.slice(at)]
}

function with_<V>(map: ReadonlyMap<string, V>, key: string, value: V): Map<string, V> {
  return new Map(map).set(key, value)
}

function mapContacts(
  conversations: ReadonlyMap<string, Conversation>,
  contactId: string,
  contact: Conversation['contact'],
): Map<string, Conversation> {
  return new Map(
    [...conversations].map(
      ([id, c]) => [id, c.contact.id === contactId ? { ...c, contact: newestContact(c.contact, contact) } : c] as const,
    ),
  )
}
