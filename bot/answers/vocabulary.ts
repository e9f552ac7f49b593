import type { Language, Token } from './language.ts'
import { negates } from './negation.ts'
import { PairNumbers } from './pair-numbers.ts'

/** What a feature is: it tells how much likeness in it says. */
type Kind = 'word' | 'asker' | 'function' | 'pair' | 'negated' | 'meaning'

/**
 * Weights before rarity, found by cross-validation over public and own phrasings (see `npm run bench:answer`): words say
 * most, neighbours next, groups of like meaning catch other wording. Slips of the finger are the speller's: groups of three
 * and four letters beside it made no difference there, and took a third of the time.
 */
const weight: Readonly<Record<Kind, number>> = {
  word: 1,
  pair: 0.5,
  negated: 0.3,
  meaning: 0.7,
  asker: 0.6,
  function: 0.5,
}

/** Question words say what is asked of the same thing: how, how much, when, where. */
const askers = new Set('bagaimana cara berapa kapan dimana jam siapa kenapa syarat biaya apa'.split(' '))

/** A question's features: those that were learnt, and of the others what they weigh. */
export interface ReadFeatures {
  ids: number[]
  unknown: { word: string | null; weight: number }[]
}

interface WordFeatures {
  word: number
  meanings: readonly number[]
}

/** Numbers the features of texts. What a word brings is worked out once, however often it comes. */
export class Vocabulary {
  readonly #language: Language
  readonly #ids = new Map<string, number>()
  /** By the numbers of both words' features. */
  readonly #pairs = new PairNumbers()
  readonly #words = new Map<string, WordFeatures>()
  /** Of words that say nothing of the subject. */
  readonly #functions = new Map<string, readonly number[]>()
  readonly #kinds: Kind[] = []
  /** The text that a feature was last seen in, by number. */
  readonly #seenIn: number[] = []
  #text = 0
  /** Before rarity, by feature. */
  readonly weights: number[] = []
  /** The word of a word's feature; the others have none. */
  readonly #names = new Map<number, string>()

  constructor(language: Language) {
    this.#language = language
  }

  get size(): number {
    return this.#kinds.length
  }

  /** The word that a feature stands for; null where it stands for none. */
  wordOf(feature: number): string | null {
    return this.#names.get(feature) ?? null
  }

  isWord(feature: number): boolean {
    const kind = this.#kinds[feature]
    return kind === 'word' || kind === 'asker'
  }

  /** The feature of a word, given as a stem, and those of its meanings; as far as they were learnt. */
  speaking(stemmed: string): number[] {
    const keys = [`w ${stemmed}`, ...this.#language.concepts(stemmed).map((group) => `s ${group}`)]
    return keys.flatMap((key) => this.#ids.get(key) ?? [])
  }

  /** The feature of a word's being denied, given as a stem; as far as it was learnt. */
  denying(stemmed: string): number[] {
    const id = this.#ids.get(`n ${stemmed}`)
    return id === undefined ? [] : [id]
  }

  /** The features of a text to be learnt, each once. `brief`: the words alone, without their neighbours. */
  learn(tokens: readonly Token[], brief: boolean): number[] {
    const found: number[] = []
    const add = (feature: number) => {
      if (this.#seenIn[feature] === this.#text) return
      this.#seenIn[feature] = this.#text
      found.push(feature)
    }
    this.#text++
    let before: number | null = null
    for (const [at, token] of tokens.entries()) {
      if (token.stop) {
        for (const id of this.#functionFor(token.plain)) add(id)
        continue
      }
      const { word, meanings } = this.#wordFor(token.stem)
      add(word)
      for (const id of meanings) add(id)
      if (negates(tokens[at - 1])) add(this.#idFor(`n ${token.stem}`, 'negated'))
      if (before !== null && !brief) add(this.#pairFor(before, word))
      before = word
    }
    return found
  }

  /** The features of a question, each once. */
  read(tokens: readonly Token[]): ReadFeatures {
    const ids = new Set<number>()
    const unknown = new Map<string, ReadFeatures['unknown'][number]>()
    const add = (key: string, kind: Kind, word: string | null = null) => {
      const id = this.#ids.get(key)
      if (id === undefined) unknown.set(key, { word, weight: weight[kind] })
      else ids.add(id)
    }
    let before: Token | null = null
    for (const [at, token] of tokens.entries()) {
      if (token.stop) {
        if (askers.has(token.plain)) add(`a ${token.plain}`, 'asker', token.plain)
        add(`q ${token.plain}`, 'function')
        continue
      }
      if (negates(tokens[at - 1])) add(`n ${token.stem}`, 'negated')
      const known = this.#words.get(token.stem)
      if (known === undefined) {
        add(`w ${token.stem}`, 'word', token.stem)
        for (const group of this.#language.concepts(token.stem)) add(`s ${group}`, 'meaning')
      } else {
        ids.add(known.word)
        for (const id of known.meanings) ids.add(id)
      }
      if (before !== null) {
        const first = this.#words.get(before.stem)
        const pair = first && known && this.#pairs.get(first.word, known.word)
        if (pair === undefined) unknown.set(`b ${before.stem} ${token.stem}`, { word: null, weight: weight.pair })
        else ids.add(pair)
      }
      before = token
    }
    return { ids: [...ids], unknown: [...unknown.values()] }
  }

  #wordFor(stemmed: string): WordFeatures {
    const known = this.#words.get(stemmed)
    if (known !== undefined) return known
    const made: WordFeatures = {
      word: this.#idFor(`w ${stemmed}`, 'word', stemmed),
      meanings: this.#language.concepts(stemmed).map((group) => this.#idFor(`s ${group}`, 'meaning')),
    }
    this.#words.set(stemmed, made)
    return made
  }

  #functionFor(plain: string): readonly number[] {
    const known = this.#functions.get(plain)
    if (known !== undefined) return known
    const made = [
      ...(askers.has(plain) ? [this.#idFor(`a ${plain}`, 'asker', plain)] : []),
      this.#idFor(`q ${plain}`, 'function'),
    ]
    this.#functions.set(plain, made)
    return made
  }

  #pairFor(first: number, second: number): number {
    const known = this.#pairs.get(first, second)
    if (known !== undefined) return known
    const id = this.#new('pair')
    this.#pairs.set(first, second, id)
    return id
  }

  #idFor(key: string, kind: Kind, word?: string): number {
    const known = this.#ids.get(key)
    if (known !== undefined) return known
    const id = this.#new(kind)
    this.#ids.set(key, id)
    if (word !== undefined) this.#names.set(id, word)
    return id
  }

  #new(kind: Kind): number {
    this.#kinds.push(kind)
    this.#seenIn.push(0)
    return this.weights.push(weight[kind]) - 1
  }
}
