import { IconAlertCircle, IconClockHour4 } from '@tabler/icons-react'
import { duration } from '../i18n/times.ts'
import { useLanguage } from '../i18n/words.ts'
import style from './clock.module.css'
import { useNow } from './use-now.ts'
import { uiWords } from './words.ts'

/** How long somebody has been waiting; red with another icon once past the target. */
export function Clock({ since, targetMinutes }: { since: number; targetMinutes: number }) {
  const t = uiWords.useWords()
  const language = useLanguage()
  const waited = Math.max(0, useNow() - since)
  const overdue = waited > targetMinutes * 60_000
  const text = duration(waited, language)
  const Icon = overdue ? IconAlertCircle : IconClockHour4
  const words = t(overdue ? 'overdue-for' : 'waiting-for', { time: text })
  return (
    <span className={style.clock} data-overdue={overdue} title={words}>
      <Icon size={14} stroke={2} aria-hidden />
      <span className="k-visually-hidden">{words}</span>
      <span aria-hidden>{text}</span>
    </span>
  )
}
