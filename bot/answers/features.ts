import type { Language, Token } from './language.ts'

/**
 * Weights before rarity, found by cross-validation over public and own phrasings (see `npm run bench:answer`): words say
 * most, neighbours next, groups of like meaning and letter groups catch other wording and slips of the finger.
 */
const weight = { word: 1, pair: 0.8, meaning: 0.7, asker: 0.6, function: 0.3, letters: 0.12 } as const

/** Question words say what is asked of the same thing: how, how much, when, where. */
const askers = new Set('bagaimana cara berapa kapan dimana jam siapa kenapa syarat biaya apa'.split(' '))

/** Letter groups are told from the rest by this first letter of their key. */
export const isLetterGroup = (feature: string): boolean => feature.startsWith('c')
/** The word of a word feature; null for the others. */
export const wordOf = (feature: string): string | null => (feature.startsWith('w ') ? feature.slice(2) : null)

/** Features of a text with their weights before rarity. */
export function featuresOf(tokens: readonly Token[], language: Language): Map<string, number> {
  const features = new Map<string, number>()
  const add = (key: string, value: number) => {
    if (value > (features.get(key) ?? 0)) features.set(key, value)
  }
  let before: string | null = null
  for (const token of tokens) {
    for (const group of language.concepts(token.stem)) add(`s ${group}`, weight.meaning)
    if (token.stop) {
      if (askers.has(token.plain)) add(`w ${token.plain}`, weight.asker)
      add(`q ${token.plain}`, weight.function)
      continue
    }
    add(`w ${token.stem}`, weight.word)
    if (before !== null) add(`b ${before} ${token.stem}`, weight.pair)
    before = token.stem
    if (token.stem.length > 3) for (const group of letterGroups(token.stem)) add(`c ${group}`, weight.letters)
  }
  return features
}

function letterGroups(word: string): string[] {
  const padded = `<${word}>`
  const groups: string[] = []
  for (const n of [3, 4]) for (let i = 0; i + n <= padded.length; i++) groups.push(padded.slice(i, i + n))
  return groups
}
