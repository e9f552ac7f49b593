import type { UiLanguage } from './words.ts'

/** Every time on the screen is the office's time (WIB), wherever the browser stands. */
export const timeZone = 'Asia/Jakarta'

const locale = (language: UiLanguage) => (language === 'en' ? 'en-GB' : 'id-ID')
const formats = new Map<string, Intl.DateTimeFormat>()

function format(language: UiLanguage, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language}${JSON.stringify(options)}`
  const known = formats.get(key)
  if (known !== undefined) return known
  const made = new Intl.DateTimeFormat(locale(language), { timeZone, ...options })
  formats.set(key, made)
  return made
}

/** "2026-11-23": the day in the office's time zone, for comparing. */
export function dayKey(at: number): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone }).format(at)
}

/** "14.05" or "14:05". */
export function clockTime(at: number, language: UiLanguage): string {
  return format(language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(at)
}

/** "12 Nov" within the year, "12 Nov 2025" otherwise. */
export function shortDate(at: number, language: UiLanguage, now: number): string {
  const sameYear = dayKey(at).slice(0, 4) === dayKey(now).slice(0, 4)
  return format(language, { day: 'numeric', month: 'short', ...(sameYear ? {} : { year: 'numeric' }) }).format(at)
}

/** A day such as "2026-11-12" as "12 Nov 2026"; what is no day stays as it is. */
export function dayInWords(day: string, language: UiLanguage): string {
  const noon = officeMoment(day, '12:00')
  if (Number.isNaN(noon)) return day
  return format(language, { day: 'numeric', month: 'short', year: 'numeric' }).format(noon)
}

/** "Hari ini", "Kemarin", else "Senin, 23 November 2026". */
export function dayName(at: number, language: UiLanguage, now: number): string {
  const day = dayKey(at)
  if (day === dayKey(now)) return language === 'en' ? 'Today' : 'Hari ini'
  if (day === dayKey(now - 86_400_000)) return language === 'en' ? 'Yesterday' : 'Kemarin'
  return format(language, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }).format(at)
}

/** "23 Nov 2026, 14.05 WIB": the whole time, for tooltips and logs. */
export function fullTime(at: number, language: UiLanguage): string {
  const text = format(language, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(at)
  return `${text} WIB`
}

/** Time of today, else a date: the right edge of a list. */
export function listTime(at: number, language: UiLanguage, now: number): string {
  return dayKey(at) === dayKey(now) ? clockTime(at, language) : shortDate(at, language, now)
}

/** A span in its one or two largest units: "45 dtk", "12 mnt", "1 j 5 mnt", "3 hr". */
export function duration(ms: number, language: UiLanguage): string {
  const units = language === 'en' ? { s: 's', m: 'min', h: 'h', d: 'd' } : { s: 'dtk', m: 'mnt', h: 'j', d: 'hr' }
  const seconds = Math.max(0, Math.floor(ms / 1000))
  if (seconds < 60) return `${seconds} ${units.s}`
  const minutes = Math.floor(seconds / 60)
  if (minutes < 60) return `${minutes} ${units.m}`
  const hours = Math.floor(minutes / 60)
  if (hours < 24) return minutes % 60 === 0 ? `${hours} ${units.h}` : `${hours} ${units.h} ${minutes % 60} ${units.m}`
  const days = Math.floor(hours / 24)
  return hours % 24 === 0 || days > 6 ? `${days} ${units.d}` : `${days} ${units.d} ${hours % 24} ${units.h}`
}

/** The moment at which the office's clock shows `time` ("HH:MM") on `date` ("YYYY-MM-DD"). WIB has no summer time. */
export function officeMoment(date: string, time: string): number {
  return Date.parse(`${date}T${time}:00+07:00`)
}
