import { dayKey, officeMoment } from '../../i18n/times.ts'

export interface SnoozeChoice {
  word: 'snooze-hour' | 'snooze-afternoon' | 'snooze-tomorrow' | 'snooze-monday'
  at: number
}

const hourMs = 3_600_000
const dayMs = 24 * hourMs

/** What one usually wants, as seen from `now` (milliseconds): office time, never in the past. */
export function snoozeChoices(now: number): SnoozeChoice[] {
  const afternoon = officeMoment(dayKey(now), '13:00')
  const tomorrow = officeMoment(dayKey(now + dayMs), '08:00')
  let monday = tomorrow
  while (weekday(monday) !== 'Mon') monday += dayMs
  return [
    { word: 'snooze-hour', at: now + hourMs },
    ...(afternoon > now + hourMs ? [{ word: 'snooze-afternoon', at: afternoon } as const] : []),
    { word: 'snooze-tomorrow', at: tomorrow },
    ...(monday > tomorrow ? [{ word: 'snooze-monday', at: monday } as const] : []),
  ]
}

const weekday = (at: number) =>
  new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Jakarta', weekday: 'short' }).format(at)

/** The value of a `datetime-local` field, read as office time; null when empty or unfinished. */
export function fromLocalInput(value: string): number | null {
  const parts = value.match(/^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})/)
  return parts?.[1] === undefined || parts[2] === undefined ? null : officeMoment(parts[1], parts[2])
}
