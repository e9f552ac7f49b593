import { type Calibration, learn } from './calibration.ts'
import { Language } from './language.ts'
import { defaultLexicon, extendLexicon, type LexiconAdditions } from './lexicon/lexicon.ts'
import { places } from './lexicon/places.ts'
import { clean, words } from './normalise.ts'
import { isSmallTalk, noticesOf } from './notices.ts'
import { defaultFusion, type Fusion, type Ranker, type Ranking } from './ranker.ts'
import { splitQuestions } from './split.ts'
import type { AnswerEntry, AnswerIndex, Candidate, Outcome, QuestionReading, ReadContext, Reading } from './types.ts'

export type {
  AnswerEntry,
  AnswerIndex,
  Candidate,
  Notice,
  Outcome,
  QuestionReading,
  ReadContext,
  Reading,
} from './types.ts'

/** A rival is close when its score is at least this share of the first's. */
const closeShare = 0.8

export interface BuildOptions {
  /** The wanted share of right ones among the answers given; 0.95 when not said. */
  targetPrecision?: number
  /** Words that the content editors added. */
  lexicon?: LexiconAdditions
  /** Other shares of the opinions, for the ablation of the bench. */
  fusion?: Fusion
}

/** Learns from the entries and reads messages with what it learnt. Pure: the same entries and text give the same reading. */
export function buildIndex(entries: readonly AnswerEntry[], options: BuildOptions = {}): AnswerIndex {
  const language = new Language(extendLexicon(defaultLexicon, options.lexicon ?? {}))
  const fusion = options.fusion ?? defaultFusion
  const { ranker, calibration } = learn(entries, language, fusion, options.targetPrecision ?? 0.95)
  const reader = new Reader(language, ranker, calibration, new Map(entries.map((e) => [e.id, e.title])))
  return {
    get size() {
      return reader.titles.size
    },
    read: (text, context) => reader.read(text, context),
    rank: (text, limit) => reader.rank(text, limit),
    put: (entry) => {
      reader.titles.set(entry.id, entry.title)
      reader.ranker.put(entry)
    },
    take: (id) => {
      reader.titles.delete(id)
      reader.ranker.take(id)
    },
  }
}

/** A message that is a number alone is a choice from a menu. */
const bareNumber = /^(?:no(?:mor)?\.? ?)?(\d{1,2})[.)]?$/
/** A follow-up has few words: more would name their own subject. */
const followUpWords = 5
const candidateLimit = 5
/** How a sentence begins that goes on with what was said before. */
const followUpStart = /^(?:kalau|kalo|klo|klu|kl|terus|trus|trs|lalu|berarti|jadi|nah|teras|mun|lamun)\b/

class Reader {
  readonly language: Language
  readonly ranker: Ranker
  readonly calibration: Calibration
  readonly titles: Map<string, string>

  constructor(language: Language, ranker: Ranker, calibration: Calibration, titles: Map<string, string>) {
    this.language = language
    this.ranker = ranker
    this.calibration = calibration
    this.titles = titles
  }

  read(text: string, context: ReadContext): Reading {
    const cleaned = clean(text)
    const bare = cleaned.match(bareNumber)?.[1]
    return {
      cleaned,
      language: this.language.nameOf(cleaned),
      notices: noticesOf(cleaned),
      ...(bare === undefined ? {} : { number: Number(bare) }),
      questions: bare !== undefined || cleaned === '' ? [] : this.#questions(text, cleaned, context),
    }
  }

  rank(text: string, limit: number): Candidate[] {
    return this.#candidates(this.ranker.rank(text), limit)
  }

  #questions(text: string, cleaned: string, context: ReadContext): QuestionReading[] {
    const parts = splitQuestions(cleaned, text).filter((part) => !isSmallTalk(clean(part)))
    if (parts.length === 0) return []
    const whole = this.#question(parts.join(' '), context)
    if (parts.length === 1) return [whole]
    const read = parts.map((part) => this.#question(part, context))
    const sure = read.filter((q) => q.outcome.kind === 'answer' && this.#standsAlone(q.text))
    const ids = new Set(sure.map((q) => (q.outcome.kind === 'answer' ? q.outcome.candidate.id : '')))
    // A story in several sentences is one question unless its parts clearly ask for different things.
    if (ids.size >= 2) return read.filter((q) => sure.includes(q) || this.#asksSomething(q.text))
    if (sure.length === 0) return [whole]
    const rest = read.filter((q) => q.outcome.kind !== 'answer' && this.#asksSomething(q.text))
    const wholeIsSame = whole.outcome.kind === 'answer' && ids.has(whole.outcome.candidate.id)
    return rest.length > 0 && !wholeIsSame ? [...sure.slice(0, 1), ...rest.slice(0, 1)] : sure.slice(0, 1)
  }

  #asksSomething(text: string): boolean {
    return this.language.tokens(clean(text), null).some((t) => askWords.has(t.plain))
  }

  /** A fragment of a story ("yang buat karyawan") is no question of its own. */
  #standsAlone(text: string): boolean {
    const content = this.language.tokens(clean(text), null).filter((t) => !t.stop)
    return content.length >= 3 || (content.length > 0 && this.#asksSomething(text))
  }

  #question(text: string, context: ReadContext): QuestionReading {
    const direct = this.#judge(text)
    const title = context.lastArticleId === null ? undefined : this.titles.get(context.lastArticleId)
    const tokens = this.language.tokens(clean(text), null)
    if (title === undefined || tokens.length > followUpWords) return { text, ...direct }
    // "kalau biayanya?" is read with the subject of the last article, and then means nothing else.
    const goesOn = followUpStart.test(clean(text)) || tokens.filter((t) => !t.stop).length <= 1
    if (direct.outcome.kind === 'answer' && !goesOn) return { text, ...direct }
    const followed = this.#judge(`${title} ${text}`)
    if (followed.outcome.kind === 'answer') return { text, ...followed }
    if (goesOn && direct.outcome.kind === 'answer')
      return { text, ...direct, outcome: { kind: 'ask-back', candidates: direct.candidates.slice(0, 3) } }
    return { text, ...direct }
  }

  #judge(text: string): { candidates: Candidate[]; outcome: Outcome } {
    const ranking = this.ranker.rank(text)
    const candidates = this.#candidates(ranking, candidateLimit)
    const [first] = candidates
    if (first === undefined) return { candidates, outcome: { kind: 'unsure' } }
    if (first.confidence >= this.calibration.answerAt && !this.#isElsewhere(text))
      return { candidates, outcome: { kind: 'answer', candidate: first } }
    const lead = ranking.ranked[0]?.score ?? 0
    const close = candidates.filter((_, at) => at < 3 && (ranking.ranked[at]?.score ?? 0) >= lead * closeShare)
    return close.length >= 2 && first.confidence >= this.calibration.askAt
      ? { candidates, outcome: { kind: 'ask-back', candidates: close } }
      : { candidates, outcome: { kind: 'unsure' } }
  }

  /** Asked about another town's office; who comes from there or goes there asks about this one's. */
  #isElsewhere(text: string): boolean {
    const list = words(clean(text))
    return list.some(
      (word, at) => places.has(word) && !comingOrGoing.has(list[at - 1] ?? '') && !this.ranker.corpus.speaksOf(word),
    )
  }

  #candidates(ranking: Ranking, limit: number): Candidate[] {
    return ranking.ranked.slice(0, limit).map(({ entry }, at) => ({
      id: this.ranker.corpus.idOf(entry),
      confidence: this.calibration.confidence(ranking, at),
      matched: this.ranker.corpus.sharedWords(ranking.query, entry),
    }))
  }
}

/** Before a town's name: one comes from there, goes there, belongs there. */
const comingOrGoing = new Set('ke dari ti ka asal kelahiran warga orang ktp domisili luar antar lahir'.split(' '))

const askWords = new Set('apa apakah bagaimana berapa kapan dimana kenapa siapa bisa syarat biaya jam'.split(' '))
