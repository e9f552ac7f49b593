/** A question with a known answer, as it was ranked: which entry came first, and whether that was right. */
export interface FirstPlace {
  entry: number
  right: boolean
}

/** So many cases at the usual rate are added to what was seen of an entry. */
const benefitOfDoubt = 1

/**
 * How often an entry was right when it came first, against how often any was. Two articles that answer the same questions
 * take them from each other, and nothing in a single ranking tells.
 */
export class Trust {
  readonly #seen = new Map<number, { right: number; all: number }>()
  readonly #usual: number

  constructor(cases: readonly FirstPlace[]) {
    for (const { entry, right } of cases) {
      const { right: before, all } = this.#seen.get(entry) ?? { right: 0, all: 0 }
      this.#seen.set(entry, { right: before + (right ? 1 : 0), all: all + 1 })
    }
    this.#usual = cases.filter((c) => c.right).length / Math.max(1, cases.length)
  }

  /** Between -1 and 1; 0 for an entry that never came first. `without`: a case that is not to vouch for itself. */
  in(entry: number, without?: FirstPlace): number {
    const seen = this.#seen.get(entry) ?? { right: 0, all: 0 }
    const own = without?.entry === entry ? without : null
    const right = seen.right - (own?.right === true ? 1 : 0)
    const all = seen.all - (own === null ? 0 : 1)
    return (right + benefitOfDoubt * this.#usual) / (all + benefitOfDoubt) - this.#usual
  }
}
