import { z } from 'zod'

/** Which wire a conversation runs over. */
export const ChannelKind = z.enum(['whatsapp', 'webchat'])
export type ChannelKind = z.infer<typeof ChannelKind>

export const Language = z.enum(['id', 'su', 'mixed', 'other'])
export type Language = z.infer<typeof Language>

/**
 * A resident. The phone number never leaves the service unmasked but through `contact.reveal`, which is audited;
 * it is null while WhatsApp has told only the LID.
 */
export const Contact = z.object({
  id: z.string(),
  name: z.string().nullable(),
  maskedNumber: z.string().nullable(),
  language: Language.nullable(),
  notes: z.string(),
  /** STOP was written: the bot and the agents may not write first. */
  optedOut: z.boolean(),
  createdAt: z.number(),
  /** Grows with each change: of two copies it tells which is newer. */
  revision: z.number(),
})
export type Contact = z.infer<typeof Contact>
