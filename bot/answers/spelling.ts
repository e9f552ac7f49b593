/** Deleting one letter from two words that differ by one slip of the finger gives a word that both share. */
function deletions(word: string): string[] {
  const found = [word]
  for (let i = 0; i < word.length; i++) found.push(word.slice(0, i) + word.slice(i + 1))
  return found
}

const consonantsOf = (word: string): string => word[0] + word.slice(1).replace(/[aeiou]/g, '')

/** Whether two different words are one insertion, deletion, substitution or swap of neighbours apart. */
function isOneSlip(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  let i = 0
  while (i < short.length && short[i] === long[i]) i++
  if (short.length < long.length) return short.slice(i) === long.slice(i + 1)
  if (short.slice(i + 1) === long.slice(i + 1)) return true
  return short[i] === long[i + 1] && short[i + 1] === long[i] && short.slice(i + 2) === long.slice(i + 2)
}

/**
 * Finds the known word that a mistyped or vowel-less one was meant to be. Symmetric deletes (Garbe's SymSpell idea) at a
 * distance of one, and consonants alone for chat spellings such as "syrt" and "dkmn".
 */
export class Spelling {
  readonly #known = new Map<string, number>()
  readonly #byDeletion = new Map<string, string[]>()
  readonly #byConsonants = new Map<string, string>()

  /** `weight`: which of two equally near words wins; words below four letters are known but never guessed. */
  add(word: string, weight: number): void {
    const before = this.#known.get(word)
    if (before !== undefined) {
      if (weight > before) this.#known.set(word, weight)
      return
    }
    this.#known.set(word, weight)
    if (word.length < 4 || word.length > 24) return
    for (const key of deletions(word)) {
      const list = this.#byDeletion.get(key)
      if (list === undefined) this.#byDeletion.set(key, [word])
      else list.push(word)
    }
    const bare = consonantsOf(word)
    const rival = this.#byConsonants.get(bare)
    if (bare.length >= 3 && (rival === undefined || weight > (this.#known.get(rival) ?? 0)))
      this.#byConsonants.set(bare, word)
  }

  knows(word: string): boolean {
    return this.#known.has(word)
  }

  /** The best guess at what was meant, or null when nothing known is near. */
  guess(word: string): string | null {
    if (word.length < 3 || word.length > 24 || /\d/.test(word)) return null
    let best: string | null = null
    let bestWeight = -1
    if (word.length >= 4)
      for (const key of deletions(word))
        for (const candidate of this.#byDeletion.get(key) ?? []) {
          if (!isOneSlip(word, candidate)) continue
          // The first letter is seldom mistyped.
          const weight = (this.#known.get(candidate) ?? 0) + (candidate[0] === word[0] ? 1 : 0)
          if (weight > bestWeight) [best, bestWeight] = [candidate, weight]
        }
    if (best !== null) return best
    const bare = consonantsOf(word)
    return bare.length >= 3 && word.length <= bare.length + 1 ? (this.#byConsonants.get(bare) ?? null) : null
  }
}
