import { z } from 'zod'

/** What the bot remembers of a conversation between messages. Stored as JSON with the conversation. */
export const DialogState = z.object({
  /** Unanswered questions in a row. */
  misses: z.number().default(0),
  /** The article last answered with: a follow-up is read with its topic. */
  lastArticleId: z.string().nullable().default(null),
  /** Article ids offered as "Maksud Bapak/Ibu: 1 .. 2 .."; a bare number or "ya" picks one. */
  offered: z.array(z.string()).default([]),
  /** Where in the numbered menu the resident stands; null outside of it. */
  menu: z
    .object({ topicId: z.string().nullable(), articleIds: z.array(z.string()) })
    .nullable()
    .default(null),
  greeted: z.boolean().default(false),
  /** Asked to rate the service (1 to 5) at this time. */
  ratingAskedAt: z.number().nullable().default(null),
})
export type DialogState = z.infer<typeof DialogState>

export const freshDialog: DialogState = DialogState.parse({})
