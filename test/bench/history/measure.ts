/** p50 and p99 by nearest rank, in milliseconds with two digits. */
export function percentiles(times: readonly number[]): { p50: number; p99: number } {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number) =>
    Number((sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(2))
  return { p50: at(0.5), p99: at(0.99) }
}

/** Times a call `count` times, one after the other, after some that are not counted. */
export async function timed(
  count: number,
  call: (i: number) => Promise<unknown>,
): Promise<{ p50: number; p99: number }> {
  for (let i = 0; i < Math.min(20, count); i++) await call(i)
  const times: number[] = []
  for (let i = 0; i < count; i++) {
    const start = performance.now()
    await call(i)
    times.push(performance.now() - start)
  }
  return percentiles(times)
}
