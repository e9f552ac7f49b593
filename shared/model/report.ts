import { z } from 'zod'
import { HandoverReason } from './conversation.ts'

const Duration = z.object({ medianMs: z.number().nullable(), p90Ms: z.number().nullable(), count: z.number() })

/** The supervisor's figures over [from, to); each one's definition is in `bot/store/report-repository.ts` and on the page. */
export const ReportOverview = z.object({
  from: z.number(),
  to: z.number(),
  conversations: z.number(),
  messagesIn: z.number(),
  messagesOut: z.number(),
  resolved: z.number(),
  /** Resolved with no human message / resolved; null when nothing was resolved. */
  containment: z.number().nullable(),
  handovers: z.array(z.object({ reason: HandoverReason, count: z.number() })),
  firstResponse: Duration,
  resolution: Duration,
  satisfaction: z.object({ average: z.number().nullable(), count: z.number() }),
  perDay: z.array(
    z.object({ day: z.string(), conversations: z.number(), handovers: z.number(), resolved: z.number() }),
  ),
  perHour: z.array(z.object({ hour: z.number(), messages: z.number() })),
  perTopic: z.array(
    z.object({ id: z.string().nullable(), title: z.string(), conversations: z.number(), answers: z.number() }),
  ),
  perTeam: z.array(
    z.object({
      id: z.string().nullable(),
      name: z.string(),
      handovers: z.number(),
      resolved: z.number(),
      medianFirstResponseMs: z.number().nullable(),
    }),
  ),
  perAgent: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      replies: z.number(),
      resolved: z.number(),
      medianFirstResponseMs: z.number().nullable(),
    }),
  ),
  unanswered: z.array(z.object({ text: z.string(), count: z.number(), lastAt: z.number() })),
})
export type ReportOverview = z.infer<typeof ReportOverview>

export const LiveFigures = z.object({
  queued: z.number(),
  open: z.number(),
  withBot: z.number(),
  longestWaitSince: z.number().nullable(),
  agentsOnline: z.array(z.object({ id: z.string(), name: z.string(), open: z.number() })),
  overdue: z.number(),
})
export type LiveFigures = z.infer<typeof LiveFigures>
