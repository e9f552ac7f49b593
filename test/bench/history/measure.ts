import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

setFlagsFromString('--expose-gc')
const collectGarbage = runInNewContext('gc') as NodeJS.GCFunction

/** p50 and p99 by nearest rank, in milliseconds with two digits. */
export function percentiles(times: readonly number[]): { p50: number; p99: number } {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number) =>
    Number((sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(2))
  return { p50: at(0.5), p99: at(0.99) }
}

/** Calls between two collections of the client's garbage. */
const collectEvery = 10

/**
 * Times a call `count` times, one after the other, after some that are not counted. What the client itself leaves behind
 * is collected between two calls: a collection in the middle of one (measured: 20 to 30 ms with V8's helpers on two cores)
 * would be counted as the service's.
 */
export async function timed(
  count: number,
  call: (i: number) => Promise<unknown>,
): Promise<{ p50: number; p99: number }> {
  collectGarbage()
  for (let i = 0; i < Math.min(20, count); i++) await call(i)
  const times: number[] = []
  for (let i = 0; i < count; i++) {
    if (i % collectEvery === 0) collectGarbage({ type: 'minor', execution: 'sync' })
    const start = performance.now()
    await call(i)
    times.push(performance.now() - start)
  }
  return percentiles(times)
}
