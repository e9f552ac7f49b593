import { z } from 'zod'

/** Where a channel's link to the outside stands. */
export const LinkState = z.enum([
  'unpaired',
  'pairing',
  'connecting',
  'open',
  'reconnecting',
  /** Another session took the account over; we wait and do not fight. */
  'replaced',
  'logged-out',
  /** WhatsApp restricts or bans the account. */
  'restricted',
  'stopped',
])
export type LinkState = z.infer<typeof LinkState>

/** What is known of a channel; "open" is not "alive", so the three last times are shown apart (milliseconds). */
export const ChannelStatus = z.object({
  channel: z.string(),
  state: LinkState,
  account: z.object({ number: z.string().nullable(), name: z.string().nullable() }).nullable(),
  /** While pairing: the text of the QR, or the eight-letter code. */
  qr: z.string().nullable(),
  pairingCode: z.string().nullable(),
  lastFrameAt: z.number().nullable(),
  lastInboundAt: z.number().nullable(),
  lastAcknowledgedAt: z.number().nullable(),
  undecryptable: z.number(),
  /** WhatsApp restricts whom this account may write to, as far as is known until then. */
  restrictedUntil: z.number().nullable(),
  /** A sentence's code for people: why it is not open; null when all is well. */
  problem: z.string().nullable(),
  retryAt: z.number().nullable(),
})
export type ChannelStatus = z.infer<typeof ChannelStatus>

/** A time in which nothing came in or went out, with the conversations to look at: whose residents wrote in it. */
export const Outage = z.object({
  id: z.string(),
  channel: z.string(),
  startedAt: z.number(),
  endedAt: z.number().nullable(),
  /** WhatsApp's code for the end of the connection, or `service-down`: this service was not there. */
  cause: z.string(),
  conversations: z.array(z.object({ id: z.string(), ticket: z.string() })),
})
export type Outage = z.infer<typeof Outage>

/** A message that could not be taken in, however often it was tried; what was written is kept. */
export const DeadMessage = z.object({
  id: z.number(),
  receivedAt: z.number(),
  /** For whoever mends it, not for people. */
  failure: z.string(),
  conversation: z.object({ id: z.string(), ticket: z.string() }).nullable(),
})
export type DeadMessage = z.infer<typeof DeadMessage>
