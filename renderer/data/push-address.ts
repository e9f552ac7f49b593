import { call } from './client.ts'

/** Tells the service where this browser can be woken; false when it does not take that. The service worker does it, too. */
export async function tellAddress(subscription: Pick<PushSubscription, 'toJSON'>): Promise<boolean> {
  const { endpoint, keys } = subscription.toJSON()
  if (endpoint === undefined || keys?.p256dh === undefined || keys.auth === undefined) return false
  return (await call('push.subscribe', { endpoint, p256dh: keys.p256dh, auth: keys.auth })).ok
}
