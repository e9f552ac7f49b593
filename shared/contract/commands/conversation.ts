import { z } from 'zod'
import { Contact, Language } from '../../model/contact.ts'
import { Conversation, InboxFilter, InboxItem, InboxView, SavedView } from '../../model/conversation.ts'
import { Message } from '../../model/message.ts'
import { command } from '../define.ts'
import { maxTextLength } from '../limits.ts'

const ConversationId = z.object({ id: z.string() })
const page = { cursor: z.string().nullable().default(null), limit: z.number().int().min(1).max(200).default(50) }
/** Chosen by the client for each thing written, so that sending twice delivers once. */
const ClientId = z.string().min(8).max(64)
const gone = ['NOT_FOUND', 'ERASED'] as const
const holdErrors = [...gone, 'ALREADY_CLAIMED'] as const

export const conversationCommands = {
  'inbox.list': command({
    summary: 'One page of a view, by waiting since (oldest first) or by last message (newest first)',
    permission: 'conversation.read',
    input: z.object({
      view: InboxView,
      sort: z.enum(['waiting', 'recent']).default('waiting'),
      filter: InboxFilter.default({}),
      ...page,
    }),
    output: z.object({ items: z.array(InboxItem), nextCursor: z.string().nullable(), seq: z.number() }),
  }),
  'inbox.counts': command({
    summary: 'How many conversations each view holds',
    permission: 'conversation.read',
    input: z.object({}),
    output: z.object({ counts: z.record(InboxView, z.number()) }),
  }),
  'inbox.search': command({
    summary: 'People and messages; hits carry <mark>-free text and the ranges to highlight',
    permission: 'conversation.read',
    input: z.object({ query: z.string().trim().min(1).max(200), limit: z.number().int().min(1).max(50).default(20) }),
    output: z.object({
      hits: z.array(
        z.object({
          conversation: Conversation,
          messageId: z.string().nullable(),
          position: z.number().nullable(),
          text: z.string(),
          /** [start, end) pairs in `text`. */
          ranges: z.array(z.tuple([z.number(), z.number()])),
        }),
      ),
    }),
  }),
  'view.list': command({
    summary: 'My saved filters',
    permission: 'conversation.read',
    input: z.object({}),
    output: z.object({ views: z.array(SavedView) }),
  }),
  'view.save': command({
    summary: 'Saves a filter under a name',
    permission: 'conversation.read',
    input: z.object({
      id: z.string().nullable(),
      name: z.string().trim().min(1).max(40),
      view: InboxView,
      filter: InboxFilter,
    }),
    output: SavedView,
  }),
  'view.delete': command({
    summary: 'Deletes a saved filter of mine',
    permission: 'conversation.read',
    input: z.object({ id: z.string() }),
    output: z.object({}),
  }),
  'conversation.get': command({
    summary:
      "A conversation, how far I have read it, the contact's other conversations and the teams they were sent to",
    permission: 'conversation.read',
    input: ConversationId,
    output: z.object({
      conversation: Conversation,
      readCount: z.number(),
      earlier: z.array(Conversation),
      /** Over all conversations of the contact, the latest first. */
      teams: z.array(z.object({ teamId: z.string(), times: z.number(), lastAt: z.number() })),
      seq: z.number(),
    }),
    errors: gone,
  }),
  'conversation.messages': command({
    summary: 'A page of the thread, oldest first; before/after are positions',
    permission: 'conversation.read',
    input: z.object({
      id: z.string(),
      before: z.number().nullable().default(null),
      after: z.number().nullable().default(null),
      limit: z.number().int().min(1).max(200).default(50),
    }),
    output: z.object({ messages: z.array(Message), hasOlder: z.boolean(), hasNewer: z.boolean(), seq: z.number() }),
    errors: gone,
  }),
  'conversation.mark-read': command({
    summary: "I have read the thread up to this many of the resident's messages",
    permission: 'conversation.read',
    input: z.object({ id: z.string(), incomingCount: z.number().int().min(0) }),
    output: z.object({}),
    errors: gone,
  }),
  'conversation.claim': command({
    summary: 'Takes a conversation; one of two who click at once wins, the other is told who (detail)',
    permission: 'conversation.reply',
    input: ConversationId,
    output: Conversation,
    errors: holdErrors,
  }),
  'conversation.assign': command({
    summary: 'Gives a conversation to an agent, or back to the queue (null)',
    permission: 'conversation.reply',
    input: z.object({ id: z.string(), accountId: z.string().nullable() }),
    output: Conversation,
    errors: gone,
  }),
  'conversation.transfer': command({
    summary: "Moves it to another team's queue, with a private note",
    permission: 'conversation.reply',
    input: z.object({ id: z.string(), teamId: z.string(), note: z.string().max(2000) }),
    output: Conversation,
    errors: gone,
  }),
  'conversation.snooze': command({
    summary: 'Puts it away until a time (milliseconds) or until the resident writes',
    permission: 'conversation.reply',
    input: z.object({ id: z.string(), until: z.number() }),
    output: Conversation,
    errors: [...gone, 'INVALID_INPUT'],
  }),
  'conversation.resolve': command({
    summary: 'Done; the next message of the resident goes to the bot',
    permission: 'conversation.reply',
    input: z.object({ id: z.string(), topicId: z.string().nullable().default(null) }),
    output: Conversation,
    errors: gone,
  }),
  'conversation.reopen': command({
    summary: 'Opens a resolved or snoozed conversation again, mine',
    permission: 'conversation.reply',
    input: ConversationId,
    output: Conversation,
    errors: holdErrors,
  }),
  'conversation.hand-back': command({
    summary: 'Gives it back to the bot',
    permission: 'conversation.reply',
    input: ConversationId,
    output: Conversation,
    errors: gone,
  }),
  'conversation.set-labels': command({
    summary: 'Replaces the labels',
    permission: 'conversation.reply',
    input: z.object({ id: z.string(), labels: z.array(z.string()).max(20) }),
    output: Conversation,
    errors: gone,
  }),
  'conversation.bulk': command({
    summary: 'Assign, label or resolve many at once; tells which were changed',
    permission: 'conversation.reply',
    input: z.object({
      ids: z.array(z.string()).min(1).max(500),
      action: z.discriminatedUnion('type', [
        z.object({ type: z.literal('assign'), accountId: z.string().nullable() }),
        z.object({ type: z.literal('label'), labelId: z.string() }),
        z.object({ type: z.literal('resolve') }),
      ]),
    }),
    output: z.object({ changed: z.array(z.string()) }),
  }),
  'conversation.send': command({
    summary: 'Replies to the resident. Claims the conversation if nobody holds it; the same clientId again is a no-op',
    permission: 'conversation.reply',
    input: z.object({
      id: z.string(),
      clientId: ClientId,
      text: z.string().max(maxTextLength),
      quoteMessageId: z.string().nullable().default(null),
      mediaId: z.string().nullable().default(null),
      /** Set when a suggested article was sent: it counts as teaching. */
      articleId: z.string().nullable().default(null),
      sendAt: z.number().nullable().default(null),
      thenResolve: z.boolean().default(false),
      /** True after the agent confirmed writing into a colleague's conversation. */
      overrideHolder: z.boolean().default(false),
    }),
    output: Message,
    errors: [...gone, 'ALREADY_CLAIMED', 'OPTED_OUT', 'INVALID_INPUT'],
  }),
  'conversation.note': command({
    summary: 'A private note for colleagues; mentions are account ids',
    permission: 'conversation.reply',
    input: z.object({
      id: z.string(),
      clientId: ClientId,
      text: z.string().trim().min(1).max(maxTextLength),
      mentions: z.array(z.string()).default([]),
    }),
    output: Message,
    errors: gone,
  }),
  'conversation.suggest': command({
    summary: "What the engine would answer to the resident's last question",
    permission: 'conversation.read',
    input: ConversationId,
    output: z.object({
      question: z.string().nullable(),
      suggestions: z.array(
        z.object({
          articleId: z.string(),
          title: z.string(),
          agency: z.string(),
          answer: z.string(),
          confidence: z.number(),
        }),
      ),
    }),
    errors: gone,
  }),
  'message.resend': command({
    summary: 'Sends a failed message once more, under the same wire id',
    permission: 'conversation.reply',
    input: z.object({ messageId: z.string() }),
    output: Message,
    errors: ['NOT_FOUND', 'CONFLICT', 'OPTED_OUT'],
  }),
  'message.cancel': command({
    summary: 'Withdraws a scheduled message that has not left yet',
    permission: 'conversation.reply',
    input: z.object({ messageId: z.string() }),
    output: Message,
    errors: ['NOT_FOUND', 'CONFLICT'],
  }),
  'contact.update': command({
    summary: 'Name, notes and language as the agents know them; what is not given stays as it is',
    permission: 'conversation.reply',
    input: z.object({
      id: z.string(),
      name: z.string().trim().max(80).nullable().optional(),
      notes: z.string().max(4000).optional(),
      language: Language.nullable().optional(),
    }),
    output: Contact,
    errors: gone,
  }),
  'contact.reveal': command({
    summary: 'The full phone number; written to the audit log',
    permission: 'contact.reveal',
    input: z.object({ id: z.string() }),
    output: z.object({ number: z.string().nullable() }),
    errors: ['NOT_FOUND'],
  }),
  'contact.export': command({
    summary: 'Everything kept of one person (UU 27/2022); written to the audit log',
    permission: 'contact.erase',
    input: z.object({ id: z.string() }),
    output: z.object({ contact: Contact, number: z.string().nullable(), messages: z.array(Message) }),
    errors: ['NOT_FOUND'],
  }),
  'contact.erase': command({
    summary: "Erases a person's messages, media and identity; the figures stay, without a person",
    permission: 'contact.erase',
    input: z.object({ id: z.string() }),
    output: z.object({}),
    errors: ['NOT_FOUND'],
  }),
}
