import { type InfiniteData, keepPreviousData, type QueryKey, useInfiniteQuery } from '@tanstack/react-query'
import type { Conversation } from '../../shared/model/conversation.ts'
import type { CommandError } from './client.ts'
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
export function useInbox(query: InboxQuery) {
  return useInfiniteQuery<InboxPage, CommandError, InboxData, QueryKey, string | null>({
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
}

/** Every id of a list, once: a row that moved between two fetched pages may be in both. */
export function listedIds(data: InboxData | undefined): readonly string[] {
  if (data === undefined) return []
  const first = data.pages[0]
  if (data.pages.length === 1 && first !== undefined) return first.ids
  return [...new Set(data.pages.flatMap((page) => page.ids))]
}

/** A conversation changed: puts it where it belongs in every list that was fetched. */
export function placeInLists(conversation: Conversation): void {
  const session = currentSession()
  if (session === null) return
  const viewer = { accountId: session.account.id, teamIds: session.account.teamIds }
  const known = desk.get().conversations
  for (const query of queryClient.getQueryCache().findAll({ queryKey: ['inbox.list'] })) {
    const data = query.state.data as InboxData | undefined
    if (data === undefined) continue
    // The key is the one that `useInbox` writes.
    const asked = query.queryKey[1] as InboxQuery
    const inView = isInView(conversation, asked.view, viewer)
    const before = listedIds(data)
    // Whether somebody was mentioned does not show on the conversation: what is listed stays, the rest the service tells.
    const belongs = (inView ?? before.includes(conversation.id)) && passesFilter(conversation, asked.filter)
    const complete = data.pages.at(-1)?.nextCursor === null
    const after = placeInList({ ids: before, complete, sort: asked.sort, known }, conversation, belongs)
    if (after !== before) queryClient.setQueryData<InboxData>(query.queryKey, splitPages(data, after))
  }
}

export function removeFromLists(conversationIds: readonly string[]): void {
  const gone = new Set(conversationIds)
  for (const query of queryClient.getQueryCache().findAll({ queryKey: ['inbox.list'] })) {
    const data = query.state.data as InboxData | undefined
    if (data === undefined) continue
    const kept = listedIds(data).filter((id) => !gone.has(id))
    queryClient.setQueryData<InboxData>(query.queryKey, splitPages(data, kept))
  }
}

/** The same cursors over the new order: all ids stand in the first page, the others keep only where they ended. */
function splitPages(data: InboxData, ids: readonly string[]): InboxData {
  return { ...data, pages: data.pages.map((page, index) => ({ ...page, ids: index === 0 ? ids : [] })) }
}
