import { ActionIcon, Text } from '@mantine/core'
import { IconAlertTriangle, IconLock, IconMessage2, IconX } from '@tabler/icons-react'
import { type KeyboardEvent, useEffect, useId, useLayoutEffect, useRef, useState } from 'react'
import type { Conversation } from '../../../shared/model/conversation.ts'
import type { Message } from '../../../shared/model/message.ts'
import { useDirectory } from '../../data/directory.ts'
import { useCommand } from '../../data/hooks.ts'
import { send } from '../../data/outbox.ts'
import { useSession } from '../../data/session.ts'
import { FormattedText } from '../../ui/formatted-text.tsx'
import { useDeskActions } from '../keyboard/actions.ts'
import { AttachmentChips } from './attachment-chips.tsx'
import style from './composer.module.css'
import { ConfirmSend } from './confirm-send.tsx'
import { type DraftKind, readDraft, writeDraft } from './drafts.ts'
import { holdsPersonalNumber } from './personal-number.ts'
import { PickList, type PickOption } from './pick-list.tsx'
import { SendButton } from './send-button.tsx'
import { type Suggestion, Suggestions } from './suggestions.tsx'
import { replaceToken, type Token, tokenAt, wrapSelection } from './token.ts'
import { ComposerTools } from './tools.tsx'
import { useAttachments } from './use-attachments.ts'
import { usePickOptions } from './use-pick-options.ts'
import { useTyping } from './use-typing.ts'
import { composerWords } from './words.ts'

interface ComposerProps {
  conversation: Conversation
  quote: Message | null
  onQuote: (message: Message | null) => void
}

export interface SendOptions {
  thenResolve?: boolean
  sendAt?: number
  /** The agent confirmed what `ConfirmSend` asked. */
  confirmed?: boolean
  /** Sends this article's answer instead of what stands in the field. */
  suggestion?: Suggestion
}

/** Where the answer is written. A reply and a note cannot be mistaken for each other. */
export function Composer({ conversation: c, quote, onQuote }: ComposerProps) {
  const t = composerWords.useWords()
  const listId = useId()
  const { account, preferences } = useSession()
  const { personName } = useDirectory()
  const [mode, setMode] = useState<DraftKind>('reply')
  const [texts, setTexts] = useState(() => ({
    reply: readDraft(account.id, c.id, 'reply'),
    note: readDraft(account.id, c.id, 'note'),
  }))
  const [token, setToken] = useState<Token | null>(null)
  const [active, setActive] = useState(0)
  const [preview, setPreview] = useState(false)
  const [dropping, setDropping] = useState(false)
  const [articleId, setArticleId] = useState<string | null>(null)
  const [mentions, setMentions] = useState<readonly { id: string; text: string }[]>([])
  const [asking, setAsking] = useState<SendOptions | null>(null)
  const field = useRef<HTMLTextAreaElement>(null)
  const caretWanted = useRef<{ from: number; to: number } | null>(null)
  const files = useAttachments()
  const typing = useTyping(c.id)
  const options = usePickOptions(token, c)
  const wantsSuggestions = c.status === 'queued' || c.status === 'open'
  const suggestions =
    useCommand('conversation.suggest', { id: c.id }, { enabled: wantsSuggestions }).data?.suggestions ?? []

  const isNote = mode === 'note'
  const text = texts[mode]
  const holder = c.assigneeId !== null && c.assigneeId !== account.id ? (personName(c.assigneeId) ?? '…') : null
  const personal = !isNote && holdsPersonalNumber(text)
  const blocked = !isNote && c.contact.optedOut
  const isEmpty = text.trim() === '' && (isNote || files.attachments.length === 0)

  const change = (next: string, caret?: number) => {
    setTexts((all) => ({ ...all, [mode]: next }))
    writeDraft(account.id, c.id, mode, next)
    if (next === '') setArticleId(null)
    if (caret !== undefined) caretWanted.current = { from: caret, to: caret }
  }
  // In the same step as the new text: a key that follows at once may not land at the old place.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the caret is put once the new text is in the field
  useLayoutEffect(() => {
    const wanted = caretWanted.current
    if (wanted === null) return
    caretWanted.current = null
    field.current?.focus()
    field.current?.setSelectionRange(wanted.from, wanted.to)
  }, [texts])
  const focusOn = (kind: DraftKind) => {
    setMode(kind)
    setToken(null)
    requestAnimationFrame(() => field.current?.focus())
  }
  const insert = (piece: string) => {
    const at = field.current?.selectionStart ?? text.length
    change(text.slice(0, at) + piece + text.slice(field.current?.selectionEnd ?? at), at + piece.length)
  }
  const pick = (option: PickOption) => {
    if (token === null) return
    const replaced = replaceToken(text, token, option.insert)
    change(replaced.text, replaced.caret)
    if (option.articleId !== null) setArticleId(option.articleId)
    if (option.mention !== null) setMentions([...mentions, { id: option.mention, text: option.insert.trim() }])
    setToken(null)
  }
  const applySuggestion = (suggestion: Suggestion) => {
    setMode('reply')
    setArticleId(suggestion.articleId)
    setTexts((all) => ({ ...all, reply: suggestion.answer }))
    writeDraft(account.id, c.id, 'reply', suggestion.answer)
    requestAnimationFrame(() => field.current?.focus())
  }

  const base = () => ({
    clientId: crypto.randomUUID(),
    accountId: account.id,
    conversationId: c.id,
    writtenAt: Date.now(),
    failure: null,
  })
  const sendNote = () => {
    const entry = base()
    const named = mentions.filter((m) => text.includes(m.text)).map((m) => m.id)
    send({
      ...entry,
      kind: 'note',
      input: { id: c.id, clientId: entry.clientId, text: text.trim(), mentions: [...new Set(named)] },
    })
    change('')
    setMentions([])
  }
  const sendReply = (options: SendOptions) => {
    const body = options.suggestion?.answer ?? text.trim()
    if (!options.confirmed && (holder !== null || holdsPersonalNumber(body))) {
      setAsking(options)
      return
    }
    setAsking(null)
    const media =
      options.suggestion === undefined ? files.attachments.flatMap((a) => (a.media === null ? [] : [a.media])) : []
    const parts = media.length === 0 ? [null] : media
    parts.forEach((medium, index) => {
      const entry = base()
      send({
        ...entry,
        kind: 'reply',
        media: medium,
        input: {
          id: c.id,
          clientId: entry.clientId,
          // Words go with the first file; the rest follows without.
          text: index === 0 ? body : '',
          quoteMessageId: index === 0 ? (quote?.id ?? null) : null,
          mediaId: medium?.id ?? null,
          articleId: index === 0 ? (options.suggestion?.articleId ?? articleId) : null,
          sendAt: options.sendAt ?? null,
          thenResolve: options.thenResolve === true && index === parts.length - 1,
          overrideHolder: holder !== null,
        },
      })
    })
    typing.stop()
    onQuote(null)
    if (options.suggestion !== undefined) return
    files.clear()
    change('')
  }
  const submit = (options: SendOptions = {}) => {
    if (isEmpty || files.uploading || blocked) return
    if (isNote) sendNote()
    else sendReply(options)
    field.current?.focus()
  }

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing) return
    if (token !== null && options.length > 0 && steerList(event)) return
    if (event.key === 'Escape') {
      if (token !== null) setToken(null)
      else field.current?.blur()
      event.stopPropagation()
      return
    }
    const chosen = event.altKey ? suggestions[Number(event.key) - 1] : undefined
    if (chosen !== undefined && !isNote) {
      event.preventDefault()
      applySuggestion(chosen)
      return
    }
    if (event.key !== 'Enter') return
    const forced = event.ctrlKey || event.metaKey
    const sends = forced || event.shiftKey !== preferences.enterSends
    if (!sends) return
    event.preventDefault()
    submit()
  }
  const steerList = (event: KeyboardEvent): boolean => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step !== 0) setActive((active + step + options.length) % options.length)
    else if (event.key === 'Enter' || event.key === 'Tab') {
      const option = options[active]
      if (option !== undefined) pick(option)
    } else return false
    event.preventDefault()
    return true
  }

  useEffect(() => {
    if (quote !== null) field.current?.focus()
  }, [quote])
  useDeskActions('composer', [
    { id: 'reply', group: t('group'), label: t('action-reply'), keys: 'r', run: () => focusOn('reply') },
    { id: 'note', group: t('group'), label: t('action-note'), keys: 'n', run: () => focusOn('note') },
    ...suggestions.slice(0, 3).map((s, index) => ({
      id: `suggestion-${index}`,
      group: t('suggestions'),
      label: t('suggestion-send-label', { title: s.title }),
      keys: String(index + 1),
      run: () => sendReply({ suggestion: s }),
    })),
  ])

  const pickLabel = t(token?.mark === '#' ? 'article-list' : token?.mark === '@' ? 'people-list' : 'canned-list')
  return (
    <section
      className={style.composer}
      data-mode={mode}
      data-dropping={dropping}
      aria-label={t('composer')}
      onDragOver={(event) => {
        if (isNote || !event.dataTransfer.types.includes('Files')) return
        event.preventDefault()
        setDropping(true)
      }}
      onDragLeave={() => setDropping(false)}
      onDrop={(event) => {
        event.preventDefault()
        setDropping(false)
        if (!isNote) void files.add(event.dataTransfer.files)
      }}
    >
      {!isNote && (
        <Suggestions suggestions={suggestions} onUse={applySuggestion} onSend={(s) => sendReply({ suggestion: s })} />
      )}
      <div className={style.top}>
        <div className={style.tabs} role="tablist" aria-label={t('mode')}>
          {(['reply', 'note'] as const).map((kind) => (
            <button
              key={kind}
              type="button"
              role="tab"
              className={style.tab}
              data-mode={kind}
              aria-selected={mode === kind}
              onClick={() => focusOn(kind)}
            >
              {kind === 'note' ? <IconLock size={15} aria-hidden /> : <IconMessage2 size={15} aria-hidden />}
              {t(kind)}
            </button>
          ))}
        </div>
        <ComposerTools
          isNote={isNote}
          preview={preview}
          onPreview={() => setPreview(!preview)}
          onEmoji={insert}
          onFiles={(chosen) => void files.add(chosen)}
          onWrap={(mark) => {
            const { selectionStart = text.length, selectionEnd = text.length } = field.current ?? {}
            const wrapped = wrapSelection(text, selectionStart, selectionEnd, mark)
            caretWanted.current = { from: wrapped.from, to: wrapped.to }
            change(wrapped.text)
          }}
        />
      </div>
      {quote !== null && !isNote && (
        <div className={style.chips}>
          <span className={style.chip}>
            <span className="k-truncate">{t('quoting', { text: quote.text })}</span>
            <ActionIcon
              variant="subtle"
              color="gray"
              size={28}
              aria-label={t('remove-quote')}
              onClick={() => onQuote(null)}
            >
              <IconX size={15} />
            </ActionIcon>
          </span>
        </div>
      )}
      {!isNote && <AttachmentChips attachments={files.attachments} onRemove={files.remove} />}
      <textarea
        ref={field}
        className={style.field}
        aria-label={t(isNote ? 'note-label' : 'reply-label')}
        aria-controls={token === null ? undefined : listId}
        aria-activedescendant={token === null || options.length === 0 ? undefined : `${listId}-${active}`}
        placeholder={t(isNote ? 'note-placeholder' : 'reply-placeholder')}
        lang="id"
        spellCheck
        disabled={blocked}
        maxLength={4000}
        rows={2}
        value={text}
        onChange={({ currentTarget: { value, selectionStart } }) => {
          change(value)
          setToken(tokenAt(value, selectionStart, isNote ? ['@'] : ['/', '#']))
          setActive(0)
          if (!isNote && value.trim() !== '') typing.keystroke()
        }}
        onKeyDown={onKeyDown}
        onBlur={() => setToken(null)}
        onPaste={(event) => {
          if (isNote || event.clipboardData.files.length === 0) return
          event.preventDefault()
          void files.add(event.clipboardData.files)
        }}
      />
      {token !== null && <PickList id={listId} label={pickLabel} options={options} active={active} onPick={pick} />}
      {preview && text.trim() !== '' && (
        <section className={style.preview} aria-label={t('preview')}>
          <FormattedText text={text} />
        </section>
      )}
      <div role="status">
        {blocked && <Warning text={t('opted-out')} />}
        {personal && <Warning text={t('nik-warning')} />}
        {!isNote && holder !== null && <Warning text={t('held-warning', { name: holder })} />}
      </div>
      <div className={style.bottom}>
        <span className={style.hint}>{t(preferences.enterSends ? 'hint-enter' : 'hint-shift')}</span>
        <SendButton isNote={isNote} disabled={isEmpty || files.uploading || blocked} onSend={submit} />
      </div>
      <ConfirmSend
        asking={asking}
        holder={holder}
        onCancel={() => setAsking(null)}
        onConfirm={(options) => sendReply({ ...options, confirmed: true })}
      />
    </section>
  )
}

function Warning({ text }: { text: string }) {
  return (
    <div className={style.warn}>
      <IconAlertTriangle size={17} aria-hidden style={{ flex: 'none' }} />
      <Text size="sm">{text}</Text>
    </div>
  )
}
