/** A browser that can be woken: its address at its maker's push service, and its keys (base64url, RFC 8291). */
export interface PushTarget {
  endpoint: string
  p256dh: string
  auth: string
}

/**
 * - sent: the push service took it over.
 * - gone: the subscription no longer exists (404, 410): forget it.
 * - failed: anything else; such a message is old news before a second try.
 */
export type PushOutcome = 'sent' | 'gone' | 'failed'

/** The way to browsers that have no window open. */
export interface PushSender {
  /** Uncompressed P-256 point, base64url: what a browser subscribes with. */
  publicKey: string
  /** `topic` (at most 32 characters of base64url): a later one of the same topic replaces one not yet delivered. */
  send(target: PushTarget, payload: string, topic: string): Promise<PushOutcome>
}
