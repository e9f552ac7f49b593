import { Badge, Button } from '@mantine/core'
import { IconArrowForwardUp } from '@tabler/icons-react'
import { useState } from 'react'
import type { Conversation } from '../../../shared/model/conversation.ts'
import { useCommand } from '../../data/hooks.ts'
import { reasonWords } from '../../i18n/handover-reasons.ts'
import { Clock } from '../../ui/clock.tsx'
import style from './thread.module.css'
import { threadWords } from './words.ts'

/** Why a person is needed: question, reason, what the bot tried, language, waiting time. */
export function HandoverCard({ conversation: c }: { conversation: Conversation }) {
  const t = threadWords.useWords()
  const reasonName = reasonWords.useWords()
  const [open, setOpen] = useState(false)
  const targetMinutes = useCommand('settings.get', {}).data?.firstResponseTargetMinutes ?? 15
  const { handover } = c
  if (handover === null || c.status === 'bot' || c.status === 'resolved') return null
  return (
    <section className={style.card} aria-label={t('card-title')}>
      <div className={style.cardHead}>
        <IconArrowForwardUp size={16} stroke={1.8} aria-hidden />
        <Badge color="yellow" variant="outline" style={{ color: 'var(--k-amber)', borderColor: 'currentColor' }}>
          {reasonName(handover.reason)}
        </Badge>
        {c.contact.language !== null && <span>{t(`lang-${c.contact.language}`)}</span>}
        {c.waitingSince !== null && c.status !== 'snoozed' && (
          <Clock since={c.waitingSince} targetMinutes={targetMinutes} />
        )}
        <Button size="compact-xs" variant="subtle" ml="auto" aria-expanded={open} onClick={() => setOpen(!open)}>
          {t(open ? 'card-hide' : 'card-show')}
        </Button>
      </div>
      {handover.question !== '' && <p className={style.cardQuestion}>{handover.question}</p>}
      {open && (
        <dl className={style.cardFacts}>
          {handover.summary !== '' && (
            <>
              <dt>{t('card-summary')}</dt>
              <dd style={{ whiteSpace: 'pre-wrap' }}>{handover.summary}</dd>
            </>
          )}
          <dt>{t('card-tried')}</dt>
          <dd>
            {handover.candidates.length === 0
              ? t('card-none')
              : handover.candidates.map((candidate) => (
                  <div key={candidate.articleId}>
                    {candidate.title} ({Math.round(candidate.confidence * 100)}%)
                  </div>
                ))}
          </dd>
        </dl>
      )}
    </section>
  )
}
