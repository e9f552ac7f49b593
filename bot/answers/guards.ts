import { places } from './lexicon/places.ts'
import { words } from './normalise.ts'

/** Before a town's name: one comes from there, goes there, belongs there. */
const comingOrGoing = new Set('ke dari ti ka asal kelahiran warga orang ktp domisili luar antar lahir'.split(' '))

/** Other towns whose offices a cleaned text asks about; who comes from there or goes there asks about this one's. */
export function placesElsewhere(cleaned: string): string[] {
  const list = words(cleaned)
  return list.filter((word, at) => places.has(word) && !comingOrGoing.has(list[at - 1] ?? ''))
}

/** Asking how far one's own papers are: only a person who can look them up knows. */
const ownCase = [
  /\b(?:sampai|sampe|smp|nyampe|dugi) ?(?:mana|dimana)\b/,
  /\b(?:sudah|udah|udh|sdh|dah|tos|geus|parantos) (?:jadi|selesai|beres|keluar|terbit|dicetak|bisa diambil|janten) (?:belum|blm|blom|belom|teu acan|acan|apa belum)\b/,
  /\b(?:belum|blm|blom|belom|teu acan|acan) (?:jadi|selesai|beres|keluar|terbit|dicetak|janten)(?: juga| jadi| wae)?\b.*\b(?:saya|sy|aku|gw|abdi|kami|bulan|minggu|hari)\b/,
  /\b(?:saya|sy|aku|gw|abdi|kami)\b.*\b(?:belum|blm|blom|belom|teu acan|acan) (?:jadi|selesai|beres|keluar|terbit|dicetak|janten)\b/,
  /\b(?:kapan|iraha) (?:jadinya|selesainya|beresnya|jadina)\b.*\b(?:saya|sy|aku|gw|abdi|punya)\b/,
  /\b(?:jadwal|giliran)(?: [a-z]+){0,3} (?:saya|sy|aku|gw|abdi|kami)\b/,
  /\bhasil(?: [a-z]+){0,3} (?:saya|sy|aku|gw|abdi|kami)(?: (?:sudah|udah|udh|sdh|dah|tos|geus|parantos|belum|blm|kapan|iraha|keluar|kaluar|gimana|gmn|bagaimana|kumaha|apa|naon)\b|$)/,
  /\b(?:sampai|sampe|smp|nepi ka|dugi ka) (?:sekarang|skrg|skrng|skg|ayeuna|hari ini|kiwari)\b.*\b(?:belum|blm|blom|belom|teu acan|tacan|acan|can)\b/,
  /\b(?:antrian|antrean|nomor|nomer|no|giliran)\b.*\b(?:sampai|sampe|smp|nyampe|dugi|nepi)(?: ka)?(?: nomor| nomer| no)? (?:berapa|brp|brapa|sabaraha)\b/,
  /\b(?:cek|ngecek|tanya|nanya|lihat) status (?:pengajuan|permohonan|berkas|pengurusan)\b/,
]

/** Whether a cleaned text asks for the state of the writer's own case. */
export const asksOfOwnCase = (cleaned: string): boolean => ownCase.some((pattern) => pattern.test(cleaned))

const moment = 'sekarang|barusan|(?:hari|saat|pagi|siang|sore|malam) ini'
const now = new RegExp(`\\b(?:${moment})\\b`)
/** "ga" as a tag: at the end, or before where and when. */
const yesOrNo = new RegExp(` (?:tidak|belum)(?: (?:di|ke|${moment})\\b|$)`)
/** What one may, must or pays is so today and tomorrow. */
const rule = /\b(?:bisa|dapat|boleh|perlu|harus|wajib|bayar|biaya)\b/

/** Whether a text in plain words asks how things are at this moment: an article without a live value does not know. */
export const asksOfThisMoment = (plain: string): boolean => now.test(plain) && yesOrNo.test(plain) && !rule.test(plain)
