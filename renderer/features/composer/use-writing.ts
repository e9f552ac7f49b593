import { type RefObject, useLayoutEffect, useRef, useState } from 'react'
import { type DraftKind, readDraft, writeDraft } from './drafts.ts'
import { wrapSelection } from './token.ts'

export interface Writing {
  mode: DraftKind
  /** What stands in the field of the chosen tab. */
  text: string
  field: RefObject<HTMLTextAreaElement | null>
  /** The article that the reply was taken from, if any: sending it then counts as teaching. */
  articleId: string | null
  setArticleId(id: string | null): void
  /** Replaces the text and, with `caret`, puts the caret there. */
  change(next: string, caret?: number): void
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
  const [texts, setTexts] = useState(() => ({
    reply: readDraft(accountId, conversationId, 'reply'),
    note: readDraft(accountId, conversationId, 'note'),
  }))
  const [articleId, setArticleId] = useState<string | null>(null)
  const field = useRef<HTMLTextAreaElement>(null)
  const selection = useRef<{ from: number; to: number } | null>(null)
  const text = texts[mode]

  const write = (kind: DraftKind, next: string) => {
    setTexts((all) => ({ ...all, [kind]: next }))
    writeDraft(accountId, conversationId, kind, next)
  }
  const change = (next: string, caret?: number) => {
    write(mode, next)
    if (next === '') setArticleId(null)
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
  }, [texts])

  const focusSoon = () => requestAnimationFrame(() => field.current?.focus())
  return {
    mode,
    text,
    field,
    articleId,
    setArticleId,
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
      const begun = texts.reply.trimEnd()
      const whole = begun === '' ? article.answer : `${begun}\n${article.answer}`
      setMode('reply')
      setArticleId(article.articleId)
      write('reply', whole)
      selection.current = { from: whole.length, to: whole.length }
    },
  }
}
