import type { ConversationStatus, HandoverReason } from '../../shared/model/conversation.ts'
import type { AnswerSource } from '../../shared/model/message.ts'
import type { Reading } from '../answers/index.ts'
import type { DialogState } from './dialog.ts'
import { menuText, openMenu, topicMenu } from './menu.ts'
import { dayInWords } from './office-hours.ts'
import type { Policy, PublishedArticle } from './policy.ts'
import { texts } from './texts.ts'

/** One turn of the resident: a message, or the messages of a burst read as one. */
export interface Turn {
  /** All texts and captions of the turn, oldest first, one a line. */
  text: string
  /** Something in the turn that the bot cannot read: a picture without words, a voice note, a place .. */
  unreadable: 'media' | 'undecryptable' | null
  /** When the oldest message of the turn was written (milliseconds). */
  writtenAt: number
  /** Whether the rest of a burst may still come: false once its time is over. */
  mayWait: boolean
}

export interface Reply {
  text: string
  sources: readonly AnswerSource[]
}

export interface DecidedHandover {
  reason: HandoverReason
  question: string
  candidates: { articleId: string; title: string; confidence: number }[]
  /** The agency of the best candidate, whose team gets it; null for the front desk. */
  agencyId: string | null
}

/** Why it was decided so; kept with the decision. */
export type DecisionReason =
  | 'held-by-human'
  | 'opted-out'
  | 'waiting-for-rest'
  | 'answered'
  | 'asked-back'
  | 'partly-answered'
  | 'menu'
  | 'greeting'
  | 'thanks'
  | 'not-a-question'
  | 'rephrase'
  | 'opted-in'
  | 'cancelled'
  | 'rated'
  | 'handover'

export interface Decision {
  reason: DecisionReason
  replies: readonly Reply[]
  handover: DecidedHandover | null
  dialog: DialogState
  /** Articles that were given as answers, for the figures. */
  answered: readonly PublishedArticle[]
  /** Questions without an answer, for the content editors. */
  missed: readonly { text: string; candidates: DecidedHandover['candidates'] }[]
  effect: 'opt-out' | 'opt-in' | 'cancel-queue' | null
  rating: number | null
}

/** Handovers about a question go to the agency that it is about; feelings and dangers to the front desk. */
const aboutAgency: ReadonlySet<HandoverReason> = new Set([
  'no-answer',
  'two-misses',
  'asked-for-human',
  'stale-question',
])

/** How long a request to rate stands. */
const ratingWindowMs = 24 * 3_600_000

/**
 * What the bot does with a turn. Pure: the same message, state, reading, policy and time always give the same decision,
 * so that a stored one can be replayed and explained.
 */
export function decide(input: {
  turn: Turn
  status: ConversationStatus
  dialog: DialogState
  optedOut: boolean
  reading: Reading
  policy: Policy
  now: number
}): Decision {
  const { turn, status, reading, policy, now } = input
  const nothing = silence(input.dialog)
  const has = (notice: (typeof reading.notices)[number]) => reading.notices.includes(notice)

  if (has('stop')) return { ...nothing, reason: 'opted-out', replies: [plain(texts.optedOut)], effect: 'opt-out' }
  if (has('start') && input.optedOut)
    return { ...nothing, reason: 'opted-in', replies: [plain(texts.optedIn)], effect: 'opt-in' }
  if (status === 'queued' && has('cancel'))
    return { ...nothing, reason: 'cancelled', replies: [plain(texts.cancelled)], effect: 'cancel-queue' }
  if (status !== 'bot') return { ...nothing, reason: 'held-by-human' }

  const dialog: DialogState = { ...input.dialog, greeted: true }
  const base = { ...nothing, dialog }
  if (dialog.ratingAskedAt !== null) {
    const fresh = now - dialog.ratingAskedAt < ratingWindowMs
    dialog.ratingAskedAt = null
    if (fresh && reading.number !== undefined && reading.number >= 1 && reading.number <= 5)
      return { ...base, reason: 'rated', replies: [plain(texts.rated)], rating: reading.number }
  }

  const best = candidatesOf(reading, policy)
  const handOver = (reason: HandoverReason, replies: readonly Reply[] = []): Decision => ({
    ...base,
    reason: 'handover',
    replies,
    dialog: { ...dialog, misses: 0, offered: [], menu: null },
    handover: {
      reason,
      question: turn.text,
      candidates: best,
      agencyId: aboutAgency.has(reason) ? agencyOf(best, policy) : null,
    },
    missed: ['no-answer', 'two-misses', 'stale-question'].includes(reason) ? missesOf(reading, policy, turn.text) : [],
  })

  if (has('emergency')) return handOver('emergency', [plain(policy.settings.emergencyText)])
  if (has('human')) return handOver('asked-for-human')
  if (has('complaint')) return handOver('complaint', [plain(texts.complaint)])
  if (has('insult')) return handOver('insult', [plain(texts.insult)])
  if (turn.unreadable === 'undecryptable')
    return turn.mayWait ? wait(base) : handOver('undecryptable', [plain(texts.undecryptable)])

  if (has('menu')) return { ...base, ...openMenu(dialog, policy) }
  const picked = pick(reading, dialog, policy)
  if (picked !== null) return { ...base, ...picked }
  if (has('no') && dialog.offered.length > 0)
    return { ...base, reason: 'rephrase', replies: [plain(texts.offeredNo)], dialog: { ...dialog, offered: [] } }

  const sure = reading.questions.flatMap((q) => {
    const article = q.outcome.kind === 'answer' ? policy.article(q.outcome.candidate.id) : null
    return article === null ? [] : [{ question: q, article }]
  })
  const open = reading.questions.filter((q) => !sure.some((s) => s.question === q))
  const stale = now - turn.writtenAt > policy.settings.staleAfterMinutes * 60_000
  // It has waited for hours, and whatever its writer added comes in with it: all is answered with one apology.
  if (stale && turn.mayWait) return wait(base)

  if (sure.length > 0) {
    if (open.length > 0 && turn.mayWait) return wait(base)
    const articles = [...new Map(sure.map((s) => [s.article.id, s.article])).values()]
    const replies = articles.map(answerReply)
    const late = stale ? [plain(texts.late)] : []
    const answeredDialog = { ...dialog, misses: 0, offered: [], menu: null, lastArticleId: articles.at(-1)?.id ?? null }
    const unanswered = open[0]
    if (unanswered === undefined)
      return { ...base, reason: 'answered', replies: [...late, ...replies], answered: articles, dialog: answeredDialog }
    const handed = handOver('no-answer', [...late, ...replies, plain(texts.partlyUnanswered(unanswered.text))])
    return { ...handed, reason: 'partly-answered', answered: articles, dialog: answeredDialog }
  }

  if (turn.unreadable === 'media')
    return turn.mayWait && turn.text === '' ? wait(base) : handOver('unreadable-media', [plain(texts.media)])
  // Nothing sure yet: a burst may still bring the question.
  if (turn.mayWait) return wait(base)
  if (open.length === 0) return social(base, has, input.dialog.greeted, policy)
  if (stale) return handOver('stale-question', [plain(texts.late)])

  const outcome = open.find((q) => q.outcome.kind === 'ask-back')?.outcome
  if (outcome?.kind === 'ask-back' && dialog.misses === 0) {
    const offered = outcome.candidates.flatMap((c) => policy.article(c.id) ?? [])
    if (offered.length > 0)
      return {
        ...base,
        reason: 'asked-back',
        replies: [plain(texts.askBack(offered.map((a) => a.title)))],
        dialog: { ...dialog, misses: 1, offered: offered.map((a) => a.id), menu: null },
      }
  }
  return handOver(dialog.misses > 0 ? 'two-misses' : 'no-answer')
}

/** Keeps still and changes nothing. */
function silence(dialog: DialogState): Decision {
  return {
    reason: 'held-by-human',
    replies: [],
    handover: null,
    dialog,
    answered: [],
    missed: [],
    effect: null,
    rating: null,
  }
}

const wait = (base: Decision): Decision => ({ ...base, reason: 'waiting-for-rest' })
const plain = (text: string): Reply => ({ text, sources: [] })

/** A published answer with the agency and the day it was last checked. */
export function answerReply(article: PublishedArticle): Reply {
  const source = texts.answerSource(article.agency, dayInWords(article.checkedAt), article.sourceUrl)
  return {
    text: `${article.answer}\n\n${source}`,
    sources: [{ articleId: article.id, title: article.title, agency: article.agency, checkedAt: article.checkedAt }],
  }
}

/** A bare number, "0" or "ya" after a list that the bot has shown. */
function pick(
  reading: Reading,
  dialog: DialogState,
  policy: Policy,
): Pick<Decision, 'reason' | 'replies' | 'dialog' | 'answered'> | null {
  const give = (article: PublishedArticle) => ({
    reason: 'answered' as const,
    replies: [answerReply(article)],
    answered: [article],
    dialog: { ...dialog, misses: 0, offered: [], lastArticleId: article.id },
  })
  const { number } = reading
  if (reading.notices.includes('back') || number === 0) return openMenu(dialog, policy)
  if (dialog.offered.length > 0) {
    const sole = dialog.offered.length === 1 && reading.notices.includes('yes')
    const id = number === undefined ? (sole ? dialog.offered[0] : undefined) : dialog.offered[number - 1]
    const article = id === undefined ? null : policy.article(id)
    if (article !== null) return give(article)
  }
  if (number === undefined) return null
  if (dialog.menu?.topicId != null) {
    const id = dialog.menu.articleIds[number - 1]
    const article = id === undefined ? null : policy.article(id)
    return article === null
      ? { reason: 'menu', replies: [plain(texts.wrongNumber)], dialog, answered: [] }
      : give(article)
  }
  const topic = policy.topics.find((t) => t.number === number)
  return topic === undefined
    ? { reason: 'menu', replies: [plain(texts.wrongNumber)], dialog, answered: [] }
    : topicMenu(topic, dialog, policy)
}

/** Greeting, thanks, or nothing that asks anything. */
function social(
  base: Decision,
  has: (notice: 'greeting' | 'thanks') => boolean,
  greetedBefore: boolean,
  policy: Policy,
): Decision {
  if (has('thanks')) return { ...base, reason: 'thanks', replies: [plain(texts.thanks)] }
  if (has('greeting') || !greetedBefore)
    return {
      ...base,
      reason: 'greeting',
      replies: [plain(`${policy.settings.greeting}\n\n${menuText(policy)}`)],
      dialog: { ...base.dialog, menu: { topicId: null, articleIds: [] } },
    }
  return { ...base, reason: 'not-a-question', replies: [plain(texts.notQuestion)] }
}

function candidatesOf(reading: Reading, policy: Policy): DecidedHandover['candidates'] {
  return reading.questions
    .flatMap((q) => q.candidates)
    .toSorted((a, b) => b.confidence - a.confidence)
    .flatMap((c) => {
      const article = policy.article(c.id)
      return article === null ? [] : [{ articleId: c.id, title: article.title, confidence: c.confidence }]
    })
    .slice(0, 3)
}

/** The agency of the best candidate; a vague hint is enough to choose a team, a wrong one costs one transfer. */
function agencyOf(candidates: DecidedHandover['candidates'], policy: Policy): string | null {
  const [best] = candidates
  return best === undefined ? null : (policy.article(best.articleId)?.agencyId ?? null)
}

function missesOf(reading: Reading, policy: Policy, text: string): Decision['missed'] {
  const open = reading.questions.filter((q) => q.outcome.kind !== 'answer')
  const asked = open.length > 0 ? open : [{ text, candidates: [] }]
  return asked.map((q) => ({
    text: q.text,
    candidates: q.candidates.flatMap((c) => {
      const article = policy.article(c.id)
      return article === null ? [] : [{ articleId: c.id, title: article.title, confidence: c.confidence }]
    }),
  }))
}
