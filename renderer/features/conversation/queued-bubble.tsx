import { Button } from '@mantine/core'
import { IconClockPause, IconLock } from '@tabler/icons-react'
import { discard, type OutboxEntry, retry } from '../../data/outbox.ts'
import { failureWords } from '../../i18n/failures.ts'
import { clockTime } from '../../i18n/times.ts'
import { useLanguage } from '../../i18n/words.ts'
import { FormattedText } from '../../ui/formatted-text.tsx'
import { uiWords } from '../../ui/words.ts'
import style from './thread.module.css'
import { threadWords } from './words.ts'

/** Something written here that the service does not have yet, or that it refused. */
export function QueuedBubble({ entry }: { entry: OutboxEntry }) {
  const t = threadWords.useWords()
  const ui = uiWords.useWords()
  const language = useLanguage()
  const { failure } = entry
  const held = failure?.code === 'ALREADY_CLAIMED'
  return (
    <div className={style.row} data-side="right">
      <article
        className={style.bubble}
        data-by={entry.kind === 'note' ? 'note' : 'agent'}
        data-failed={failure !== null}
        aria-label={t('you')}
      >
        {entry.kind === 'note' && (
          <div className={style.author} data-by="note">
            <IconLock size={14} aria-hidden /> {t('note')}
          </div>
        )}
        {entry.kind === 'reply' && entry.media !== null && <div>{entry.media.filename ?? t('file')}</div>}
        <FormattedText text={entry.input.text} />
        <div className={style.foot}>
          <time dateTime={new Date(entry.writtenAt).toISOString()}>{clockTime(entry.writtenAt, language)}</time>
          {failure === null && (
            <span title={ui('queued')} style={{ display: 'inline-flex' }}>
              <IconClockPause size={15} aria-hidden />
              <span className="k-visually-hidden">{ui('queued')}</span>
            </span>
          )}
        </div>
        {failure !== null && (
          <div className={style.failed} role="alert">
            {failureWords(failure)}
            <Button size="compact-xs" variant="default" onClick={() => retry(entry.clientId, held)}>
              {t(held ? 'send-anyway' : 'resend')}
            </Button>
            <Button size="compact-xs" variant="subtle" color="gray" onClick={() => discard(entry.clientId)}>
              {t('discard')}
            </Button>
          </div>
        )}
      </article>
    </div>
  )
}
