import '@mantine/spotlight/styles.css'
import { useDebouncedValue } from '@mantine/hooks'
import { createSpotlight, Spotlight } from '@mantine/spotlight'
import { IconSearch, IconUser } from '@tabler/icons-react'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import { useCommand } from '../../data/hooks.ts'
import { useMay } from '../../data/session.ts'
import { contactName } from '../inbox/names.ts'
import { closePalette, useOfferedActions } from './actions.ts'
import { KeyCaps } from './key-caps.tsx'
import { keyboardWords } from './words.ts'

const [store, spotlight] = createSpotlight()

/** Everything that can be done here, and every resident, from one field. */
export default function Palette() {
  const t = keyboardWords.useWords()
  const navigate = useNavigate()
  const [query, setQuery] = useState('')
  const [settled] = useDebouncedValue(query.trim(), 150)
  const mayRead = useMay('conversation.read')
  const offered = useOfferedActions()
  const searches = mayRead && query.trim().length > 1
  const search = useCommand(
    'inbox.search',
    { query: settled, limit: 8 },
    { enabled: searches && settled.length > 1, keepPrevious: true },
  )
  const hits = search.data?.hits ?? []
  const searching = searches && (settled !== query.trim() || search.isFetching)
  /** The words that were entered before their residents had come. */
  const entered = useRef('')

  useEffect(() => {
    spotlight.open()
    return () => spotlight.close()
  }, [])

  // The library marks the first entry when the words change; residents come a moment later.
  useEffect(() => {
    const first = markFirst()
    if (searching || entered.current === '' || entered.current !== settled) return
    entered.current = ''
    first?.click()
  })

  const words = query.trim().toLowerCase()
  const actions = [...offered.values()]
    .flat()
    .filter((a) => a.id !== 'palette' && a.label.toLowerCase().includes(words))
  const groups = [...Map.groupBy(actions, (action) => action.group)]
  const found = settled.length > 1 && words !== '' ? hits : []
  // Else Enter would open a resident of the words before, or nobody.
  const waitForHits = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !searching || actions.length > 0) return
    event.preventDefault()
    event.stopPropagation()
    entered.current = query.trim()
  }
  return (
    <Spotlight.Root
      store={store}
      query={query}
      onQueryChange={setQuery}
      onSpotlightClose={closePalette}
      shortcut={null}
      attributes={{ content: { 'aria-label': t('palette') } }}
      maxHeight={420}
      overlayProps={{ blur: 0, backgroundOpacity: 0.45 }}
      scrollable
    >
      <Spotlight.Search
        placeholder={t('palette')}
        aria-label={t('palette')}
        leftSection={<IconSearch size={18} aria-hidden />}
        onKeyDownCapture={waitForHits}
      />
      <Spotlight.ActionsList>
        {groups.map(([group, list]) => (
          <Spotlight.ActionsGroup key={group} label={group}>
            {list.map((action) => (
              <Spotlight.Action
                key={action.id}
                label={action.label}
                rightSection={action.keys === undefined ? null : <KeyCaps keys={action.keys} />}
                onClick={() => requestAnimationFrame(action.run)}
              />
            ))}
          </Spotlight.ActionsGroup>
        ))}
        {found.length > 0 && (
          <Spotlight.ActionsGroup label={t('people')}>
            {found.map((hit) => (
              <Spotlight.Action
                key={`${hit.conversation.id}${hit.messageId}`}
                label={contactName(hit.conversation.contact)}
                description={hit.messageId === null ? hit.conversation.ticket : hit.text}
                leftSection={<IconUser size={18} aria-hidden />}
                onClick={() =>
                  void navigate(
                    `/cari/${hit.conversation.id}?q=${encodeURIComponent(settled)}${hit.position === null ? '' : `&pesan=${hit.position}`}`,
                  )
                }
              />
            ))}
          </Spotlight.ActionsGroup>
        )}
        {groups.length === 0 && found.length === 0 && <Spotlight.Empty>{t('nothing')}</Spotlight.Empty>}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  )
}

/** So that Enter has an entry to open: the one that is marked already, else the first. */
function markFirst(): HTMLElement | null {
  const list = document.getElementById(store.getState().listId)
  const marked = list?.querySelector<HTMLElement>('[data-selected]')
  if (marked) return marked
  const first = list?.querySelector<HTMLElement>('[data-action]') ?? null
  if (first === null) return null
  first.setAttribute('data-selected', 'true')
  store.updateState((state) => ({ ...state, selected: 0 }))
  return first
}
