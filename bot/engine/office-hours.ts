import type { OfficeHours } from '../../shared/model/settings.ts'

/** A moment on the office's wall clock. */
export interface WallClock {
  /** YYYY-MM-DD */
  date: string
  /** 0 is Monday. */
  weekday: number
  minutes: number
}

export type Opening =
  | { open: true; until: string }
  /** `next` is null when the coming fortnight has no opening. */
  | {
      open: false
      holiday: string | null
      next: { date: string; weekday: number; daysAhead: number; from: string } | null
    }

const minutesOf = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5))

/** To make one takes longer than to use it a hundred times. */
const formats = new Map<string, Intl.DateTimeFormat>()

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone)
  if (known !== undefined) return known
  const made = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })
  formats.set(timeZone, made)
  return made
}

/** The wall clock of a time zone at a moment (milliseconds). `Intl` is deterministic for a given zone and moment. */
export function wallClock(at: number, timeZone: string): WallClock {
  const parts = new Map(
    formatOf(timeZone)
      .formatToParts(at)
      .map((p) => [p.type, p.value]),
  )
  const date = `${parts.get('year')}-${parts.get('month')}-${parts.get('day')}`
  return { date, weekday: weekdayOf(date), minutes: Number(parts.get('hour')) * 60 + Number(parts.get('minute')) }
}

const weekdayOf = (date: string): number => (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7

const addDays = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)

/** Whether the office is open at this moment, and if not, when next. */
export function openingAt(hours: OfficeHours, now: WallClock): Opening {
  const holidayOn = (date: string) => hours.holidays.find((h) => h.date === date)
  const today = hours.week[now.weekday]
  const holiday = holidayOn(now.date)
  if (today && !holiday && now.minutes >= minutesOf(today.from) && now.minutes < minutesOf(today.until))
    return { open: true, until: today.until }
  for (let daysAhead = 0; daysAhead <= 14; daysAhead++) {
    const date = addDays(now.date, daysAhead)
    const weekday = weekdayOf(date)
    const day = hours.week[weekday]
    if (!day || holidayOn(date)) continue
    if (daysAhead === 0 && now.minutes >= minutesOf(day.from)) continue
    return { open: false, holiday: holiday?.name ?? null, next: { date, weekday, daysAhead, from: day.from } }
  }
  return { open: false, holiday: holiday?.name ?? null, next: null }
}

const dayNames = ['Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu', 'Minggu']
const monthNames = ['Jan', 'Feb', 'Mar', 'Apr', 'Mei', 'Jun', 'Jul', 'Agu', 'Sep', 'Okt', 'Nov', 'Des']
const dotted = (clock: string): string => clock.replace(':', '.')

/** `2026-11-12` as `12 Nov 2026`. */
export function dayInWords(date: string): string {
  return `${Number(date.slice(8, 10))} ${monthNames[Number(date.slice(5, 7)) - 1] ?? ''} ${date.slice(0, 4)}`
}

/** "Hari ini buka sampai 15.00 WIB." and its kin, for {{buka_hari_ini}} and for the queue's notice. */
export function openingInWords(opening: Opening): string {
  if (opening.open) return `Saat ini kantor buka sampai pukul ${dotted(opening.until)} WIB.`
  const why = opening.holiday === null ? 'Saat ini kantor tutup' : `Hari ini kantor libur (${opening.holiday})`
  if (opening.next === null) return `${why}.`
  return `${why}; buka lagi ${nextInWords(opening.next)}.`
}

/** "besok (Selasa) pukul 08.00 WIB". */
export function nextInWords(next: { date: string; weekday: number; daysAhead: number; from: string }): string {
  const day = dayNames[next.weekday] ?? ''
  const when =
    next.daysAhead === 0 ? 'hari ini' : next.daysAhead === 1 ? `besok (${day})` : `${day}, ${dayInWords(next.date)}`
  return `${when} pukul ${dotted(next.from)} WIB`
}
