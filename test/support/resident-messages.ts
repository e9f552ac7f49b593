import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { AnswerIndex } from '../../bot/answers/index.ts'

/** What `test/data/resident-messages.json` holds; its README says how it came about. */
export const ResidentMessage = z.object({
  text: z.string(),
  kind: z.enum(['colloquial', 'sundanese', 'multi', 'follow-up', 'out-of-scope', 'social', 'complaint', 'emergency']),
  half: z.enum(['tune', 'held-out']),
  /** Articles that answer it, best first; empty when none does. */
  right: z.array(z.string()),
  /** The same for its further questions. */
  also: z.array(z.array(z.string())).default([]),
  /** The article given just before. */
  last: z.string().optional(),
  notice: z.string().optional(),
})
export type ResidentMessage = z.infer<typeof ResidentMessage>

export async function residentMessages(half: ResidentMessage['half']): Promise<ResidentMessage[]> {
  return (await messagesOf('resident-messages.json')).filter((m) => m.half === half)
}

/** Messages that the engine was developed with, all of them looked at. */
export const developmentMessages = (): Promise<ResidentMessage[]> => messagesOf('development-messages.json')

/** Messages that were measured when the engine was done, and that nobody has looked at. */
export const freshMessages = (): Promise<ResidentMessage[]> => messagesOf('fresh-messages.json')

async function messagesOf(file: string): Promise<ResidentMessage[]> {
  const text = await readFile(join(import.meta.dirname, '../data', file), 'utf8')
  return z.array(ResidentMessage).parse(JSON.parse(text))
}

/** Notices that end in something else than an answer: what is given before them does not reach the resident. */
const goesElsewhere = new Set(['emergency', 'human', 'complaint', 'insult'])

/** The articles that the bot would really give. */
export function given(index: AnswerIndex, message: ResidentMessage): string[] {
  const reading = index.read(message.text, { lastArticleId: message.last ?? null })
  if (reading.notices.some((n) => goesElsewhere.has(n))) return []
  return reading.questions.flatMap((q) => (q.outcome.kind === 'answer' ? [q.outcome.candidate.id] : []))
}

export interface ResidentFigures {
  messages: number
  answersGiven: number
  /** Right ones among the answers given. */
  precision: number
  /** Answerable messages that got a right answer and no wrong one. */
  coverage: number
  /** Out-of-scope messages that got an answer. */
  outOfScopeAnswered: number
  /** Of the messages that should be noticed as something, those that were. */
  noticed: number
}

export function judgeResidents(index: AnswerIndex, messages: readonly ResidentMessage[]): ResidentFigures {
  const judged = messages.map((message) => {
    const ids = given(index, message)
    const acceptable = new Set([message.right, ...message.also].flat())
    const right = ids.filter((id) => acceptable.has(id)).length
    const notices: readonly string[] = index.read(message.text, { lastArticleId: null }).notices
    return { message, ids, right, noticed: message.notice === undefined || notices.includes(message.notice) }
  })
  const answers = judged.reduce((sum, j) => sum + j.ids.length, 0)
  const share = (list: typeof judged, is: (j: (typeof judged)[number]) => boolean) =>
    list.length === 0 ? 1 : list.filter(is).length / list.length
  return {
    messages: messages.length,
    answersGiven: answers,
    precision: answers === 0 ? 1 : judged.reduce((sum, j) => sum + j.right, 0) / answers,
    coverage: share(
      judged.filter((j) => j.message.right.length > 0),
      (j) => j.ids.length > 0 && j.right === j.ids.length,
    ),
    outOfScopeAnswered: share(
      judged.filter((j) => j.message.kind === 'out-of-scope'),
      (j) => j.ids.length > 0,
    ),
    noticed: share(
      judged.filter((j) => j.message.notice !== undefined),
      (j) => j.noticed,
    ),
  }
}
