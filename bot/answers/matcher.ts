import { featuresOf } from './features.ts'
import { clean, plainWords } from './normalise.ts'
import type { AnswerEntry } from './types.ts'

/** One learnt text: a phrasing, a title, the keywords or the answer of an entry. */
interface Learnt {
  entry: number
  /** How much a likeness to this text counts: a phrasing is what residents write, an answer only mentions. */
  weight: number
  norm: number
  phrasing: boolean
}

/** A query's match with one entry. */
export interface Match {
  entry: number
  /** Cosine with the nearest learnt text, weighted by its kind, 0 to 1. */
  nearest: number
  /** Mean of the best three. */
  support: number
  score: number
}

export interface Matches {
  /** Best first. */
  ranked: Match[]
  /** Share of the query's weight that anything learnt knows, 0 to 1. */
  known: number
  features: ReadonlyMap<string, number>
}

/** Sparse vectors (tf-idf over words, word pairs and letter groups) with an inverted index: likeness to all that was learnt. */
export class Matcher {
  readonly entries: readonly AnswerEntry[]
  readonly learnt: Learnt[] = []
  readonly #texts: Map<string, number>[] = []
  readonly #postings = new Map<string, { texts: number[]; weights: number[] }>()
  readonly #idf = new Map<string, number>()

  constructor(entries: readonly AnswerEntry[]) {
    this.entries = entries
    for (const [i, entry] of entries.entries()) this.#learn(entry, i)
    this.#weigh()
  }

  /** The features of one learnt text, to ask with it again (for calibration). */
  featuresOfLearnt(text: number): ReadonlyMap<string, number> {
    return this.#texts[text] ?? new Map()
  }

  /** Whether an entry's own texts hold a feature. */
  knows(entry: number, feature: string): boolean {
    return this.#postings.get(feature)?.texts.some((t) => this.learnt[t]?.entry === entry) ?? false
  }

  /** Ranks the entries for a query; calibration leaves out one learnt text, or one whole entry. */
  match(features: ReadonlyMap<string, number>, except?: { text?: number; entry?: number }): Matches {
    const dots = new Map<number, number>()
    let norm = 0
    let known = 0
    let total = 0
    for (const [feature, weight] of features) {
      const idf = this.#idf.get(feature)
      const w = weight * (idf ?? this.#unknownIdf)
      if (feature.startsWith('w ')) {
        total += w
        if (idf !== undefined) known += w
      }
      norm += w * w
      const posting = this.#postings.get(feature)
      if (posting === undefined) continue
      for (let i = 0; i < posting.texts.length; i++) {
        const text = posting.texts[i] ?? 0
        dots.set(text, (dots.get(text) ?? 0) + w * (posting.weights[i] ?? 0))
      }
    }
    const best = new Map<number, number[]>()
    for (const [text, dot] of dots) {
      const learnt = this.learnt[text]
      if (learnt === undefined || text === except?.text || learnt.entry === except?.entry) continue
      const likeness = (dot / (Math.sqrt(norm) * learnt.norm)) * learnt.weight
      const list = best.get(learnt.entry)
      if (list === undefined) best.set(learnt.entry, [likeness])
      else keepTopThree(list, likeness)
    }
    const ranked = [...best].map(([entry, top]) => {
      const nearest = top[0] ?? 0
      const support = top.reduce((a, b) => a + b, 0) / 3
      return { entry, nearest, support, score: 0.7 * nearest + 0.3 * support }
    })
    ranked.sort((a, b) => b.score - a.score)
    return { ranked: ranked.slice(0, 8), known: total === 0 ? 0 : known / total, features }
  }

  get #unknownIdf(): number {
    return Math.log(1 + this.learnt.length)
  }

  #learn(entry: AnswerEntry, index: number): void {
    const add = (text: string, weight: number, phrasing: boolean) => {
      const features = featuresOf(plainWords(clean(text)))
      if (features.size === 0) return
      this.learnt.push({ entry: index, weight, norm: 1, phrasing })
      this.#texts.push(features)
    }
    add(entry.title.replaceAll('_', ' '), 0.95, false)
    for (const phrasing of entry.phrasings) add(phrasing, 1, true)
    if (entry.keywords !== undefined && entry.keywords.length > 0) add(entry.keywords.join(' '), 0.9, false)
    if (entry.answer !== undefined) add(entry.answer, 0.5, false)
  }

  #weigh(): void {
    const holders = new Map<string, Set<number>>()
    this.#texts.forEach((features, t) => {
      for (const f of features.keys()) {
        const set = holders.get(f) ?? new Set()
        set.add(this.learnt[t]?.entry ?? -1)
        holders.set(f, set)
      }
    })
    // Rarity is counted over entries, not texts: twenty phrasings of one article do not make its words common.
    for (const [f, set] of holders) this.#idf.set(f, Math.log(1 + this.entries.length / set.size))
    this.#texts.forEach((features, t) => {
      let norm = 0
      for (const [f, weight] of features) {
        const w = weight * (this.#idf.get(f) ?? 0)
        norm += w * w
        const posting = this.#postings.get(f) ?? { texts: [], weights: [] }
        posting.texts.push(t)
        posting.weights.push(w)
        this.#postings.set(f, posting)
      }
      const learnt = this.learnt[t]
      if (learnt !== undefined) learnt.norm = Math.sqrt(norm)
    })
  }
}

function keepTopThree(list: number[], value: number): void {
  list.push(value)
  list.sort((a, b) => b - a)
  if (list.length > 3) list.pop()
}
