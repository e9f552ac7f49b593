import { type Calibration, calibrate } from './calibration.ts'
import { featuresOf } from './features.ts'
import { Matcher, type Matches } from './matcher.ts'
import { clean, languageOf, plainWords } from './normalise.ts'
import { isSmallTalk, noticesOf } from './notices.ts'
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

/**
 * Learns from the entries and reads messages with what it learnt. Pure: the same entries and text give the same reading.
 * `targetPrecision` is the wanted share of right ones among the answers given.
 */
export function buildIndex(entries: readonly AnswerEntry[], options: { targetPrecision?: number } = {}): AnswerIndex {
  const matcher = new Matcher(entries)
  const calibration = calibrate(matcher, options.targetPrecision ?? 0.95)
  return {
    size: entries.length,
    read: (text, context) => read(text, context, matcher, calibration),
  }
}

function read(text: string, context: ReadContext, matcher: Matcher, calibration: Calibration): Reading {
  const cleaned = clean(text)
  const bare = cleaned.match(/^(?:no(?:mor)?\.? ?)?(\d{1,2})[.)]?$/)?.[1]
  const base = {
    cleaned,
    language: languageOf(cleaned),
    notices: noticesOf(cleaned),
    ...(bare === undefined ? {} : { number: Number(bare) }),
  }
  if (bare !== undefined || cleaned === '') return { ...base, questions: [] }
  return { ...base, questions: questionsOf(text, cleaned, context, matcher, calibration) }
}

function questionsOf(
  text: string,
  cleaned: string,
  context: ReadContext,
  matcher: Matcher,
  calibration: Calibration,
): QuestionReading[] {
  const ask = (part: string) => readQuestion(part, context, matcher, calibration)
  const parts = splitQuestions(cleaned, text).filter((part) => !isSmallTalk(clean(part)))
  if (parts.length === 0) return []
  const whole = ask(parts.join(' '))
  if (parts.length === 1) return [whole]
  const read = parts.map(ask)
  const sure = read.filter((q) => q.outcome.kind === 'answer')
  const ids = new Set(sure.map((q) => (q.outcome.kind === 'answer' ? q.outcome.candidate.id : '')))
  // A story in several sentences is one question unless its parts clearly ask for different things.
  if (ids.size >= 2) return read.filter((q) => q.outcome.kind === 'answer' || asksSomething(q.text))
  const rest = read.filter((q) => q.outcome.kind !== 'answer' && asksSomething(q.text))
  if (sure.length > 0)
    return rest.length > 0 && !sameAnswer(whole, ids) ? [...sure.slice(0, 1), ...rest.slice(0, 1)] : sure.slice(0, 1)
  return [whole]
}

const sameAnswer = (whole: QuestionReading, ids: ReadonlySet<string>): boolean =>
  whole.outcome.kind === 'answer' && ids.has(whole.outcome.candidate.id)

const askWords = new Set('apa apakah bagaimana berapa kapan dimana kenapa siapa bisa syarat biaya jam'.split(' '))
const asksSomething = (text: string): boolean => plainWords(clean(text)).some((w) => askWords.has(w))

function readQuestion(text: string, context: ReadContext, matcher: Matcher, calibration: Calibration): QuestionReading {
  const plain = plainWords(clean(text))
  const direct = judge(plain, matcher, calibration)
  if (direct.outcome.kind === 'answer' || context.lastArticleId === null || plain.length > 5) return { text, ...direct }
  // A short follow-up ("kalau biayanya?") is read with the subject of the last article.
  const last = matcher.entries.find((e) => e.id === context.lastArticleId)
  if (last === undefined) return { text, ...direct }
  const followed = judge([...plainWords(clean(last.title)), ...plain], matcher, calibration)
  return { text, ...(followed.outcome.kind === 'answer' ? followed : direct) }
}

function judge(
  plain: readonly string[],
  matcher: Matcher,
  calibration: Calibration,
): { candidates: Candidate[]; outcome: Outcome } {
  const matches = matcher.match(featuresOf(plain))
  const candidates = matches.ranked.slice(0, 5).map((_, at) => toCandidate(matches, at, matcher, calibration))
  const [first] = candidates
  if (first === undefined) return { candidates, outcome: { kind: 'unsure' } }
  if (first.confidence >= calibration.answerAt) return { candidates, outcome: { kind: 'answer', candidate: first } }
  const lead = matches.ranked[0]?.score ?? 0
  const close = candidates.filter((_, at) => at < 3 && (matches.ranked[at]?.score ?? 0) >= lead * closeShare)
  if (close.length >= 2 && first.confidence >= calibration.askAt)
    return { candidates, outcome: { kind: 'ask-back', candidates: close } }
  return { candidates, outcome: { kind: 'unsure' } }
}

function toCandidate(matches: Matches, at: number, matcher: Matcher, calibration: Calibration): Candidate {
  const entry = matches.ranked[at]?.entry ?? 0
  const matched = [...matches.features.keys()]
    .filter((f) => f.startsWith('w ') && matcher.knows(entry, f))
    .map((f) => f.slice(2))
  return { id: matcher.entries[entry]?.id ?? '', confidence: calibration.confidence(matches, at), matched }
}
