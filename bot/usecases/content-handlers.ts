import type { CommandName } from '../../shared/contract/commands.ts'
import { failure, type Result, success } from '../../shared/contract/errors.ts'
import type { Article, Miss } from '../../shared/model/content.ts'
import { Article as ArticleSchema } from '../../shared/model/content.ts'
import { decide } from '../engine/decide.ts'
import { freshDialog } from '../engine/dialog.ts'
import { samePhrasing } from '../engine/phrasing.ts'
import { placeholderPattern, placeholderValue } from '../engine/placeholders.ts'
import type { Tx } from '../store/database.ts'
import type { Call, SomeHandlers, World } from './context.ts'
import type { Knowledge } from './knowledge.ts'

type ContentCommand = Extract<CommandName, `content.${string}` | `canned.${string}` | `label.${string}`>

/** Topics, articles, live tables, canned responses, and what the bot could not answer. */
export function contentHandlers(world: World & { knowledge: Knowledge }): SomeHandlers<ContentCommand> {
  const { store, clock, ids, knowledge } = world

  /** Writes, tells the clients, and lets the bot learn it before the answer goes out. */
  async function publish<T>(
    call: Call,
    action: string,
    subject: string,
    work: Parameters<typeof store.write<Result<T>>>[0],
  ): Promise<Result<T>> {
    const result = await store.write(async (tx) => {
      const done = await work(tx)
      if (done.ok) {
        await store.audit.record(tx, { at: clock.now(), accountId: call.account?.id ?? null, action, subject })
        store.changes.append(tx, { at: clock.now(), event: { type: 'content.updated' } })
      }
      return done
    })
    if (result.ok) await knowledge.refresh()
    return result
  }

  /** A phrasing belongs to one article: it is taken from any other that has it. */
  async function teach(tx: Tx, article: Article, phrasing: string): Promise<Result<unknown>> {
    const isOther = (p: string) => samePhrasing(p) !== samePhrasing(phrasing)
    const taught = ArticleSchema.safeParse({
      ...article,
      phrasings: [...article.phrasings.filter(isOther), phrasing],
    })
    // Kept, it could not be read again.
    if (!taught.success) return failure('INVALID_INPUT', `phrasing: ${taught.error.issues[0]?.message ?? ''}`)
    for (const a of await store.content.articles(tx))
      if (a.id !== article.id && !a.phrasings.every(isOther))
        await store.content.saveArticle(tx, { ...a, phrasings: a.phrasings.filter(isOther) }, clock.now())
    await store.content.saveArticle(tx, taught.data, clock.now())
    return success({})
  }

  return {
    'content.overview': async () => {
      const [agencies, topics, labels, counts] = await Promise.all([
        store.content.agencies(store.read),
        store.content.topics(store.read),
        store.content.labels(store.read),
        store.content.articleCounts(store.read),
      ])
      const none = { published: 0, drafts: 0 }
      return success({ agencies, labels, topics: topics.map((t) => ({ ...t, ...(counts.get(t.id) ?? none) })) })
    },
    'content.articles': async (input) =>
      success({ articles: await store.content.articles(store.read, { topicId: input.topicId, words: input.query }) }),
    'content.article': async (input) => {
      const article = await store.content.article(store.read, input.id)
      return article === null ? failure('NOT_FOUND') : success(article)
    },
    'content.save-article': (input, call) =>
      publish(call, 'content.save-article', input.id, async (tx) => {
        const { isNew, ...article } = input
        const known = await store.content.article(tx, article.id)
        if (isNew && known !== null) return failure('CONFLICT', 'id')
        if (!isNew && known === null) return failure('NOT_FOUND')
        const tables = await store.content.tables(tx)
        for (const [, name] of article.answer.matchAll(placeholderPattern))
          if (name !== undefined && placeholderValue(name, { openingSentence: 'x', tables }) === null)
            return failure('INVALID_INPUT', `answer: {{${name}}} has no value`)
        if (!(await store.content.topics(tx)).some((t) => t.id === article.topicId))
          return failure('INVALID_INPUT', 'topicId')
        if (!(await store.content.agencies(tx)).some((a) => a.id === article.agencyId))
          return failure('INVALID_INPUT', 'agencyId')
        await store.content.saveArticle(tx, article, clock.now())
        return success(article)
      }),
    'content.delete-article': (input, call) =>
      publish(call, 'content.delete-article', input.id, async (tx) =>
        (await store.content.deleteArticle(tx, input.id)) ? success({}) : failure('NOT_FOUND'),
      ),
    'content.save-topic': (input, call) =>
      publish(call, 'content.save-topic', input.id, async (tx) => {
        const clash = (await store.content.topics(tx)).some((t) => t.number === input.number && t.id !== input.id)
        if (clash) return failure('CONFLICT', 'number')
        await store.content.saveTopic(tx, input)
        return success(input)
      }),
    'content.tables': async () => success({ tables: await store.content.tables(store.read) }),
    'content.save-table': (input, call) =>
      publish(call, 'content.save-table', input.id, async (tx) => {
        await store.content.saveTable(tx, input)
        return success(input)
      }),
    'content.try': async (input) => {
      const now = clock.now()
      const policy = knowledge.policy(now)
      const reading = knowledge.read(input.text, { lastArticleId: null })
      const turn = { text: input.text, unreadable: null, writtenAt: now, mayWait: false }
      const decision = decide({
        turn,
        status: 'bot',
        dialog: { ...freshDialog, greeted: true },
        optedOut: false,
        reading,
        policy,
        now,
      })
      return success({
        cleaned: reading.cleaned,
        language: reading.language,
        notices: [...reading.notices],
        questions: reading.questions.map((q) => ({
          text: q.text,
          outcome: q.outcome.kind,
          answerable: q.answerable,
          candidates: q.candidates.map((c) => ({
            articleId: c.id,
            title: policy.article(c.id)?.title ?? c.id,
            confidence: c.confidence,
            matched: [...c.matched],
          })),
        })),
        decision: decision.handover === null ? decision.reason : `handover:${decision.handover.reason}`,
        replies: decision.replies.map((r) => r.text),
      })
    },
    'content.misses': async (input) =>
      success({ misses: await store.misses.list(store.read, input.state, input.limit) }),
    'content.propose': (input) =>
      store.write(async (tx): Promise<Result<Miss>> => {
        if ((await store.misses.find(tx, input.missId)) === null) return failure('NOT_FOUND')
        if ((await store.content.article(tx, input.articleId)) === null) return failure('NOT_FOUND', 'articleId')
        await store.misses.propose(tx, input.missId, input.articleId)
        const miss = await store.misses.find(tx, input.missId)
        return miss === null ? failure('NOT_FOUND') : success(miss)
      }),
    'content.teach': (input, call) =>
      publish(call, 'content.teach', input.missId, async (tx): Promise<Result<Miss>> => {
        const miss = await store.misses.find(tx, input.missId)
        if (miss === null) return failure('NOT_FOUND')
        if (miss.state !== 'open') return failure('CONFLICT', miss.state)
        if (input.articleId !== null) {
          const article = await store.content.article(tx, input.articleId)
          if (article === null) return failure('NOT_FOUND', 'articleId')
          const taught = await teach(tx, article, (input.phrasing ?? miss.text).trim().slice(0, 300))
          if (!taught.ok) return taught
        }
        const state = input.articleId === null ? 'dismissed' : 'taught'
        await store.misses.settle(tx, miss.id, state)
        return success({ ...miss, state })
      }),
    'canned.list': async () => success({ canned: await store.content.canned(store.read) }),
    'canned.save': (input, call) =>
      publish(call, 'canned.save', input.shortcut, async (tx) => {
        const clash = (await store.content.canned(tx)).some((c) => c.shortcut === input.shortcut && c.id !== input.id)
        if (clash) return failure('CONFLICT', 'shortcut')
        const canned = { ...input, id: input.id === '' ? ids.next() : input.id }
        await store.content.saveCanned(tx, canned)
        return success(canned)
      }),
    'canned.delete': (input, call) =>
      publish(call, 'canned.delete', input.id, async (tx) => {
        await store.content.deleteCanned(tx, input.id)
        return success({})
      }),
    'label.save': (input, call) =>
      publish(call, 'label.save', input.id, async (tx) => {
        const clash = (await store.content.labels(tx)).some((l) => l.name === input.name && l.id !== input.id)
        if (clash) return failure('CONFLICT', 'name')
        const label = { ...input, id: input.id === '' ? ids.next() : input.id }
        await store.content.saveLabel(tx, label)
        return success(label)
      }),
  }
}
