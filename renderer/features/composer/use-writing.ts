import { type RefObject, useLayoutEffect, useRef, useState } from 'react'
import { type Draft, type DraftKind, emptyDraft, type Mention, readDraft, writeDraft } from '../../data/drafts.ts'
import { wrapSelection } from './token.ts'

/** What a piece of the text brings with it that its words do not tell. */
interface Origin {
  articleId: string | null
  mention: Mention | null
}

export interface Writing {
  mode: DraftKind
  /** What is written under the chosen tab. */
  draft: Draft
  /** What stands in its field. */
  text: string
  field: RefObject<HTMLTextAreaElement | null>
  /** Replaces the text and, with `caret`, puts the caret there; `origin` is that of what was put in. */
  change(next: string, caret?: number, origin?: Origin): void
  /** Puts a piece in at the caret; behind what is selected, which it does not replace. */
  insert(piece: string): void
  /** Puts WhatsApp's marks around what is selected, or takes them away. */
  wrap(mark: string): void
  focusOn(kind: DraftKind): void
  /** Makes an article's answer the reply, below what is written already; to be changed before it is sent. */
  takeArticle(article: { articleId: string; answer: string }): void
}

/** The two texts of a conversation, reply and note, each a draft on this computer until it is sent. */
export function useWriting(accountId: string, conversationId: string): Writing {
  const [mode, setMode] = useState<DraftKind>('reply')
  const [drafts, setDrafts] = useState(() => ({
    reply: readDraft(accountId, conversationId, 'reply'),
    note: readDraft(accountId, conversationId, 'note'),
  }))
  const field = useRef<HTMLTextAreaElement>(null)
  const selection = useRef<{ from: number; to: number } | null>(null)
  const draft = drafts[mode]
  const { text } = draft

  const write = (kind: DraftKind, next: Draft) => {
    setDrafts((all) => ({ ...all, [kind]: next }))
    writeDraft(accountId, conversationId, kind, next)
  }
  const change = (next: string, caret?: number, origin?: Origin) => {
    const { mentions, articleId } = next === '' ? emptyDraft : draft
    write(mode, {
      text: next,
      mentions: origin?.mention ? [...mentions, origin.mention] : mentions,
      articleId: origin?.articleId ?? articleId,
    })
    if (caret !== undefined) selection.current = { from: caret, to: caret }
  }
  // In the same step as the new text: a key that follows at once may not land at the old place.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the caret is put once the new text is in the field
  useLayoutEffect(() => {
    const wanted = selection.current
    if (wanted === null) return
    selection.current = null
    field.current?.focus()
    field.current?.setSelectionRange(wanted.from, wanted.to)
  }, [drafts])

  const focusSoon = () => requestAnimationFrame(() => field.current?.focus())
  return {
    mode,
    draft,
    text,
    field,
    change,
    insert(piece) {
      const at = field.current?.selectionEnd ?? text.length
      change(text.slice(0, at) + piece + text.slice(at), at + piece.length)
    },
    wrap(mark) {
      const { selectionStart = text.length, selectionEnd = text.length } = field.current ?? {}
      const wrapped = wrapSelection(text, selectionStart, selectionEnd, mark)
      change(wrapped.text)
      selection.current = { from: wrapped.from, to: wrapped.to }
    },
    focusOn(kind) {
      setMode(kind)
      focusSoon()
    },
    takeArticle(article) {
      const begun = drafts.reply.text.trimEnd()
      const whole = begun === '' ? article.answer : `${begun}\n${article.answer}`
      setMode('reply')
      write('reply', { ...drafts.reply, text: whole, articleId: article.articleId })
      selection.current = { from: whole.length, to: whole.length }
    },
  }
}
