import { useDebouncedValue } from '@mantine/hooks'
import type { Article } from '../../../shared/model/content.ts'
import type { Conversation } from '../../../shared/model/conversation.ts'
import type { CallFailure, CommandError } from '../../data/client.ts'
import { useDirectory } from '../../data/directory.ts'
import { useCommand } from '../../data/hooks.ts'
import { useMay, useSession } from '../../data/session.ts'
import type { PickOption } from './pick-list.tsx'
import type { Token } from './token.ts'
import { fillVariables, openingToday } from './variables.ts'
import { composerWords } from './words.ts'

const most = 8

/** What is named by the word comes before what only speaks of it. */
function farness({ title, keywords }: Article, query: string): number {
  const at = title.toLowerCase().indexOf(query)
  return at === 0 ? 0 : at > 0 ? 1 : keywords.some((k) => k.toLowerCase().includes(query)) ? 2 : 3
}

/** What a mark offers, as far as it is known. */
export interface Offer {
  options: readonly PickOption[]
  /** What belongs to the word as it stands is still on its way. */
  waits: boolean
  /** Why it did not come. */
  failure: CallFailure | null
  retry(): void
}

/** What the token at the caret offers: canned answers with their variables filled in, articles, or colleagues. */
export function usePickOptions(token: Token | null, conversation: Conversation): Offer {
  const t = composerWords.useWords()
  const mark = token?.mark ?? null
  const query = (token?.query ?? '').toLowerCase()
  const [articleQuery] = useDebouncedValue(query, 150)
  const me = useSession().account.id
  const mayReadContent = useMay('content.read')
  const settings = useCommand('settings.get', {})
  // Not only when the mark is written: whose fingers know the word goes on to Enter at once.
  const canned = useCommand('canned.list', {})
  const articles = useCommand(
    'content.articles',
    { query: articleQuery, topicId: null },
    { enabled: mark === '#' && mayReadContent, keepPrevious: true },
  )
  const { people } = useDirectory()

  switch (mark) {
    case null:
      return offerFrom([], [])
    case '/': {
      const values = {
        nama: conversation.contact.name,
        jam_buka: settings.data === undefined ? '' : openingToday(settings.data.officeHours, Date.now()),
        tiket: conversation.ticket,
      }
      const fitting = (canned.data?.canned ?? [])
        .filter((c) => c.shortcut.includes(query) || c.title.toLowerCase().includes(query))
        .slice(0, most)
        .map((c) => {
          const text = fillVariables(c.text, values)
          return {
            id: c.id,
            title: `/${c.shortcut}  ${c.title}`,
            detail: text,
            insert: text,
            articleId: null,
            mention: null,
          }
        })
      const offer = offerFrom(fitting, [canned, settings])
      // With the opening hours unknown the texts would have a hole.
      return settings.data === undefined ? { ...offer, options: [] } : offer
    }
    case '#': {
      const fitting = (articles.data?.articles ?? [])
        .filter((a) => a.status === 'published')
        .toSorted((a, b) => farness(a, query) - farness(b, query))
        .slice(0, most)
        .map((a) => ({ id: a.id, title: a.title, detail: a.answer, insert: a.answer, articleId: a.id, mention: null }))
      if (!mayReadContent) return offerFrom([], [])
      const offer = offerFrom(fitting, [articles])
      const stale = articleQuery !== query || articles.isPlaceholderData
      return { ...offer, waits: offer.waits || (stale && offer.failure === null) }
    }
    case '@':
      return offerFrom(
        people
          .filter((p) => p.id !== me && p.name.toLowerCase().includes(query))
          .slice(0, most)
          .map((p) => ({
            id: p.id,
            title: p.name,
            detail: t(`role-${p.role}`),
            insert: `@${p.name} `,
            articleId: null,
            mention: { id: p.id, text: `@${p.name}` },
          })),
        [],
      )
  }
}

interface Asked {
  data: unknown
  error: CommandError | null
  refetch(): unknown
}

function offerFrom(options: readonly PickOption[], queries: readonly Asked[]): Offer {
  const missing = queries.filter((q) => q.data === undefined)
  return {
    options,
    waits: missing.some((q) => q.error === null),
    failure: missing.find((q) => q.error !== null)?.error?.failure ?? null,
    retry: () => missing.forEach((q) => void q.refetch()),
  }
}
