import { Modal, Text } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { lazy, Suspense, useState } from 'react'
import { useLocation, useNavigate } from 'react-router'
import { destinationsFor } from '../../app/navigation.ts'
import { appWords } from '../../app/words.ts'
import { useSession } from '../../data/session.ts'
import { openPalette, useDeskActions, useOfferedActions, usePaletteOpen } from './actions.ts'
import { KeyCaps } from './key-caps.tsx'
import { useKeys } from './use-keys.ts'
import { keyboardWords } from './words.ts'

const Palette = lazy(() => import('./palette.tsx'))

/** The keys that work everywhere, the palette and the list of keys. */
export function Keyboard() {
  const t = keyboardWords.useWords()
  const app = appWords.useWords()
  const navigate = useNavigate()
  const { pathname } = useLocation()
  const { account, preferences } = useSession()
  const [helping, setHelping] = useState(false)
  const paletteOpen = usePaletteOpen()
  const list = pathname.match(/^(\/kotak\/[^/]+|\/cari)\/.+/)?.[1]
  useKeys(preferences.singleKeys)
  useDeskActions('general', [
    { id: 'help', group: t('general'), label: t('help'), keys: '?', run: () => setHelping(true) },
    { id: 'palette', group: t('general'), label: t('open-palette'), keys: 'mod+k', run: openPalette },
    {
      id: 'search',
      group: t('general'),
      label: t('search'),
      keys: '/',
      run: () => {
        void navigate('/cari')
        requestAnimationFrame(() => document.getElementById('search-words')?.focus())
      },
    },
    ...(list === undefined
      ? []
      : [
          {
            id: 'back',
            group: t('general'),
            label: t('back-to-list'),
            keys: 'Escape',
            run: () => {
              const id = pathname.split('/').at(-1)
              void navigate(list)
              // The focus goes back to the row one came from.
              requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-conversation="${id}"]`)?.focus())
            },
          },
        ]),
    ...destinationsFor(account.role).map((d) => ({
      id: `go-${d.path}`,
      group: t('go'),
      label: app(d.word),
      keys: `g ${d.key}`,
      run: () => void navigate(d.path),
    })),
  ])
  return (
    <>
      {paletteOpen && (
        <Suspense>
          <Palette />
        </Suspense>
      )}
      <HelpDialog opened={helping} onClose={() => setHelping(false)} />
    </>
  )
}

function HelpDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const t = keyboardWords.useWords()
  const narrow = useMediaQuery('(max-width: 767px)')
  const all = [...useOfferedActions().values()].flat().filter((action) => action.keys !== undefined)
  const groups = Map.groupBy(all, (action) => action.group)
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      size={640}
      title={<Text fw={600}>{t('help-title')}</Text>}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <div style={{ columns: narrow ? 1 : 2, columnGap: 32 }}>
        {[...groups].map(([group, actions]) => (
          <div key={group} style={{ breakInside: 'avoid', marginBottom: 16 }}>
            <Text size="xs" fw={600} c="dimmed" mb={4}>
              {group}
            </Text>
            {actions.map((action) => (
              <div key={action.id} style={{ display: 'flex', gap: 12, alignItems: 'center', padding: '3px 0' }}>
                <span style={{ flex: 1 }}>{action.label}</span>
                <KeyCaps keys={action.keys ?? ''} />
              </div>
            ))}
          </div>
        ))}
      </div>
      <Text size="sm" c="dimmed">
        {t('singles')}
      </Text>
    </Modal>
  )
}
