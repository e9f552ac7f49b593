import type { Matcher, Matches } from './matcher.ts'

/** From a match to a probability that its first entry is right, and the thresholds that keep the promise. */
export interface Calibration {
  confidence(matches: Matches, at: number): number
  /** Answer at or above this. */
  answerAt: number
  /** Offer a choice at or above this. */
  askAt: number
}

const inputCount = 6

/** What the probability is judged by: likeness, its support, the lead over the next, how much of the question is known. */
function inputs(matches: Matches, at: number): number[] {
  const match = matches.ranked[at]
  if (match === undefined) return [1, 0, 0, -1, 0, 0]
  const rival = matches.ranked[at === 0 ? 1 : 0]?.score ?? 0
  return [1, match.nearest, match.support, match.score - rival, matches.known, match.nearest * matches.known]
}

const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x))

/** At most this many phrasings are asked back, evenly spread: enough to calibrate, little enough to start fast. */
const sampleLimit = 600

/**
 * Learns from the content itself, by leaving out. Each phrasing is asked twice: once without itself (is its own article
 * still first?) and once without its whole article (a question that this content cannot answer: whatever comes first is
 * wrong). A logistic regression over those outcomes gives the probability; the thresholds are the lowest at which the
 * answers given were right as often as wanted.
 */
export function calibrate(matcher: Matcher, targetPrecision: number): Calibration {
  const phrasings = matcher.learnt.flatMap((l, text) => (l.phrasing ? [{ text, entry: l.entry }] : []))
  const step = Math.max(1, Math.floor(phrasings.length / sampleLimit))
  const cases: { x: number[]; right: boolean }[] = []
  for (let i = 0; i < phrasings.length; i += step) {
    const p = phrasings[i]
    if (p === undefined) continue
    const features = matcher.featuresOfLearnt(p.text)
    const without = matcher.match(features, { text: p.text })
    cases.push({ x: inputs(without, 0), right: without.ranked[0]?.entry === p.entry })
    cases.push({ x: inputs(matcher.match(features, { entry: p.entry }), 0), right: false })
  }
  const weights = fitLogistic(cases)
  const confidenceOf = (x: readonly number[]) => sigmoid(x.reduce((sum, v, i) => sum + v * (weights[i] ?? 0), 0))
  const judged = cases.map((c) => ({ confidence: confidenceOf(c.x), right: c.right }))
  return {
    confidence: (matches, at) => (matches.ranked[at] === undefined ? 0 : confidenceOf(inputs(matches, at))),
    answerAt: thresholdFor(judged, targetPrecision),
    askAt: thresholdFor(judged, targetPrecision * 0.6),
  }
}

/** Newton's method for a small ridge-regularised logistic regression; converges in a few steps. */
function fitLogistic(cases: readonly { x: number[]; right: boolean }[]): number[] {
  let w = new Array<number>(inputCount).fill(0)
  if (cases.length === 0) return [-10, ...w.slice(1)]
  for (let round = 0; round < 12; round++) {
    const gradient = w.map((v) => -0.5 * v)
    const hessian: number[][] = w.map((_, i) => w.map((__, j) => (i === j ? 0.5 : 0)))
    for (const { x, right } of cases) {
      const p = sigmoid(x.reduce((sum, v, i) => sum + v * (w[i] ?? 0), 0))
      for (let i = 0; i < inputCount; i++) {
        const xi = x[i] ?? 0
        gradient[i] = (gradient[i] ?? 0) + ((right ? 1 : 0) - p) * xi
        const row = hessian[i]
        if (row !== undefined)
          for (let j = 0; j < inputCount; j++) row[j] = (row[j] ?? 0) + p * (1 - p) * xi * (x[j] ?? 0)
      }
    }
    const delta = solve(hessian, gradient)
    w = w.map((v, i) => v + (delta[i] ?? 0))
  }
  return w
}

/** Gaussian elimination with pivoting; the ridge keeps the matrix regular. */
function solve(matrix: number[][], right: number[]): number[] {
  const rows = matrix.map((row, i) => [...row, right[i] ?? 0])
  const n = rows.length
  for (let c = 0; c < n; c++) {
    let pivot = c
    for (let r = c + 1; r < n; r++) if (Math.abs(rows[r]?.[c] ?? 0) > Math.abs(rows[pivot]?.[c] ?? 0)) pivot = r
    const top = rows[pivot] ?? []
    rows[pivot] = rows[c] ?? []
    rows[c] = top
    for (let r = 0; r < n; r++) {
      const row = rows[r]
      if (r === c || row === undefined) continue
      const factor = (row[c] ?? 0) / (top[c] ?? 1)
      for (let k = c; k <= n; k++) row[k] = (row[k] ?? 0) - factor * (top[k] ?? 0)
    }
  }
  return rows.map((row, i) => (row[n] ?? 0) / (row[i] ?? 1))
}

/** The lowest confidence from which on the share of right answers is as wanted; above 1 when it never is. */
function thresholdFor(judged: readonly { confidence: number; right: boolean }[], wanted: number): number {
  const sorted = judged.toSorted((a, b) => b.confidence - a.confidence)
  let right = 0
  let threshold = 1.01
  sorted.forEach((c, i) => {
    if (c.right) right++
    if (right / (i + 1) >= wanted) threshold = c.confidence
  })
  return threshold
}
