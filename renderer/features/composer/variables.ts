import type { OfficeHours } from '../../../shared/model/settings.ts'
import { dayKey } from '../../i18n/times.ts'

export interface VariableValues {
  nama: string
  jam_buka: string
  tiket: string
}

/** Fills {{nama}}, {{jam_buka}} and {{tiket}}; anything else in braces stays, so that the agent sees it. */
export function fillVariables(text: string, values: VariableValues): string {
  return text.replace(/\{\{\s*(nama|jam_buka|tiket)\s*\}\}/g, (_, name: keyof VariableValues) => values[name])
}

/** Today's opening as "08.00-15.00 WIB", or the word for closed. */
export function openingToday(hours: OfficeHours, now: number, closed: string): string {
  const date = dayKey(now)
  if (hours.holidays.some((holiday) => holiday.date === date)) return closed
  // Index 0 is Monday in the settings; Sunday is 0 in JavaScript.
  const weekday = (new Date(`${date}T12:00:00Z`).getUTCDay() + 6) % 7
  const interval = hours.week[weekday] ?? null
  return interval === null ? closed : `${interval.from.replace(':', '.')}-${interval.until.replace(':', '.')} WIB`
}
