import { ActionIcon, Button } from '@mantine/core'
import {
  IconArrowBackUp,
  IconBan,
  IconClock,
  IconDeviceMobile,
  IconLock,
  IconMapPin,
  IconRobot,
  IconUser,
} from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { Message } from '../../../shared/model/message.ts'
import { useAction } from '../../data/hooks.ts'
import { sendFailureWords } from '../../i18n/send-failures.ts'
import { clockTime, fullTime, shortDate } from '../../i18n/times.ts'
import { useLanguage } from '../../i18n/words.ts'
import { FormattedText } from '../../ui/formatted-text.tsx'
import { Ticks } from '../../ui/ticks.tsx'
import { MediaView } from './media-view.tsx'
import style from './thread.module.css'
import { threadWords } from './words.ts'

interface BubbleProps {
  message: Message
  continues: boolean
  contactName: string
  flash: boolean
  onQuote: ((message: Message) => void) | null
  /** Goes to the message at a position. */
  onJump: (position: number) => void
}

type By = 'contact' | 'agent' | 'bot' | 'note'

/** One message of resident, bot or colleague; a private note among them looks like nothing else. */
export function Bubble({ message: m, continues, contactName, flash, onQuote, onJump }: BubbleProps) {
  const t = threadWords.useWords()
  const by: By =
    m.kind === 'note' ? 'note' : m.author.kind === 'contact' ? 'contact' : m.author.kind === 'bot' ? 'bot' : 'agent'
  const who = authorName(m, contactName, t)
  const right = by !== 'contact'
  const quoteButton =
    onQuote === null || by === 'note' || m.deletedAt !== null ? null : (
      <ActionIcon
        className={style.tool}
        variant="subtle"
        color="gray"
        size={28}
        aria-label={t('reply')}
        onClick={() => onQuote(m)}
      >
        <IconArrowBackUp size={17} />
      </ActionIcon>
    )
  return (
    <div className={style.row} data-side={right ? 'right' : 'left'} data-continues={continues} data-message={m.id}>
      {right && quoteButton}
      <article
        className={style.bubble}
        data-by={by}
        data-failed={m.delivery === 'failed'}
        data-flash={flash}
        aria-label={who}
      >
        {!continues && by !== 'contact' && <AuthorLine by={by} message={m} who={who} />}
        {m.deletedAt === null ? <Content message={m} who={who} onJump={onJump} /> : <Gone>{t('deleted')}</Gone>}
        <Sources message={m} />
        <Foot message={m} />
        {m.reactions.length > 0 && (
          <div className={style.reactions}>
            {m.reactions.map((r) => (
              <span
                key={`${r.by}${r.emoji}`}
                className={style.reaction}
                title={t(`reacted-${r.by}`, { emoji: r.emoji })}
              >
                {r.emoji}
              </span>
            ))}
          </div>
        )}
        <Outcome message={m} />
      </article>
      {!right && quoteButton}
    </div>
  )
}

function authorName(m: Message, contactName: string, t: ReturnType<typeof threadWords.useWords>): string {
  switch (m.author.kind) {
    case 'contact':
      return contactName
    case 'bot':
      return t('from-bot')
    case 'agent':
      return m.author.accountId === null ? t('from-phone') : m.author.name
    case 'system':
      return t('system')
  }
}

function AuthorLine({ by, message, who }: { by: By; message: Message; who: string }) {
  const t = threadWords.useWords()
  const fromPhone = message.author.kind === 'agent' && message.author.accountId === null
  const Icon = by === 'note' ? IconLock : by === 'bot' ? IconRobot : fromPhone ? IconDeviceMobile : IconUser
  return (
    <div className={style.author} data-by={by}>
      <Icon size={14} stroke={1.8} aria-hidden />
      {by === 'note' ? `${t('note')}, ${who}` : who}
    </div>
  )
}

function Gone({ children }: { children: ReactNode }) {
  return (
    <div className={style.gone}>
      <IconBan size={15} aria-hidden />
      {children}
    </div>
  )
}

function Content({ message: m, who, onJump }: { message: Message; who: string; onJump: (position: number) => void }) {
  const t = threadWords.useWords()
  if (m.kind === 'unsupported' || m.kind === 'undecryptable') return <Gone>{t(m.kind)}</Gone>
  const { quote } = m
  return (
    <>
      {quote !== null && (
        <button
          type="button"
          className={style.quote}
          title={t('go-to-quote')}
          disabled={quote.position === null}
          onClick={() => quote.position !== null && onJump(quote.position)}
        >
          <strong>{t(quote.fromContact ? 'quote-of-contact' : 'quote-of-us')}</strong>
          {quote.preview}
        </button>
      )}
      <MediaView message={m} who={who} />
      {m.location !== null && (
        <a
          className={style.file}
          href={`https://www.openstreetmap.org/?mlat=${m.location.latitude}&mlon=${m.location.longitude}#map=17/${m.location.latitude}/${m.location.longitude}`}
          target="_blank"
          rel="noopener noreferrer"
        >
          <IconMapPin size={22} stroke={1.5} aria-hidden />
          <span>
            {m.location.name ?? t('location')}
            <span style={{ display: 'block', fontSize: 12 }}>{t('open-map')}</span>
          </span>
        </a>
      )}
      {m.contacts.map((contact) => (
        <div key={`${contact.name}${contact.number}`} className={style.file}>
          <IconUser size={22} stroke={1.5} aria-hidden />
          <span>
            {contact.name}
            {contact.number !== null && <span style={{ display: 'block', fontSize: 12 }}>{contact.number}</span>}
          </span>
        </div>
      ))}
      {m.text !== '' && m.text !== m.location?.name && <FormattedText text={m.text} />}
    </>
  )
}

function Sources({ message }: { message: Message }) {
  const t = threadWords.useWords()
  const language = useLanguage()
  if (message.sources.length === 0) return null
  return (
    <div className={style.sources}>
      {message.sources.map((s) => (
        <span key={s.articleId} className={style.source} title={s.title}>
          {t('source', { agency: s.agency, date: shortDate(Date.parse(s.checkedAt), language, message.at) })}
        </span>
      ))}
    </div>
  )
}

function Foot({ message: m }: { message: Message }) {
  const t = threadWords.useWords()
  const language = useLanguage()
  const waits = m.sendAt !== null && m.delivery === 'pending'
  return (
    <div className={style.foot}>
      {m.editedAt !== null && m.deletedAt === null && <span>{t('edited')}</span>}
      {waits && m.sendAt !== null && (
        <>
          <IconClock size={14} aria-hidden />
          <span>{t('scheduled-for', { time: fullTime(m.sendAt, language) })}</span>
        </>
      )}
      <time dateTime={new Date(m.at).toISOString()} title={fullTime(m.at, language)}>
        {clockTime(m.at, language)}
      </time>
      {m.delivery !== null && !waits && <Ticks delivery={m.delivery} />}
    </div>
  )
}

/** What is left to do about a message that did not leave, or has not yet. */
function Outcome({ message: m }: { message: Message }) {
  const t = threadWords.useWords()
  const resend = useAction('message.resend')
  const cancel = useAction('message.cancel')
  if (m.delivery === 'failed')
    return (
      <div className={style.failed}>
        {sendFailureWords(m.failure)}
        <Button
          size="compact-xs"
          variant="default"
          loading={resend.isPending}
          onClick={() => resend.mutate({ messageId: m.id })}
        >
          {t('resend')}
        </Button>
      </div>
    )
  if (m.delivery === 'pending' && m.sendAt !== null)
    return (
      <Button
        size="compact-xs"
        variant="default"
        mt={4}
        loading={cancel.isPending}
        onClick={() => cancel.mutate({ messageId: m.id })}
      >
        {t('withdraw')}
      </Button>
    )
  return null
}
