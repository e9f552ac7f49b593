import { acronyms, offices, serviceNames } from './acronyms.ts'
import { stopwords, sundaneseMarkers } from './function-words.ts'
import { roots } from './roots.ts'
import { slang } from './slang.ts'
import { sundanese } from './sundanese.ts'
import { synonyms } from './synonyms.ts'
import { turningWords } from './turning-words.ts'

/** What the reader knows of words before it has seen any content. Content editors add to it with their pack. */
export interface Lexicon {
  /** Chat spelling or abbreviation to the plain word; an empty string drops a filler. */
  slang: Readonly<Record<string, string>>
  /** Everyday Sundanese to Indonesian. */
  sundanese: Readonly<Record<string, string>>
  /** Acronym to what it stands for, in words: both are read as the acronym. */
  acronyms: Readonly<Record<string, readonly string[]>>
  /** Names of services that are no acronyms. */
  serviceNames: readonly string[]
  /** Services that are only where things are done: who names one may be answered about any subject. */
  offices: readonly string[]
  /** Words that turn a question about a thing into another one about the same thing. */
  turningWords: readonly string[]
  /** Groups of words that ask for the same thing, as stems. */
  synonyms: readonly (readonly string[])[]
  roots: readonly string[]
  stopwords: ReadonlySet<string>
  sundaneseMarkers: ReadonlySet<string>
}

export const defaultLexicon: Lexicon = {
  slang,
  sundanese,
  acronyms,
  serviceNames,
  offices,
  turningWords,
  synonyms,
  roots,
  stopwords,
  sundaneseMarkers,
}

/** What a content pack adds: its words win over the built-in ones. */
export type LexiconAdditions = Partial<
  Pick<Lexicon, 'slang' | 'sundanese' | 'acronyms' | 'synonyms' | 'serviceNames' | 'offices' | 'turningWords'>
>

export function extendLexicon(base: Lexicon, more: LexiconAdditions): Lexicon {
  const long = { ...base.acronyms }
  for (const [short, forms] of Object.entries(more.acronyms ?? {})) long[short] = [...(long[short] ?? []), ...forms]
  return {
    ...base,
    slang: { ...base.slang, ...more.slang },
    sundanese: { ...base.sundanese, ...more.sundanese },
    acronyms: long,
    serviceNames: [...base.serviceNames, ...(more.serviceNames ?? [])],
    offices: [...base.offices, ...(more.offices ?? [])],
    turningWords: [...base.turningWords, ...(more.turningWords ?? [])],
    synonyms: [...base.synonyms, ...(more.synonyms ?? [])],
  }
}
