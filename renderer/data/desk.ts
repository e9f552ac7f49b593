import type { ChangeEvent } from '../../shared/contract/events.ts'
import type { Contact } from '../../shared/model/contact.ts'
import type { Conversation, InboxItem } from '../../shared/model/conversation.ts'
import type { Message } from '../../shared/model/message.ts'
import { applyEvent, type ClientState, newestOf } from '../../shared/reduce/apply-event.ts'
import { createStore, useStore } from './store.ts'

/** How much of a thread is loaded, and whether there is more on either side. */
export interface ThreadEdges {
  hasOlder: boolean
  hasNewer: boolean
}

export interface Desk extends ClientState {
  edges: ReadonlyMap<string, ThreadEdges>
}

const empty = (accountId: string): Desk => ({
  accountId,
  conversations: new Map(),
  threads: new Map(),
  readCounts: new Map(),
  edges: new Map(),
})

/** Everything fetched of conversations and threads, kept true by the change feed. */
export const desk = createStore<Desk>(empty(''))

export function resetDesk(accountId: string): void {
  desk.set(empty(accountId))
}

/** Takes in a pushed change. A thread that is not loaded to its end does not get the new message: it would leave a hole. */
export function takeEvent(event: ChangeEvent): void {
  const before = desk.get()
  if (event.type === 'message.created' || event.type === 'message.updated') {
    const { conversationId, id } = event.message
    const known = before.threads.get(conversationId)?.some((m) => m.id === id) ?? false
    if (!known && before.edges.get(conversationId)?.hasNewer === true) return
    const oldest = before.threads.get(conversationId)?.[0]
    if (!known && event.type === 'message.updated' && oldest !== undefined && event.message.position < oldest.position)
      return
  }
  desk.set({ ...before, ...applyEvent(before, event) })
}

/** Takes in fetched rows; a row that a push has overtaken meanwhile does not win. */
export function takeItems(items: readonly InboxItem[]): void {
  const before = desk.get()
  const conversations = new Map(before.conversations)
  const readCounts = new Map(before.readCounts)
  for (const { conversation, readCount } of items) {
    place(conversations, conversation)
    readCounts.set(conversation.id, Math.max(readCount, readCounts.get(conversation.id) ?? 0))
  }
  desk.set({ ...before, conversations, readCounts })
}

export function takeConversations(list: readonly Conversation[]): void {
  const before = desk.get()
  const conversations = new Map(before.conversations)
  for (const conversation of list) place(conversations, conversation)
  desk.set({ ...before, conversations })
}

export function takeContact(contact: Contact): void {
  takeEvent({ type: 'contact.updated', contact })
}

function place(conversations: Map<string, Conversation>, conversation: Conversation): void {
  conversations.set(conversation.id, newestOf(conversations.get(conversation.id), conversation))
}

export function setReadCount(conversationId: string, readCount: number): void {
  const before = desk.get()
  desk.set({ ...before, readCounts: new Map(before.readCounts).set(conversationId, readCount) })
}

interface ThreadPage extends ThreadEdges {
  messages: readonly Message[]
}

/** Puts a fetched page in: as the whole thread, or joined to what is there on the side named. */
export function takePage(conversationId: string, page: ThreadPage, side: 'whole' | 'older' | 'newer'): void {
  const before = desk.get()
  const loaded = side === 'whole' ? [] : (before.threads.get(conversationId) ?? [])
  const edges = before.edges.get(conversationId)
  desk.set({
    ...before,
    threads: new Map(before.threads).set(conversationId, mergePages(loaded, page.messages)),
    edges: new Map(before.edges).set(conversationId, {
      hasOlder: side === 'newer' ? (edges?.hasOlder ?? page.hasOlder) : page.hasOlder,
      hasNewer: side === 'older' ? (edges?.hasNewer ?? page.hasNewer) : page.hasNewer,
    }),
  })
}

/** Both lists in order of position; of a message in both, the second list's copy. */
export function mergePages(loaded: readonly Message[], fetched: readonly Message[]): Message[] {
  const byId = new Map(loaded.map((m) => [m.id, m]))
  for (const message of fetched) byId.set(message.id, message)
  return [...byId.values()].sort((a, b) => a.position - b.position)
}

/** Takes in the answer to sending it; a push that has overtaken it knows more. */
export function takeMessage(message: Message): void {
  const known = desk.get().threads.get(message.conversationId)
  if (known?.some((m) => m.id === message.id) === true) return
  takeEvent({ type: 'message.created', message })
}

export function forgetThreads(): void {
  desk.set({ ...desk.get(), threads: new Map(), edges: new Map() })
}

export const useConversation = (id: string): Conversation | undefined => useStore(desk, (d) => d.conversations.get(id))
export const useThread = (id: string): readonly Message[] | undefined => useStore(desk, (d) => d.threads.get(id))
export const useEdges = (id: string): ThreadEdges | undefined => useStore(desk, (d) => d.edges.get(id))
/** How many of the resident's messages I have read; 0 while the service has not been asked (`conversation-query.ts`). */
export const useReadCount = (id: string): number => useStore(desk, (d) => d.readCounts.get(id) ?? 0)

/** How many I have not read; 0 too while that is not known. */
export function unreadCount({ conversations, readCounts }: Desk, id: string): number {
  const written = conversations.get(id)?.incomingCount ?? 0
  return Math.max(0, written - (readCounts.get(id) ?? written))
}
export const useUnreadCount = (id: string): number => useStore(desk, (d) => unreadCount(d, id))
