import { z } from 'zod'

/** Wire state of an outgoing message; drawn in `bot/outbox/states.ts`. Never moves backwards. */
export const Delivery = z.enum(['pending', 'sending', 'sent', 'delivered', 'read', 'failed', 'unknown', 'cancelled'])
export type Delivery = z.infer<typeof Delivery>

export const MessageKind = z.enum([
  'text',
  'image',
  'video',
  'document',
  'audio',
  'sticker',
  'location',
  'contacts',
  /** A kind of WhatsApp message that this version cannot show. */
  'unsupported',
  /** It arrived and could not be decrypted: look at the phone. */
  'undecryptable',
  /** Private, for colleagues only; never sent. */
  'note',
  /** A system line in the thread: claimed, transferred, resolved .. */
  'event',
])
export type MessageKind = z.infer<typeof MessageKind>

export const Author = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('contact') }),
  z.object({ kind: z.literal('bot') }),
  /** `accountId` is null for a human who typed on the paired phone itself. */
  z.object({ kind: z.literal('agent'), accountId: z.string().nullable(), name: z.string() }),
  z.object({ kind: z.literal('system') }),
])
export type Author = z.infer<typeof Author>

export const Media = z.object({
  id: z.string(),
  mime: z.string(),
  /** Bytes; 0 while not yet known. */
  size: z.number(),
  filename: z.string().nullable(),
  width: z.number().nullable(),
  height: z.number().nullable(),
  seconds: z.number().nullable(),
  state: z.enum(['pending', 'stored', 'failed']),
  /** A tiny JPEG (base64) that the channel sent along, to show until the file itself is here. */
  thumbnail: z.string().nullable().optional(),
})
export type Media = z.infer<typeof Media>

/** Where a bot answer comes from; shown as a chip beside the bubble. */
export const AnswerSource = z.object({
  articleId: z.string(),
  title: z.string(),
  agency: z.string(),
  checkedAt: z.string(),
})
export type AnswerSource = z.infer<typeof AnswerSource>

/** What a system line says; the renderer words it. */
export const SystemEvent = z.object({
  type: z.enum([
    'handover',
    'claimed',
    'assigned',
    'unassigned',
    'transferred',
    'snoozed',
    'woken',
    'resolved',
    'reopened',
    'handed-back',
    'phone-takeover',
    'opted-out',
    'opted-in',
    'cancelled',
    'rated',
  ]),
  by: z.string().nullable(),
  detail: z.string().nullable(),
})
export type SystemEvent = z.infer<typeof SystemEvent>

export const Message = z.object({
  id: z.string(),
  conversationId: z.string(),
  /** Grows over the whole store; the order of a thread and the key of its pages. */
  position: z.number(),
  direction: z.enum(['incoming', 'outgoing', 'internal']),
  author: Author,
  kind: MessageKind,
  text: z.string(),
  /** Milliseconds since 1970, as the resident's phone or this service wrote it. */
  at: z.number(),
  quote: z
    .object({
      messageId: z.string().nullable(),
      /** Where the quoted message stands in this very thread; null when it is elsewhere or not known. */
      position: z.number().nullable().default(null),
      preview: z.string(),
      fromContact: z.boolean(),
    })
    .nullable(),
  media: Media.nullable(),
  location: z.object({ latitude: z.number(), longitude: z.number(), name: z.string().nullable() }).nullable(),
  contacts: z.array(z.object({ name: z.string(), number: z.string().nullable() })),
  reactions: z.array(z.object({ by: z.enum(['contact', 'us']), emoji: z.string() })),
  editedAt: z.number().nullable(),
  deletedAt: z.number().nullable(),
  /** Only of outgoing messages. */
  delivery: Delivery.nullable(),
  failure: z.string().nullable(),
  sources: z.array(AnswerSource),
  event: SystemEvent.nullable(),
  mentions: z.array(z.string()),
  /** The id that the writing client chose, so that its optimistic copy is replaced and never doubled. */
  clientId: z.string().nullable(),
  /** Sent at this time or later (scheduled by an agent). */
  sendAt: z.number().nullable(),
})
export type Message = z.infer<typeof Message>
