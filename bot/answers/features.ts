import { isStopword, stem } from './normalise.ts'

/** Features of a text with their weights before idf: stems, pairs of neighbours, and letter groups against typos. */
export function featuresOf(plain: readonly string[]): Map<string, number> {
  const features = new Map<string, number>()
  const add = (key: string, weight: number) => features.set(key, Math.max(features.get(key) ?? 0, weight))
  const content = plain.filter((w) => !isStopword(w)).map(stem)
  for (const [i, word] of content.entries()) {
    add(`w ${word}`, 1)
    const next = content[i + 1]
    if (next !== undefined) add(`b ${word} ${next}`, 0.5)
    if (word.length > 3) for (const gram of letterGroups(word)) add(`c ${gram}`, 0.35)
  }
  // Question words say what is asked of the same thing: how, how much, when, where.
  for (const word of plain) if (askers.has(word)) add(`w ${word}`, 0.7)
  return features
}

const askers = new Set(['bagaimana', 'cara', 'berapa', 'kapan', 'dimana', 'jam', 'siapa', 'kenapa', 'syarat', 'biaya'])

function letterGroups(word: string): string[] {
  const padded = `<${word}>`
  const groups: string[] = []
  for (const n of [3, 4]) for (let i = 0; i + n <= padded.length; i++) groups.push(padded.slice(i, i + n))
  return groups
}
