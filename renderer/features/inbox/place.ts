import { matchPath, useNavigate, useParams, useSearchParams } from 'react-router'
import type { InboxFilter, InboxView } from '../../../shared/model/conversation.ts'
import { InboxViews } from './views.ts'

/** What the address says: which list, which conversation, and whether the phone shows the contact's page. */
export interface Place {
  list: InboxView | 'search'
  conversationId: string | null
  filter: InboxFilter
  open(conversationId: string | null, options?: { replace?: boolean; position?: number }): void
  openContact(shown: boolean): void
  setFilter(filter: InboxFilter): void
}

const textKeys = ['topicId', 'teamId', 'label', 'channel', 'reason'] as const
const timeKeys = ['from', 'to'] as const

export function filterFrom(params: URLSearchParams): InboxFilter {
  const filter: Record<string, string | number> = {}
  for (const key of textKeys) {
    const value = params.get(key)
    if (value !== null) filter[key] = value
  }
  for (const key of timeKeys) {
    const value = Number(params.get(key) ?? Number.NaN)
    if (Number.isFinite(value)) filter[key] = value
  }
  // Channel and reason are checked by the service; a hand-made address is refused there.
  return filter as InboxFilter
}

export function filterToParams(filter: InboxFilter): URLSearchParams {
  const params = new URLSearchParams()
  for (const [key, value] of Object.entries(filter)) if (value !== undefined) params.set(key, String(value))
  return params
}

/** The conversation that the address names at this very moment: two fast keys come before anything is drawn again. */
export function openConversationId(): string | null {
  return matchPath('/kotak/:view/:id/*', window.location.pathname)?.params.id ?? null
}

export function usePlace(): Place {
  const { view, id } = useParams()
  const [params] = useSearchParams()
  const navigate = useNavigate()
  const list = view === undefined ? 'search' : (InboxViews.find((v) => v === view) ?? 'unassigned')
  const base = list === 'search' ? '/cari' : `/kotak/${list}`
  const query = (extra?: URLSearchParams) => {
    const all = new URLSearchParams(extra ?? params)
    all.delete('pesan')
    const text = all.toString()
    return text === '' ? '' : `?${text}`
  }
  return {
    list,
    conversationId: id ?? null,
    filter: filterFrom(params),
    open(conversationId, options = {}) {
      const search = new URLSearchParams(query())
      if (options.position !== undefined) search.set('pesan', String(options.position))
      const text = search.toString()
      void navigate(`${conversationId === null ? base : `${base}/${conversationId}`}${text === '' ? '' : `?${text}`}`, {
        replace: options.replace ?? false,
      })
    },
    openContact(shown) {
      if (id !== undefined) void navigate(`${base}/${id}${shown ? '/kontak' : ''}${query()}`, { replace: !shown })
    },
    setFilter(filter) {
      void navigate(`${base}${id === undefined ? '' : `/${id}`}${query(filterToParams(filter))}`, { replace: true })
    },
  }
}
