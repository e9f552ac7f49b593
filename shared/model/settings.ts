import { z } from 'zod'

const ClockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time such as 08:00')

/** One day's opening, or null when closed. */
export const OpenInterval = z.object({ from: ClockTime, until: ClockTime })
export type OpenInterval = z.infer<typeof OpenInterval>

/** Index 0 is Monday. Times are in the service's time zone. */
export const OfficeHours = z.object({
  week: z.array(OpenInterval.nullable()).length(7),
  holidays: z.array(z.object({ date: z.string().regex(/^\d{4}-\d{2}-\d{2}$/), name: z.string() })),
})
export type OfficeHours = z.infer<typeof OfficeHours>

export const Settings = z.object({
  officeName: z.string().min(1).max(80),
  botName: z.string().min(1).max(40),
  greeting: z.string().min(1).max(800),
  officeHours: OfficeHours,
  emergencyText: z.string().max(400),
  /** Wanted share of right answers among those given; the engine learns its thresholds for it. */
  targetPrecision: z.number().min(0.5).max(0.999),
  /** How long an unsure question waits for the rest of a burst. */
  burstWaitMs: z.number().int().min(0).max(15_000),
  /** A first response later than this is overdue. */
  firstResponseTargetMinutes: z.number().int().min(1).max(1440),
  /** An open conversation whose resident is silent this long goes back to the bot, with notice. */
  handBackAfterMinutes: z.number().int().min(5).max(10_080),
  /** A question older than this when first read is not answered by the bot but handed over. */
  staleAfterMinutes: z.number().int().min(1).max(1440),
  autoAssign: z.boolean(),
  /** Messages and contacts older than this are erased; 0 keeps them. */
  retentionDays: z.number().int().min(0).max(3650),
  sendPace: z.object({
    enabled: z.boolean(),
    burst: z.number().int().min(1).max(100),
    perSecond: z.number().min(0.05).max(20),
    dailyColdCap: z.number().int().min(0).max(1000),
  }),
})
export type Settings = z.infer<typeof Settings>
