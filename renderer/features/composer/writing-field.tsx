import { type KeyboardEvent, useId, useState } from 'react'
import type { Conversation } from '../../../shared/model/conversation.ts'
import style from './composer.module.css'
import { PickList, type PickOption } from './pick-list.tsx'
import { replaceToken, type Token, tokenAt } from './token.ts'
import { usePickOptions } from './use-pick-options.ts'
import type { Writing } from './use-writing.ts'
import { composerWords } from './words.ts'

interface WritingFieldProps {
  conversation: Conversation
  writing: Writing
  disabled: boolean
  enterSends: boolean
  onSubmit: () => void
  onFiles: (files: FileList) => void
  /** Something stands in the field of the reply; or no longer. */
  onTyping: (writes: boolean) => void
  /** Alt and a digit; true when that digit meant something. */
  onAltDigit: (digit: number) => boolean
}

/** The text itself, with the list that `/`, `#` or `@` opens; the field keeps the focus and steers the list. */
export function WritingField(props: WritingFieldProps) {
  const { writing, disabled } = props
  const t = composerWords.useWords()
  const listId = useId()
  const [token, setToken] = useState<Token | null>(null)
  const [active, setActive] = useState(0)
  const isNote = writing.mode === 'note'
  const offer = usePickOptions(token, props.conversation)
  const { options } = offer

  const pick = (option: PickOption) => {
    if (token === null) return
    const replaced = replaceToken(writing.text, token, option.insert)
    writing.change(replaced.text, replaced.caret, option)
    setToken(null)
  }
  const steerList = (event: KeyboardEvent): boolean => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    const takes = event.key === 'Enter' || event.key === 'Tab'
    // What the mark stands for is not known: neither the half word is to leave, nor what belonged to the word before.
    if (takes && (offer.waits || offer.failure !== null)) {
      if (event.key === 'Tab') return false
      if (offer.failure !== null) offer.retry()
    } else if (options.length === 0) return false
    else if (step !== 0) setActive((active + step + options.length) % options.length)
    else if (takes) {
      const option = options[active]
      if (option !== undefined) pick(option)
    } else return false
    event.preventDefault()
    return true
  }
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing) return
    if (token !== null && steerList(event)) return
    if (event.key === 'Escape') {
      if (token !== null) setToken(null)
      else writing.field.current?.blur()
      event.stopPropagation()
      return
    }
    if (event.altKey && !isNote && props.onAltDigit(Number(event.key))) {
      event.preventDefault()
      return
    }
    if (event.key !== 'Enter') return
    const forced = event.ctrlKey || event.metaKey
    if (!forced && event.shiftKey === props.enterSends) return
    event.preventDefault()
    props.onSubmit()
  }

  const pickLabel = t(token?.mark === '#' ? 'article-list' : token?.mark === '@' ? 'people-list' : 'canned-list')
  return (
    <>
      <textarea
        ref={writing.field}
        className={style.field}
        aria-label={t(isNote ? 'note-label' : 'reply-label')}
        aria-controls={token === null ? undefined : listId}
        aria-activedescendant={token === null || options.length === 0 ? undefined : `${listId}-${active}`}
        placeholder={t(isNote ? 'note-placeholder' : 'reply-placeholder')}
        lang="id"
        spellCheck
        disabled={disabled}
        rows={2}
        value={writing.text}
        onChange={({ currentTarget: { value, selectionStart } }) => {
          writing.change(value)
          setToken(tokenAt(value, selectionStart, isNote ? ['@'] : ['/', '#']))
          setActive(0)
          if (!isNote) props.onTyping(value.trim() !== '')
        }}
        onKeyDown={onKeyDown}
        onBlur={() => setToken(null)}
        onPaste={(event) => {
          if (isNote || event.clipboardData.files.length === 0) return
          event.preventDefault()
          props.onFiles(event.clipboardData.files)
        }}
      />
      {token !== null && <PickList id={listId} label={pickLabel} offer={offer} active={active} onPick={pick} />}
    </>
  )
}
