/** What reading needs of a text: enough of it, and no more (a 64 kB message is read as its beginning). */
export const readLimit = 2_000
const longestWord = 40

/** Unicode folded, WhatsApp marks, links, control and zero-width characters gone, "halooo" shortened, one space between. */
export function clean(text: string): string {
  const read = text.slice(0, readLimit)
  return (isPlain.test(read) ? read : unicodeFolded(read))
    .toLowerCase()
    .replace(/https?:\/\/\S+/g, ' ')
    .replace(/[*_~`]/g, ' ')
    .replace(/([a-z])\1{2,}/g, '$1')
    .replace(/\s+/g, ' ')
    .trim()
}

/** Nothing in it that Unicode could write in two ways: most texts, and quick to see. */
const isPlain = /^[\n -~]*$/
const unicodeFolded = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\p{Cf}\p{Cc}\p{Co}\p{Cn}]/gu, ' ')
    .replace(/\p{M}/gu, '')

/** Lower-case words and numbers of a cleaned text; "anak-anak" and "anak2" are one "anak", "e-ktp" stays together as "ektp". */
export function words(cleaned: string): string[] {
  const found = cleaned.match(/[a-z0-9]+(?:['.-][a-z0-9]+)*/g) ?? []
  return found.map((word) => (word.length <= longestWord && isBare.test(word) ? word : single(word)))
}

const isBare = /^[a-z]+$/
function single(word: string): string {
  const half = word.match(/^([a-z]+)-\1/)?.[1]
  const joined = (half ?? word.replace(/['.-]/g, '')).slice(0, longestWord)
  return joined.match(/^([a-z]{3,})2(?:nya)?$/)?.[1] ?? joined
}
