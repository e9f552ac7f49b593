import { type Corpus, kindWeight } from './corpus.ts'
import type { Token } from './language.ts'
import { denied, negates } from './negation.ts'

/** What makes another question of the same subject: an entry has to speak of it. */
interface Turn {
  /** The features that speak of it, any one is enough. */
  speaking: readonly number[]
  /** Of what is denied, the features of its being so: an entry that says neither is not contradicted. */
  opposite: readonly number[] | null
}

/** A question as the corpus reads it: its features that anything learnt holds, with their weights times rarity. */
export interface Query {
  features: Int32Array
  values: Float64Array
  norm: number
  /** Services that it names, as features; null for one that nothing learnt speaks of. */
  services: readonly (number | null)[]
  /** Words that turn the question into another one, and what it says not to be so. */
  turns: readonly Turn[]
  /** The summed weight of the words that nothing learnt knows, and of all words. */
  unknownWords: number
  allWords: number
}

/** An entry's likeness to a query. */
export interface Likeness {
  entry: number
  /** Cosine with its nearest text, by the text's kind, 0 to 1. */
  nearest: number
  /** Whether its title or a phrasing has the query's very words. */
  verbatim: boolean
  /** Mean of its best three. */
  support: number
  /** Saturated share of the query's weight that its texts together hold (BM25), 0 to about 1. */
  held: number
  /** The share of its title's or keywords' words, by rarity, that the query names, 0 to 1: a story names its subject. */
  named: number
  /** The share of the services which the query names that it is about (an answer only mentions); 1 when none is named. */
  services: number
  /** The share of the turns that it speaks of; 1 when there is none. */
  turns: number
}

/** BM25's saturation and length normalisation, found by cross-validation. */
const k1 = 1
const b = 0.4
/** Keeps a title of one common word from being named entirely by that word. */
const oneWordIsFew = 1
/** A cosine of the same features, but for rounding. */
const same = 0.99999
/** So many entries are compared text by text after the inverted index has chosen them. */
const shortlist = 20

const nothing = new Int32Array(0)

/** Reads questions and tells how like each entry of a corpus they are. */
export class Comparison {
  readonly #corpus: Corpus
  /** Room to sum up in: by entry and by feature, all 0 between uses. */
  #scores = new Float64Array(0)
  #sums = new Float64Array(0)

  constructor(corpus: Corpus) {
    this.#corpus = corpus
  }

  /** Reads a question. `except`: what only this entry knows counts as unknown. */
  query(text: string, except?: number): Query {
    const { language, vocabulary } = this.#corpus
    const tokens = this.#corpus.tokens(text, this.#corpus.spelling)
    const read = vocabulary.read(tokens)
    const rarest = Math.log(1 + this.#corpus.size)
    const features: number[] = []
    const values: number[] = []
    const services: (number | null)[] = []
    const turns: Turn[] = this.#denied(text, tokens).map((word) => ({
      speaking: vocabulary.denying(word),
      opposite: vocabulary.speaking(word),
    }))
    let [squares, unknownWords, allWords] = [0, 0, 0]
    const count = (word: string | null, value: number, feature: number | null) => {
      squares += value * value
      if (word === null) return
      allWords += value
      if (feature === null) unknownWords += value
      if (language.isService(word)) services.push(feature)
      if (language.isTurning(word)) turns.push({ speaking: vocabulary.speaking(word), opposite: null })
    }
    for (const feature of read.ids) {
      const word = vocabulary.wordOf(feature)
      if (this.#corpus.postings.isHeld(feature, except)) {
        const value = this.#corpus.valueOf(feature)
        features.push(feature)
        values.push(value)
        count(word, value, feature)
      } else count(word, (vocabulary.weights[feature] ?? 0) * rarest, null)
    }
    for (const { word, weight } of read.unknown) count(word, weight * rarest, null)
    return {
      features: Int32Array.from(features),
      values: Float64Array.from(values),
      norm: Math.sqrt(squares) || 1,
      services,
      turns,
      unknownWords,
      allWords,
    }
  }

  /** What it says not to be so. A comma ends what "ga" can deny: "kudu aya imb teu, ngurusna kumaha". */
  #denied(text: string, tokens: readonly Token[]): string[] {
    const { language, spelling } = this.#corpus
    if (!tokens.some(negates)) return []
    const clauses = text.split(',')
    if (clauses.length === 1) return denied(tokens, language)
    return clauses.flatMap((clause) => denied(this.#corpus.tokens(clause, spelling), language))
  }

  /** The entries most like a query, in no order. `except` leaves one entry out. */
  alike(query: Query, except?: number): Likeness[] {
    this.#makeRoom()
    const scores = this.#scores
    const touched: number[] = []
    const mean = this.#corpus.meanLength
    // Words that much of a large content shares help to compare, seldom to find.
    const finds = (feature: number) => this.#corpus.postings.count(feature) <= this.#commonest
    const finders = query.features.some(finds) ? finds : () => true
    // What nobody knows counts against everybody.
    let possible = query.unknownWords
    for (let i = 0; i < query.features.length; i++) {
      const feature = query.features[i] ?? 0
      if (!finders(feature)) continue
      const value = query.values[i] ?? 0
      possible += value
      const { entries, frequencies } = this.#corpus.postings.of(feature)
      for (let k = 0; k < entries.length; k++) {
        const entry = entries[k] ?? 0
        const frequency = frequencies[k] ?? 0
        const before = scores[entry] ?? 0
        if (before === 0) touched.push(entry)
        const length = 1 - b + (b * this.#corpus.lengthOf(entry)) / mean
        scores[entry] = before + (value * frequency) / (frequency + k1 * length)
      }
    }
    if (except !== undefined) scores[except] = 0
    const chosen = largest(touched, scores, shortlist).map((entry) => ({
      entry,
      held: possible === 0 ? 0 : (scores[entry] ?? 0) / possible,
      services: this.#spokenOf(entry, query.services),
      turns: this.#turnsOf(entry, query.turns),
    }))
    for (const entry of touched) scores[entry] = 0

    const asked = this.#sums
    for (let i = 0; i < query.features.length; i++) asked[query.features[i] ?? 0] = (query.values[i] ?? 0) ** 2
    const found = chosen
      .filter(({ entry }) => entry !== except)
      .map((likeness) => ({ ...likeness, ...this.#nearest(likeness.entry, query.norm, asked) }))
    for (const feature of query.features) asked[feature] = 0
    return found
  }

  /** The words that a query shares with an entry. */
  sharedWords(query: Query, entry: number): string[] {
    const held = this.#corpus.entries[entry]?.features ?? nothing
    this.#makeRoom()
    const marks = this.#sums
    for (let i = 0; i < held.length; i++) marks[held[i] ?? 0] = 1
    const found: string[] = []
    for (const feature of query.features) {
      const word = marks[feature] === 1 ? this.#corpus.vocabulary.wordOf(feature) : null
      if (word !== null) found.push(word)
    }
    for (let i = 0; i < held.length; i++) marks[held[i] ?? 0] = 0
    return found
  }

  /** Above this many holders a feature does not choose the short list. */
  get #commonest(): number {
    return Math.max(500, this.#corpus.size / 10)
  }

  #nearest(
    entry: number,
    norm: number,
    asked: Float64Array,
  ): Pick<Likeness, 'nearest' | 'verbatim' | 'support' | 'named'> {
    let [first, second, third] = [0, 0, 0]
    let named = 0
    let verbatim = false
    for (const number of this.#corpus.entries[entry]?.texts ?? []) {
      const text = this.#corpus.texts[number]
      if (text === null || text === undefined) continue
      let product = 0
      for (let i = 0; i < text.features.length; i++) product += asked[text.features[i] ?? 0] ?? 0
      const cosine = product / (norm * text.norm)
      verbatim ||= cosine > same && (text.kind === 'title' || text.kind === 'phrasing')
      const value = cosine * kindWeight[text.kind]
      if (value > first) [first, second, third] = [value, first, second]
      else if (value > second) [second, third] = [value, second]
      else if (value > third) third = value
      if (text.kind === 'title' || text.kind === 'keywords') named = Math.max(named, this.#named(text.features, asked))
    }
    return { nearest: first, verbatim, support: (first + second + third) / 3, named }
  }

  #named(features: Int32Array, asked: Float64Array): number {
    let [all, both] = [oneWordIsFew, 0]
    for (const feature of features) {
      if (!this.#corpus.vocabulary.isWord(feature)) continue
      all += this.#corpus.valueOf(feature)
      if ((asked[feature] ?? 0) > 0) both += this.#corpus.valueOf(feature)
    }
    return both / all
  }

  #spokenOf(entry: number, services: Query['services']): number {
    if (services.length === 0) return 1
    const about = this.#corpus.entries[entry]?.services
    return services.filter((feature) => feature !== null && about?.has(feature)).length / services.length
  }

  #turnsOf(entry: number, turns: Query['turns']): number {
    if (turns.length === 0) return 1
    const features = this.#corpus.entries[entry]?.features
    const says = (list: readonly number[]) => list.some((feature) => features?.includes(feature))
    const taken = turns.filter(({ speaking, opposite }) => says(speaking) || (opposite !== null && !says(opposite)))
    return taken.length / turns.length
  }

  #makeRoom(): void {
    const { entries, vocabulary } = this.#corpus
    if (this.#scores.length < entries.length) this.#scores = new Float64Array(entries.length * 2)
    if (this.#sums.length < vocabulary.size) this.#sums = new Float64Array(vocabulary.size * 2)
  }
}

/** The entries of the highest scores, best first, without sorting all of them. */
function largest(entries: readonly number[], scores: Float64Array, count: number): number[] {
  if (entries.length <= count) return entries.toSorted((x, y) => (scores[y] ?? 0) - (scores[x] ?? 0))
  const kept: number[] = []
  let least = 0
  for (const entry of entries) {
    const score = scores[entry] ?? 0
    if (kept.length === count && score <= least) continue
    let at = kept.length
    while (at > 0 && (scores[kept[at - 1] ?? 0] ?? 0) < score) at--
    kept.splice(at, 0, entry)
    if (kept.length > count) kept.pop()
    least = scores[kept.at(-1) ?? 0] ?? 0
  }
  return kept
}
