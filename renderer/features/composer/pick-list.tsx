import { Button } from '@mantine/core'
import { useEffect, useRef } from 'react'
import type { Mention } from '../../data/drafts.ts'
import { failureWords } from '../../i18n/failures.ts'
import { uiWords } from '../../ui/words.ts'
import style from './composer.module.css'
import type { Offer } from './use-pick-options.ts'
import { composerWords } from './words.ts'

export interface PickOption {
  id: string
  title: string
  detail: string
  /** What takes the token's place. */
  insert: string
  articleId: string | null
  mention: Mention | null
}

interface PickListProps {
  id: string
  label: string
  offer: Offer
  active: number
  onPick: (option: PickOption) => void
}

/** The list above the field while `/`, `#` or `@` is being written; the field keeps the focus and steers it. */
export function PickList({ id, label, offer, active, onPick }: PickListProps) {
  const t = composerWords.useWords()
  const ui = uiWords.useWords()
  const { options, waits, failure } = offer
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    box.current?.children[active]?.scrollIntoView({ block: 'nearest' })
  }, [active])
  if (options.length === 0)
    return (
      <div className={style.pick} role="status">
        {failure === null ? (
          <div className={style.option}>{waits ? ui('loading') : t('nothing-found')}</div>
        ) : (
          <div className={style.option}>
            {t('list-failed', { list: label, why: failureWords(failure) })}{' '}
            {/* The field keeps the focus: without it the list would close before the click. */}
            <Button
              size="compact-sm"
              variant="default"
              onMouseDown={(event) => event.preventDefault()}
              onClick={offer.retry}
            >
              {ui('retry')}
            </Button>
          </div>
        )}
      </div>
    )
  return (
    <div className={style.pick} role="listbox" id={id} aria-label={label} ref={box}>
      {options.map((option, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the field takes the keys (aria-activedescendant)
        // biome-ignore lint/a11y/useFocusableInteractive: focus stays in the field
        <div
          key={option.id}
          id={`${id}-${index}`}
          className={style.option}
          role="option"
          aria-selected={index === active}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onPick(option)}
        >
          <span className="k-truncate" style={{ display: 'block' }}>
            {option.title}
          </span>
          <small className="k-truncate">{option.detail}</small>
        </div>
      ))}
    </div>
  )
}
