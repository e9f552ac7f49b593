import type { Language, Token } from './language.ts'

const negators = new Set(['tidak', 'belum'])
/** Between a subject and what is denied of it. */
const links = new Set('sudah masih ini itu lagi tapi karena kenapa ternyata pas'.split(' '))

/** Whether a word makes its neighbour mean the opposite: "tidak aktif" is something else than "aktif". */
export const negates = (token: Token | undefined): boolean => token !== undefined && negators.has(token.plain)

/**
 * What a question says not to be so, as stems. In chat "ga" is mostly a tag ("bayar ga kalau telat"): it denies what follows
 * at the beginning, or behind a service's name ("npwp saya udah ga aktif"). "Not yet" denies nothing: that is what one comes for.
 */
export function denied(tokens: readonly Token[], language: Language): string[] {
  return tokens.flatMap((token, at) => {
    if (token.stop || tokens[at - 1]?.plain !== 'tidak') return []
    const before = tokens[at - 2]
    const ofSubject =
      before === undefined || links.has(before.plain) || (!before.stop && language.isService(before.stem))
    return ofSubject ? [token.stem] : []
  })
}
