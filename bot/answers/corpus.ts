import { featuresOf, isLetterGroup, wordOf } from './features.ts'
import type { Language } from './language.ts'
import { clean } from './normalise.ts'
import type { Spelling } from './spelling.ts'
import type { AnswerEntry } from './types.ts'

export type TextKind = 'title' | 'phrasing' | 'keywords' | 'answer'

/** How much a likeness to a text counts: a phrasing is what residents write, an answer only mentions. */
const kindWeight: Record<TextKind, number> = { phrasing: 1, title: 0.95, keywords: 0.9, answer: 0.5 }

/** What of an answer is learnt: its beginning says what it is about, and a long one must not drown the phrasings. */
const answerLetters = 400

/** Features as numbers, with their weights before rarity. */
export interface Vector {
  ids: Int32Array
  weights: Float32Array
}

export interface LearntText {
  entry: number
  kind: TextKind
  vector: Vector
  /** Length of the vector with rarity. */
  norm: number
}

/** A question as the corpus reads it. */
export interface Query extends Vector {
  norm: number
  /** The summed weight of the words that nothing learnt knows, and of all words. */
  unknownWords: number
  allWords: number
}

/** An entry's likeness to a query. */
export interface Likeness {
  entry: number
  /** Cosine with its nearest text, by the text's kind, 0 to 1. */
  nearest: number
  /** Mean of its best three. */
  support: number
  /** Saturated share of the query's weight that its texts together hold (BM25), 0 to about 1. */
  held: number
}

interface Entry {
  id: string
  texts: number[]
  /** The features of all its texts. */
  features: Int32Array
  length: number
}

/** BM25's saturation and length normalisation, found by cross-validation. */
const k1 = 1
const b = 0.4
/** So many entries are compared text by text after the inverted index has chosen them. */
const shortlist = 30

/** All that was learnt, as sparse vectors with an inverted index. Entries can be put and taken at any time. */
export class Corpus {
  readonly entries: (Entry | null)[] = []
  readonly texts: (LearntText | null)[] = []
  readonly spelling: Spelling
  readonly #language: Language
  readonly #ids = new Map<string, number>()
  readonly #names: string[] = []
  /** Entries that hold a feature, with the feature's frequency there. */
  readonly #holders: { entries: number[]; frequencies: number[] }[] = []
  /** 1 for letter groups: by feature. */
  readonly #isLetters: number[] = []
  readonly #byId = new Map<string, number>()
  readonly #entryLengths: number[] = []
  #lengths = 0
  #scores = new Float64Array(0)
  #asked = new Float64Array(0)

  constructor(language: Language) {
    this.#language = language
    this.spelling = language.newSpelling()
  }

  get size(): number {
    return this.#byId.size
  }

  idOf(entry: number): string {
    return this.entries[entry]?.id ?? ''
  }

  /** Learns an entry, in place of an earlier one of the same id. Returns the numbers of its texts. */
  put(entry: AnswerEntry): number[] {
    this.take(entry.id)
    const number = this.entries.length
    this.entries.push({ id: entry.id, texts: [], features: new Int32Array(0), length: 0 })
    this.#byId.set(entry.id, number)
    this.#learn(number, 'title', entry.title.replaceAll(/[_-]/g, ' '))
    for (const phrasing of entry.phrasings) this.#learn(number, 'phrasing', phrasing)
    if (entry.keywords !== undefined && entry.keywords.length > 0)
      this.#learn(number, 'keywords', entry.keywords.join(' '))
    if (entry.answer !== undefined) this.#learn(number, 'answer', entry.answer.slice(0, answerLetters))
    this.#hold(number)
    return this.entries[number]?.texts ?? []
  }

  /** Forgets an entry. */
  take(id: string): void {
    const number = this.#byId.get(id)
    const entry = number === undefined ? null : this.entries[number]
    if (number === undefined || entry === null || entry === undefined) return
    this.#byId.delete(id)
    this.entries[number] = null
    this.#lengths -= entry.length
    for (const text of entry.texts) this.texts[text] = null
    for (const feature of entry.features) {
      const holders = this.#holders[feature]
      const at = holders?.entries.indexOf(number) ?? -1
      if (holders === undefined || at < 0) continue
      holders.entries.splice(at, 1)
      holders.frequencies.splice(at, 1)
    }
  }

  /** Rarity of a feature among the entries: twenty phrasings of one entry do not make its words common. */
  rarity(feature: number): number {
    return Math.log(1 + this.size / Math.max(1, this.#holders[feature]?.entries.length ?? 0))
  }

  /** Recomputes what depends on rarity; to be called once after many entries were put. */
  settle(): void {
    for (const text of this.texts) if (text !== null) text.norm = this.#normOf(text.vector)
  }

  /** Whether any entry speaks of this word. */
  speaksOf(word: string): boolean {
    const id = this.#ids.get(`w ${word}`)
    return id !== undefined && this.#isHeld(id, undefined)
  }

  /** Reads a question. `except`: what only this entry knows counts as unknown. */
  query(text: string, except?: number): Query {
    return this.queryOf(featuresOf(this.#language.tokens(clean(text), this.spelling), this.#language), except)
  }

  queryOf(features: ReadonlyMap<string, number>, except?: number): Query {
    const ids: number[] = []
    const weights: number[] = []
    const rarest = Math.log(1 + this.size)
    let norm = 0
    let unknownWords = 0
    let allWords = 0
    for (const [name, weight] of features) {
      const id = this.#ids.get(name)
      const known = id !== undefined && this.#isHeld(id, except)
      const w = weight * (known ? this.rarity(id) : rarest)
      norm += w * w
      if (wordOf(name) !== null) {
        allWords += w
        if (!known) unknownWords += w
      }
      if (!known) continue
      ids.push(id)
      weights.push(weight)
    }
    return {
      ids: Int32Array.from(ids),
      weights: Float32Array.from(weights),
      norm: Math.sqrt(norm) || 1,
      unknownWords,
      allWords,
    }
  }

  /** The entries most like a query, in no order. `except` leaves one entry out. */
  alike(query: Query, except?: number): Likeness[] {
    if (this.#scores.length < this.entries.length) this.#scores = new Float64Array(this.entries.length * 2)
    if (this.#asked.length < this.#names.length) this.#asked = new Float64Array(this.#names.length * 2)
    const scores = this.#scores
    const touched: number[] = []
    const mean = this.#lengths / Math.max(1, this.size)
    const rarities = withRarities(query.ids, this)
    // Letter groups and words that much of a large content shares help to compare, seldom to find.
    const finds = (id: number) =>
      this.#isLetters[id] === 0 && (this.#holders[id]?.entries.length ?? 0) <= this.#commonest
    const finders = query.ids.some(finds) ? finds : () => true
    // What nobody knows counts against everybody.
    let possible = query.unknownWords
    for (let i = 0; i < query.ids.length; i++) {
      const id = query.ids[i] ?? 0
      const holders = this.#holders[id]
      if (holders === undefined || !finders(id)) continue
      const w = (query.weights[i] ?? 0) * (rarities[i] ?? 0)
      possible += w
      const { entries, frequencies } = holders
      for (let k = 0; k < entries.length; k++) {
        const entry = entries[k] ?? 0
        const frequency = frequencies[k] ?? 0
        if (scores[entry] === 0) touched.push(entry)
        const length = 1 - b + (b * (this.#entryLengths[entry] ?? mean)) / mean
        scores[entry] = (scores[entry] ?? 0) + (w * frequency) / (frequency + k1 * length)
      }
    }
    if (except !== undefined) scores[except] = 0
    const chosen = largest(touched, scores, shortlist).map((entry) => ({
      entry,
      held: possible === 0 ? 0 : (scores[entry] ?? 0) / possible,
    }))
    for (const entry of touched) scores[entry] = 0

    const asked = this.#asked
    for (let i = 0; i < query.ids.length; i++)
      asked[query.ids[i] ?? 0] = (query.weights[i] ?? 0) * (rarities[i] ?? 0) ** 2
    const found = chosen
      .filter(({ entry }) => entry !== except)
      .map(({ entry, held }) => ({ entry, held, ...this.#nearest(entry, query.norm, asked) }))
    for (const id of query.ids) asked[id] = 0
    return found
  }

  /** Names of the words that a query shares with an entry. */
  sharedWords(query: Query, entry: number): string[] {
    const held = this.entries[entry]?.features
    return [...query.ids].flatMap((id) => {
      const word = wordOf(this.#names[id] ?? '')
      return word !== null && held?.includes(id) ? [word] : []
    })
  }

  /** Entries that share rare features with a text, rarest first: those that it could be mistaken for. */
  rivals(text: LearntText, limit: number): number[] {
    const byRarity = [...text.vector.ids]
      .map((id) => ({ id, count: this.#holders[id]?.entries.length ?? 0 }))
      .filter((f) => f.count > 1)
      .sort((x, y) => x.count - y.count)
    const found = new Set<number>()
    for (const { id } of byRarity)
      for (const entry of this.#holders[id]?.entries ?? []) {
        if (entry !== text.entry) found.add(entry)
        if (found.size >= limit) return [...found]
      }
    return [...found]
  }

  /** Above this many holders a feature does not choose the short list. */
  get #commonest(): number {
    return Math.max(500, this.size / 4)
  }

  #nearest(entry: number, norm: number, asked: Float64Array): { nearest: number; support: number } {
    let [first, second, third] = [0, 0, 0]
    for (const number of this.entries[entry]?.texts ?? []) {
      const text = this.texts[number]
      if (text === null || text === undefined) continue
      const { ids, weights } = text.vector
      let dot = 0
      for (let i = 0; i < ids.length; i++) dot += (asked[ids[i] ?? 0] ?? 0) * (weights[i] ?? 0)
      const value = (dot / (norm * text.norm)) * kindWeight[text.kind]
      if (value > first) [first, second, third] = [value, first, second]
      else if (value > second) [second, third] = [value, second]
      else if (value > third) third = value
    }
    return { nearest: first, support: (first + second + third) / 3 }
  }

  #learn(entry: number, kind: TextKind, text: string): void {
    const tokens = this.#language.tokens(clean(text), null)
    const known = kind === 'answer' ? 2 : 3
    for (const token of tokens) {
      this.spelling.add(token.plain, known)
      this.spelling.add(token.stem, known)
    }
    const features = featuresOf(tokens, this.#language)
    if (features.size === 0) return
    const ids = new Int32Array(features.size)
    const weights = new Float32Array(features.size)
    let i = 0
    for (const [name, weight] of features) {
      ids[i] = this.#idFor(name)
      weights[i++] = weight
    }
    this.entries[entry]?.texts.push(this.texts.length)
    this.texts.push({ entry, kind, vector: { ids, weights }, norm: 1 })
  }

  /** Enters an entry's summed features into the index. */
  #hold(number: number): void {
    const entry = this.entries[number]
    if (entry === null || entry === undefined) return
    const frequencies = new Map<number, number>()
    for (const t of entry.texts) {
      const text = this.texts[t]
      if (text === null || text === undefined) continue
      const { ids, weights } = text.vector
      for (let i = 0; i < ids.length; i++) {
        const id = ids[i] ?? 0
        const value = (weights[i] ?? 0) * kindWeight[text.kind]
        frequencies.set(id, (frequencies.get(id) ?? 0) + value)
        if (this.#isLetters[id] === 0) entry.length += value
      }
    }
    entry.features = Int32Array.from(frequencies.keys())
    this.#lengths += entry.length
    this.#entryLengths[number] = entry.length
    for (const [id, frequency] of frequencies) {
      this.#holders[id]?.entries.push(number)
      this.#holders[id]?.frequencies.push(frequency)
    }
    for (const t of entry.texts) {
      const text = this.texts[t]
      if (text !== null && text !== undefined) text.norm = this.#normOf(text.vector)
    }
  }

  #idFor(name: string): number {
    const known = this.#ids.get(name)
    if (known !== undefined) return known
    const id = this.#names.length
    this.#ids.set(name, id)
    this.#names.push(name)
    this.#isLetters.push(isLetterGroup(name) ? 1 : 0)
    this.#holders.push({ entries: [], frequencies: [] })
    return id
  }

  #isHeld(feature: number, except: number | undefined): boolean {
    const holders = this.#holders[feature]?.entries ?? []
    return holders.length > 1 || (holders.length === 1 && holders[0] !== except)
  }

  #normOf({ ids, weights }: Vector): number {
    let sum = 0
    for (let i = 0; i < ids.length; i++) sum += ((weights[i] ?? 0) * this.rarity(ids[i] ?? 0)) ** 2
    return Math.sqrt(sum) || 1
  }
}

function withRarities(ids: Int32Array, corpus: Corpus): Float64Array {
  const rarities = new Float64Array(ids.length)
  for (let i = 0; i < ids.length; i++) rarities[i] = corpus.rarity(ids[i] ?? 0)
  return rarities
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
