const firstWaitMs = 250
const longestWaitMs = 30_000

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
      if (stopped()) return null
      await new Promise((done) => setTimeout(done, Math.min(longestWaitMs, firstWaitMs * 2 ** failures)))
    }
  }
}
