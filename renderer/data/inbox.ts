import {
  type InfiniteData,
  infiniteQueryOptions,
  keepPreviousData,
  type Query,
  type QueryKey,
  useInfiniteQuery,
} from '@tanstack/react-query'
import type { Conversation } from '../../shared/model/conversation.ts'
import type { CommandError } from './client.ts'
import { learnReadCount } from './conversation-query.ts'
import { desk, takeItems } from './desk.ts'
import { fetchCommand } from './hooks.ts'
import { type InboxQuery, isInView, passesFilter, placeInList } from './inbox-order.ts'
import { queryClient } from './query-client.ts'
import { noteFetched } from './sequence.ts'
import { currentSession } from './session.ts'

/** The rows themselves are on the desk (`desk.ts`); a list holds their order only. */
interface InboxPage {
  ids: readonly string[]
  nextCursor: string | null
}
type InboxData = InfiniteData<InboxPage, string | null>

const pageSize = 50

/** A list of the inbox by pages, kept in order by the change feed. */
export const useInbox = (query: InboxQuery) => useInfiniteQuery(inboxOptions(query))

export const inboxOptions = (query: InboxQuery) =>
  infiniteQueryOptions<InboxPage, CommandError, InboxData, QueryKey, string | null>({
    queryKey: ['inbox.list', query],
    queryFn: async ({ pageParam, signal }) => {
      const page = await fetchCommand('inbox.list', { ...query, cursor: pageParam, limit: pageSize }, signal)
      noteFetched(page.seq)
      takeItems(page.items)
      return { ids: page.items.map((item) => item.conversation.id), nextCursor: page.nextCursor }
    },
    initialPageParam: null,
    getNextPageParam: (last) => last.nextCursor,
    placeholderData: keepPreviousData,
  })

/** Every id of a list, once: a row that moved between two fetched pages may be in both. */
export function listedIds(data: InboxData | undefined): readonly string[] {
  if (data === undefined) return []
  const first = data.pages[0]
  if (data.pages.length === 1 && first !== undefined) return first.ids
  return [...new Set(data.pages.flatMap((page) => page.ids))]
}

/** A conversation changed: puts it where it belongs in every list that was fetched. */
export function placeInLists(conversation: Conversation): void {
  for (const query of lists()) {
    noteOvertaken(query, conversation.id, 'changed')
    placeIn(query, conversation)
  }
}

export function removeFromLists(conversationIds: readonly string[]): void {
  for (const query of lists())
    for (const id of conversationIds) {
      noteOvertaken(query, id, 'erased')
      removeFrom(query, id)
    }
}

const lists = (): Query[] => queryClient.getQueryCache().findAll({ queryKey: ['inbox.list'] })

/** True when the list is another one now. */
function placeIn(query: Query, conversation: Conversation): boolean {
  const session = currentSession()
  // What `useInbox` writes, data and key.
  const data = query.state.data as InboxData | undefined
  const asked = query.queryKey[1] as InboxQuery
  if (session === null || data === undefined) return false
  const viewer = { accountId: session.account.id, teamIds: session.account.teamIds }
  const inView = isInView(conversation, asked.view, viewer)
  const before = listedIds(data)
  // Whether somebody was mentioned does not show on the conversation: what is listed stays, the rest the service tells.
  const belongs = (inView ?? before.includes(conversation.id)) && passesFilter(conversation, asked.filter)
  const complete = data.pages.at(-1)?.nextCursor === null
  const known = desk.get().conversations
  const after = placeInList({ ids: before, complete, sort: asked.sort, known }, conversation, belongs)
  if (after !== before) queryClient.setQueryData<InboxData>(query.queryKey, splitPages(data, after))
  if (after.includes(conversation.id)) void learnReadCount(conversation.id)
  return after !== before
}

function removeFrom(query: Query, id: string): boolean {
  const data = query.state.data as InboxData | undefined
  const before = listedIds(data)
  if (data === undefined || !before.includes(id)) return false
  const kept = before.filter((listed) => listed !== id)
  queryClient.setQueryData<InboxData>(query.queryKey, splitPages(data, kept))
  return true
}

/** Per list that is being fetched, what was pushed meanwhile: what comes in was read before, and replaces the list. */
const overtaken = new Map<string, Map<string, 'changed' | 'erased'>>()

function noteOvertaken(query: Query, id: string, what: 'changed' | 'erased'): void {
  if (query.state.fetchStatus === 'idle') return
  const pushed = overtaken.get(query.queryHash) ?? new Map()
  overtaken.set(query.queryHash, pushed.set(id, what))
}

queryClient.getQueryCache().subscribe(({ type, query }) => {
  if (type === 'removed') overtaken.delete(query.queryHash)
  if (type === 'updated' && query.state.fetchStatus === 'idle') catchUp(query)
})

/** The fetch is over: what it was overtaken by goes to its place, or out. */
function catchUp(query: Query): void {
  const pushed = overtaken.get(query.queryHash)
  if (pushed === undefined) return
  overtaken.delete(query.queryHash)
  const settle = ([id, what]: [string, 'changed' | 'erased']) => {
    const conversation = desk.get().conversations.get(id)
    return what === 'erased' || conversation === undefined ? removeFrom(query, id) : placeIn(query, conversation)
  }
  // A row is placed among rows in order, and the others that changed may not be there yet: again until none moves.
  for (let round = 0; round <= pushed.size; round++) if (![...pushed].map(settle).some((moved) => moved)) return
}

/** The same cursors over the new order: all ids stand in the first page, the others keep only where they ended. */
function splitPages(data: InboxData, ids: readonly string[]): InboxData {
  return { ...data, pages: data.pages.map((page, index) => ({ ...page, ids: index === 0 ? ids : [] })) }
}
