import type { Steps } from './steps.ts'

/** A judged case: what was seen, and whether it was right. */
export interface Judged {
  x: readonly number[]
  right: boolean
  weight: number
}

/** A judged choice: what was seen of each option, and which of them was right. */
export interface Choice {
  options: readonly (readonly number[])[]
  right: number
}

export const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x))

export const dot = (x: readonly number[], w: readonly number[]): number =>
  x.reduce((sum, v, i) => sum + v * (w[i] ?? 0), 0)

/** The options' probabilities from their scores. */
export function softmax(scores: readonly number[]): number[] {
  const most = Math.max(...scores)
  const powers = scores.map((s) => Math.exp(s - most))
  const sum = powers.reduce((a, b) => a + b, 0)
  return powers.map((p) => p / sum)
}

/**
 * Logistic regression with a ridge that leans on `usual` (as much as `lean` cases do): few cases change little, many speak
 * for themselves. Newton's method.
 */
export function fitLogistic(cases: readonly Judged[], usual: readonly number[], lean: number): Steps<number[]> {
  return newton(usual, lean, (w, add) =>
    cases.reduce((likelihood, { x, right, weight }) => {
      const p = sigmoid(dot(x, w))
      add(x, weight * ((right ? 1 : 0) - p), weight * p * (1 - p))
      return likelihood + weight * log(right ? p : 1 - p)
    }, 0),
  )
}

/** The same for choices among several options (McFadden's conditional logit): which weights put the right one first. */
export function fitChoices(choices: readonly Choice[], usual: readonly number[], lean: number): Steps<number[]> {
  return newton(usual, lean, (w, add) =>
    choices.reduce((likelihood, { options, right }) => {
      const chances = softmax(options.map((x) => dot(x, w)))
      const mean = usual.map((_, i) => options.reduce((sum, x, k) => sum + (x[i] ?? 0) * (chances[k] ?? 0), 0))
      for (const [k, x] of options.entries()) {
        const p = chances[k] ?? 0
        const from = x.map((v, i) => v - (mean[i] ?? 0))
        add(from, k === right ? 1 : 0, p)
      }
      return likelihood + log(chances[right] ?? 0)
    }, 0),
  )
}

/** What rounding makes 0 is not impossible. */
const log = (p: number): number => Math.log(Math.max(p, Number.MIN_VALUE))

const mostRounds = 15
const smallestStep = 1 / 1024
/** A climb of less ends the search. */
const level = 1e-6

/**
 * Climbs a concave likelihood; `each` returns its logarithm and adds every case's gradient (x times `slope`) and curvature (x
 * times x times `bend`). A step that would lead down is halved: where the curve is flat, a whole one may leap beyond the top.
 */
function* newton(
  usual: readonly number[],
  lean: number,
  each: (w: readonly number[], add: (x: readonly number[], slope: number, bend: number) => void) => number,
): Steps<number[]> {
  const at = (w: readonly number[]) => {
    const gradient = w.map((v, i) => lean * ((usual[i] ?? 0) - v))
    const hessian = w.map((_, i) => w.map((__, j) => (i === j ? lean : 0)))
    const likelihood = each(w, (x, slope, bend) => {
      for (let i = 0; i < w.length; i++) {
        const xi = x[i] ?? 0
        gradient[i] = (gradient[i] ?? 0) + slope * xi
        const row = hessian[i]
        if (row !== undefined) for (let j = 0; j < w.length; j++) row[j] = (row[j] ?? 0) + bend * xi * (x[j] ?? 0)
      }
    })
    const ridge = w.reduce((sum, v, i) => sum + (v - (usual[i] ?? 0)) ** 2, 0)
    return { w, height: likelihood - (lean / 2) * ridge, gradient, hessian }
  }
  let here = at(usual)
  yield
  for (let round = 0; round < mostRounds; round++) {
    const delta = solve(here.hessian, here.gradient)
    const from = here
    const step = (size: number) => at(from.w.map((v, i) => v + size * (delta[i] ?? 0)))
    let size = 1
    let next = step(size)
    yield
    while (!(next.height >= from.height) && size > smallestStep) {
      size /= 2
      next = step(size)
      yield
    }
    if (!(next.height > from.height + level)) break
    here = next
  }
  return [...here.w]
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
