import { acronyms, slang, stopwords, sundanese, sundaneseMarkers } from './lexicon/words.ts'

/** What reading needs of a text: enough of it, and no more (a 64 kB message is read as its beginning). */
const readLimit = 2_000
const longestWord = 40

/** Unicode folded, WhatsApp marks, links, control and zero-width characters gone, "halooo" shortened, one space between. */
export function clean(text: string): string {
  return text
    .slice(0, readLimit)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/https?:\/\/\S+/g, ' ')
    .replace(/[\p{Cf}\p{Cc}\p{Co}\p{Cn}]/gu, ' ')
    .replace(/\p{M}/gu, '')
    .replace(/[*_~`]/g, ' ')
    .replace(/([a-z])\1{2,}/g, '$1')
    .replace(/\s+/g, ' ')
    .trim()
}

/** Lower-case words and numbers of a cleaned text; "anak-anak" is one "anak", "e-ktp" stays together as "ektp". */
export function words(cleaned: string): string[] {
  const found = cleaned.match(/[a-z0-9]+(?:['.-][a-z0-9]+)*/g) ?? []
  return found
    .map((word) => {
      const half = word.match(/^([a-z]+)-\1/)
      return (half?.[1] ?? word.replace(/['.-]/g, '')).slice(0, longestWord)
    })
    .flatMap((w) => {
      const double = w.match(/^([a-z]{3,})2(nya)?$/)
      return double?.[1] === undefined ? [w] : [double[1]]
    })
}

/** Words to plain Indonesian: chat spelling and Sundanese replaced, fillers dropped, long names folded into acronyms. */
export function plainWords(cleaned: string): string[] {
  const plain = words(cleaned)
    .map((w) => lookUp(slang, w) ?? lookUp(sundanese, w) ?? viaSuffix(w) ?? w)
    .filter((w) => w !== '')
  return foldAcronyms(plain)
}

const lookUp = (table: Readonly<Record<string, string>>, word: string): string | undefined =>
  Object.hasOwn(table, word) ? table[word] : undefined

/** "syaratnya", "biayana": the word behind a possessive, if the lexicon knows it. */
function viaSuffix(word: string): string | undefined {
  const bare = word.match(/^([a-z]{3,})(?:nya|na)$/)?.[1]
  return bare === undefined ? undefined : (lookUp(slang, bare) ?? lookUp(sundanese, bare))
}

const longForms = Object.entries(acronyms)
  .flatMap(([short, forms]) => forms.map((form) => ({ short, form: form.split(' ') })))
  .toSorted((a, b) => b.form.length - a.form.length)
const longFormsByFirst = Map.groupBy(longForms, (f) => f.form[0] ?? '')

function foldAcronyms(plain: readonly string[]): string[] {
  const out: string[] = []
  for (let i = 0; i < plain.length; i++) {
    const word = plain[i] ?? ''
    const hit = longFormsByFirst.get(word)?.find((f) => f.form.every((part, k) => plain[i + k] === part))
    if (hit === undefined) out.push(word)
    else {
      out.push(hit.short)
      i += hit.form.length - 1
    }
  }
  return out
}

const prefixes = /^(?:meng|meny|mem|men|me|peng|peny|pem|pen|ber|ter|per|di|ke|se)(?=[a-z]{4,})/
const particles = /(?<=[a-z]{3,})(?:lah|kah|pun|nya|ku|mu)$/
const suffixes = /(?<=[a-z]{4,})(?:kan|an|i)$/

/**
 * A light Indonesian stem: particles and possessives, then one prefix and one suffix, never below four letters. Not a
 * dictionary stemmer: it only has to send kin to the same key, at learning and at asking alike.
 */
export function stem(word: string): string {
  if (word.length < 5 || /\d/.test(word)) return word
  const bare = word.replace(particles, '')
  return bare.replace(prefixes, '').replace(suffixes, '')
}

export const isStopword = (word: string): boolean => stopwords.has(word)

/** Which language it is written in, by its function words. */
export function languageOf(cleaned: string): 'id' | 'su' | 'mixed' | 'other' {
  const found = words(cleaned)
  if (found.length === 0) return 'other'
  const sunda = found.filter((w) => sundaneseMarkers.has(w)).length
  if (sunda === 0) return 'id'
  return sunda / found.length >= 0.34 ? 'su' : 'mixed'
}
