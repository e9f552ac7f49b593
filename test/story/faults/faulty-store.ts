/** What SQLite says when it cannot write. */
export const faults = ['SQLITE_BUSY', 'SQLITE_FULL', 'SQLITE_IOERR'] as const
export type Fault = (typeof faults)[number]

/** Counts the statements of a store's writing connection while it is armed, and breaks the one that is due. */
export class FaultyStore {
  #due = 0
  #fault: Fault = 'SQLITE_BUSY'
  #seen = 0
  /** The statement that was broken; null while it is not that one's turn. */
  broken: string | null = null
  /** No statement that writes succeeds. */
  full = false

  /** The n-th statement from now on fails, once. */
  arm(n: number, fault: Fault): void {
    this.#due = n
    this.#fault = fault
    this.#seen = 0
    this.broken = null
  }

  disarm(): void {
    this.#due = 0
    this.broken = null
  }

  readonly beforeStatement = (sql: string): void => {
    if (this.full && /^(insert|update|delete)/i.test(sql)) throw new Error('SQLITE_FULL: database or disk is full')
    // A rollback takes back what was written; it needs nothing of the disk.
    if (/^ROLLBACK/.test(sql) || ++this.#seen !== this.#due) return
    this.broken = sql
    throw new Error(`${this.#fault}: injected`)
  }
}
