import { call } from './client.ts'
import { tellAddress } from './push-address.ts'
import { createStore, useStore } from './store.ts'

/** Whether this browser is woken when no window is open; `unable` where it cannot be. */
export type PushState = 'unable' | 'off' | 'on'

const state = createStore<PushState>('unable')
export const usePushState = (): PushState => useStore(state, (s) => s)

/** The service worker that pushes arrive at; null where there is none (development, old browsers, plain http). */
async function registration(): Promise<ServiceWorkerRegistration | null> {
  if (!('serviceWorker' in navigator) || !('PushManager' in window)) return null
  return (await navigator.serviceWorker.getRegistration()) ?? null
}

/** Looks how it stands, and tells the service again: its record of this browser ends with each session. */
export async function resumePush(): Promise<void> {
  const worker = await registration()
  const known = (await worker?.pushManager.getSubscription()) ?? null
  if (worker === null) state.set('unable')
  else state.set(known !== null && (await tellAddress(known)) ? 'on' : 'off')
}

/** Asks the browser, and tells the service; false when either said no. */
export async function turnPushOn(): Promise<boolean> {
  const worker = await registration()
  if (worker === null || (await Notification.requestPermission()) !== 'granted') return false
  const key = await call('push.key', {})
  if (!key.ok) return false
  // Without a way to the browser maker's push service this throws.
  const made = await worker.pushManager
    .subscribe({ userVisibleOnly: true, applicationServerKey: key.data.publicKey })
    .catch(() => null)
  if (made === null || !(await tellAddress(made))) return false
  state.set('on')
  return true
}

export async function turnPushOff(): Promise<void> {
  const known = await (await registration())?.pushManager.getSubscription()
  state.set('off')
  if (known == null) return
  await call('push.unsubscribe', { endpoint: known.endpoint })
  await known.unsubscribe()
}
