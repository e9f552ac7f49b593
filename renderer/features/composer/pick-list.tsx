import { useEffect, useRef } from 'react'
import style from './composer.module.css'
import { composerWords } from './words.ts'

export interface PickOption {
  id: string
  title: string
  detail: string
  /** What takes the token's place. */
  insert: string
  articleId: string | null
  mention: string | null
}

interface PickListProps {
  id: string
  label: string
  options: readonly PickOption[]
  active: number
  onPick: (option: PickOption) => void
}

/** The list above the field while `/`, `#` or `@` is being written; the field keeps the focus and steers it. */
export function PickList({ id, label, options, active, onPick }: PickListProps) {
  const t = composerWords.useWords()
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    box.current?.children[active]?.scrollIntoView({ block: 'nearest' })
  }, [active])
  if (options.length === 0)
    return (
      <div className={style.pick} role="status">
        <div className={style.option}>{t('nothing-found')}</div>
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
