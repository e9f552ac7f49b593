import { useQuery } from '@tanstack/react-query'
import type { CommandOutput } from '../../shared/contract/commands.ts'
import { may, type Permission } from '../../shared/permissions.ts'
import { setLanguage } from '../i18n/words.ts'
import { CommandError, call } from './client.ts'
import { resetDesk } from './desk.ts'
import { useAction } from './hooks.ts'
import { queryClient, refresh } from './query-client.ts'

export type Session = CommandOutput<'session.get'>

const key = ['session.get', {}] as const

/** Who is signed in: the session, null when nobody is, undefined while it is being asked. */
export function useSessionQuery() {
  return useQuery<Session | null, CommandError>({
    queryKey: key,
    queryFn: async () => {
      const result = await call('session.get', {})
      if (result.ok) {
        setLanguage(result.data.preferences.language)
        return result.data
      }
      if (result.code === 'UNAUTHENTICATED') return null
      throw new CommandError(result)
    },
  })
}

/** The signed-in person; only below the gate that shows the sign-in page to everybody else. */
export function useSession(): Session {
  const session = useSessionQuery().data
  if (session === undefined || session === null) throw new Error('useSession outside of the signed-in part')
  return session
}

export function useMay(permission: Permission): boolean {
  return may(useSession().account.role, permission)
}

/** Outside of components; null before sign-in. */
export function currentSession(): Session | null {
  return queryClient.getQueryData<Session | null>(key) ?? null
}

export function setSession(session: Session | null): void {
  if (session === null || session.account.id !== currentSession()?.account.id) {
    // Another person's data may not stay on the screen or in memory.
    queryClient.removeQueries({ predicate: (query) => query.queryKey[0] !== 'session.get' })
    resetDesk(session?.account.id ?? '')
  }
  if (session !== null) setLanguage(session.preferences.language)
  queryClient.setQueryData(key, session)
}

/** Changes a part of the latest session, not of the one on the screen: two changes may come before it is drawn again. */
export function changeSession(change: (now: Session) => Session): void {
  const now = currentSession()
  if (now !== null) setSession(change(now))
}

/** Language, theme, keys and sound: applied at once, then stored on the service; what could not be stored is taken back. */
export function usePreferences() {
  const { preferences } = useSession()
  const save = useAction('session.set-preferences', {
    line: 'preferences',
    onFailure: () => {
      refresh({ queryKey: key })
      return false
    },
  })
  return {
    preferences,
    change(part: Partial<Session['preferences']>) {
      changeSession((now) => {
        const changed = { ...now.preferences, ...part }
        save.mutate(changed)
        return { ...now, preferences: changed }
      })
    },
  }
}
