/** Work that events set off and nobody awaits: known until it is done, and never an unhandled rejection. */
export class Tasks {
  readonly #onFailure: (error: unknown) => void
  readonly #running = new Set<Promise<void>>()
  readonly #lanes = new Map<string, Promise<void>>()

  constructor(onFailure: (error: unknown) => void) {
    this.#onFailure = onFailure
  }

  /** Sees to it that a failure is told. */
  guard(work: Promise<unknown>): void {
    const task: Promise<void> = work.then(() => undefined, this.#onFailure).finally(() => this.#running.delete(task))
    this.#running.add(task)
  }

  /** What belongs to one lane is done in the order in which it came; different lanes do not wait for each other. */
  inOrder(lane: string, work: () => Promise<void>): void {
    const before = this.#lanes.get(lane) ?? Promise.resolve()
    const after = before.then(work, work).finally(() => {
      if (this.#lanes.get(lane) === after) this.#lanes.delete(lane)
    })
    this.#lanes.set(lane, after)
    this.guard(after)
  }

  /** Everything that runs now is done. */
  async settled(): Promise<void> {
    await Promise.allSettled(this.#running)
  }
}
