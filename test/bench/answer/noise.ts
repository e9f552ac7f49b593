import { randomFrom } from '../../support/random.ts'

/** Chat spellings as people make them. A list of the bench's own: the engine's lexicon is not asked. */
const chat: Readonly<Record<string, readonly string[]>> = {
  yang: ['yg'],
  bagaimana: ['gmn', 'gimana', 'gmana', 'bgmn'],
  berapa: ['brp', 'brapa', 'bpa'],
  dimana: ['dmn', 'dmna'],
  tidak: ['tdk', 'gak', 'ga', 'gk', 'nggak'],
  bukan: ['bkn'],
  karena: ['krn'],
  belum: ['blm'],
  sudah: ['udh', 'sdh', 'udah'],
  dengan: ['dgn', 'dg'],
  untuk: ['utk', 'bwt'],
  kalau: ['klo', 'kalo'],
  saja: ['aja', 'sj'],
  saya: ['sy', 'aku', 'gw'],
  membuat: ['bikin', 'buat', 'bkin'],
  buat: ['bikin', 'bwt'],
  mengurus: ['ngurus'],
  mau: ['mo', 'mw'],
  ingin: ['pengen', 'pgn'],
  bisa: ['bs', 'bsa'],
  dari: ['dr'],
  pada: ['pd'],
  dalam: ['dlm'],
  orang: ['org'],
  hari: ['hr'],
  jam: ['jm'],
  syarat: ['syrt', 'sarat'],
  cara: ['cr', 'cra'],
  hilang: ['ilang'],
  bayar: ['byr'],
  daftar: ['dftr'],
  alamat: ['almt'],
  kapan: ['kpn'],
  kenapa: ['knp'],
  anak: ['ank'],
  punya: ['pny'],
}
const letters = 'abcdefghijklmnopqrstuvwxyz'

/** A text as somebody in a hurry types it: chat spellings, no punctuation, and one slip of the finger. */
export function noisy(text: string, seed: number): string {
  const random = randomFrom(seed)
  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)]
  const words = text
    .toLowerCase()
    .replace(/[?.,!]/g, '')
    .split(/\s+/)
    .map((word) => (random() < 0.8 ? (pick(chat[word] ?? []) ?? word) : word))
  const victim = pick(words.flatMap((word, at) => (word.length >= 4 ? [at] : [])))
  if (victim === undefined) return words.join(' ')
  const word = words[victim] ?? ''
  const at = 1 + Math.floor(random() * (word.length - 2))
  const letter = pick([...letters]) ?? 'a'
  const slips = [
    word.slice(0, at) + word.slice(at + 1),
    word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2),
    word.slice(0, at) + letter + word.slice(at + 1),
    word.slice(0, at) + letter + word.slice(at),
  ]
  return words.with(victim, pick(slips) ?? word).join(' ')
}
