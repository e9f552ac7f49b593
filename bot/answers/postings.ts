interface Holders {
  entries: number[]
  /** Beside the entries. */
  frequencies: number[]
}

/**
 * An inverted index: which entries hold a feature, and how often. Most features (pairs of words) have one holder, which is
 * kept without a list of its own.
 */
export class Postings {
  readonly #counts: number[] = []
  /** The holder where there is one. */
  readonly #entry: number[] = []
  readonly #frequency: number[] = []
  /** Where there are more. */
  readonly #more: (Holders | undefined)[] = []

  /** How many entries hold it. */
  count(feature: number): number {
    return this.#counts[feature] ?? 0
  }

  /** Whether any entry but this one holds it. */
  isHeld(feature: number, except: number | undefined): boolean {
    const count = this.count(feature)
    return count > 1 || (count === 1 && this.#entry[feature] !== except)
  }

  add(feature: number, entry: number, frequency: number): void {
    const count = this.#room(feature)
    this.#counts[feature] = count + 1
    if (count === 0) {
      this.#entry[feature] = entry
      this.#frequency[feature] = frequency
      return
    }
    const list = this.#more[feature]
    if (list === undefined)
      this.#more[feature] = {
        entries: [this.#entry[feature] ?? -1, entry],
        frequencies: [this.#frequency[feature] ?? 0, frequency],
      }
    else {
      list.entries.push(entry)
      list.frequencies.push(frequency)
    }
  }

  /** An entry that holds a feature holds more of it. */
  raise(feature: number, entry: number, frequency: number): void {
    const list = this.#more[feature]
    if (list === undefined) this.#frequency[feature] = (this.#frequency[feature] ?? 0) + frequency
    else {
      const at = list.entries.indexOf(entry)
      if (at >= 0) list.frequencies[at] = (list.frequencies[at] ?? 0) + frequency
    }
  }

  /** Takes back what `add` said. */
  remove(feature: number, entry: number): void {
    const count = this.count(feature)
    const list = this.#more[feature]
    if (list === undefined) {
      this.#counts[feature] = Math.max(0, count - 1)
      return
    }
    const at = list.entries.indexOf(entry)
    if (at < 0) return
    this.#counts[feature] = count - 1
    list.entries.splice(at, 1)
    list.frequencies.splice(at, 1)
    if (count > 2) return
    this.#more[feature] = undefined
    this.#entry[feature] = list.entries[0] ?? -1
    this.#frequency[feature] = list.frequencies[0] ?? 0
  }

  /** The entries that hold it, and how often each does. */
  of(feature: number): Readonly<Holders> {
    const list = this.#more[feature]
    if (list !== undefined) return list
    if (this.count(feature) !== 1) return nobody
    return { entries: [this.#entry[feature] ?? -1], frequencies: [this.#frequency[feature] ?? 0] }
  }

  #room(feature: number): number {
    while (this.#counts.length <= feature) {
      this.#counts.push(0)
      this.#entry.push(-1)
      this.#frequency.push(0)
      this.#more.push(undefined)
    }
    return this.#counts[feature] ?? 0
  }
}

const nobody: Readonly<Holders> = { entries: [], frequencies: [] }
