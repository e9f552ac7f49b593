import { IconBook2 } from '@tabler/icons-react'
import type { CommandOutput } from '../../../shared/contract/commands.ts'
import style from './composer.module.css'
import { composerWords } from './words.ts'

export type Suggestion = CommandOutput<'conversation.suggest'>['suggestions'][number]

interface SuggestionsProps {
  suggestions: readonly Suggestion[]
  onUse: (suggestion: Suggestion) => void
  onSend: (suggestion: Suggestion) => void
}

/** What the engine would answer: into the field with a click or Alt+number, or out at once. */
export function Suggestions({ suggestions, onUse, onSend }: SuggestionsProps) {
  const t = composerWords.useWords()
  if (suggestions.length === 0) return null
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would draw a frame
    <div className={style.suggestions} role="group" aria-label={t('suggestions')}>
      {suggestions.map((s, index) => (
        <span key={s.articleId} className={style.suggestion}>
          <button
            type="button"
            title={s.answer}
            aria-label={t('suggestion-use', { title: s.title, number: index + 1 })}
            onClick={() => onUse(s)}
          >
            <IconBook2 size={15} aria-hidden style={{ flex: 'none' }} />
            <span className="k-truncate">{s.title}</span>
          </button>
          <button type="button" aria-label={t('suggestion-send-label', { title: s.title })} onClick={() => onSend(s)}>
            {t('suggestion-send')}
          </button>
        </span>
      ))}
    </div>
  )
}
