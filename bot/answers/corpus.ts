import { IntPool } from './int-pool.ts'
import type { Language, Token } from './language.ts'
import { turningWords } from './lexicon/turning-words.ts'
import { clean } from './normalise.ts'
import { socialOf } from './notices.ts'
import { Postings } from './postings.ts'
import type { Spelling } from './spelling.ts'
import { inSteps, type Steps } from './steps.ts'
import type { AnswerEntry } from './types.ts'
import { Vocabulary } from './vocabulary.ts'

export type TextKind = 'title' | 'phrasing' | 'keywords' | 'answer'

/** How much a likeness to a text counts: a phrasing is what residents write, an answer only mentions. */
const kindWeight: Record<TextKind, number> = { phrasing: 1, title: 0.95, keywords: 0.9, answer: 0.5 }

/** What of an answer is learnt: its beginning says what it is about, and a long one must not drown the phrasings. */
const answerLetters = 400

export interface LearntText {
  entry: number
  kind: TextKind
  features: Int32Array
  /** Length of the vector with rarity. */
  norm: number
}

/** A question as the corpus reads it: its features that anything learnt holds, with their weights times rarity. */
export interface Query {
  features: Int32Array
  values: Float64Array
  norm: number
  /** Services that it names, as features; null for one that nothing learnt speaks of. */
  services: readonly (number | null)[]
  /** Of each word that turns the question into another one, the features that speak of it. */
  turns: readonly (readonly number[])[]
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
  /** The share of the turning words that it speaks of; 1 when there is none. */
  turns: number
}

interface Entry {
  id: string
  texts: number[]
  /** The features of all its texts. */
  features: Int32Array
  /** The services that its title, phrasings and keywords name, as features. */
  services: Set<number>
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

/** So many entries are learnt in one step. */
const entriesAStep = 50

/** A text of more words is not looked at for being only a greeting. */
const mostSocialWords = 4
const token = (name: string): Token => ({ plain: name, stem: name, stop: false })
const socialTokens = { greeting: token('salam'), thanks: token('terima kasih') }

/** All that was learnt, as sparse vectors with an inverted index. Entries can be put and taken at any time. */
export class Corpus {
  readonly entries: (Entry | null)[] = []
  readonly texts: (LearntText | null)[] = []
  readonly spelling: Spelling
  readonly #language: Language
  readonly #vocabulary: Vocabulary
  readonly #postings = new Postings()
  readonly #lists = new IntPool()
  /** Words that the speller was told of, and how well known they are. */
  readonly #spelt = new Map<Token, number>()
  readonly #byId = new Map<string, number>()
  readonly #entryLengths: number[] = []
  #lengths = 0
  /** By feature, as it was when its entries were last learnt. */
  #rarities = new Float64Array(0)
  /** Room to sum up in: by entry and by feature, all 0 between uses. */
  #scores = new Float64Array(0)
  #sums = new Float64Array(0)

  constructor(language: Language) {
    this.#language = language
    this.#vocabulary = new Vocabulary(language)
    this.spelling = language.newSpelling()
  }

  /** Learns the entries that it begins with. */
  *learn(entries: readonly AnswerEntry[]): Steps<void> {
    yield* inSteps(entries, entriesAStep, (entry) => this.#learnEntry(entry))
    for (let feature = 0; feature < this.#vocabulary.size; feature++) this.#weigh(feature)
    yield
    for (const text of this.texts) if (text !== null) text.norm = this.#normOf(text.features)
    yield
  }

  get size(): number {
    return this.#byId.size
  }

  idOf(entry: number): string {
    return this.entries[entry]?.id ?? ''
  }

  numberOf(id: string): number | undefined {
    return this.#byId.get(id)
  }

  /** Whether an entry speaks of a word, given as a stem, or of its like. */
  holds(entry: number, stemmed: string): boolean {
    const features = this.entries[entry]?.features
    return this.#vocabulary.speaking(stemmed).some((feature) => features?.includes(feature))
  }

  /** Whether an entry is about a service, given as a stem: what its answer mentions besides is not its subject. */
  isAbout(entry: number, service: string): boolean {
    const about = this.entries[entry]?.services
    return this.#vocabulary.speaking(service).some((feature) => about?.has(feature))
  }

  /** Whether any entry speaks of this word. */
  speaksOf(word: string): boolean {
    return this.#vocabulary
      .speaking(word)
      .some((feature) => this.#vocabulary.isWord(feature) && this.#postings.count(feature) > 0)
  }

  /** Learns an entry, in place of an earlier one of the same id. Returns its texts. */
  put(entry: AnswerEntry): LearntText[] {
    this.take(entry.id)
    const made = this.#learnEntry(entry)
    for (const feature of made.features) this.#weigh(feature)
    const texts = made.texts.flatMap((number) => this.texts[number] ?? [])
    for (const text of texts) text.norm = this.#normOf(text.features)
    return texts
  }

  /** Teaches an entry one more phrasing. Returns its text, null when there is nothing in it. */
  add(number: number, phrasing: string): LearntText | null {
    const entry = this.entries[number]
    if (entry === null || entry === undefined) return null
    const at = this.texts.length
    const features = this.#learnText(number, entry, 'phrasing', phrasing)
    this.#hold(number, entry, [{ kind: 'phrasing', features }])
    for (const feature of features) this.#weigh(feature)
    const text = this.texts[at] ?? null
    if (text !== null) text.norm = this.#normOf(features)
    return text
  }

  /** Forgets an entry. */
  take(id: string): void {
    const number = this.#byId.get(id)
    const entry = number === undefined ? null : this.entries[number]
    if (number === undefined || entry === null || entry === undefined) return
    this.#byId.delete(id)
    this.entries[number] = null
    this.#lengths -= this.#entryLengths[number] ?? 0
    for (const text of entry.texts) this.texts[text] = null
    for (const feature of entry.features) this.#postings.remove(feature, number)
  }

  /** The weights of features, times their rarity, into a list that is long enough. */
  valuesOf(features: Int32Array, values: Float64Array): void {
    for (let i = 0; i < features.length; i++) values[i] = this.#valueOf(features[i] ?? 0)
  }

  /** Reads a question. `except`: what only this entry knows counts as unknown. */
  query(text: string, except?: number): Query {
    const read = this.#vocabulary.read(this.#tokens(text, this.spelling))
    const rarest = Math.log(1 + this.size)
    const features: number[] = []
    const values: number[] = []
    const services: (number | null)[] = []
    const turns: number[][] = []
    let [squares, unknownWords, allWords] = [0, 0, 0]
    const count = (word: string | null, value: number, feature: number | null) => {
      squares += value * value
      if (word === null) return
      allWords += value
      if (feature === null) unknownWords += value
      if (this.#language.isService(word)) services.push(feature)
      if (turningWords.has(word)) turns.push(this.#vocabulary.speaking(word))
    }
    for (const feature of read.ids) {
      const word = this.#vocabulary.wordOf(feature)
      if (this.#postings.isHeld(feature, except)) {
        const value = this.#valueOf(feature)
        features.push(feature)
        values.push(value)
        count(word, value, feature)
      } else count(word, (this.#vocabulary.weights[feature] ?? 0) * rarest, null)
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

  /** The entries most like a query, in no order. `except` leaves one entry out. */
  alike(query: Query, except?: number): Likeness[] {
    const scores = this.#scores
    const touched: number[] = []
    const mean = this.#lengths / Math.max(1, this.size)
    // Words that much of a large content shares help to compare, seldom to find.
    const finds = (feature: number) => this.#postings.count(feature) <= this.#commonest
    const finders = query.features.some(finds) ? finds : () => true
    // What nobody knows counts against everybody.
    let possible = query.unknownWords
    for (let i = 0; i < query.features.length; i++) {
      const feature = query.features[i] ?? 0
      if (!finders(feature)) continue
      const value = query.values[i] ?? 0
      possible += value
      const { entries, frequencies } = this.#postings.of(feature)
      for (let k = 0; k < entries.length; k++) {
        const entry = entries[k] ?? 0
        const frequency = frequencies[k] ?? 0
        const before = scores[entry] ?? 0
        if (before === 0) touched.push(entry)
        const length = 1 - b + (b * (this.#entryLengths[entry] ?? mean)) / mean
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
    const held = this.entries[entry]?.features ?? nothing
    const marks = this.#sums
    for (let i = 0; i < held.length; i++) marks[held[i] ?? 0] = 1
    const found: string[] = []
    for (const feature of query.features) {
      const word = marks[feature] === 1 ? this.#vocabulary.wordOf(feature) : null
      if (word !== null) found.push(word)
    }
    for (let i = 0; i < held.length; i++) marks[held[i] ?? 0] = 0
    return found
  }

  /** Entries that share rare features with a text, rarest first: those that it could be mistaken for. */
  rivals(text: LearntText, limit: number): number[] {
    const shared: number[] = []
    for (const feature of text.features) if (this.#postings.count(feature) > 1) shared.push(feature)
    shared.sort((x, y) => this.#postings.count(x) - this.#postings.count(y))
    const found = new Set<number>()
    for (const feature of shared)
      for (const entry of this.#postings.of(feature).entries) {
        if (entry !== text.entry) found.add(entry)
        if (found.size >= limit) return [...found]
      }
    return [...found]
  }

  /** Above this many holders a feature does not choose the short list. */
  get #commonest(): number {
    return Math.max(500, this.size / 10)
  }

  #valueOf(feature: number): number {
    return (this.#vocabulary.weights[feature] ?? 0) * (this.#rarities[feature] ?? 0)
  }

  /** Rarity among the entries: twenty phrasings of one entry do not make its words common. */
  #weigh(feature: number): void {
    this.#rarities[feature] = Math.log(1 + this.size / Math.max(1, this.#postings.count(feature)))
  }

  #normOf(features: Int32Array): number {
    let squares = 0
    for (let i = 0; i < features.length; i++) squares += this.#valueOf(features[i] ?? 0) ** 2
    return Math.sqrt(squares) || 1
  }

  #nearest(
    entry: number,
    norm: number,
    asked: Float64Array,
  ): Pick<Likeness, 'nearest' | 'verbatim' | 'support' | 'named'> {
    let [first, second, third] = [0, 0, 0]
    let named = 0
    let verbatim = false
    for (const number of this.entries[entry]?.texts ?? []) {
      const text = this.texts[number]
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
      if (!this.#vocabulary.isWord(feature)) continue
      all += this.#valueOf(feature)
      if ((asked[feature] ?? 0) > 0) both += this.#valueOf(feature)
    }
    return both / all
  }

  #spokenOf(entry: number, services: Query['services']): number {
    if (services.length === 0) return 1
    const about = this.entries[entry]?.services
    return services.filter((feature) => feature !== null && about?.has(feature)).length / services.length
  }

  #turnsOf(entry: number, turns: Query['turns']): number {
    if (turns.length === 0) return 1
    const features = this.entries[entry]?.features
    return turns.filter((speaking) => speaking.some((feature) => features?.includes(feature))).length / turns.length
  }

  #learnEntry(source: AnswerEntry): Entry {
    const number = this.entries.length
    const entry: Entry = { id: source.id, texts: [], features: nothing, services: new Set() }
    this.entries.push(entry)
    this.#byId.set(source.id, number)
    const texts: [TextKind, string][] = [
      ['title', source.title.replaceAll(/[_-]/g, ' ')],
      ...source.phrasings.map((text): [TextKind, string] => ['phrasing', text]),
      ['keywords', (source.keywords ?? []).join(' ')],
      ['answer', (source.answer ?? '').slice(0, answerLetters)],
    ]
    this.#entryLengths.push(0)
    this.#hold(
      number,
      entry,
      texts.map(([kind, text]) => ({ kind, features: this.#learnText(number, entry, kind, text) })),
    )
    return entry
  }

  /** Indexes what further texts of an entry hold. */
  #hold(number: number, entry: Entry, texts: readonly Pick<LearntText, 'kind' | 'features'>[]): void {
    this.#makeRoom()
    const frequencies = this.#sums
    const { weights } = this.#vocabulary
    const found: number[] = []
    let length = 0
    for (const { kind, features } of texts)
      for (let i = 0; i < features.length; i++) {
        const feature = features[i] ?? 0
        const value = (weights[feature] ?? 0) * kindWeight[kind]
        if (frequencies[feature] === 0) found.push(feature)
        frequencies[feature] = (frequencies[feature] ?? 0) + value
        length += value
      }
    const before = new Set(entry.features)
    for (const feature of found) {
      const frequency = frequencies[feature] ?? 0
      frequencies[feature] = 0
      if (before.has(feature)) this.#postings.raise(feature, number, frequency)
      else this.#postings.add(feature, number, frequency)
    }
    const all = before.size === 0 ? found : [...before, ...found.filter((feature) => !before.has(feature))]
    entry.features = this.#lists.keep(all)
    this.#entryLengths[number] = (this.#entryLengths[number] ?? 0) + length
    this.#lengths += length
  }

  /** A short text that only greets or thanks has that as a word of its own: "ping" is like "halo" to an article of greetings. */
  #tokens(text: string, spelling: Spelling | null): Token[] {
    const cleaned = clean(text)
    const tokens = this.#language.tokens(cleaned, spelling)
    const social = tokens.length > mostSocialWords ? null : socialOf(cleaned)
    return social === null ? tokens : [...tokens, socialTokens[social]]
  }

  #learnText(number: number, entry: Entry, kind: TextKind, text: string): Int32Array {
    const tokens = this.#tokens(text, null)
    const known = kind === 'answer' ? 2 : 3
    for (const token of tokens) {
      if ((this.#spelt.get(token) ?? 0) >= known) continue
      this.#spelt.set(token, known)
      this.spelling.add(token.plain, known)
      this.spelling.add(token.stem, known)
    }
    const features = this.#lists.keep(this.#vocabulary.learn(tokens, kind === 'answer'))
    if (features.length === 0) return features
    if (kind !== 'answer')
      for (const feature of features) {
        const word = this.#vocabulary.wordOf(feature)
        if (word !== null && this.#language.isService(word)) entry.services.add(feature)
      }
    entry.texts.push(this.texts.length)
    this.texts.push({ entry: number, kind, features, norm: 1 })
    return features
  }

  #makeRoom(): void {
    const { size } = this.#vocabulary
    if (this.#scores.length < this.entries.length) this.#scores = new Float64Array(this.entries.length * 2)
    if (this.#sums.length < size) {
      this.#sums = new Float64Array(size * 2)
      const rarities = new Float64Array(size * 2)
      rarities.set(this.#rarities)
      this.#rarities = rarities
    }
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
