import { IntPool } from './int-pool.ts'
import type { Language, Token } from './language.ts'
import { clean } from './normalise.ts'
import { socialOf } from './notices.ts'
import { Postings } from './postings.ts'
import type { Spelling } from './spelling.ts'
import { inSteps, type Steps } from './steps.ts'
import type { AnswerEntry } from './types.ts'
import { Vocabulary } from './vocabulary.ts'

export type TextKind = 'title' | 'phrasing' | 'keywords' | 'answer'

/** How much a likeness to a text counts: a phrasing is what residents write, an answer only mentions. */
export const kindWeight: Record<TextKind, number> = { phrasing: 1, title: 0.95, keywords: 0.9, answer: 0.5 }

/** What of an answer is learnt: its beginning says what it is about, and a long one must not drown the phrasings. */
const answerLetters = 400

export interface LearntText {
  entry: number
  kind: TextKind
  features: Int32Array
  /** Length of the vector with rarity. */
  norm: number
}

/** An entry as it was learnt. */
export interface Entry {
  id: string
  texts: number[]
  /** The features of all its texts. */
  features: Int32Array
  /** The services that its title, phrasings and keywords name, as features. */
  services: Set<number>
  /** Its answer holds a value that is looked up when it is given. */
  live: boolean
}

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
  readonly language: Language
  readonly vocabulary: Vocabulary
  readonly postings = new Postings()
  readonly #lists = new IntPool()
  /** Words that the speller was told of, and how well known they are. */
  readonly #spelt = new Map<Token, number>()
  readonly #byId = new Map<string, number>()
  readonly #entryLengths: number[] = []
  #lengths = 0
  /** By feature, as it was when its entries were last learnt. */
  #rarities = new Float64Array(0)
  /** Room to sum up in, by feature, all 0 between uses. */
  #sums = new Float64Array(0)

  constructor(language: Language) {
    this.language = language
    this.vocabulary = new Vocabulary(language)
    this.spelling = language.newSpelling()
  }

  /** Learns the entries that it begins with. */
  *learn(entries: readonly AnswerEntry[]): Steps<void> {
    yield* inSteps(entries, entriesAStep, (entry) => this.#learnEntry(entry))
    for (let feature = 0; feature < this.vocabulary.size; feature++) this.#weigh(feature)
    yield
    for (const text of this.texts) if (text !== null) text.norm = this.#normOf(text.features)
    yield
  }

  get size(): number {
    return this.#byId.size
  }

  /** How long an entry's texts are together, and how long an entry's are on the average. */
  lengthOf(entry: number): number {
    return this.#entryLengths[entry] ?? this.meanLength
  }

  get meanLength(): number {
    return this.#lengths / Math.max(1, this.size)
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
    return this.vocabulary.speaking(stemmed).some((feature) => features?.includes(feature))
  }

  /** Whether an entry is about a service, given as a stem: what its answer mentions besides is not its subject. */
  isAbout(entry: number, service: string): boolean {
    const about = this.entries[entry]?.services
    return this.vocabulary.speaking(service).some((feature) => about?.has(feature))
  }

  /** How many entries have this very word, given as a stem. */
  entriesOf(stemmed: string): number {
    const [own] = this.vocabulary.speaking(stemmed)
    return own === undefined || !this.vocabulary.isWord(own) ? 0 : this.postings.count(own)
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
    for (const feature of entry.features) this.postings.remove(feature, number)
  }

  /** The weights of features, times their rarity, into a list that is long enough. */
  valuesOf(features: Int32Array, values: Float64Array): void {
    for (let i = 0; i < features.length; i++) values[i] = this.valueOf(features[i] ?? 0)
  }

  /** Entries that share rare features with a text, rarest first: those that it could be mistaken for. */
  rivals(text: LearntText, limit: number): number[] {
    const shared: number[] = []
    for (const feature of text.features) if (this.postings.count(feature) > 1) shared.push(feature)
    shared.sort((x, y) => this.postings.count(x) - this.postings.count(y))
    const found = new Set<number>()
    for (const feature of shared)
      for (const entry of this.postings.of(feature).entries) {
        if (entry !== text.entry) found.add(entry)
        if (found.size >= limit) return [...found]
      }
    return [...found]
  }

  /** The weight of a feature, times its rarity. */
  valueOf(feature: number): number {
    return (this.vocabulary.weights[feature] ?? 0) * (this.#rarities[feature] ?? 0)
  }

  /** Rarity among the entries: twenty phrasings of one entry do not make its words common. */
  #weigh(feature: number): void {
    this.#rarities[feature] = Math.log(1 + this.size / Math.max(1, this.postings.count(feature)))
  }

  #normOf(features: Int32Array): number {
    let squares = 0
    for (let i = 0; i < features.length; i++) squares += this.valueOf(features[i] ?? 0) ** 2
    return Math.sqrt(squares) || 1
  }

  #learnEntry(source: AnswerEntry): Entry {
    const number = this.entries.length
    const { answer = '' } = source
    const entry: Entry = {
      id: source.id,
      texts: [],
      features: nothing,
      services: new Set(),
      live: answer.includes('{{'),
    }
    this.entries.push(entry)
    this.#byId.set(source.id, number)
    const texts: [TextKind, string][] = [
      ['title', source.title.replaceAll(/[_-]/g, ' ')],
      ...source.phrasings.map((text): [TextKind, string] => ['phrasing', text]),
      ['keywords', (source.keywords ?? []).join(' ')],
      ['answer', answer.slice(0, answerLetters)],
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
    const { weights } = this.vocabulary
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
      if (before.has(feature)) this.postings.raise(feature, number, frequency)
      else this.postings.add(feature, number, frequency)
    }
    const all = before.size === 0 ? found : [...before, ...found.filter((feature) => !before.has(feature))]
    entry.features = this.#lists.keep(all)
    this.#entryLengths[number] = (this.#entryLengths[number] ?? 0) + length
    this.#lengths += length
  }

  /** A short text that only greets or thanks has that as a word of its own: "ping" is like "halo" to an article of greetings. */
  tokens(text: string, spelling: Spelling | null): Token[] {
    const cleaned = clean(text)
    const tokens = this.language.tokens(cleaned, spelling)
    const social = tokens.length > mostSocialWords ? null : socialOf(cleaned)
    return social === null ? tokens : [...tokens, socialTokens[social]]
  }

  #learnText(number: number, entry: Entry, kind: TextKind, text: string): Int32Array {
    const tokens = this.tokens(text, null)
    const known = kind === 'answer' ? 2 : 3
    for (const token of tokens) {
      if ((this.#spelt.get(token) ?? 0) >= known) continue
      this.#spelt.set(token, known)
      this.spelling.add(token.plain, known)
      this.spelling.add(token.stem, known)
    }
    const features = this.#lists.keep(this.vocabulary.learn(tokens, kind === 'answer'))
    if (features.length === 0) return features
    if (kind !== 'answer')
      for (const feature of features) {
        const word = this.vocabulary.wordOf(feature)
        if (word !== null && this.language.isService(word)) entry.services.add(feature)
      }
    entry.texts.push(this.texts.length)
    this.texts.push({ entry: number, kind, features, norm: 1 })
    return features
  }

  #makeRoom(): void {
    const { size } = this.vocabulary
    if (this.#sums.length < size) {
      this.#sums = new Float64Array(size * 2)
      const rarities = new Float64Array(size * 2)
      rarities.set(this.#rarities)
      this.#rarities = rarities
    }
  }
}
