import { ActionIcon, Text } from '@mantine/core'
import { IconAlertTriangle, IconLock, IconMessage2, IconX } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { maxTextLength } from '../../../shared/contract/limits.ts'
import type { Conversation } from '../../../shared/model/conversation.ts'
import type { Message } from '../../../shared/model/message.ts'
import { useDirectory } from '../../data/directory.ts'
import { useCommand } from '../../data/hooks.ts'
import { useSession } from '../../data/session.ts'
import { useLanguage } from '../../i18n/words.ts'
import { FormattedText } from '../../ui/formatted-text.tsx'
import { useFoot } from '../../ui/use-foot.ts'
import { useDeskActions } from '../keyboard/actions.ts'
import { AttachmentChips } from './attachment-chips.tsx'
import style from './composer.module.css'
import { ConfirmSend } from './confirm-send.tsx'
import { holdsPersonalNumber } from './personal-number.ts'
import { SendButton } from './send-button.tsx'
import { Suggestions } from './suggestions.tsx'
import { excessOf } from './text-length.ts'
import { ComposerTools } from './tools.tsx'
import { useUnsent } from './unsent.ts'
import { useFileDrop } from './use-file-drop.ts'
import { type SendOptions, useSending } from './use-sending.ts'
import { useTyping } from './use-typing.ts'
import { useWriting } from './use-writing.ts'
import { composerWords } from './words.ts'
import { WritingField } from './writing-field.tsx'

/** Where the answer is written. A reply and a note cannot be mistaken for each other. */
export function Composer({ conversation: c }: { conversation: Conversation }) {
  const t = composerWords.useWords()
  const language = useLanguage()
  const { account, preferences } = useSession()
  const { personName } = useDirectory()
  const writing = useWriting(account.id, c.id)
  const box = useRef<HTMLElement>(null)
  useFoot('composer', box)
  const [preview, setPreview] = useState(false)
  const unsent = useUnsent(account.id, c.id)
  const { attachments, quote, addFiles } = unsent
  const typing = useTyping(c.id)
  const wantsSuggestions = c.status === 'queued' || c.status === 'open'
  const suggestions =
    useCommand('conversation.suggest', { id: c.id }, { enabled: wantsSuggestions }).data?.suggestions ?? []

  const { mode, text, field } = writing
  const isNote = mode === 'note'
  // Who resolved it is still named there, and holds it no longer.
  const isHeld = c.status === 'open' || c.status === 'snoozed'
  const holder =
    isHeld && c.assigneeId !== null && c.assigneeId !== account.id ? (personName(c.assigneeId) ?? '…') : null
  const blocked = !isNote && c.contact.optedOut
  const dropping = useFileDrop(!isNote && !blocked, addFiles)
  const isEmpty = text.trim() === '' && (isNote || attachments.length === 0)
  // The words may speak of a file that is still on its way, or that did not get through.
  const incomplete = !isNote && attachments.some((a) => a.upload.state !== 'done')
  const excess = excessOf(text)
  const unready = isEmpty || incomplete || blocked || excess > 0
  const sending = useSending({
    accountId: account.id,
    conversationId: c.id,
    held: holder !== null,
    writing,
    attachments,
    quote,
    onReplied(fromField) {
      typing.stop()
      unsent.setQuote(null)
      if (fromField) unsent.clearFiles()
    },
  })
  const submit = (options: SendOptions = {}) => {
    if (unready) return
    if (isNote) sending.sendNote()
    else sending.sendReply(options)
    field.current?.focus()
  }

  // Only when it is chosen: a quote that was there already brings up no phone's keyboard.
  const seenQuote = useRef(quote)
  useEffect(() => {
    if (quote !== null && quote !== seenQuote.current) field.current?.focus()
    seenQuote.current = quote
  }, [quote, field])
  useDeskActions('composer', [
    { id: 'reply', group: t('group'), label: t('action-reply'), keys: 'r', run: () => writing.focusOn('reply') },
    { id: 'note', group: t('group'), label: t('action-note'), keys: 'n', run: () => writing.focusOn('note') },
    ...suggestions.slice(0, 3).map((s, index) => ({
      id: `suggestion-${index}`,
      group: t('suggestions'),
      label: t('suggestion-send-label', { title: s.title }),
      keys: String(index + 1),
      run: () => sending.sendReply({ suggestion: s }),
    })),
  ])

  return (
    <section ref={box} className={style.composer} data-mode={mode} data-dropping={dropping} aria-label={t('composer')}>
      {dropping && <div className={style.drop}>{t('drop-here')}</div>}
      {!isNote && (
        <Suggestions
          suggestions={suggestions}
          onUse={writing.takeArticle}
          onSend={(suggestion) => sending.sendReply({ suggestion })}
        />
      )}
      <div className={style.top}>
        {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would draw a frame */}
        <div className={style.tabs} role="group" aria-label={t('mode')}>
          {(['reply', 'note'] as const).map((kind) => (
            <button
              key={kind}
              type="button"
              className={style.tab}
              data-mode={kind}
              aria-pressed={mode === kind}
              onClick={() => writing.focusOn(kind)}
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
          onEmoji={writing.insert}
          onFiles={addFiles}
          onWrap={writing.wrap}
        />
      </div>
      {quote !== null && !isNote && <Quoted quote={quote} onRemove={() => unsent.setQuote(null)} />}
      {!isNote && (
        <AttachmentChips attachments={attachments} onRemove={unsent.removeFile} onRetry={unsent.retryUpload} />
      )}
      <WritingField
        key={mode}
        conversation={c}
        writing={writing}
        disabled={blocked}
        enterSends={preferences.enterSends}
        onSubmit={submit}
        onFiles={addFiles}
        onTyping={(writes) => (writes ? typing.keystroke() : typing.stop())}
        onAltDigit={(digit) => {
          const chosen = suggestions[digit - 1]
          if (chosen !== undefined) writing.takeArticle(chosen)
          return chosen !== undefined
        }}
      />
      {preview && text.trim() !== '' && (
        <section className={style.preview} aria-label={t('preview')}>
          <FormattedText text={text} />
        </section>
      )}
      <div role="status">
        {blocked && <Warning text={t('opted-out')} />}
        {excess > 0 && (
          <Warning text={t('too-long', { count: excess, most: maxTextLength.toLocaleString(language) })} />
        )}
        {!isNote && holdsPersonalNumber(text) && <Warning text={t('nik-warning')} />}
        {!isNote && holder !== null && <Warning text={t('held-warning', { name: holder })} />}
      </div>
      <div className={style.bottom}>
        <span className={style.hint}>{t(preferences.enterSends ? 'hint-enter' : 'hint-shift')}</span>
        <SendButton isNote={isNote} disabled={unready} onSend={submit} />
      </div>
      <ConfirmSend
        asking={sending.asking}
        holder={holder}
        onCancel={sending.dismiss}
        onConfirm={(options) => sending.sendReply({ ...options, confirmed: true })}
      />
    </section>
  )
}

function Quoted({ quote, onRemove }: { quote: Message; onRemove: () => void }) {
  const t = composerWords.useWords()
  return (
    <div className={style.chips}>
      <span className={style.chip}>
        <span className="k-truncate">{t('quoting', { text: quote.text })}</span>
        <ActionIcon variant="subtle" color="gray" size={28} aria-label={t('remove-quote')} onClick={onRemove}>
          <IconX size={15} />
        </ActionIcon>
      </span>
    </div>
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
