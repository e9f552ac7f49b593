import { z } from 'zod'
import { Presence } from '../model/account.ts'
import type { ChannelStatus } from '../model/channel.ts'
import { Contact } from '../model/contact.ts'
import { Conversation, ConversationStatus } from '../model/conversation.ts'
import { Message } from '../model/message.ts'
import type { Permission } from '../permissions.ts'

/** What the change log holds: each event carries the whole new state of its noun, so that applying one twice is harmless. */
export const ChangeEvent = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('conversation.updated'),
    conversation: Conversation,
    /** Where an agent's act, or the end of a snooze, took it from: a window that does not hold it cannot know otherwise. */
    was: z.object({ status: ConversationStatus, teamId: z.string().nullable() }).optional(),
  }),
  z.object({ type: z.literal('message.created'), message: Message }),
  z.object({ type: z.literal('message.updated'), message: Message }),
  z.object({ type: z.literal('contact.updated'), contact: Contact }),
  /** `from` no longer exists; its conversations belong to `into`. */
  z.object({ type: z.literal('contact.merged'), from: z.string(), into: Contact }),
  z.object({ type: z.literal('contact.erased'), contactId: z.string(), conversationIds: z.array(z.string()) }),
  z.object({
    type: z.literal('conversation.read'),
    accountId: z.string(),
    conversationId: z.string(),
    readCount: z.number(),
  }),
  z.object({ type: z.literal('content.updated') }),
  z.object({ type: z.literal('settings.updated') }),
  z.object({ type: z.literal('accounts.updated') }),
])
export type ChangeEvent = z.infer<typeof ChangeEvent>

/** Who may see which event; `conversation.read` events go only to the one account they name. */
export const eventPermission: Record<ChangeEvent['type'], Permission> = {
  'conversation.updated': 'conversation.read',
  'message.created': 'conversation.read',
  'message.updated': 'conversation.read',
  'contact.updated': 'conversation.read',
  'contact.merged': 'conversation.read',
  'contact.erased': 'conversation.read',
  'conversation.read': 'conversation.read',
  'content.updated': 'self',
  'settings.updated': 'self',
  'accounts.updated': 'self',
}

export const SequencedEvent = z.object({ seq: z.number(), event: ChangeEvent })
export type SequencedEvent = z.infer<typeof SequencedEvent>

/** Passing state: not in the change log, whole state each time, lost without harm. */
export const LiveState = z.object({
  people: z.array(z.object({ accountId: z.string(), presence: Presence })),
  /** Which agent has which conversation on screen, and who of them is writing. */
  watching: z.array(z.object({ accountId: z.string(), conversationId: z.string(), typing: z.boolean() })),
})
export type LiveState = z.infer<typeof LiveState>

/** Answer to a (re)connecting client: all it missed, or the order to fetch afresh. */
export const CatchUp = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('events'), events: z.array(SequencedEvent), seq: z.number() }),
  z.object({ kind: z.literal('refetch'), seq: z.number() }),
])
export type CatchUp = z.infer<typeof CatchUp>

/** Socket.IO, service to client. The handshake's `auth` is `{ seq?: number }`. */
export interface ServerToClient {
  'catch-up': (answer: CatchUp) => void
  changes: (events: SequencedEvent[]) => void
  live: (state: LiveState) => void
  /** The resident is typing (true) or stopped. */
  'contact-typing': (typing: { conversationId: string; typing: boolean }) => void
  'channel.updated': (status: ChannelStatus) => void
  /** What keeps the service from storing anything; null when it stores again. */
  'store.trouble': (trouble: StoreTrouble | null) => void
  /** The session ended (signed out elsewhere, account switched off): sign in again. */
  'session-ended': () => void
}

/** Why nothing can be stored: the disk is full, or may not be written to, or fails, or the file is damaged. */
export type StoreTrouble = 'full' | 'read-only' | 'failing' | 'damaged'

/** Socket.IO, client to service; each is checked with the schema of the same name. */
export interface ClientToServer {
  watch: (input: { conversationId: string | null }) => void
  typing: (input: { conversationId: string; typing: boolean }) => void
}
export const clientMessages = {
  watch: z.object({ conversationId: z.string().nullable() }),
  typing: z.object({ conversationId: z.string(), typing: z.boolean() }),
}
