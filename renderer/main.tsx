import '@fontsource-variable/inter/wght.css'
import '@mantine/core/styles.css'
import '@mantine/notifications/styles.css'
import './ui/theme.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app/app.tsx'
import { watchForNewVersion } from './app/new-version.ts'

// The dashboard was replaced on the service while this window was open: its old files are gone, the new ones are a
// reload away. Only once, so that a file that is really missing does not end in a circle.
window.addEventListener('vite:preloadError', (event) => {
  const reloadedAt = Number(sessionStorage.getItem('kepo.reloaded-at') ?? 0)
  if (Date.now() - reloadedAt < 60_000) return
  event.preventDefault()
  sessionStorage.setItem('kepo.reloaded-at', String(Date.now()))
  location.reload()
})

const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no #root')
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
)

if (import.meta.env.PROD && 'serviceWorker' in navigator) {
  watchForNewVersion(navigator.serviceWorker)
  window.addEventListener('load', () => {
    // Without it the dashboard works all the same; it only cannot be opened offline.
    navigator.serviceWorker
      .register('/service-worker.js')
      .catch((error: unknown) => console.warn('No service worker:', error))
  })
}
