import { useMantineColorScheme } from '@mantine/core'
import { lazy, Suspense, useEffect } from 'react'
import { useCommand } from '../data/hooks.ts'
import { deliverFor } from '../data/outbox.ts'
import { useSessionQuery } from '../data/session.ts'
import { openSocket } from '../data/socket.ts'
import { ErrorState } from '../ui/states.tsx'
import { Shell } from './shell.tsx'
import { appWords } from './words.ts'

const SignIn = lazy(() => import('./sign-in.tsx'))
const Setup = lazy(() => import('./setup.tsx'))

/** Decides between the first-visit page, the sign-in page and the dashboard. */
export function Gate() {
  const session = useSessionQuery()
  const accountId = session.data?.account.id ?? null
  const signedOut = session.data === null
  const setup = useCommand('setup.status', {}, { enabled: signedOut })
  const theme = session.data?.preferences.theme
  const { setColorScheme } = useMantineColorScheme()

  useEffect(() => {
    if (theme !== undefined) setColorScheme(theme)
  }, [theme, setColorScheme])

  useEffect(() => {
    deliverFor(accountId)
    if (accountId === null) return
    return openSocket()
  }, [accountId])

  const failed = session.error ?? setup.error
  if (session.data !== undefined && session.data !== null) return <Shell />
  if (failed !== null)
    return (
      <main style={{ display: 'grid', placeItems: 'center', height: '100%' }}>
        <ErrorState
          failure={failed.failure}
          onRetry={() => void (session.error === null ? setup.refetch() : session.refetch())}
        />
      </main>
    )
  if (!signedOut || setup.data === undefined) return <Quiet />
  return (
    <Suspense fallback={<Quiet />}>
      {setup.data.needed ? (
        <Setup officeName={setup.data.officeName} />
      ) : (
        <SignIn officeName={setup.data.officeName} version={setup.data.version} />
      )}
    </Suspense>
  )
}

/** The moment before anything is known: nothing flashes. */
function Quiet() {
  const t = appWords.useWords()
  return <output className="k-visually-hidden">{t('loading')}</output>
}
