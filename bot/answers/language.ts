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

/** What was worked out of a word before. A long run of never seen words must not fill the memory. */
class Memory<T extends object | string | null> {
  readonly #known = new Map<string, T>()

  of(word: string, work: () => T): T {
    const known = this.#known.get(word)
    if (known !== undefined) return known
    const found = work()
    if (this.#known.size >= wordMemory) this.#known.clear()
    this.#known.set(word, found)
    return found
  }
}
const wordMemory = 20_000

/** Shorter words are no forms of others. */
const shortestForm = 7

/** Reads words with a lexicon: chat spelling and Sundanese to plain Indonesian, long names to acronyms, forms to stems. */
export class Language {
  readonly #plain: ReadonlyMap<string, string>
  readonly #longForms: ReadonlyMap<string, { short: string; form: string[] }[]>
  readonly #roots: ReadonlySet<string>
  readonly #services: ReadonlySet<string>
  readonly #concepts = new Map<string, string[]>()
  readonly #tokens = new Memory<Token>()
  readonly #lookedUp = new Memory<string | null>()
  readonly #lexicon: Lexicon

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon
    this.#plain = new Map([...Object.entries(lexicon.sundanese), ...Object.entries(lexicon.slang)])
    this.#roots = new Set([...lexicon.roots, ...Object.keys(lexicon.acronyms)])
    this.#services = new Set([...Object.keys(lexicon.acronyms), ...lexicon.serviceNames])
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
    // Long names are folded before the words are read one by one ("pajak bumi dan bangunan": bumi is Sundanese for house) and
    // after it ("surat ijin mengemudi").
    const written = this.#foldAcronyms(words(cleaned))
    for (const word of written) {
      const read = this.#lookUp(word) ?? (spelling === null ? word : this.#spelled(word, spelling))
      if (read !== '') plain.push(read)
    }
    // "Hallo kak": words that say nothing of a subject are all that there is, and an article may be about just that.
    if (plain.length === 0) return written.map((word) => this.#token(word.replace(/(.)\1/g, '$1')))
    return this.#foldAcronyms(plain).map((word) => this.#token(word))
  }

  /** Which language a cleaned text is written in, by its function words. */
  nameOf(cleaned: string): 'id' | 'su' | 'mixed' | 'other' {
    const found = words(cleaned)
    if (found.length === 0) return 'other'
    const sunda = found.filter((w) => this.#lexicon.sundaneseMarkers.has(w)).length
    if (sunda === 0) return 'id'
    return sunda / found.length >= 0.34 ? 'su' : 'mixed'
  }

  /** Whether a stem names a service: who asks about one is not answered about another. */
  isService(stemmed: string): boolean {
    return this.#services.has(stemmed)
  }

  stem(word: string): string {
    return this.#token(word).stem
  }

  #token(plain: string): Token {
    return this.#tokens.of(plain, () => ({
      plain,
      stem: stem(plain, (w) => this.#roots.has(w)),
      stop: this.#lexicon.stopwords.has(plain),
    }))
  }

  /** The groups of like meaning that a stem belongs to. */
  concepts(stemmed: string): readonly string[] {
    return this.#concepts.get(stemmed) ?? []
  }

  #lookUp(word: string): string | null {
    return this.#plain.get(word) ?? this.#lookedUp.of(word, () => this.#lookUpForm(word))
  }

  #lookUpForm(word: string): string | null {
    // "syaratnya", "biayana": the word behind a possessive, if the lexicon knows it.
    const bare = word.match(/^([a-z]{3,})(?:nya|na)$/)?.[1]
    const possessed = bare === undefined ? undefined : this.#plain.get(bare)
    if (possessed !== undefined || word.length < shortestForm || this.#roots.has(word)) return possessed ?? null
    // "memperbaikinya": a form of "perbaiki", if the lexicon knows that.
    return this.#plain.get(this.#formOf(word)) ?? null
  }

  /** The lexicon's word that this is a form of, or its stem. */
  #formOf(word: string): string {
    return stem(word, (w) => this.#roots.has(w) || (w.length >= shortestForm - 2 && (this.#plain.get(w) ?? '') !== ''))
  }

  #spelled(word: string, spelling: Spelling): string {
    if (spelling.knows(word) || this.#roots.has(this.stem(word))) return word
    const guess = spelling.guess(word)
    return guess === null ? word : (this.#lookUp(guess) ?? guess)
  }

  #foldAcronyms(plain: readonly string[]): readonly string[] {
    if (!plain.some((word) => this.#longForms.has(word))) return plain
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
