import { z } from 'zod'

export const Agency = z.object({ id: z.string(), name: z.string(), shortName: z.string() })
export type Agency = z.infer<typeof Agency>

/** A numbered portal of the menu. */
export const Topic = z.object({
  id: z.string(),
  number: z.number().int().min(1).max(99),
  title: z.string().min(1).max(60),
  description: z.string().max(300),
  emoji: z.string().max(8),
  /** A seasonal portal stands first in the menu between these dates (YYYY-MM-DD, inclusive). */
  season: z.object({ from: z.string(), until: z.string() }).nullable(),
})
export type Topic = z.infer<typeof Topic>

export const Article = z.object({
  id: z.string(),
  topicId: z.string(),
  agencyId: z.string(),
  title: z.string().min(3).max(120),
  phrasings: z.array(z.string().min(2).max(300)).max(200),
  keywords: z.array(z.string().min(1).max(60)).max(50),
  /** WhatsApp formatting, with placeholders; see bot/content/README.md. */
  answer: z.string().min(1).max(1200),
  source: z.object({ title: z.string(), url: z.string() }),
  /** The day a person last checked the facts: YYYY-MM-DD. */
  checkedAt: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
  status: z.enum(['draft', 'published']),
  /** Sample content: the fact is not certain. */
  sample: z.boolean(),
})
export type Article = z.infer<typeof Article>

export const LiveTable = z.object({
  id: z.string(),
  title: z.string(),
  columns: z.array(z.string()),
  rows: z.array(z.record(z.string(), z.string())),
  updatedAt: z.string(),
})
export type LiveTable = z.infer<typeof LiveTable>

export const CannedResponse = z.object({
  id: z.string(),
  shortcut: z.string().regex(/^[a-z0-9-]{1,30}$/),
  title: z.string().min(1).max(80),
  /** May hold {{nama}}, {{jam_buka}}, {{tiket}}. */
  text: z.string().min(1).max(2000),
})
export type CannedResponse = z.infer<typeof CannedResponse>

export const Label = z.object({ id: z.string(), name: z.string().min(1).max(30), color: z.string() })
export type Label = z.infer<typeof Label>

/** A question the bot did not answer, with what it had considered. */
export const Miss = z.object({
  id: z.string(),
  conversationId: z.string(),
  text: z.string(),
  at: z.number(),
  candidates: z.array(z.object({ articleId: z.string(), title: z.string(), confidence: z.number() })),
  /** open -> taught (became a phrasing) | dismissed */
  state: z.enum(['open', 'taught', 'dismissed']),
  /** An agent said that this article answers it; an editor has to agree. */
  proposedArticleId: z.string().nullable(),
})
export type Miss = z.infer<typeof Miss>
