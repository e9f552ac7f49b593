import type { ChangeEvent } from '../../shared/contract/events.ts'

export interface LoggedEvent {
  seq: number
  accountId: string | null
  event: ChangeEvent
}

/** Newest events that are kept in memory; whoever is further behind reads the table. */
const mostKept = 1_000

/**
 * The newest part of the change log as it was committed, so that those who follow it do not read and parse what this
 * process has just written. An event goes in when it is logged, gets its number when its row is written, and can be seen
 * after the commit. The objects are shared: nobody changes them.
 */
export class ChangeTail {
  #logged: Omit<LoggedEvent, 'seq'>[] = []
  #numbered: LoggedEvent[] = []
  #kept: LoggedEvent[] = []

  log(entry: Omit<LoggedEvent, 'seq'>): void {
    this.#logged.push(entry)
  }

  /** The rows of all that was logged are written; the last has this number, the others those before it. */
  written(lastSeq: number): void {
    const first = lastSeq - this.#logged.length + 1
    for (const [i, entry] of this.#logged.entries()) this.#numbered.push({ seq: first + i, ...entry })
    this.#logged = []
  }

  /** `cut`: rows were deleted from the log as well, perhaps some of these. */
  committed(cut: boolean): void {
    if (cut) this.#kept = []
    this.#kept.push(...this.#numbered)
    if (this.#kept.length > 2 * mostKept) this.#kept = this.#kept.slice(-mostKept)
    this.#numbered = []
  }

  rolledBack(): void {
    this.#logged = []
    this.#numbered = []
  }

  /** Events after `seq`, oldest first; null when not all of them are here. */
  since(seq: number, limit: number): LoggedEvent[] | null {
    const [first] = this.#kept
    if (first === undefined || seq < first.seq - 1) return null
    const from = seq - first.seq + 1
    return this.#kept.slice(from, from + limit)
  }
}
