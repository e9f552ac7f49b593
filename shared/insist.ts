const firstWaitMs = 100
const longestWaitMs = 30_000
const sliceMs = 250

/**
 * Repeats what must not be given up, a fact from outside that has to be written down, until it succeeds; null when it
 * failed and `stopped` says that it is enough. Waits twice as long after each failure, from a tenth of a second up to thirty.
 */
export async function insist<T>(
  work: () => Promise<T>,
  { stopped, onFailure }: { stopped: () => boolean; onFailure: (error: unknown, failures: number) => void },
): Promise<T | null> {
  for (let failures = 1; ; failures++) {
    try {
      return await work()
    } catch (error) {
      onFailure(error, failures)
      await pause(Math.min(longestWaitMs, firstWaitMs * 2 ** (failures - 1)), stopped)
      if (stopped()) return null
    }
  }
}

/** Waits, in slices, so that a stop is not kept waiting. */
export async function pause(ms: number, stopped: () => boolean): Promise<void> {
  for (let left = ms; left > 0 && !stopped(); left -= sliceMs)
    await new Promise((done) => setTimeout(done, Math.min(left, sliceMs)))
}
