import type { OfficeHours } from '../../../shared/model/settings.ts'
import { dayKey } from '../../i18n/times.ts'

export interface VariableValues {
  /** Null while nobody knows it. */
  nama: string | null
  jam_buka: string
  tiket: string
}

/** How a resident is addressed, and the word for closed: residents read Indonesian, whatever the agent's screen is in. */
const address = 'Bapak/Ibu'
const closed = 'tutup'

/**
 * Fills {{nama}}, {{jam_buka}} and {{tiket}}; anything else in braces stays, so that the agent sees it. Somebody without
 * a name is addressed once, also where the text itself does so before the name.
 */
export function fillVariables(text: string, values: VariableValues): string {
  const named = values.nama === null ? text.replace(/(?:Bapak\/Ibu\s+)?\{\{\s*nama\s*\}\}/gi, address) : text
  return named.replace(
    /\{\{\s*(nama|jam_buka|tiket)\s*\}\}/g,
    (whole, name: keyof VariableValues) => values[name] ?? whole,
  )
}

/** Today's opening as "08.00-15.00 WIB", or the word for closed. */
export function openingToday(hours: OfficeHours, now: number): string {
  const date = dayKey(now)
  if (hours.holidays.some((holiday) => holiday.date === date)) return closed
  // Index 0 is Monday in the settings; Sunday is 0 in JavaScript.
  const weekday = (new Date(`${date}T12:00:00Z`).getUTCDay() + 6) % 7
  const interval = hours.week[weekday] ?? null
  return interval === null ? closed : `${interval.from.replace(':', '.')}-${interval.until.replace(':', '.')} WIB`
}
