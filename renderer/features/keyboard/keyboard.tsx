import { Modal, Text } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { lazy, Suspense, useState } from 'react'
import { useLocation, useNavigate } from 'react-router'
import { destinationsFor } from '../../app/navigation.ts'
import { appWords } from '../../app/words.ts'
import { useSession } from '../../data/session.ts'
import { openPalette, useDeskActions, useOfferedActions, usePaletteOpen } from './actions.ts'
import { backFrom } from './back.ts'
import { KeyCaps } from './key-caps.tsx'
import { useKeys } from './use-keys.ts'
import { keyboardWords } from './words.ts'

const Palette = lazy(() => import('./palette.tsx'))

/** The keys that work everywhere, the palette and the list of keys. */
export function Keyboard() {
  const t = keyboardWords.useWords()
  const app = appWords.useWords()
  const navigate = useNavigate()
  const { pathname, search } = useLocation()
  const { account, preferences } = useSession()
  const [helping, setHelping] = useState(false)
  const paletteOpen = usePaletteOpen()
  const back = backFrom(pathname, search)
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
    ...(back === null
      ? []
      : [
          {
            id: 'back',
            group: t('general'),
            label: t(back.leaves === null ? 'back-to-thread' : 'back-to-list'),
            keys: 'Escape',
            run: () => {
              // By the address of this very moment: two fast keys come before anything is drawn again.
              const step = backFrom(window.location.pathname, window.location.search)
              if (step === null) return
              void navigate(step.to, { replace: step.leaves === null })
              if (step.leaves !== null) focusRow(step.leaves)
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

/** The focus goes back to the row one came from; where the thread covered the list, that is yet to be drawn and measured. */
function focusRow(conversationId: string, frames = 60): void {
  requestAnimationFrame(() => {
    const row = document.querySelector<HTMLElement>(`[data-conversation="${conversationId}"]`)
    row?.focus()
    if (document.activeElement !== row && frames > 0) focusRow(conversationId, frames - 1)
  })
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
