import { z } from 'zod'
import { maxTextLength } from './limits.ts'

/** What the service, in its utility process, tells the desktop shell. */
export const ServiceToShell = z.discriminatedUnion('type', [
  z.object({ type: z.literal('ready'), url: z.url() }),
  z.object({ type: z.literal('failed'), message: z.string() }),
  z.object({ type: z.literal('stopped') }),
])
export type ServiceToShell = z.infer<typeof ServiceToShell>

/** What the shell tells the service. */
export type ShellToService = { type: 'stop' }

/** What the dashboard may ask of the shell: one entry a call, checked at the receiving edge. */
export const shellCalls = {
  /** A new handover: title and text are already masked; a click opens the conversation. */
  notify: z.object({
    title: z.string().min(1).max(120),
    body: z.string().max(300),
    conversationId: z.string().regex(/^[\w-]{1,64}$/),
    /** Offers to answer in the notification, where the platform can (macOS). */
    mayReply: z.boolean(),
  }),
  /** How many wait; 0 clears the badge. */
  setBadge: z.object({ count: z.number().int().min(0).max(9999) }),
} as const
export type ShellCall = keyof typeof shellCalls

/** What the shell tells the dashboard. */
export const shellEvents = {
  openConversation: z.object({ conversationId: z.string().regex(/^[\w-]{1,64}$/) }),
  /** Typed into a notification. */
  reply: z.object({
    conversationId: z.string().regex(/^[\w-]{1,64}$/),
    text: z.string().trim().min(1).max(maxTextLength),
  }),
} as const

/** `window.kepoDesktop`, there only inside the desktop app. */
export interface KepoDesktop {
  notify(input: z.infer<typeof shellCalls.notify>): void
  setBadge(input: z.infer<typeof shellCalls.setBadge>): void
  /** Returns how to stop listening. */
  onOpenConversation(listener: (conversationId: string) => void): () => void
  onReply(listener: (reply: z.infer<typeof shellEvents.reply>) => void): () => void
}
