import { useEffect, useRef } from 'react'
import { useConnection } from '../data/socket.ts'
import { showNotice } from '../ui/notice.tsx'
import { appWords } from './words.ts'

/**
 * Tells that this window runs an older dashboard than the service has by now. It is not reloaded by itself: what somebody
 * is choosing or has attached would be lost.
 */
export function watchForNewVersion(worker: ServiceWorkerContainer): void {
  // The first worker of a browser takes over as well, and is no new version.
  let replaces = worker.controller !== null
  worker.addEventListener('controllerchange', () => {
    if (replaces)
      showNotice({
        id: 'new-version',
        kind: 'good',
        text: appWords.words('new-version'),
        action: { word: appWords.words('reload'), run: () => location.reload() },
        forMs: null,
      })
    replaces = true
  })
}

/** Looks for a new version when the service is back: an update is the most likely reason why it was away. */
export function useUpdateCheck(): void {
  const connection = useConnection()
  const wasAway = useRef(false)
  useEffect(() => {
    if (connection === 'offline') wasAway.current = true
    if (connection !== 'online' || !wasAway.current) return
    wasAway.current = false
    if ('serviceWorker' in navigator)
      void navigator.serviceWorker
        .getRegistration()
        .then((registration) => registration?.update())
        // The browser looks by itself at the next start.
        .catch(() => undefined)
  }, [connection])
}
