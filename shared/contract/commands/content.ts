import { z } from 'zod'
import { Agency, Article, CannedResponse, Label, LiveTable, Miss, Topic } from '../../model/content.ts'
import { command } from '../define.ts'

const Id = z.object({ id: z.string() })

/** What "try the bot" shows of one question. */
export const TriedQuestion = z.object({
  text: z.string(),
  outcome: z.enum(['answer', 'ask-back', 'unsure']),
  /** How probable it is that any article answers it, 0 to 1. */
  answerable: z.number(),
  candidates: z.array(
    z.object({ articleId: z.string(), title: z.string(), confidence: z.number(), matched: z.array(z.string()) }),
  ),
})

export const contentCommands = {
  'content.overview': command({
    summary: 'Agencies, topics, labels and how many articles each topic holds',
    permission: 'self',
    input: z.object({}),
    output: z.object({
      agencies: z.array(Agency),
      topics: z.array(Topic.extend({ published: z.number(), drafts: z.number() })),
      labels: z.array(Label),
    }),
  }),
  'content.articles': command({
    summary: 'Articles of a topic or that match a few words',
    permission: 'content.read',
    input: z.object({ topicId: z.string().nullable().default(null), query: z.string().max(100).default('') }),
    output: z.object({ articles: z.array(Article) }),
  }),
  'content.article': command({
    summary: 'One article',
    permission: 'content.read',
    input: Id,
    output: Article,
    errors: ['NOT_FOUND'],
  }),
  'content.save-article': command({
    summary: 'Creates or changes an article; a published one is live in under a second',
    permission: 'content.write',
    input: Article.extend({ id: z.string().regex(/^[a-z0-9][a-z0-9-]{1,60}$/), isNew: z.boolean() }),
    output: Article,
    errors: ['CONFLICT', 'NOT_FOUND', 'INVALID_INPUT'],
  }),
  'content.delete-article': command({
    summary: 'Deletes an article',
    permission: 'content.write',
    input: Id,
    output: z.object({}),
    errors: ['NOT_FOUND'],
  }),
  'content.save-topic': command({
    summary: 'Creates or changes a portal of the menu',
    permission: 'content.write',
    input: Topic,
    output: Topic,
    errors: ['CONFLICT'],
  }),
  'content.tables': command({
    summary: 'Live tables',
    permission: 'content.read',
    input: z.object({}),
    output: z.object({ tables: z.array(LiveTable) }),
  }),
  'content.save-table': command({
    summary: "Replaces a live table's rows",
    permission: 'content.write',
    input: LiveTable,
    output: LiveTable,
  }),
  'content.try': command({
    summary: 'What the bot would say to this, and why; nothing is stored or sent',
    permission: 'content.read',
    input: z.object({ text: z.string().min(1).max(4000) }),
    output: z.object({
      cleaned: z.string(),
      language: z.string(),
      notices: z.array(z.string()),
      questions: z.array(TriedQuestion),
      decision: z.string(),
      replies: z.array(z.string()),
    }),
  }),
  'content.misses': command({
    summary: 'Questions that were not answered, newest first',
    permission: 'content.read',
    input: z.object({
      state: z.enum(['open', 'taught', 'dismissed']).default('open'),
      limit: z.number().int().min(1).max(200).default(100),
    }),
    output: z.object({ misses: z.array(Miss) }),
  }),
  'content.propose': command({
    summary: 'An agent says that this article answers the miss; an editor has to agree',
    permission: 'content.read',
    input: z.object({ missId: z.string(), articleId: z.string() }),
    output: Miss,
    errors: ['NOT_FOUND'],
  }),
  'content.teach': command({
    summary: 'An editor adds the miss as a phrasing of an article (null: dismisses it)',
    permission: 'content.write',
    input: z.object({ missId: z.string(), articleId: z.string().nullable(), phrasing: z.string().max(300).nullable() }),
    output: Miss,
    errors: ['NOT_FOUND', 'CONFLICT'],
  }),
  'canned.list': command({
    summary: 'Canned responses',
    permission: 'self',
    input: z.object({}),
    output: z.object({ canned: z.array(CannedResponse) }),
  }),
  'canned.save': command({
    summary: 'Creates (empty id) or changes a canned response',
    permission: 'content.write',
    input: CannedResponse,
    output: CannedResponse,
    errors: ['CONFLICT'],
  }),
  'canned.delete': command({
    summary: 'Deletes a canned response',
    permission: 'content.write',
    input: Id,
    output: z.object({}),
  }),
  'label.save': command({
    summary: 'Creates (empty id) or changes a label',
    permission: 'settings.manage',
    input: Label,
    output: Label,
    errors: ['CONFLICT'],
  }),
}
