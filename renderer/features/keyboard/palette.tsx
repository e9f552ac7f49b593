import '@mantine/spotlight/styles.css'
import { useDebouncedValue } from '@mantine/hooks'
import { createSpotlight, Spotlight } from '@mantine/spotlight'
import { IconSearch, IconUser } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
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
  const hits =
    useCommand(
      'inbox.search',
      { query: settled, limit: 8 },
      { enabled: mayRead && settled.length > 1, keepPrevious: true },
    ).data?.hits ?? []

  useEffect(() => {
    spotlight.open()
    return () => spotlight.close()
  }, [])

  // The library marks the first entry when the words change; residents come a moment later.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the entries are read from the page once they are drawn
  useEffect(markFirst, [hits])

  const words = query.trim().toLowerCase()
  const actions = [...offered.values()]
    .flat()
    .filter((a) => a.id !== 'palette' && a.label.toLowerCase().includes(words))
  const groups = [...Map.groupBy(actions, (action) => action.group)]
  const found = settled.length > 1 && words !== '' ? hits : []
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

/** So that Enter has an entry to open; one that is marked already stays so. */
function markFirst(): void {
  const list = document.getElementById(store.getState().listId)
  if (list === null || list.querySelector('[data-selected]') !== null) return
  list.querySelector('[data-action]')?.setAttribute('data-selected', 'true')
  store.updateState((state) => ({ ...state, selected: 0 }))
}
