/** What reading needs of a text: enough of it, and no more (a 64 kB message is read as its beginning). */
export const readLimit = 2_000
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
