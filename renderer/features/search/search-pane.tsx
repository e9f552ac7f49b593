import { TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { Link, useSearchParams } from 'react-router'
import type { CommandOutput } from '../../../shared/contract/commands.ts'
import { useCommand } from '../../data/hooks.ts'
import { failureWords } from '../../i18n/failures.ts'
import { listTime } from '../../i18n/times.ts'
import { useLanguage } from '../../i18n/words.ts'
import { Avatar } from '../../ui/avatar.tsx'
import { Highlight } from '../../ui/highlight.tsx'
import { EmptyState, ErrorState, ListSkeleton } from '../../ui/states.tsx'
import { useNow } from '../../ui/use-now.ts'
import style from '../inbox/inbox.module.css'
import { contactName } from '../inbox/names.ts'
import { usePlace } from '../inbox/place.ts'
import { searchWords } from './words.ts'

type Hit = CommandOutput<'inbox.search'>['hits'][number]

/** Search in place of the inbox; the words stand in the address, so that going back finds them again. */
export default function SearchPane() {
  const t = searchWords.useWords()
  const [params, setParams] = useSearchParams()
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
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
      </header>
      <div className="k-visually-hidden" role="status">
        {settled !== '' && search.data !== undefined && t('results', { count: hits.length })}
      </div>
      {settled === '' ? (
        <EmptyState icon={IconSearch} title={t('start-title')} text={t('start-text')} />
      ) : search.data === undefined && search.error !== null ? (
        <ErrorState
          offline={search.error.failure.code === 'OFFLINE'}
          text={failureWords(search.error.failure)}
          onRetry={() => void search.refetch()}
        />
      ) : search.data === undefined ? (
        <ListSkeleton />
      ) : hits.length === 0 ? (
        <EmptyState title={t('none-title')} text={t('none-text')} />
      ) : (
        <div className={style.scroll}>
          <ul className={style.results}>
            {hits.map((hit) => (
              <li key={`${hit.conversation.id}${hit.messageId}`}>
                <SearchHit hit={hit} query={settled} />
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  )
}

function SearchHit({ hit, query }: { hit: Hit; query: string }) {
  const language = useLanguage()
  const now = useNow()
  const { conversationId } = usePlace()
  const { conversation: c, position } = hit
  const params = new URLSearchParams({ q: query })
  if (position !== null) params.set('pesan', String(position))
  const selected = conversationId === c.id
  return (
    <div className={style.row} data-selected={selected}>
      <Link className={style.link} to={`/cari/${c.id}?${params}`} aria-current={selected ? 'true' : undefined}>
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
