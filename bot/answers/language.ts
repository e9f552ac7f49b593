import type { Lexicon } from './lexicon/lexicon.ts'
import { places } from './lexicon/places.ts'
import { inContext } from './lexicon/slang.ts'
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

/** A word as it is written, and what was worked out of it before. */
interface Word {
  text: string
  /** Long names that begin with it, longest first. */
  names: readonly LongName[] | undefined
  /** What the lexicon reads it as; null where it says nothing of it. */
  plain?: Word | null
  token?: Token
}

/** A long name in words, and its acronym. */
interface LongName {
  short: string
  form: readonly string[]
}

/** A long run of never seen words must not fill the memory. */
const wordMemory = 20_000

/** Shorter words are no forms of others. */
const shortestForm = 7

/** Reads words with a lexicon: chat spelling and Sundanese to plain Indonesian, long names to acronyms, forms to stems. */
export class Language {
  readonly #plain: ReadonlyMap<string, string>
  /** By their first word. */
  readonly #longNames: ReadonlyMap<string, LongName[]>
  readonly #roots: ReadonlySet<string>
  readonly #services: ReadonlySet<string>
  readonly #turningWords: ReadonlySet<string>
  readonly #concepts = new Map<string, string[]>()
  readonly #words = new Map<string, Word>()
  readonly #lexicon: Lexicon

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon
    this.#plain = new Map([...Object.entries(lexicon.sundanese), ...Object.entries(lexicon.slang)])
    // "Bekasi" is no form of "bekas".
    const known = new Set([...lexicon.roots, ...Object.keys(lexicon.acronyms), ...places])
    const turning = lexicon.turningWords.map((word) => stem(word, (w) => known.has(w)))
    // An editor's word may be a root that is not listed: "menunda" is a form of "tunda".
    this.#roots = new Set([...known, ...turning])
    this.#turningWords = new Set(turning)
    const forms = Object.entries(lexicon.acronyms)
      .flatMap(([short, long]) => long.map((form) => ({ short, form: form.split(' ') })))
      .toSorted((a, b) => b.form.length - a.form.length)
    this.#longNames = Map.groupBy(forms, (f) => f.form[0] ?? '')
    // What a text says is known by its stem.
    const stems = (list: readonly string[]) => list.map((word) => this.stem(word))
    const offices = new Set([...lexicon.offices, ...stems(lexicon.offices)])
    const services = [...Object.keys(lexicon.acronyms), ...stems(lexicon.serviceNames)]
    this.#services = new Set(services.filter((name) => !offices.has(name)))
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
    const written: Word[] = []
    const list = words(cleaned)
    for (let i = 0; i < list.length; i++) written.push(this.#word(inContext(list[i] ?? '', list[i + 1])))
    const plain: Word[] = []
    // Long names are folded before the words are read one by one ("pajak bumi dan bangunan": bumi is Sundanese for house) and
    // after it ("surat ijin mengemudi").
    const named = this.#foldNames(written)
    for (const word of named) {
      const read = this.#lookUp(word) ?? (spelling === null ? word : this.#spelled(word, spelling))
      if (read.text !== '') plain.push(read)
    }
    // "Hallo kak": words that say nothing of a subject are all that there is, and an article may be about just that.
    if (plain.length === 0) return named.map((word) => this.#token(this.#word(word.text.replace(/(.)\1/g, '$1'))))
    return this.#foldNames(plain).map((word) => this.#token(word))
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

  /** Whether a stem turns a question about a thing into another one about the same thing. */
  isTurning(stemmed: string): boolean {
    return this.#turningWords.has(stemmed)
  }

  stem(word: string): string {
    return this.#token(this.#word(word)).stem
  }

  #word(text: string): Word {
    const known = this.#words.get(text)
    if (known !== undefined) return known
    const word: Word = { text, names: this.#longNames.get(text) }
    if (this.#words.size >= wordMemory) this.#words.clear()
    this.#words.set(text, word)
    return word
  }

  #token(word: Word): Token {
    word.token ??= {
      plain: word.text,
      stem: stem(word.text, (w) => this.#roots.has(w)),
      stop: this.#lexicon.stopwords.has(word.text),
    }
    return word.token
  }

  /** The groups of like meaning that a stem belongs to. */
  concepts(stemmed: string): readonly string[] {
    return this.#concepts.get(stemmed) ?? []
  }

  #lookUp(word: Word): Word | null {
    if (word.plain === undefined) {
      const plain = this.#plain.get(word.text) ?? this.#lookUpForm(word.text)
      word.plain = plain === null ? null : this.#word(plain)
    }
    return word.plain
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

  #spelled(word: Word, spelling: Spelling): Word {
    if (spelling.knows(word.text) || this.#roots.has(this.#token(word).stem)) return word
    const guess = spelling.guess(word.text)
    if (guess === null) return word
    const meant = this.#word(guess)
    return this.#lookUp(meant) ?? meant
  }

  #foldNames(list: readonly Word[]): readonly Word[] {
    // Reading is where the time of learning goes: no more is allocated for each word than has to be.
    let some = false
    for (const word of list) if (word.names !== undefined) some = true
    if (!some) return list
    const out: Word[] = []
    for (let i = 0; i < list.length; i++) {
      const word = list[i]
      if (word === undefined) continue
      const name = word.names?.find((n) => n.form.every((part, k) => list[i + k]?.text === part))
      out.push(name === undefined ? word : this.#word(name.short))
      if (name !== undefined) i += name.form.length - 1
    }
    return out
  }
}
