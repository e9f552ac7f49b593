import { noticePairs } from './lexicon/notice-pairs.ts'
import { notices } from './lexicon/notice-phrases.ts'
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
/** By their first word. */
const parts = Map.groupBy(
  phrases.filter((p) => !p.whole),
  (p) => p.words.split(' ', 2)[1] ?? '',
)

/** Insults that are also what they are. */
const animals: ReadonlySet<string> = new Set(['anjing', 'monyet', 'babi'])
const set = (text: string) => new Set(text.split(/\s+/))
const pairs = noticePairs.map(({ notice, one, other, also, inOrder }) => ({
  notice,
  inOrder: inOrder === true,
  one: set(one),
  other: set(other),
  also: also === undefined ? null : set(also),
}))
/** By each of their first words. */
const pairsOf = new Map<string, (typeof pairs)[number][]>()
for (const pair of pairs) for (const word of pair.one) pairsOf.set(word, [...(pairsOf.get(word) ?? []), pair])
/** So many words may stand between the two of a pair. */
const pairGap = 3
/** "petugasnya", "petugasna": the word itself is meant. */
const bare = (word: string) => word.replace(/(?<=.{3})(?:nya|na|lah|kah)$/, '')
/** "dikaroyok", "kecebur", "tikusruk": what it happened to be is in the rest. */
const happened = (word: string) => word.replace(/^(?:di|ke|ka|ter|ti)(?=.{4})/, '')
/** A word as it stands, without its ending, and also without the beginning that says that it happened. */
interface Form {
  word: string
  bare: string
  root: string
}
const formOf = (word: string): Form => ({ word, bare: bare(word), root: happened(bare(word)) })
const isOf = (words: ReadonlySet<string>, form: Form) =>
  words.has(form.word) || words.has(form.bare) || words.has(form.root)

function isPaired(list: readonly Form[], { one, other, inOrder }: (typeof pairs)[number]): boolean {
  const at = (in_: ReadonlySet<string>) => list.flatMap((form, i) => (isOf(in_, form) ? [i] : []))
  const others = at(other)
  return at(one).some((i) => others.some((j) => i !== j && (inOrder ? i < j : true) && Math.abs(i - j) <= pairGap + 1))
}

/** Politeness around a short phrase that does not change what it is: "halo pak", "makasih ya bu". */
const polite = new Set(
  'ya yah pak bapak bu ibu kak ka min mimin admin mas mba mbak nih dong deh sih banyak sekali pisan kang teh a'.split(
    ' ',
  ),
)

const thankful = set(
  'makasih makasi mksh mksih tq tks thx thanks thankyou tengkyu trims nuhun haturnuhun terimakasih trimakasih kasih suwun maturnuwun jazakallah syukron',
)
const grateful = set(
  'terima atas bantuan bantuannya info infonya informasi informasinya infona penjelasan penjelasannya jawaban jawabannya pelayanan pelayanannya waktunya sangat jelas membantu bermanfaat alhamdulillah baik ok oke siap sip mantap hatur sudah udah dibantu dijawab cepat ramah atuh jadi paham ngerti sehat selalu sukses semoga',
)
const isGrateful = (word: string) => grateful.has(word) || thankful.has(word) || polite.has(word) || opening.has(word)
const denying = set('bukan sanes tidak tdk nggak ngga enggak engga gak ga g henteu teu moal lain gajadi')
const humans = set('petugas patugas petugasnya admin adminnya mimin operator cs orangnya jalmina orang manusia staf')
/** One of them is all that has to be said. */
const counter = set('petugas cs operator')
const wanting = set('ada aya mana minta mau panggil butuh perlu hoyong tolong langsung chat telepon telpon')
const greets = set(
  'slmt slamat halo hallo hai hi hei hey hello woi assalamualaikum asalamualaikum assalamu aslm asslm ass selamat met pagi siang sore malam punten permisi misi spada sampurasun wilujeng salam shalom syalom om ping tes test kulo',
)
const affirming = set('yoi yup iya iyaa ya iyah betul benar bener muhun leres enya nya sumuhun ok oke okeh')
const insults = set((notices.insult?.phrases ?? []).filter((word) => !animals.has(word)).join(' '))
const asking = set(
  'apa apakah cara carana mana kemana kmn dimana dmn bagaimana gimana gmn gmna urus ngurus berapa brp kapan kpn kenapa siapa bisa syarat syaratnya biaya kumaha naon sabaraha iraha',
)

/** What the phrases of the lexicon say a message is besides a question: social words, wishes for a human, danger. */
export function ruledNotices(cleaned: string): Notice[] {
  const list = words(cleaned)
  const spaced = ` ${list.join(' ')} `
  const core = ` ${list.filter((w) => !polite.has(w)).join(' ')} `
  const forms = list.map(formOf)
  const asks = list.some((w) => asking.has(w))
  const found = new Set<Notice>()
  for (const key of [spaced, core]) for (const hit of wholes.get(key) ?? []) found.add(hit.notice)
  if (list.length <= 3 && list.some((w) => counter.has(w))) found.add('human')
  // Thanks and a yes have many endings: "makasih byk ya kak sangat membantu", "iya betul yang itu".
  if (list.length <= 12 && list.some((w) => thankful.has(w)) && !asks) found.add('thanks')
  if (list.length <= 5 && affirming.has(list[0] ?? '') && !asks) found.add('yes')
  if (list.length <= 5 && denying.has(list[0] ?? '') && !asks) found.add('no')
  if (list.length <= 8 && !asks && notThat.test(spaced)) found.add('no')
  if (list.length <= 4 && list.some((w) => humans.has(w)) && list.some((w) => wanting.has(w))) found.add('human')
  // "Halo admin MPP Sumedang", "hai kak mau tanya dong": nothing but opening words.
  if (list.length > 1 && list.length <= 8 && greets.has(list[0] ?? '') && list.every(isOpening)) found.add('greeting')
  if (list.some((w) => thankful.has(w)) && list.filter((w) => !isGrateful(w)).length <= 1) found.add('thanks')
  for (const form of forms)
    for (const pair of new Set([form.word, form.bare, form.root].flatMap((w) => pairsOf.get(w) ?? []))) {
      const { also, notice } = pair
      if (found.has(notice) || !isPaired(forms, pair)) continue
      if (also === null || forms.some((f) => isOf(also, f))) found.add(notice)
    }
  for (const { word, root } of forms) {
    for (const part of parts.get(word) ?? []) if (spaced.includes(part.words)) found.add(part.notice)
    for (const part of parts.get(root) ?? []) if (part.words === ` ${root} `) found.add(part.notice)
  }
  if (asks && !list.some((w) => insults.has(w))) found.delete('insult')
  return [...found]
}

const notThat = / (?:bukan|sanes|lain) (?:yang |yg |nu )?(?:itu|eta|ini|ieu) /

const opening = new Set(
  'halo hallo hai hi ass asslmkm slmt slamat damang assalamualaikum asalamualaikum aslm asslm wr wb wrwb alaikum warahmatullahi wabarakatuh hei hey hello woi ping misi spada salam shalom syalom om swastiastu wilujeng enjing sonten wengi met mpp sumedang orang ada mengganggu ganggu waktunya dong boleh tumaros nuwun kulo selamat pagi siang sore malam punten permisi sampurasun maaf mohon ijin izin numpang mau saya tanya nanya bertanya bade naros'.split(
    ' ',
  ),
)

const isOpening = (word: string) => opening.has(word) || polite.has(word)

/** Whether a text only greets or only thanks. */
export function socialOf(cleaned: string): 'greeting' | 'thanks' | null {
  const list = words(cleaned)
  if (list.length === 0 || !list.every(isGrateful)) return null
  if (list.some((w) => thankful.has(w))) return 'thanks'
  return list.every(isOpening) ? 'greeting' : null
}

/** A text with nothing in it but greetings, politeness and thanks: it asks nothing. */
export function isSmallTalk(cleaned: string): boolean {
  const list = words(cleaned)
  return (
    list.every(isOpening) ||
    ruledNotices(cleaned).some((n) => n === 'greeting' || n === 'thanks' || n === 'yes' || n === 'no')
  )
}
