import { dayKey } from '../../i18n/times.ts'

const dayMs = 86_400_000
/** Jakarta has had the same offset, and no summer time, since 1964. */
const offset = '+07:00'

export interface Period {
  from: number
  to: number
}

/** The last `days` days up to the end of today, in the office's time. */
export function lastDays(days: number, now: number): Period {
  const to = Date.parse(`${dayKey(now)}T00:00:00${offset}`) + dayMs
  return { from: to - days * dayMs, to }
}

const longestDays = 400

/** Both days included; null while they make no period: one is missing, the last comes first, or more than 400 days. */
export function between(first: string, last: string): Period | null {
  const from = Date.parse(`${first}T00:00:00${offset}`)
  const to = Date.parse(`${last}T00:00:00${offset}`) + dayMs
  return Number.isFinite(from) && Number.isFinite(to) && to > from && to - from <= longestDays * dayMs
    ? { from, to }
    : null
}
