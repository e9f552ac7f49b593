import { Classifier } from './classifier.ts'
import { Comparison, type Likeness, type Query } from './comparison.ts'
import { Corpus } from './corpus.ts'
import type { Language } from './language.ts'
import { softmax } from './regression.ts'
import { finish, type Steps } from './steps.ts'
import type { AnswerEntry } from './types.ts'

/** What an entry is judged by. */
export const opinions = ['nearest', 'support', 'held', 'named', 'services', 'turns', 'classifier'] as const
export type Opinion = (typeof opinions)[number]
/** How much each opinion weighs in the sum, whose exponential is an entry's share of the chances. */
export type Fusion = Readonly<Record<Opinion, number>>

/** What the weights came to, rounded, on contents with many phrasings and with few (`learnFusion` leans on it). */
export const usualFusion: Fusion = { nearest: 1, support: 0, held: 4, named: 3, services: 1, turns: 1, classifier: 1.5 }

export interface Ranked extends Likeness {
  /** The classifier's raw score. */
  classifier: number
  /** The weighted sum. */
  score: number
  /** Its share of the chances among the entries compared. */
  chance: number
}

export interface Ranking {
  /** Best first. */
  ranked: readonly Ranked[]
  /** Share of the question's words that anything learnt knows, 0 to 1. */
  known: number
  query: Query
}

/** Ranks entries for a question: likeness to single texts, to the entry as a whole, and a classifier, fused. */
export class Ranker {
  readonly corpus: Corpus
  readonly #comparison: Comparison
  readonly #classifier: Classifier
  readonly #random = shuffler()
  /** How the opinions are added. */
  fusion: Fusion

  private constructor(language: Language, fusion: Fusion) {
    this.corpus = new Corpus(language)
    this.#comparison = new Comparison(this.corpus)
    this.fusion = fusion
    this.#classifier = new Classifier(this.corpus)
  }

  /** A ranker that has learnt the entries. */
  static *of(entries: readonly AnswerEntry[], language: Language, fusion: Fusion = usualFusion): Steps<Ranker> {
    const ranker = new Ranker(language, fusion)
    const { corpus } = ranker
    yield* corpus.learn(entries)
    const texts = corpus.texts.filter((t) => t !== null).filter((t) => t.kind !== 'answer')
    yield* ranker.#classifier.train(texts, ranker.#random)
    return ranker
  }

  /** Learns one entry now, in place of an earlier one of its id; the others' weights stay as they are. */
  put(entry: AnswerEntry): void {
    finish(this.#classifier.train(this.corpus.put(entry), this.#random))
  }

  /** Teaches entries, by their numbers, further phrasings. */
  *add(phrasings: readonly { entry: number; text: string }[]): Steps<void> {
    const texts = phrasings.flatMap(({ entry, text }) => this.corpus.add(entry, text) ?? [])
    yield* this.#classifier.train(texts, this.#random)
  }

  take(id: string): void {
    this.corpus.take(id)
  }

  /** The words that a question shares with an entry. */
  sharedWords(query: Query, entry: number): string[] {
    return this.#comparison.sharedWords(query, entry)
  }

  /** `except` asks as if one entry had never been learnt. */
  rank(text: string, except?: number): Ranking {
    const query = this.#comparison.query(text, except)
    const ranked = this.#comparison.alike(query, except).map((a) => ({
      ...a,
      classifier: this.#classifier.score(query.features, query.values, query.norm, a.entry),
      score: 0,
      chance: 0,
    }))
    const known = query.allWords === 0 ? 0 : 1 - query.unknownWords / query.allWords
    return fuse({ ranked, known, query }, this.fusion)
  }
}

/** The ranking that other weights make of the same opinions. */
export function fuse(ranking: Ranking, fusion: Fusion): Ranking {
  const scored = ranking.ranked.map((r) => ({ r, score: opinions.reduce((sum, o) => sum + fusion[o] * r[o], 0) }))
  const chances = scored.length === 0 ? [] : softmax(scored.map((s) => s.score))
  const ranked = scored.map(({ r, score }, i) => ({ ...r, score, chance: chances[i] ?? 0 }))
  return { ...ranking, ranked: ranked.sort((x, y) => y.score - x.score) }
}

/** The same order every time: learning the same content gives the same engine (a linear congruential generator). */
function shuffler(): () => number {
  let state = 7
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 4_294_967_296
  }
}
