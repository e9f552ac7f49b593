import { TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { Link, useNavigate, useSearchParams } from 'react-router'
import type { CommandOutput } from '../../../shared/contract/commands.ts'
import { useCommand } from '../../data/hooks.ts'
import { listTime } from '../../i18n/times.ts'
import { useLanguage } from '../../i18n/words.ts'
import { Avatar } from '../../ui/avatar.tsx'
import { Highlight } from '../../ui/highlight.tsx'
import { EmptyState, ErrorState, ListSkeleton } from '../../ui/states.tsx'
import { useNow } from '../../ui/use-now.ts'
import style from '../inbox/inbox.module.css'
import { contactName } from '../inbox/names.ts'
import { usePlace } from '../inbox/place.ts'
import { useDeskActions } from '../keyboard/actions.ts'
import { searchWords } from './words.ts'

type Hit = CommandOutput<'inbox.search'>['hits'][number]

/** Search in place of the inbox; the words stand in the address, so that going back finds them again. */
export default function SearchPane({ shown }: { shown: boolean }) {
  const t = searchWords.useWords()
  const [params, setParams] = useSearchParams()
  const { conversationId } = usePlace()
  const position = params.has('pesan') ? Number(params.get('pesan')) : null
  const [words, setWords] = useState(params.get('q') ?? '')
  const [settled] = useDebouncedValue(words.trim(), 200)
  const search = useCommand(
    'inbox.search',
    { query: settled, limit: 50 },
    { enabled: settled !== '', keepPrevious: true },
  )

  useEffect(() => {
    if ((params.get('q') ?? '') === settled) return
    const next = new URLSearchParams(params)
    if (settled === '') next.delete('q')
    else next.set('q', settled)
    setParams(next, { replace: true })
  }, [settled, params, setParams])

  const hits = search.data?.hits ?? []
  const answered = search.data !== undefined && !search.isPlaceholderData && settled === words.trim()
  const navigate = useNavigate()
  const at = hits.findIndex((hit) => hit.conversation.id === conversationId && hit.position === position)
  const move = (step: 1 | -1) => {
    const next = hits[at < 0 ? 0 : Math.min(hits.length - 1, Math.max(0, at + step))]
    if (next !== undefined) void navigate(addressOf(next, settled), { replace: at >= 0 })
  }
  // Enter leads on to what was found, from where j and k go on; pressed too soon it waits for the answer to these words.
  const field = useRef<HTMLInputElement>(null)
  const [entered, setEntered] = useState(false)
  useEffect(() => {
    if (!entered || !answered) return
    setEntered(false)
    if (hits.length === 0) return
    field.current?.blur()
    move(1)
  })
  useDeskActions('search', [
    { id: 'next', group: t('search'), label: t('next'), keys: 'j', run: () => move(1) },
    { id: 'previous', group: t('search'), label: t('previous'), keys: 'k', run: () => move(-1) },
  ])
  if (!shown) return null
  return (
    <>
      <header className={style.head} style={{ paddingBottom: 12 }}>
        <div className={style.titleRow}>
          <h1>{t('search')}</h1>
        </div>
        <TextInput
          id="search-words"
          type="search"
          mr={4}
          aria-label={t('label')}
          placeholder={t('label')}
          leftSection={<IconSearch size={17} aria-hidden />}
          autoFocus
          ref={field}
          value={words}
          onChange={(event) => {
            setWords(event.currentTarget.value)
            setEntered(false)
          }}
          onKeyDown={(event) => event.key === 'Enter' && setEntered(true)}
        />
      </header>
      <div className="k-visually-hidden" role="status">
        {settled !== '' && search.data !== undefined && t('results', { count: hits.length })}
      </div>
      {settled === '' ? (
        <EmptyState icon={IconSearch} title={t('start-title')} text={t('start-text')} />
      ) : search.data === undefined && search.error !== null ? (
        <ErrorState failure={search.error.failure} onRetry={() => void search.refetch()} />
      ) : search.data === undefined ? (
        <ListSkeleton />
      ) : hits.length === 0 ? (
        <EmptyState title={t('none-title')} text={t('none-text')} />
      ) : (
        <div className={style.scroll}>
          <ul className={style.results}>
            {hits.map((hit) => (
              <li key={`${hit.conversation.id}${hit.messageId}`}>
                <SearchHit hit={hit} query={settled} selected={hits.indexOf(hit) === at} />
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  )
}

/** The conversation, at the message that was found. */
function addressOf({ conversation, position }: Hit, query: string): string {
  const params = new URLSearchParams({ q: query })
  if (position !== null) params.set('pesan', String(position))
  return `/cari/${conversation.id}?${params}`
}

function SearchHit({ hit, query, selected }: { hit: Hit; query: string; selected: boolean }) {
  const language = useLanguage()
  const now = useNow()
  const { conversation: c } = hit
  const link = useRef<HTMLAnchorElement>(null)
  useEffect(() => {
    if (selected) link.current?.scrollIntoView({ block: 'nearest' })
  }, [selected])
  return (
    <div className={style.row} data-selected={selected}>
      <Link
        ref={link}
        className={style.link}
        to={addressOf(hit, query)}
        aria-current={selected ? 'true' : undefined}
        data-conversation={c.id}
      >
        <Avatar id={c.contact.id} name={c.contact.name} channel={c.channel} />
        <span style={{ minWidth: 0 }}>
          <span className={style.line}>
            <span className={`${style.name} k-truncate`}>{contactName(c.contact)}</span>
            <span className={style.time}>{listTime(c.lastMessage?.at ?? c.createdAt, language, now)}</span>
          </span>
          <span className={style.preview} style={{ display: 'block' }}>
            <Highlight text={hit.text} ranges={hit.ranges} />
          </span>
          <span className={style.meta}>{c.ticket}</span>
        </span>
      </Link>
    </div>
  )
}
