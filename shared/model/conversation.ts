import { z } from 'zod'
import { ChannelKind, Contact } from './contact.ts'
import { Author, MessageKind } from './message.ts'

/**
 * bot ──handover──▶ queued ──claim──▶ open ──resolve──▶ resolved ──new message──▶ bot
 *  ▲                  │ BATAL          │ ▲
 *  └──────────────────┴── hand back ───┘ └─ wake ── snoozed
 */
export const ConversationStatus = z.enum(['bot', 'queued', 'open', 'snoozed', 'resolved'])
export type ConversationStatus = z.infer<typeof ConversationStatus>

export const HandoverReason = z.enum([
  'asked-for-human',
  'no-answer',
  'two-misses',
  'complaint',
  'emergency',
  'insult',
  'unreadable-media',
  'undecryptable',
  'stale-question',
  'answer-failed',
  'not-taken-in',
  'phone-takeover',
  'agent-claimed',
])
export type HandoverReason = z.infer<typeof HandoverReason>

/** Why the bot gave up, and what it had in mind: the card on top of a handed-over chat. */
export const Handover = z.object({
  reason: HandoverReason,
  question: z.string(),
  summary: z.string(),
  candidates: z.array(z.object({ articleId: z.string(), title: z.string(), confidence: z.number() })),
  at: z.number(),
})
export type Handover = z.infer<typeof Handover>

export const Conversation = z.object({
  id: z.string(),
  /** Short number for people: "K-1042". */
  ticket: z.string(),
  channel: ChannelKind,
  contact: Contact,
  status: ConversationStatus,
  teamId: z.string().nullable(),
  assigneeId: z.string().nullable(),
  handover: Handover.nullable(),
  /** Since when the resident waits for a human; an inbound message never moves it. Null when nobody waits. */
  waitingSince: z.number().nullable(),
  snoozedUntil: z.number().nullable(),
  topicId: z.string().nullable(),
  labels: z.array(z.string()),
  lastMessage: z
    .object({
      preview: z.string(),
      author: Author,
      kind: MessageKind,
      at: z.number(),
      position: z.number(),
    })
    .nullable(),
  /** How many messages the resident has written; minus what an agent has read gives their unread count. */
  incomingCount: z.number(),
  /** Rises with every change of who holds it; a bot reply decided at an older revision is cancelled. */
  revision: z.number(),
  createdAt: z.number(),
  updatedAt: z.number(),
  resolvedAt: z.number().nullable(),
})
export type Conversation = z.infer<typeof Conversation>

/** A row of the inbox: the conversation, and how far the asking agent has read. */
export const InboxItem = z.object({ conversation: Conversation, readCount: z.number() })
export type InboxItem = z.infer<typeof InboxItem>

export const InboxView = z.enum(['mine', 'unassigned', 'team', 'all', 'bot', 'snoozed', 'resolved', 'mentions'])
export type InboxView = z.infer<typeof InboxView>

export const InboxFilter = z.object({
  topicId: z.string().optional(),
  teamId: z.string().optional(),
  label: z.string().optional(),
  channel: ChannelKind.optional(),
  reason: HandoverReason.optional(),
  /** Created in [from, to), milliseconds. */
  from: z.number().optional(),
  to: z.number().optional(),
})
export type InboxFilter = z.infer<typeof InboxFilter>

export const SavedView = z.object({
  id: z.string(),
  name: z.string(),
  view: InboxView,
  filter: InboxFilter,
})
export type SavedView = z.infer<typeof SavedView>
