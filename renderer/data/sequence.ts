/**
 * Where this window stands in the change log. A fetch may be older than the socket's first catch-up: `lowestFetched`
 * tells whether anything could have been missed in between.
 */
let applied: number | null = null
let lowestFetched: number | null = null

/** The last change taken in; null before the first catch-up. */
export const appliedSeq = (): number | null => applied

export function noteApplied(seq: number): void {
  applied = Math.max(applied ?? 0, seq)
}

export function noteFetched(seq: number): void {
  if (applied === null) lowestFetched = Math.min(lowestFetched ?? seq, seq)
}

/** Whether what was fetched before the first catch-up at `seq` may lack changes. */
export function fetchedBefore(seq: number): boolean {
  return lowestFetched !== null && lowestFetched < seq
}

export function resetSequence(): void {
  applied = null
  lowestFetched = null
}
