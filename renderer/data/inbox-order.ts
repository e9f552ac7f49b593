import type { CommandInput } from '../../shared/contract/commands.ts'
import type { Conversation, InboxFilter, InboxView } from '../../shared/model/conversation.ts'

export type InboxSort = NonNullable<CommandInput<'inbox.list'>['sort']>

/** The list that a page belongs to. */
export interface InboxQuery {
  view: InboxView
  sort: InboxSort
  filter: InboxFilter
}

interface Viewer {
  accountId: string
  teamIds: readonly string[]
}

const active = (c: Conversation) => c.status === 'queued' || c.status === 'open'

/** Whether a conversation is in a view; null where only the service knows (mentions). Mirrors `bot/store/inbox-repository.ts`. */
export function isInView(c: Conversation, view: InboxView, viewer: Viewer): boolean | null {
  switch (view) {
    case 'mine':
      return active(c) && c.assigneeId === viewer.accountId
    case 'unassigned':
      return c.status === 'queued'
    case 'team':
      return active(c) && c.teamId !== null && viewer.teamIds.includes(c.teamId)
    case 'all':
      return active(c)
    case 'bot':
    case 'snoozed':
    case 'resolved':
      return c.status === view
    case 'mentions':
      return null
  }
}

export function passesFilter(c: Conversation, filter: InboxFilter): boolean {
  return (
    (filter.topicId === undefined || c.topicId === filter.topicId) &&
    (filter.teamId === undefined || c.teamId === filter.teamId) &&
    (filter.label === undefined || c.labels.includes(filter.label)) &&
    (filter.channel === undefined || c.channel === filter.channel) &&
    (filter.reason === undefined || c.handover?.reason === filter.reason) &&
    (filter.from === undefined || c.createdAt >= filter.from) &&
    (filter.to === undefined || c.createdAt < filter.to)
  )
}

/** Who waits longest stands first; then those who do not wait. Or simply the newest message first. As the service sorts. */
export function compareRows(a: Conversation, b: Conversation, sort: InboxSort): number {
  if (sort === 'recent') {
    const difference = (b.lastMessage?.at ?? b.createdAt) - (a.lastMessage?.at ?? a.createdAt)
    return difference !== 0 ? difference : compareIds(b.id, a.id)
  }
  if (a.waitingSince === null || b.waitingSince === null) {
    if (a.waitingSince !== b.waitingSince) return a.waitingSince === null ? 1 : -1
    return compareIds(a.id, b.id)
  }
  return a.waitingSince !== b.waitingSince ? a.waitingSince - b.waitingSince : compareIds(a.id, b.id)
}

const compareIds = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

interface Placement {
  ids: readonly string[]
  /** False while the service has more rows than the list: what sorts behind the last one is left to the next page. */
  complete: boolean
  sort: InboxSort
  known: ReadonlyMap<string, Conversation>
}

/** The list with `changed` in, moved to or out of its place; the very same array when nothing moves. */
export function placeInList(list: Placement, changed: Conversation, belongs: boolean): readonly string[] {
  const { ids, complete, sort, known } = list
  const at = ids.indexOf(changed.id)
  if (!belongs) return at < 0 ? ids : ids.filter((id) => id !== changed.id)
  const others = at < 0 ? ids : ids.filter((id) => id !== changed.id)
  let place = others.length
  while (place > 0) {
    const before = known.get(others[place - 1] ?? '')
    if (before !== undefined && compareRows(before, changed, sort) <= 0) break
    place--
  }
  if (place === at) return ids
  if (place === others.length && !complete) return at < 0 ? ids : others
  return [...others.slice(0, place), changed.id, ...others.slice(place)]
}
