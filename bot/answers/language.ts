import type { Lexicon } from './lexicon/lexicon.ts'
import { words } from './normalise.ts'
import { Spelling } from './spelling.ts'
import { stem } from './stem.ts'

/** One word as the engine reads it. */
export interface Token {
  /** The plain Indonesian word. */
  plain: string
  /** What its forms share. */
  stem: string
  /** Says nothing of the subject. */
  stop: boolean
}

const stemMemory = 20_000

/** Reads words with a lexicon: chat spelling and Sundanese to plain Indonesian, long names to acronyms, forms to stems. */
export class Language {
  readonly #plain: ReadonlyMap<string, string>
  readonly #longForms: ReadonlyMap<string, { short: string; form: string[] }[]>
  readonly #roots: ReadonlySet<string>
  readonly #concepts = new Map<string, string[]>()
  readonly #stems = new Map<string, string>()
  readonly #lexicon: Lexicon

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon
    this.#plain = new Map([...Object.entries(lexicon.sundanese), ...Object.entries(lexicon.slang)])
    this.#roots = new Set([...lexicon.roots, ...Object.keys(lexicon.acronyms)])
    const forms = Object.entries(lexicon.acronyms)
      .flatMap(([short, long]) => long.map((form) => ({ short, form: form.split(' ') })))
      .toSorted((a, b) => b.form.length - a.form.length)
    this.#longForms = Map.groupBy(forms, (f) => f.form[0] ?? '')
    for (const [group, members] of lexicon.synonyms.entries())
      for (const word of members) {
        const key = this.stem(word)
        const groups = this.#concepts.get(key) ?? []
        if (!groups.includes(String(group))) this.#concepts.set(key, [...groups, String(group)])
      }
  }

  /** A speller that knows the lexicon's words; what the content uses is added by whoever learns from it. */
  newSpelling(): Spelling {
    const spelling = new Spelling()
    for (const word of this.#roots) spelling.add(word, 1)
    for (const [word, plain] of this.#plain) {
      spelling.add(word, 1)
      if (plain !== '') spelling.add(plain, 1)
    }
    for (const long of Object.values(this.#lexicon.acronyms))
      for (const word of long.join(' ').split(' ')) spelling.add(word, 1)
    for (const word of this.#lexicon.stopwords) spelling.add(word, 2)
    return spelling
  }

  /** The words of a cleaned text; with a speller, unknown words are read as what they were probably meant to be. */
  tokens(cleaned: string, spelling: Spelling | null): Token[] {
    const plain: string[] = []
    for (const word of words(cleaned)) {
      const read = this.#lookUp(word) ?? (spelling === null ? word : this.#spelled(word, spelling))
      if (read !== '') plain.push(read)
    }
    return this.#foldAcronyms(plain).map((word) => ({
      plain: word,
      stem: this.stem(word),
      stop: this.#lexicon.stopwords.has(word),
    }))
  }

  /** Which language a cleaned text is written in, by its function words. */
  nameOf(cleaned: string): 'id' | 'su' | 'mixed' | 'other' {
    const found = words(cleaned)
    if (found.length === 0) return 'other'
    const sunda = found.filter((w) => this.#lexicon.sundaneseMarkers.has(w)).length
    if (sunda === 0) return 'id'
    return sunda / found.length >= 0.34 ? 'su' : 'mixed'
  }

  stem(word: string): string {
    const known = this.#stems.get(word)
    if (known !== undefined) return known
    const found = stem(word, (w) => this.#roots.has(w))
    // A long run of never seen words must not fill the memory.
    if (this.#stems.size > stemMemory) this.#stems.clear()
    this.#stems.set(word, found)
    return found
  }

  /** The groups of like meaning that a stem belongs to. */
  concepts(stemmed: string): readonly string[] {
    return this.#concepts.get(stemmed) ?? []
  }

  #lookUp(word: string): string | undefined {
    const direct = this.#plain.get(word)
    if (direct !== undefined) return direct
    // "syaratnya", "biayana": the word behind a possessive, if the lexicon knows it.
    const bare = word.match(/^([a-z]{3,})(?:nya|na)$/)?.[1]
    return bare === undefined ? undefined : this.#plain.get(bare)
  }

  #spelled(word: string, spelling: Spelling): string {
    if (spelling.knows(word) || this.#roots.has(this.stem(word))) return word
    const guess = spelling.guess(word)
    return guess === null ? word : (this.#lookUp(guess) ?? guess)
  }

  #foldAcronyms(plain: readonly string[]): string[] {
    const out: string[] = []
    for (let i = 0; i < plain.length; i++) {
      const word = plain[i] ?? ''
      const hit = this.#longForms.get(word)?.find((f) => f.form.every((part, k) => plain[i + k] === part))
      out.push(hit?.short ?? word)
      if (hit !== undefined) i += hit.form.length - 1
    }
    return out
  }
}
