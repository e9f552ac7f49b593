import type { Agency, Article, LiveTable, Topic } from '../../shared/model/content.ts'
import type { Lexicon } from '../../shared/model/lexicon.ts'
import type { Settings } from '../../shared/model/settings.ts'
import { type AnswerIndex, indexInSteps, type ReadContext, type Reading } from '../answers/index.ts'
import { openingAt, openingInWords, wallClock } from '../engine/office-hours.ts'
import { fillPlaceholders } from '../engine/placeholders.ts'
import type { Policy, PublishedArticle } from '../engine/policy.ts'
import { gather } from '../outbox/gather.ts'
import type { Reader } from '../store/database.ts'
import type { Store } from '../store/store.ts'
import { inTurns } from './in-turns.ts'

interface Learnt {
  index: AnswerIndex
  articles: ReadonlyMap<string, Article>
  topics: readonly Topic[]
  agencies: ReadonlyMap<string, Agency>
  tables: readonly LiveTable[]
  settings: Settings
  lexicon: Lexicon
}

/** The published content as the bot knows it: read from the store once, and again whenever content or settings change. */
export class Knowledge {
  readonly #store: Store
  readonly #timeZone: string
  #learnt: Learnt

  private constructor(store: Store, timeZone: string, learnt: Learnt) {
    this.#store = store
    this.#timeZone = timeZone
    this.#learnt = learnt
  }

  static async load(store: Store, timeZone: string): Promise<Knowledge> {
    return new Knowledge(store, timeZone, await learn(store, store.read))
  }

  readonly #refresh = gather<void>(async () => {
    this.#learnt = await learn(this.#store, this.#store.read, this.#learnt)
  })

  /**
   * Takes in what was just published or set; what is decided afterwards uses it. All that is asked for while one is under way is
   * one more after it: what was there last is what is known.
   */
  refresh(): Promise<void> {
    return this.#refresh()
  }

  get settings(): Settings {
    return this.#learnt.settings
  }

  read(text: string, context: ReadContext): Reading {
    return this.#learnt.index.read(text, context)
  }

  /** Everything that `decide` may say at this moment. */
  policy(now: number): Policy {
    const { articles, topics, agencies, tables, settings } = this.#learnt
    const today = wallClock(now, this.#timeZone)
    const opening = openingAt(settings.officeHours, today)
    const values = { openingSentence: openingInWords(opening), tables }
    const publish = (article: Article): PublishedArticle | null => {
      const answer = fillPlaceholders(article.answer, values)
      if (answer === null) return null
      return {
        id: article.id,
        topicId: article.topicId,
        title: article.title,
        answer,
        agencyId: article.agencyId,
        agency: agencies.get(article.agencyId)?.shortName ?? article.agencyId,
        sourceUrl: article.source.url,
        checkedAt: article.checkedAt,
      }
    }
    const inSeason = (t: Topic) => t.season !== null && t.season.from <= today.date && today.date <= t.season.until
    return {
      settings,
      opening,
      today,
      topics: topics
        .filter((t) => t.season === null || inSeason(t))
        .map((t) => ({ id: t.id, number: t.number, title: t.title, emoji: t.emoji, pinned: inSeason(t) })),
      article: (id) => {
        const found = articles.get(id)
        return found === undefined ? null : publish(found)
      },
      articlesOf: (topicId) =>
        [...articles.values()].filter((a) => a.topicId === topicId).flatMap((a) => publish(a) ?? []),
    }
  }
}

/** So many edited articles are learnt one by one, a few milliseconds each; more make a new index, thresholds and all. */
const mostLearntSingly = 20

/**
 * What is published now. The index of before is kept and told of the edited articles when they are few and nothing else
 * that it depends on has changed.
 */
async function learn(store: Store, db: Reader, before?: Learnt): Promise<Learnt> {
  const [articles, topics, agencies, tables, settings, lexicon] = await Promise.all([
    store.content.articles(db, { status: 'published' }),
    store.content.topics(db),
    store.content.agencies(db),
    store.content.tables(db),
    store.settings.readSettings(db),
    store.settings.readLexicon(db),
  ])
  return {
    index:
      updated(before, articles, settings, lexicon) ??
      (await inTurns(indexInSteps(articles, { targetPrecision: settings.targetPrecision, lexicon }))),
    articles: new Map(articles.map((a) => [a.id, a])),
    topics,
    agencies: new Map(agencies.map((a) => [a.id, a])),
    tables,
    settings,
    lexicon,
  }
}

/** The index of before with the edits taken in; null when a new one has to be built. */
function updated(
  before: Learnt | undefined,
  articles: readonly Article[],
  settings: Settings,
  lexicon: Lexicon,
): AnswerIndex | null {
  if (before === undefined || before.settings.targetPrecision !== settings.targetPrecision) return null
  if (JSON.stringify(before.lexicon) !== JSON.stringify(lexicon)) return null
  const now = new Set(articles.map((a) => a.id))
  const gone = [...before.articles.keys()].filter((id) => !now.has(id))
  const edited = articles.filter((a) => JSON.stringify(before.articles.get(a.id)) !== JSON.stringify(a))
  if (gone.length + edited.length > mostLearntSingly) return null
  for (const id of gone) before.index.take(id)
  for (const article of edited) before.index.put(article)
  return before.index
}
