const firstWaitMs = 250
const longestWaitMs = 30_000
const sliceMs = 250

/**
 * Repeats what must not be given up, a fact from outside that has to be written down, until it succeeds; null when it
 * failed and `stopped` says that it is enough. Waits twice as long after each failure, from half a second up to thirty.
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
      // In slices, so that a stop is not kept waiting.
      for (let left = Math.min(longestWaitMs, firstWaitMs * 2 ** failures); left > 0 && !stopped(); left -= sliceMs)
        await new Promise((done) => setTimeout(done, Math.min(left, sliceMs)))
      if (stopped()) return null
    }
  }
}
