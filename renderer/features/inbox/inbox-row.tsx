import { Checkbox } from '@mantine/core'
import { IconLock, IconRobot } from '@tabler/icons-react'
import { memo } from 'react'
import { Link } from 'react-router'
import type { Conversation } from '../../../shared/model/conversation.ts'
import { useConversation, useUnreadCount } from '../../data/desk.ts'
import type { Directory } from '../../data/directory.ts'
import { reasonWords } from '../../i18n/handover-reasons.ts'
import { fullTime, listTime } from '../../i18n/times.ts'
import { useLanguage } from '../../i18n/words.ts'
import { Avatar } from '../../ui/avatar.tsx'
import { Clock } from '../../ui/clock.tsx'
import { useNow } from '../../ui/use-now.ts'
import style from './inbox.module.css'
import { contactName, openQuestion, previewOf } from './names.ts'
import { SwipeRow } from './swipe-row.tsx'
import { inboxWords } from './words.ts'

interface InboxRowProps {
  id: string
  href: string
  selected: boolean
  directory: Directory
  me: string
  targetMinutes: number
  /** On the phone: the row can be pulled aside to resolve or snooze it. */
  swipes: boolean
  /** Null outside of the multi-select mode. */
  checked: boolean | null
  onCheck: (id: string, checked: boolean) => void
}

/** One conversation in a list: who, since when they wait, what was said last, and why a person is needed. */
export const InboxRow = memo(function InboxRow(props: InboxRowProps) {
  const conversation = useConversation(props.id)
  const unread = useUnreadCount(props.id)
  if (conversation === undefined) return null
  const row = <Row {...props} conversation={conversation} unread={unread} />
  const canFinish = conversation.status === 'open' || conversation.status === 'queued'
  return props.swipes && canFinish ? <SwipeRow conversation={conversation}>{row}</SwipeRow> : row
})

function Row(props: InboxRowProps & { conversation: Conversation; unread: number }) {
  const t = inboxWords.useWords()
  const { conversation: c, unread, selected, checked } = props
  const name = contactName(c.contact)
  return (
    <div className={style.row} data-selected={selected} data-unread={unread > 0}>
      {checked !== null && (
        <span className={style.check}>
          <Checkbox
            size="sm"
            aria-label={t('select-row', { name })}
            checked={checked}
            onChange={(event) => props.onCheck(c.id, event.currentTarget.checked)}
          />
        </span>
      )}
      <Link
        className={style.link}
        to={props.href}
        aria-current={selected ? 'true' : undefined}
        data-conversation={c.id}
      >
        <Avatar id={c.contact.id} name={c.contact.name} channel={c.channel} />
        <span style={{ minWidth: 0 }}>
          <span className={style.line}>
            <span className={`${style.name} k-truncate`}>{name}</span>
            <RowTime conversation={c} targetMinutes={props.targetMinutes} />
          </span>
          <span className={style.line}>
            <Preview conversation={c} me={props.me} />
            {unread > 0 && (
              <span className={style.unread}>
                <span aria-hidden>{unread > 99 ? '99+' : unread}</span>
                <span className="k-visually-hidden">{t('unread-count', { count: unread })}</span>
              </span>
            )}
          </span>
          <Meta conversation={c} directory={props.directory} me={props.me} />
        </span>
      </Link>
    </div>
  )
}

function RowTime({ conversation: c, targetMinutes }: { conversation: Conversation; targetMinutes: number }) {
  const language = useLanguage()
  const now = useNow()
  if (c.waitingSince !== null && c.status !== 'snoozed')
    return <Clock since={c.waitingSince} targetMinutes={targetMinutes} />
  const at = c.lastMessage?.at ?? c.createdAt
  return (
    <time className={style.time} dateTime={new Date(at).toISOString()} title={fullTime(at, language)}>
      {listTime(at, language, now)}
    </time>
  )
}

function Preview({ conversation: c, me }: { conversation: Conversation; me: string }) {
  const t = inboxWords.useWords()
  const last = c.lastMessage
  const question = openQuestion(c)
  if (question !== null) return <span className={`${style.preview} k-truncate`}>{question}</span>
  if (last === null) return <span className={style.preview} />
  const { author } = last
  return (
    <span className={`${style.preview} k-truncate`}>
      {last.kind === 'note' && <IconLock size={13} aria-hidden style={{ verticalAlign: -2, marginRight: 3 }} />}
      {author.kind === 'bot' && (
        <span className={style.mark} data-author="bot">
          <IconRobot size={14} aria-hidden style={{ verticalAlign: -2, marginRight: 3 }} />
          <span className="k-visually-hidden">{t('bot-mark')} </span>
        </span>
      )}
      {author.kind === 'agent' && (
        <span className={style.mark}>{author.accountId === me ? t('you-mark') : `${author.name.split(' ')[0]}:`} </span>
      )}
      {previewOf(last)}
    </span>
  )
}

const urgent = new Set(['emergency', 'complaint'])

function Meta({ conversation: c, directory, me }: { conversation: Conversation; directory: Directory; me: string }) {
  const t = inboxWords.useWords()
  const reasonName = reasonWords.useWords()
  const language = useLanguage()
  const team = directory.teamName(c.teamId)
  const holder = c.assigneeId === null ? null : c.assigneeId === me ? t('you') : directory.personName(c.assigneeId)
  const reason = c.status !== 'queued' && c.status !== 'open' ? null : (c.handover?.reason ?? null)
  const labels = c.labels.map((id) => directory.labels.find((l) => l.id === id)).filter((l) => l !== undefined)
  if (team === null && holder === null && reason === null && labels.length === 0 && c.snoozedUntil === null) return null
  return (
    <span className={style.meta}>
      {reason !== null && (
        <span className={style.badge} data-kind={urgent.has(reason) ? 'urgent' : undefined}>
          {reasonName(reason)}
        </span>
      )}
      {team !== null && <span className={style.badge}>{team}</span>}
      {labels.map((label) => (
        <span key={label.id} className={style.badge} style={{ borderColor: label.color }}>
          {label.name}
        </span>
      ))}
      {holder !== null && <span className={`${style.holder} k-truncate`}>{holder}</span>}
      {c.status === 'snoozed' && c.snoozedUntil !== null && (
        <span className="k-truncate">{t('snoozed-until', { time: fullTime(c.snoozedUntil, language) })}</span>
      )}
    </span>
  )
}
