import type { Message } from '../../../shared/model/message.ts'
import { useDirectory } from '../../data/directory.ts'
import { HandoverReason, reasonWords } from '../../i18n/handover-reasons.ts'
import { clockTime, fullTime } from '../../i18n/times.ts'
import { useLanguage } from '../../i18n/words.ts'
import style from './thread.module.css'
import { threadWords } from './words.ts'

/** Who did what with the conversation, small and centred. */
export function SystemLine({ message }: { message: Message }) {
  const t = threadWords.useWords()
  const reasonName = reasonWords.useWords()
  const language = useLanguage()
  const directory = useDirectory()
  const { event } = message
  if (event === null) return null
  const name = (id: string | null) => directory.personName(id) ?? id ?? t('system')
  const reason = HandoverReason.find((r) => r === event.detail)
  const until = event.type === 'snoozed' ? Number(event.detail) : Number.NaN
  const detail = Number.isFinite(until)
    ? fullTime(until, language)
    : (directory.personName(event.detail) ?? directory.teamName(event.detail) ?? event.detail ?? '')
  const key = event.type === 'assigned' && event.by === null ? 'event-assigned-auto' : (`event-${event.type}` as const)
  return (
    <div className={style.system}>
      <span>
        {t(key, {
          by: name(event.by),
          detail,
          reason: reason === undefined ? detail : reasonName(reason).toLowerCase(),
        })}{' '}
        <time dateTime={new Date(message.at).toISOString()} title={fullTime(message.at, language)}>
          {clockTime(message.at, language)}
        </time>
      </span>
    </div>
  )
}
