import { IconAlertCircle, IconBan, IconCheck, IconChecks, IconClock, IconQuestionMark } from '@tabler/icons-react'
import type { Delivery } from '../../shared/model/message.ts'
import { uiWords } from './words.ts'

const icons = {
  pending: IconClock,
  sending: IconClock,
  sent: IconCheck,
  delivered: IconChecks,
  read: IconChecks,
  failed: IconAlertCircle,
  unknown: IconQuestionMark,
  cancelled: IconBan,
} as const

/** Delivery as WhatsApp draws it: clock, one tick, two ticks, two blue ticks. */
export function Ticks({ delivery, size = 15 }: { delivery: Delivery; size?: number }) {
  const t = uiWords.useWords()
  const Icon = icons[delivery]
  const color = delivery === 'read' ? 'var(--k-tick-read)' : delivery === 'failed' ? 'var(--k-red)' : 'var(--k-text-2)'
  return (
    <span title={t(delivery)} style={{ display: 'inline-flex', color }}>
      <Icon size={size} stroke={2} aria-hidden />
      <span className="k-visually-hidden">{t(delivery)}</span>
    </span>
  )
}
