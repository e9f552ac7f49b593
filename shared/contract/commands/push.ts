import { z } from 'zod'
import { command } from '../define.ts'

/** A push service's address as a browser gives it out: https, and a name rather than a number of the office's network. */
const Endpoint = z
  .url({ protocol: /^https$/, hostname: /^(?!localhost$)[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z]{2,}$/i })
  .max(2000)
const Base64url = z.string().regex(/^[A-Za-z0-9_-]+=*$/)

/** What a browser without a window is woken with; the service worker words it in `language`. */
export const PushNotice = z.object({
  kind: z.enum(['new-handover', 'new-message', 'new-mention', 'assigned', 'woken']),
  conversationId: z.string(),
  /** The resident's name (or masked number), of a mention the colleague's. */
  name: z.string(),
  text: z.string(),
  language: z.enum(['id', 'en']),
})
export type PushNotice = z.infer<typeof PushNotice>

export const pushCommands = {
  'push.key': command({
    summary: 'The public key that a browser subscribes to web push with (RFC 8292)',
    permission: 'conversation.read',
    input: z.object({}),
    output: z.object({ publicKey: z.string() }),
  }),
  'push.subscribe': command({
    summary: 'Wakes this browser for new work while no window of mine is open, until this session ends',
    permission: 'conversation.read',
    input: z.object({ endpoint: Endpoint, p256dh: Base64url.length(87), auth: Base64url.min(16).max(64) }),
    output: z.object({}),
  }),
  'push.unsubscribe': command({
    summary: 'Lets this browser sleep',
    permission: 'conversation.read',
    input: z.object({ endpoint: Endpoint }),
    output: z.object({}),
  }),
}
