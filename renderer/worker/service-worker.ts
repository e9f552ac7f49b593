/// <reference lib="webworker" />
import { clientsClaim } from 'workbox-core'
import { cleanupOutdatedCaches, createHandlerBoundToURL, precacheAndRoute } from 'workbox-precaching'
import { NavigationRoute, registerRoute } from 'workbox-routing'
import { PushNotice } from '../../shared/contract/commands/push.ts'
import { tellAddress } from '../data/push-address.ts'
import { signalTexts } from '../features/signals/texts.ts'
import { pages } from './pages.ts'

declare const self: ServiceWorkerGlobalScope & { __WB_MANIFEST: { url: string; revision: string | null }[] }

// The application's own files only. No rule for /api or /media: a resident's data never enters this cache.
void self.skipWaiting()
clientsClaim()
cleanupOutdatedCaches()
precacheAndRoute(self.__WB_MANIFEST)
registerRoute(new NavigationRoute(createHandlerBoundToURL('/index.html'), { allowlist: pages }))

self.addEventListener('push', (event) => event.waitUntil(show(event.data)))

/** The service pushes only to those who have no window open; browsers want something shown for every push. */
async function show(data: PushMessageData | null): Promise<void> {
  const notice = PushNotice.safeParse(parsed(data?.text() ?? ''))
  if (!notice.success) return self.registration.showNotification('Kepo Desk', { icon: '/icon-192.png' })
  const { kind, conversationId, name, text, language } = notice.data
  await self.registration.showNotification(signalTexts[language][kind].replace('{{name}}', name), {
    body: text,
    tag: conversationId,
    // Replaces the one before, and rings all the same.
    renotify: true,
    icon: '/icon-192.png',
    badge: '/icon-192.png',
    lang: language,
    data: { path: `/kotak/all/${encodeURIComponent(conversationId)}` },
  })
}

self.addEventListener('pushsubscriptionchange', (event) => event.waitUntil(moved(event)))

/** The browser's maker gave it another address, or took the old one away. Without a session the next sign-in tells it. */
async function moved({ newSubscription, oldSubscription }: PushSubscriptionChangeEvent): Promise<void> {
  const now =
    newSubscription ??
    (oldSubscription === null ? null : await self.registration.pushManager.subscribe(oldSubscription.options))
  if (now !== null) await tellAddress(now)
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return null
  }
}

self.addEventListener('notificationclick', (event) => {
  event.notification.close()
  event.waitUntil(open(event.notification.data?.path ?? '/'))
})

/** In the window that is there, or a new one. */
async function open(path: string): Promise<void> {
  const [window] = await self.clients.matchAll({ type: 'window', includeUncontrolled: true })
  if (window === undefined) {
    await self.clients.openWindow(path)
    return
  }
  await window.focus()
  await window.navigate(path)
}
