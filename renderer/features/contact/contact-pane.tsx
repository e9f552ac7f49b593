import { ActionIcon, Button, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { IconBan, IconUserOff, IconX } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { Link } from 'react-router'
import type { CommandOutput } from '../../../shared/contract/commands.ts'
import type { Contact, Language } from '../../../shared/model/contact.ts'
import type { Conversation } from '../../../shared/model/conversation.ts'
import { spellNumber } from '../../../shared/model/phone-number.ts'
import { takeContact, useConversation } from '../../data/desk.ts'
import { useDirectory } from '../../data/directory.ts'
import { useAction } from '../../data/hooks.ts'
import { useMay, useSession } from '../../data/session.ts'
import { useConversationQuery } from '../../data/thread.ts'
import { failureWords } from '../../i18n/failures.ts'
import { fullTime, shortDate } from '../../i18n/times.ts'
import { useLanguage } from '../../i18n/words.ts'
import { Avatar } from '../../ui/avatar.tsx'
import { EmptyState, ErrorState, ListSkeleton } from '../../ui/states.tsx'
import { useNow } from '../../ui/use-now.ts'
import { uiWords } from '../../ui/words.ts'
import { contactName, previewOf } from '../inbox/names.ts'
import { usePlace } from '../inbox/place.ts'
import style from './contact.module.css'
import { type EditedText, useEditedText } from './edits.ts'
import { LabelPicker } from './label-picker.tsx'
import { contactWords } from './words.ts'

/** Who the resident is, as far as one has to know. */
export default function ContactPane({ id, onClose }: { id: string; onClose: () => void }) {
  const t = contactWords.useWords()
  const language = useLanguage()
  const now = useNow()
  const query = useConversationQuery(id)
  const conversation = useConversation(id)
  const closeButton = (
    <ActionIcon variant="subtle" color="gray" size={40} aria-label={t('close')} onClick={onClose}>
      <IconX size={20} />
    </ActionIcon>
  )
  if (conversation === undefined)
    return (
      <section aria-label={t('contact')}>
        {/* On a phone this is the whole screen: the way back is there before anything else is. */}
        <header className={style.head}>
          <h2>{t('contact')}</h2>
          {closeButton}
        </header>
        {query.error === null ? (
          <ListSkeleton rows={4} />
        ) : query.error.failure.code === 'ERASED' ? (
          <EmptyState icon={IconUserOff} title={t('erased')} />
        ) : (
          <ErrorState failure={query.error.failure} onRetry={() => void query.refetch()} />
        )}
      </section>
    )
  const { contact } = conversation
  return (
    <section aria-label={t('contact')}>
      <header className={style.head}>
        <Avatar id={contact.id} name={contact.name} size={36} />
        <div style={{ flex: 1, minWidth: 0 }}>
          <h2 className="k-truncate">{contactName(contact)}</h2>
          <small style={{ color: 'var(--k-text-2)', fontSize: 12 }}>
            {t('since', { date: shortDate(contact.createdAt, language, now) })}
          </small>
        </div>
        {closeButton}
      </header>
      {contact.optedOut && (
        <div className={style.part} style={{ color: 'var(--k-red)', display: 'flex', gap: 8 }}>
          <IconBan size={18} aria-hidden style={{ flex: 'none' }} />
          {t('opted-out')}
        </div>
      )}
      <Identity key={contact.id} contact={contact} />
      <section className={style.part} aria-label={t('labels')}>
        <h3>{t('labels')}</h3>
        <LabelPicker conversation={conversation} />
      </section>
      <ConversationFacts conversation={conversation} />
      <section className={style.part} aria-label={t('agencies')}>
        <h3>{t('agencies')}</h3>
        <Agencies teams={query.data?.teams ?? []} />
      </section>
      <section className={style.part} aria-label={t('earlier')}>
        <h3>{t('earlier')}</h3>
        <Earlier conversations={query.data?.earlier ?? []} />
      </section>
    </section>
  )
}

const languages: readonly Language[] = ['id', 'su', 'mixed', 'other']

function Identity({ contact }: { contact: Contact }) {
  const t = contactWords.useWords()
  const mayEdit = useMay('conversation.reply')
  const of = { accountId: useSession().account.id, contactId: contact.id }
  const name = useEditedText({ ...of, field: 'name', stored: contact.name ?? '' })
  const notes = useEditedText({ ...of, field: 'notes', stored: contact.notes })
  const update = useAction('contact.update', { onSuccess: takeContact })
  // A field that goes away is left without a word: on a phone the way back leads out of it.
  const leave = useRef(() => {})
  leave.current = () => {
    name.save()
    notes.save()
  }
  useEffect(() => () => leave.current(), [])
  return (
    <div className={style.part}>
      <dl className={style.facts} style={{ marginBottom: 12 }}>
        <dt>{t('number')}</dt>
        <dd>
          <NumberLine contact={contact} />
        </dd>
      </dl>
      <TextInput
        size="sm"
        label={t('name')}
        maxLength={80}
        disabled={!mayEdit}
        value={name.text}
        error={name.failure !== null && <Unsaved edited={name} />}
        onChange={(event) => name.change(event.currentTarget.value)}
        onBlur={name.save}
      />
      <NativeSelect
        mt="xs"
        size="sm"
        label={t('language')}
        disabled={!mayEdit}
        value={contact.language ?? ''}
        data={[
          { value: '', label: t('language-unknown') },
          ...languages.map((language) => ({ value: language, label: t(`lang-${language}`) })),
        ]}
        onChange={(event) =>
          update.mutate({
            id: contact.id,
            language: languages.find((l) => l === event.currentTarget.value) ?? null,
          })
        }
      />
      <Textarea
        mt="xs"
        size="sm"
        label={t('notes')}
        description={t('notes-hint')}
        autosize
        minRows={2}
        maxRows={8}
        maxLength={4000}
        disabled={!mayEdit}
        value={notes.text}
        error={notes.failure !== null && <Unsaved edited={notes} />}
        onChange={(event) => notes.change(event.currentTarget.value)}
        onBlur={notes.save}
      />
    </div>
  )
}

function Unsaved({ edited: { failure, save } }: { edited: EditedText }) {
  const t = contactWords.useWords()
  const ui = uiWords.useWords()
  if (failure === null) return null
  return (
    <>
      {t('unsaved', { why: failureWords(failure) })}{' '}
      <Button size="compact-xs" variant="default" onClick={save}>
        {ui('retry')}
      </Button>
    </>
  )
}

/** Masked until asked for; the asking is audited by the service. Forgotten again with the panel. */
function NumberLine({ contact }: { contact: Contact }) {
  const t = contactWords.useWords()
  const mayReveal = useMay('contact.reveal')
  const [number, setNumber] = useState<string | null>(null)
  const reveal = useAction('contact.reveal', {
    onSuccess: (data) => setNumber(data.number === null ? t('number-unknown') : spellNumber(data.number)),
  })
  if (contact.maskedNumber === null) return <>{t('number-unknown')}</>
  return (
    <span className={style.number}>
      {number ?? contact.maskedNumber}
      {mayReveal && number === null && (
        <Button
          size="compact-xs"
          variant="transparent"
          px={0}
          title={t('reveal-hint')}
          loading={reveal.isPending}
          onClick={() => reveal.mutate({ id: contact.id })}
        >
          {t('reveal')}
        </Button>
      )}
    </span>
  )
}

function ConversationFacts({ conversation: c }: { conversation: Conversation }) {
  const t = contactWords.useWords()
  const language = useLanguage()
  const directory = useDirectory()
  const facts = [
    [t('ticket'), c.ticket],
    [t('holder'), directory.personName(c.assigneeId) ?? t('nobody')],
    [t('team'), directory.teamName(c.teamId) ?? t('nobody')],
    [t('topic'), directory.topicTitle(c.topicId) ?? t('nobody')],
    [t('started'), fullTime(c.createdAt, language)],
  ] as const
  return (
    <section className={style.part} aria-label={t('conversation')}>
      <h3>{t('conversation')}</h3>
      <dl className={style.facts}>
        {facts.map(([term, value]) => (
          <div key={term} style={{ display: 'contents' }}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

/** Which agencies have had to do with this person, whatever the conversation. */
function Agencies({ teams }: { teams: CommandOutput<'conversation.get'>['teams'] }) {
  const t = contactWords.useWords()
  const language = useLanguage()
  const now = useNow()
  const { teamName } = useDirectory()
  if (teams.length === 0) return <span style={{ color: 'var(--k-text-2)' }}>{t('no-agencies')}</span>
  return (
    <dl className={style.facts}>
      {teams.map(({ teamId, times, lastAt }) => (
        <div key={teamId} style={{ display: 'contents' }}>
          <dt>{shortDate(lastAt, language, now)}</dt>
          <dd>
            {teamName(teamId) ?? t('nobody')}
            {times > 1 && ` (${t('times', { count: times })})`}
          </dd>
        </div>
      ))}
    </dl>
  )
}

function Earlier({ conversations }: { conversations: readonly Conversation[] }) {
  const t = contactWords.useWords()
  const language = useLanguage()
  const now = useNow()
  const place = usePlace()
  const directory = useDirectory()
  if (conversations.length === 0) return <span style={{ color: 'var(--k-text-2)' }}>{t('no-earlier')}</span>
  const base = place.list === 'search' ? '/cari' : `/kotak/${place.list}`
  return (
    <ul className={style.earlier}>
      {conversations.map((c) => (
        <li key={c.id}>
          <Link to={`${base}/${c.id}`}>
            <small>
              {[shortDate(c.createdAt, language, now), t(`status-${c.status}`), directory.teamName(c.teamId)]
                .filter((part) => part !== null)
                .join(' · ')}
            </small>
            <div className="k-truncate">{c.lastMessage === null ? c.ticket : previewOf(c.lastMessage)}</div>
          </Link>
        </li>
      ))}
    </ul>
  )
}
