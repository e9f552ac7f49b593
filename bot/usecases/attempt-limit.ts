/** Counts attempts per key in a sliding window; in memory, for one process is all there is. */
export class AttemptLimit {
  readonly #attempts = new Map<string, number[]>()
  readonly #most: number
  readonly #windowMs: number

  constructor(most: number, windowMs: number) {
    this.#most = most
    this.#windowMs = windowMs
  }

  /** Whether one more attempt is allowed now; counts it if so. */
  take(key: string, now: number): boolean {
    const recent = (this.#attempts.get(key) ?? []).filter((at) => at > now - this.#windowMs)
    if (recent.length >= this.#most) return false
    this.#attempts.set(key, [...recent, now])
    if (this.#attempts.size > 10_000) this.#forgetOld(now)
    return true
  }

  /** A success clears the key. */
  clear(key: string): void {
    this.#attempts.delete(key)
  }

  #forgetOld(now: number): void {
    for (const [key, times] of this.#attempts)
      if (times.every((at) => at <= now - this.#windowMs)) this.#attempts.delete(key)
  }
}
