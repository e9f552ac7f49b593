import { z } from 'zod'
import { buildIndex } from '../answers/index.ts'
import type { AnswerEntry } from '../answers/types.ts'

/** A knowledge base with judged questions; `id: null` is a question that must not be answered. */
export const evaluationFile = z.object({
  entries: z.array(
    z.object({
      id: z.string(),
      title: z.string().default(''),
      phrasings: z.array(z.string()).default([]),
      keywords: z.array(z.string()).optional(),
      answer: z.string().optional(),
    }),
  ),
  queries: z.array(z.object({ text: z.string(), id: z.string().nullable() })),
})
export type EvaluationFile = z.infer<typeof evaluationFile>

export interface Evaluation {
  /** Shares of the answerable questions, 0 to 1; null without any. */
  top1: number | null
  top3: number | null
  mrr: number | null
  /** Area under the ROC curve of the engine's confidence that anything answers the question; null without both kinds. */
  auroc: number | null
  /** Share of right ones among the answers really given; null when none was. */
  precision: number | null
  /** Share of the answerable questions that were answered rightly. */
  coverage: number | null
  queriesPerSecond: number
  buildMs: number
  p99Ms: number
}

const candidateLimit = 20

/** Builds the engine on the entries alone, asks every question, and counts. `clock` gives milliseconds. */
export function evaluate({ entries, queries }: EvaluationFile, clock: () => number): Evaluation {
  const buildStart = clock()
  const index = buildIndex(entries.map(asEntry))
  const buildMs = clock() - buildStart

  const times: number[] = []
  const results = queries.map(({ text, id }) => {
    const start = clock()
    const reading = index.read(text, { lastArticleId: null })
    times.push(clock() - start)
    const { answerable, candidates } = index.rank(text, candidateLimit)
    const given = reading.questions.flatMap((q) => (q.outcome.kind === 'answer' ? [q.outcome.candidate.id] : []))
    const rank = candidates.findIndex((c) => c.id === id)
    return { id, given, rank, answerable }
  })

  const answerable = results.filter((r) => r.id !== null)
  const not = results.filter((r) => r.id === null)
  const within = (places: number) => share(answerable, (r) => r.rank >= 0 && r.rank < places)
  const isRight = (r: (typeof results)[number]) =>
    r.id !== null && r.given.length > 0 && r.given.every((id) => id === r.id)
  const spent = times.reduce((sum, t) => sum + t, 0)
  return {
    top1: within(1),
    top3: within(3),
    mrr: answerable.length === 0 ? null : mean(answerable.map((r) => (r.rank < 0 ? 0 : 1 / (r.rank + 1)))),
    auroc: auroc(
      answerable.map((r) => r.answerable),
      not.map((r) => r.answerable),
    ),
    precision: share(
      results.filter((r) => r.given.length > 0),
      isRight,
    ),
    coverage: share(answerable, isRight),
    queriesPerSecond: spent === 0 ? 0 : Math.round((1000 * times.length) / spent),
    buildMs: round(buildMs, 1),
    p99Ms: round(times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.99)] ?? 0, 3),
  }
}

function asEntry(entry: EvaluationFile['entries'][number]): AnswerEntry {
  const { id, title, phrasings, keywords, answer } = entry
  return { id, title, phrasings, ...(keywords && { keywords }), ...(answer !== undefined && { answer }) }
}

const mean = (values: readonly number[]): number => values.reduce((sum, v) => sum + v, 0) / values.length
const round = (value: number, digits: number): number => Number(value.toFixed(digits))
const share = <T>(list: readonly T[], is: (item: T) => boolean): number | null =>
  list.length === 0 ? null : list.filter(is).length / list.length

/** The chance that an answerable question is more sure than one that is not (Mann-Whitney), ties counting half. */
export function auroc(answerable: readonly number[], not: readonly number[]): number | null {
  if (answerable.length === 0 || not.length === 0) return null
  const sorted = not.toSorted((a, b) => a - b)
  const below = (value: number, orEqual: boolean): number => {
    let [low, high] = [0, sorted.length]
    while (low < high) {
      const middle = (low + high) >> 1
      const at = sorted[middle] ?? 0
      if (at < value || (orEqual && at === value)) low = middle + 1
      else high = middle
    }
    return low
  }
  const wins = answerable.reduce((sum, v) => sum + (below(v, false) + below(v, true)) / 2, 0)
  return wins / (answerable.length * not.length)
}
