import type { Language } from './language.ts'
import { outOfScope } from './lexicon/out-of-scope.ts'
import { type Fusion, Ranker, type Ranking } from './ranker.ts'
import type { AnswerEntry } from './types.ts'

/** From a ranking to a probability that its first entry is right, and the thresholds that keep the promise. */
export interface Calibration {
  confidence(ranking: Ranking, at: number): number
  /** Answer at or above this. */
  answerAt: number
  /** Offer a choice at or above this. */
  askAt: number
}

/** A judged question: what the ranking looked like, whether its first entry, or one of three, was right, how much it counts. */
interface Case {
  x: number[]
  right: boolean
  amongThree: boolean
  weight: number
}

/** What the probability is judged by: likeness, the lead over the next, how much of the question is known. */
function inputs({ ranked, known }: Ranking, at: number): number[] {
  const match = ranked[at]
  if (match === undefined) return [1, 0, 0, 0, 0, -0.5, 0, 0, 0]
  const rival = ranked[at === 0 ? 1 : 0]?.score ?? 0
  return [
    1,
    match.nearest,
    match.support,
    match.held,
    match.chance,
    Math.max(-0.5, Math.min(0.5, match.score - rival)),
    known,
    match.nearest * known,
    match.score <= 0 ? -1 : Math.max(-1, 1 - rival / match.score),
  ]
}

const askShare = 0.9
const folds = 3
/** Above this, one fold and this many phrasings: enough to calibrate, little enough to start fast. */
const manyPhrasings = 1_500
const mostHeldOut = 400
/**
 * The mix of questions that the promise of precision is made for: for every ten phrasings, how many questions near the
 * content but not in it (a phrasing whose article is taken away), and how many far from it.
 */
const mix = { near: 1, far: 2 } as const

/**
 * Learns the entries, and from the content itself how far its own rankings can be trusted, by holding out. Each held-out
 * phrasing is asked twice of an engine that never saw it: as it is (is its own article first?) and without its whole
 * article (a question that this content cannot answer: whatever comes first is wrong). Messages out of any scope join
 * them. A logistic regression over those outcomes gives the probability (Platt scaling with several inputs); the
 * thresholds are the lowest at which the answers given were right as often as wanted.
 */
export function learn(
  entries: readonly AnswerEntry[],
  language: Language,
  fusion: Fusion,
  targetPrecision: number,
): { ranker: Ranker; calibration: Calibration } {
  const count = entries.reduce((sum, e) => sum + e.phrasings.length, 0)
  if (count <= manyPhrasings) {
    const cases = Array.from({ length: folds }, (_, fold) => {
      const { kept, heldOut } = holdOut(entries, folds, fold)
      return judge(new Ranker(kept, language, fusion), heldOut)
    }).flat()
    return { ranker: new Ranker(entries, language, fusion), calibration: calibrate(cases, targetPrecision) }
  }
  // A large content is learnt once: judged without a few phrasings, which are learnt afterwards.
  const { kept, heldOut } = holdOut(entries, Math.ceil(count / mostHeldOut), 0)
  const ranker = new Ranker(kept, language, fusion)
  const calibration = calibrate(judge(ranker, heldOut), targetPrecision)
  for (const number of new Set(heldOut.map((h) => h.entry))) {
    const entry = entries[number]
    if (entry !== undefined) ranker.put(entry)
  }
  return { ranker, calibration }
}

function calibrate(cases: readonly Case[], targetPrecision: number): Calibration {
  const weights = fitLogistic(cases)
  const confidenceOf = (x: readonly number[]) => sigmoid(x.reduce((sum, v, i) => sum + v * (weights[i] ?? 0), 0))
  const judged = cases.map((c) => ({ ...c, confidence: confidenceOf(c.x) }))
  return {
    confidence: (ranking, at) => (ranking.ranked[at] === undefined ? 0 : confidenceOf(inputs(ranking, at))),
    answerAt: thresholdFor(judged, targetPrecision, (c) => c.right),
    // A choice is worth offering when one of its three is right nearly as often as an answer has to be.
    askAt: thresholdFor(judged, targetPrecision * askShare, (c) => c.amongThree),
  }
}

interface HeldOut {
  text: string
  entry: number
}

/** Takes every `share`th phrasing out. An entry keeps one at least, or there is nothing to find it by. */
function holdOut(
  entries: readonly AnswerEntry[],
  share: number,
  fold: number,
): { kept: AnswerEntry[]; heldOut: HeldOut[] } {
  const heldOut: HeldOut[] = []
  let n = 0
  const kept = entries.map((entry, number) => {
    const out = entry.phrasings.filter(() => entry.phrasings.length > 1 && n++ % share === fold)
    heldOut.push(...out.map((text) => ({ text, entry: number })))
    return out.length === 0 || out.length === entry.phrasings.length
      ? entry
      : { ...entry, phrasings: entry.phrasings.filter((p) => !out.includes(p)) }
  })
  return { kept, heldOut: heldOut.filter((h) => !kept[h.entry]?.phrasings.includes(h.text)) }
}

function judge(ranker: Ranker, heldOut: readonly HeldOut[]): Case[] {
  const cases = heldOut.flatMap(({ text, entry }): Case[] => {
    const whole = ranker.rank(text)
    const { ranked } = whole
    return [
      {
        x: inputs(whole, 0),
        right: ranked[0]?.entry === entry,
        amongThree: ranked.slice(0, 3).some((r) => r.entry === entry),
        weight: 1,
      },
      { x: inputs(ranker.rank(text, entry), 0), right: false, amongThree: false, weight: mix.near / 10 },
    ]
  })
  const weight = (heldOut.length * mix.far) / 10 / outOfScope.length
  return [
    ...cases,
    ...outOfScope.map((text) => ({ x: inputs(ranker.rank(text), 0), right: false, amongThree: false, weight })),
  ]
}

const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x))

/**
 * What the inputs' weights were, rounded, on contents with enough phrasings to say. A small content leans on it, a large
 * one speaks for itself.
 */
const usual = [-3, 0.5, 1.5, 1.5, 0.7, 1.5, 1, 0.6, 1.5] as const
const lean = 3

/** Newton's method for a weighted logistic regression with a ridge towards the usual weights; converges in a few steps. */
function fitLogistic(cases: readonly Case[]): number[] {
  const size = usual.length
  let w: number[] = [...usual]
  for (let round = 0; round < 15; round++) {
    const gradient = w.map((v, i) => lean * ((usual[i] ?? 0) - v))
    const hessian: number[][] = w.map((_, i) => w.map((__, j) => (i === j ? lean : 0)))
    for (const { x, right, weight } of cases) {
      const p = sigmoid(x.reduce((sum, v, i) => sum + v * (w[i] ?? 0), 0))
      for (let i = 0; i < size; i++) {
        const xi = x[i] ?? 0
        gradient[i] = (gradient[i] ?? 0) + weight * ((right ? 1 : 0) - p) * xi
        const row = hessian[i]
        if (row === undefined) continue
        for (let j = 0; j < size; j++) row[j] = (row[j] ?? 0) + weight * p * (1 - p) * xi * (x[j] ?? 0)
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

/** The lowest confidence from which on the weighted share of right answers is as wanted; above 1 when it never is. */
function thresholdFor(
  judged: readonly (Case & { confidence: number })[],
  wanted: number,
  isRight: (c: Case) => boolean,
): number {
  const sorted = judged.toSorted((a, b) => b.confidence - a.confidence)
  let [right, all] = [0, 0]
  let threshold = 1.01
  for (const c of sorted) {
    all += c.weight
    if (isRight(c)) right += c.weight
    if (right / all >= wanted) threshold = c.confidence
  }
  return threshold
}
