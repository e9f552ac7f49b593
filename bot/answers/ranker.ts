import { Classifier, softmax, withRarity } from './classifier.ts'
import { Corpus, type Likeness, type Query } from './corpus.ts'
import type { Language } from './language.ts'
import type { AnswerEntry } from './types.ts'

/** How the three opinions are added, found by cross-validation (the ablation in `npm run bench:answer`). */
export interface Fusion {
  nearest: number
  support: number
  held: number
  classifier: number
}
export const defaultFusion: Fusion = { nearest: 0.7, support: 0.3, held: 0.4, classifier: 0.1 }

export interface Ranked extends Likeness {
  score: number
  /** The classifier's probability among the entries compared. */
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
  readonly #classifier: Classifier
  readonly #fusion: Fusion
  readonly #random = shuffler()

  constructor(entries: readonly AnswerEntry[], language: Language, fusion: Fusion = defaultFusion) {
    this.corpus = new Corpus(language)
    this.#fusion = fusion
    for (const entry of entries) this.corpus.put(entry)
    this.corpus.settle()
    this.#classifier = new Classifier(this.corpus)
    if (fusion.classifier > 0)
      this.#classifier.train(
        this.corpus.texts.filter((t) => t !== null).filter((t) => t.kind !== 'answer'),
        this.#random,
      )
  }

  /** Learns one entry now, in place of an earlier one of its id; the others' weights stay as they are. */
  put(entry: AnswerEntry): void {
    const texts = this.corpus.put(entry).flatMap((t) => this.corpus.texts[t] ?? [])
    this.#classifier.train(texts, this.#random)
  }

  take(id: string): void {
    this.corpus.take(id)
  }

  /** `except` asks as if one entry had never been learnt. */
  rank(text: string, except?: number): Ranking {
    const query = this.corpus.query(text, except)
    const values = withRarity(query, this.corpus)
    const alike = this.corpus.alike(query, except)
    const linear = alike.map((a) => this.#classifier.score(query.ids, values, query.norm, a.entry))
    const chances = alike.length === 0 ? [] : softmax(linear)
    const f = this.#fusion
    const ranked = alike.map((a, i) => ({
      ...a,
      chance: chances[i] ?? 0,
      score: f.nearest * a.nearest + f.support * a.support + f.held * a.held + f.classifier * (linear[i] ?? 0),
    }))
    ranked.sort((x, y) => y.score - x.score)
    const known = query.allWords === 0 ? 0 : 1 - query.unknownWords / query.allWords
    return { ranked, known, query }
  }
}

/** The same order every time: learning the same content gives the same engine (a linear congruential generator). */
function shuffler(): () => number {
  let state = 7
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 4_294_967_296
  }
}
