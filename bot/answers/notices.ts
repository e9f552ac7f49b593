import { noticePairs } from './lexicon/notice-pairs.ts'
import { notices } from './lexicon/words.ts'
import { words } from './normalise.ts'
import type { Notice } from './types.ts'

interface Phrase {
  notice: Notice
  whole: boolean
  words: string
}

// The keys of the lexicon are the notices' names.
const phrases: Phrase[] = Object.entries(notices).flatMap(([notice, { whole, phrases: list }]) =>
  list.map((p) => ({ notice: notice as Notice, whole, words: ` ${words(p).join(' ')} ` })),
)
const wholes = Map.groupBy(
  phrases.filter((p) => p.whole),
  (p) => p.words,
)
const parts = phrases.filter((p) => !p.whole)

const set = (text: string) => new Set(text.split(' '))
const pairs = noticePairs.map(({ notice, one, other }) => ({ notice, one: set(one), other: set(other) }))
/** So many words may stand between the two of a pair. */
const pairGap = 3
/** "petugasnya", "petugasna": the word itself is meant. */
const bare = (word: string) => word.replace(/(?<=.{3})(?:nya|na|lah|kah)$/, '')

function isPaired(list: readonly string[], one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const at = (in_: ReadonlySet<string>) => list.flatMap((word, i) => (in_.has(word) || in_.has(bare(word)) ? [i] : []))
  const others = at(other)
  return at(one).some((i) => others.some((j) => i !== j && Math.abs(i - j) <= pairGap + 1))
}

/** Politeness around a short phrase that does not change what it is: "halo pak", "makasih ya bu". */
const polite = new Set(
  'ya yah pak bapak bu ibu kak ka min mimin admin mas mba mbak nih dong deh sih banyak sekali pisan kang teh a'.split(
    ' ',
  ),
)

const thankful = set(
  'makasih makasi mksh mksih tq thx thanks thankyou trims nuhun haturnuhun terimakasih trimakasih kasih',
)
const affirming = set('iya ya iyah betul benar bener muhun leres enya sumuhun ok oke okeh')
const asking = set(
  'apa apakah bagaimana gimana gmn berapa brp kapan kpn dimana dmn mana kenapa siapa bisa syarat syaratnya biaya kumaha naon sabaraha iraha',
)

/** What a message is besides a question: social words, wishes for a human, danger. */
export function noticesOf(cleaned: string): Notice[] {
  const list = words(cleaned)
  const spaced = ` ${list.join(' ')} `
  const core = ` ${list.filter((w) => !polite.has(w)).join(' ')} `
  const found = new Set<Notice>()
  for (const key of [spaced, core]) for (const hit of wholes.get(key) ?? []) found.add(hit.notice)
  if (list.length > 0 && list.length <= 3 && list.includes('petugas')) found.add('human')
  // Thanks and a yes have many endings: "makasih byk ya kak sangat membantu", "iya betul yang itu".
  if (list.length <= 8 && list.some((w) => thankful.has(w)) && !list.some((w) => asking.has(w))) found.add('thanks')
  if (list.length <= 5 && affirming.has(list[0] ?? '') && !list.some((w) => asking.has(w))) found.add('yes')
  for (const { notice, one, other } of pairs) if (isPaired(list, one, other)) found.add(notice)
  for (const part of parts) if (spaced.includes(part.words)) found.add(part.notice)
  return [...found]
}

const opening = new Set(
  'halo hallo hai hi assalamualaikum asalamualaikum aslm asslm wr wb wrwb selamat pagi siang sore malam punten permisi sampurasun maaf mohon ijin izin numpang mau saya tanya nanya bertanya bade naros'.split(
    ' ',
  ),
)

/** A text with nothing in it but greetings, politeness and thanks: it asks nothing. */
export function isSmallTalk(cleaned: string): boolean {
  const list = words(cleaned)
  return (
    list.every((w) => polite.has(w) || opening.has(w)) ||
    noticesOf(cleaned).some((n) => n === 'greeting' || n === 'thanks' || n === 'yes' || n === 'no')
  )
}
