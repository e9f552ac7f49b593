import type { Calibration } from './calibration.ts'
import { asksOfOwnCase, asksOfThisMoment, placesElsewhere } from './guards.ts'
import type { Language } from './language.ts'
import { places } from './lexicon/places.ts'
import { clean } from './normalise.ts'
import type { NoticeModel } from './notice-model.ts'
import { isSmallTalk } from './notices.ts'
import type { Ranker, Ranking } from './ranker.ts'
import { splitQuestions } from './split.ts'
import type { Candidate, Candidates, QuestionReading, ReadContext, Reading } from './types.ts'

/** A rival is close when its chances are at least this share of the first's. */
const closeShare = 0.25
/** One that is more likely right than not is worth a question: a no costs one message more. */
const likely = 0.5

/** A message that is a number alone is a choice from a menu. */
const bareNumber = /^(?:no(?:mor)?\.? ?)?(\d{1,2})[.)]?$/
/** A follow-up has few words: more would name their own subject. */
const followUpWords = 5
const candidateLimit = 5
/** How a sentence begins that goes on with what was said before. */
const followUpStart = /^(?:kalau|kalo|klo|klu|kl|terus|trus|trs|lalu|berarti|jadi|nah|teras|mun|lamun)\b/

type Judgement = Omit<QuestionReading, 'text'>

/** An answer to words that may have meant something else is offered, not given. */
const hesitant = (direct: Judgement): Judgement =>
  direct.outcome.kind === 'answer'
    ? { ...direct, outcome: { kind: 'ask-back', candidates: direct.candidates.slice(0, 3) } }
    : direct

/** Who asks in the very words of one article means it, however little there is to judge by. */
const saysTheSame = ({ ranked }: Ranking): boolean =>
  ranked[0]?.verbatim === true && ranked.every((r, at) => at === 0 || !r.verbatim)

/** Whether a question asks something else of the first entry's subject, or names services of which that is about none. */
const speaksPast = ({ ranked: [first] }: Ranking): boolean =>
  first !== undefined && (first.services === 0 || first.turns < 1)

/** Reads messages with what was learnt. */
export class Reader {
  readonly language: Language
  readonly ranker: Ranker
  readonly calibration: Calibration
  readonly notices: NoticeModel
  readonly titles: Map<string, string>

  constructor(
    language: Language,
    ranker: Ranker,
    calibration: Calibration,
    notices: NoticeModel,
    titles: Map<string, string>,
  ) {
    this.language = language
    this.ranker = ranker
    this.calibration = calibration
    this.notices = notices
    this.titles = titles
  }

  read(text: string, context: ReadContext): Reading {
    const cleaned = clean(text)
    const bare = cleaned.match(bareNumber)?.[1]
    const questions = bare !== undefined || cleaned === '' ? [] : this.#questions(text, cleaned, context)
    const answered = questions.some((q) => q.outcome.kind === 'answer')
    return {
      cleaned,
      language: this.language.nameOf(cleaned),
      notices: this.notices.noticesOf(cleaned, answered),
      ...(bare === undefined ? {} : { number: Number(bare) }),
      questions,
    }
  }

  rank(text: string, limit: number): Candidates {
    return this.#candidates(this.ranker.rank(text), limit)
  }

  #questions(text: string, cleaned: string, context: ReadContext): QuestionReading[] {
    const parts = splitQuestions(cleaned, text).filter((part) => !isSmallTalk(clean(part)))
    if (parts.length === 0) return []
    const whole = this.#question(parts.join(' '), context)
    if (parts.length === 1) return [whole]
    // "kartu kuning di mana? gratis?": a part without a subject goes on with that of the part before it.
    let { lastArticleId } = context
    const read = parts.map((part) => {
      const question = this.#question(part, { lastArticleId })
      if (question.outcome.kind === 'answer') lastArticleId = question.outcome.candidate.id
      return question
    })
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

  /** A fragment of a story ("yang buat karyawan", "bersihinnya gmn") is no question of its own. */
  #standsAlone(text: string): boolean {
    const content = this.language.tokens(clean(text), null).filter((t) => !t.stop && !askWords.has(t.plain))
    const subject = content.length >= 2 || content.some((t) => this.language.isService(t.stem))
    return content.length >= 3 || (subject && this.#asksSomething(text))
  }

  #question(text: string, context: ReadContext): QuestionReading {
    const direct = this.#judge(text)
    const last = context.lastArticleId === null ? undefined : this.ranker.corpus.numberOf(context.lastArticleId)
    if (last === undefined) return { text, ...direct }
    const cleaned = clean(text)
    const tokens = this.language.tokens(cleaned, this.ranker.corpus.spelling)
    if (tokens.length > followUpWords) return { text, ...direct }
    const asked = tokens.filter((t) => !t.stop).map((t) => t.stem)
    const saysSo = followUpStart.test(cleaned)
    const hasSubject = asked.length > 1 || tokens.some((t) => this.language.isService(t.stem))
    if (direct.outcome.kind === 'answer' && hasSubject && !saysSo) return { text, ...direct }
    return { text, ...(this.#followUp(text, asked, last) ?? (saysSo ? hesitant(direct) : direct)) }
  }

  /**
   * "kalau biayanya?" is read with the subject of the article given last. What that article speaks of, it answers; what
   * only another article on the subject speaks of ("kalau hilang?" after how to get a new one), that one does.
   */
  #followUp(text: string, asked: readonly string[], last: number): Judgement | null {
    const { corpus } = this.ranker
    const title = this.titles.get(corpus.idOf(last)) ?? ''
    const isOtherService = (word: string) => this.language.isService(word) && !corpus.isAbout(last, word)
    const news = asked.filter((word) => !corpus.holds(last, word) || isOtherService(word))
    if (news.length === 0) {
      const same = this.#judge(`${title} ${text}`)
      return same.outcome.kind === 'answer' ? same : null
    }
    // "berapa lama?" is asked of this article; that another on the subject speaks of it helps nobody.
    if (news.every((word) => aspects.has(word))) return null
    const subject = this.language.tokens(clean(title), null).filter((t) => this.language.isService(t.stem))
    const other = this.#judge(`${subject.map((t) => t.plain).join(' ') || title} ${text}`, last)
    const [first] = other.candidates
    const entry = first === undefined ? undefined : corpus.numberOf(first.id)
    return other.outcome.kind === 'answer' && entry !== undefined && news.every((word) => corpus.holds(entry, word))
      ? other
      : null
  }

  /** `except` leaves one entry out of the candidates. */
  #judge(text: string, except?: number): Judgement {
    const ranking = this.ranker.rank(text, except)
    const found = this.#candidates(ranking, candidateLimit)
    const [first] = found.candidates
    const answer = (candidate: Candidate): Judgement => ({ ...found, outcome: { kind: 'answer', candidate } })
    if (first !== undefined && saysTheSame(ranking)) return answer(first)
    const cleaned = clean(text)
    const onlyAPersonKnows = this.#asksElsewhere(cleaned, ranking) || asksOfOwnCase(cleaned)
    if (first === undefined || onlyAPersonKnows) return { ...found, outcome: { kind: 'unsure' } }
    if (first.confidence >= this.calibration.answerAt)
      return speaksPast(ranking) || this.#asksOfThisMoment(cleaned, ranking) ? hesitant(answer(first)) : answer(first)
    const lead = ranking.ranked[0]?.chance ?? 0
    const close = found.candidates.filter((_, at) => at < 3 && (ranking.ranked[at]?.chance ?? 0) >= lead * closeShare)
    const choice = close.length >= 2 && this.calibration.amongThree(ranking) >= this.calibration.askAt
    return choice || first.confidence >= likely
      ? { ...found, outcome: { kind: 'ask-back', candidates: close } }
      : { ...found, outcome: { kind: 'unsure' } }
  }

  /** Whether a text asks about another town's office than the first entry and the content as a whole are about. */
  #asksElsewhere(cleaned: string, { ranked: [first] }: Ranking): boolean {
    const { corpus } = this.ranker
    const named = placesElsewhere(cleaned).map((place) => this.language.stem(place))
    if (named.length === 0 || first === undefined) return named.length > 0
    // The town that most entries name is this one.
    const home = Math.max(1, ...[...places].map((place) => corpus.entriesOf(this.language.stem(place))))
    return named.some((place) => !corpus.holds(first.entry, place) && corpus.entriesOf(place) < home)
  }

  #asksOfThisMoment(cleaned: string, { ranked: [first] }: Ranking): boolean {
    const { entries, spelling } = this.ranker.corpus
    if (first === undefined || entries[first.entry]?.live === true) return false
    const tokens = this.language.tokens(cleaned, spelling)
    return asksOfThisMoment(tokens.map((token) => token.plain).join(' '))
  }

  #candidates(ranking: Ranking, limit: number): Candidates {
    return {
      answerable: this.calibration.answerable(ranking),
      candidates: ranking.ranked.slice(0, limit).map(({ entry }, at) => ({
        id: this.ranker.corpus.idOf(entry),
        confidence: this.calibration.confidence(ranking, at),
        matched: this.ranker.sharedWords(ranking.query, entry),
      })),
    }
  }
}

/** Stems that ask for a side of whatever is talked about. */
const aspects = new Set('syarat biaya bayar jam lama hari lantai loket telepon nomor alamat lokasi'.split(' '))
const askWords = new Set('apa apakah bagaimana berapa kapan dimana kenapa siapa bisa syarat biaya jam'.split(' '))
