import { z } from 'zod'

/** What a person may do; see `permissions.ts` for what each role holds. */
export const Role = z.enum(['agent', 'editor', 'supervisor', 'admin'])
export type Role = z.infer<typeof Role>

/** A person who signs in: agent, content editor, supervisor or administrator. */
export const Account = z.object({
  id: z.string(),
  username: z.string(),
  name: z.string(),
  role: Role,
  teamIds: z.array(z.string()),
  active: z.boolean(),
})
export type Account = z.infer<typeof Account>

/** An agency's group of agents; `agencyId` ties it to the agency that owns content. */
export const Team = z.object({ id: z.string(), name: z.string(), agencyId: z.string().nullable() })
export type Team = z.infer<typeof Team>

/** Whether an agent takes new work right now. */
export const Presence = z.enum(['online', 'away', 'offline'])
export type Presence = z.infer<typeof Presence>

/** What an agent set for themselves; kept on the service so that two windows are alike. */
export const Preferences = z.object({
  language: z.enum(['id', 'en']).default('id'),
  theme: z.enum(['light', 'dark', 'auto']).default('auto'),
  enterSends: z.boolean().default(true),
  singleKeys: z.boolean().default(true),
  sound: z.boolean().default(true),
  doNotDisturb: z.boolean().default(false),
})
export type Preferences = z.infer<typeof Preferences>
