/** What reading needs of a text: enough of it, and no more (a 64 kB message is read as its beginning). */
export const readLimit = 2_000
const longestWord = 40

/** Unicode folded, WhatsApp marks, links, control and zero-width characters gone, "halooo" shortened, one space between. */
export function clean(text: string): string {
  const beginning = text.slice(0, readLimit)
  // Most texts are plain ASCII without marks, of which there is nothing to clean but the elongation.
  const lower = plain.test(beginning) ? beginning.toLowerCase() : folded(beginning)
  return lower.replace(/([a-z])\1{2,}/g, '$1')
}

/** Letters, digits and punctuation with one space between; no link (what has a colon is looked at closely), no mark. */
const plain = /^(?:[!-)+-9;-^a-}]+(?: (?! |$)|$))*$/

const folded = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/https?:\/\/\S+/g, ' ')
    .replace(/[\p{Cf}\p{Cc}\p{Co}\p{Cn}]/gu, ' ')
    .replace(/\p{M}/gu, '')
    .replace(/[*_~`]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()

/** Lower-case words and numbers of a cleaned text; "anak-anak" is one "anak", "e-ktp" stays together as "ektp". */
export function words(cleaned: string): string[] {
  const found: string[] = cleaned.match(/[a-z0-9]+(?:['.-][a-z0-9]+)*/g) ?? []
  return found.map((word) => (special.test(word) ? wordOf(word) : word.slice(0, longestWord)))
}

const special = /['.\-2]/

function wordOf(word: string): string {
  const half = word.match(/^([a-z]+)-\1/)?.[1]
  const whole = (half ?? word.replace(/['.-]/g, '')).slice(0, longestWord)
  return whole.match(/^([a-z]{3,})2(?:nya)?$/)?.[1] ?? whole
}
