import { dropsErased } from './erased.ts'

/** Unsent writing per conversation, kept on this computer until it is sent. */
export type DraftKind = 'reply' | 'note'

/** A colleague whom a note names, and by which words. */
export interface Mention {
  id: string
  text: string
}

export interface Draft {
  text: string
  /** Chosen from the list; whom the text does not name any more is told nothing. */
  mentions: readonly Mention[]
  /** The article that a reply was taken from, if any: sending it then counts as teaching. */
  articleId: string | null
}

export const emptyDraft: Draft = { text: '', mentions: [], articleId: null }

const prefix = 'kepo.draft.'
const keyOf = (accountId: string, conversationId: string, kind: DraftKind) =>
  `${prefix}${accountId}.${conversationId}.${kind}`
/** Beside the words, which earlier versions kept alone. */
const originKeyOf = (key: string) => `${key}.origin`

export function readDraft(accountId: string, conversationId: string, kind: DraftKind): Draft {
  const key = keyOf(accountId, conversationId, kind)
  const text = localStorage.getItem(key) ?? ''
  return text === '' ? emptyDraft : { ...emptyDraft, ...originIn(localStorage.getItem(originKeyOf(key))), text }
}

/** Written by `writeDraft`; nothing when it cannot be read. */
function originIn(kept: string | null): Partial<Draft> {
  try {
    return kept === null ? {} : (JSON.parse(kept) as Partial<Draft>)
  } catch {
    return {}
  }
}

export function writeDraft(accountId: string, conversationId: string, kind: DraftKind, draft: Draft): void {
  const { text, ...origin } = draft
  const key = keyOf(accountId, conversationId, kind)
  const hasOrigin = text !== '' && (origin.mentions.length > 0 || origin.articleId !== null)
  try {
    if (text === '') localStorage.removeItem(key)
    else localStorage.setItem(key, text)
    if (hasOrigin) localStorage.setItem(originKeyOf(key), JSON.stringify(origin))
    else localStorage.removeItem(originKeyOf(key))
  } catch {
    // No room left: the text is still in the field.
  }
}

/** Whoever wrote them on this computer. */
function dropDrafts(conversationId: string): void {
  try {
    const keys = Array.from({ length: localStorage.length }, (_, index) => localStorage.key(index) ?? '')
    for (const key of keys)
      if (key.startsWith(prefix) && key.includes(`.${conversationId}.`)) localStorage.removeItem(key)
  } catch {
    // No storage: there is nothing to drop.
  }
}
dropsErased(dropDrafts)
