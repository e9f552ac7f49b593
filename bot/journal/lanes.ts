/**
 * One lane per key: what is pushed into the same lane runs one after another, different lanes run side by side, at most
 * `width` at once. A task must not throw; if one does, the lane goes on and `onError` is told.
 */
export class Lanes {
  readonly #lanes = new Map<string, (() => Promise<void>)[]>()
  readonly #ready: string[] = []
  readonly #idle = new Set<() => void>()
  readonly #width: number
  readonly #onError: (error: unknown) => void
  #running = 0

  constructor(width: number, onError: (error: unknown) => void) {
    this.#width = width
    this.#onError = onError
  }

  push(key: string, task: () => Promise<void>): void {
    const lane = this.#lanes.get(key)
    if (lane !== undefined) {
      lane.push(task)
      return
    }
    this.#lanes.set(key, [task])
    this.#ready.push(key)
    this.#start()
  }

  /** Resolves when nothing is queued or running. */
  async idle(): Promise<void> {
    if (this.#lanes.size === 0) return
    await new Promise<void>((resolve) => this.#idle.add(resolve))
  }

  #start(): void {
    while (this.#running < this.#width) {
      const key = this.#ready.shift()
      if (key === undefined) return
      this.#running++
      void this.#step(key)
    }
  }

  async #step(key: string): Promise<void> {
    const lane = this.#lanes.get(key)
    const task = lane?.shift()
    try {
      await task?.()
    } catch (error) {
      this.#onError(error)
    }
    this.#running--
    if (lane === undefined || lane.length === 0) this.#lanes.delete(key)
    else this.#ready.push(key)
    this.#start()
    if (this.#lanes.size === 0) {
      for (const done of this.#idle) done()
      this.#idle.clear()
    }
  }
}
