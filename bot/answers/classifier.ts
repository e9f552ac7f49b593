import type { Corpus, LearntText } from './corpus.ts'
import { softmax } from './regression.ts'
import { inSteps, type Steps } from './steps.ts'

/** Passes over the texts, the first step's size and how it shrinks, found by cross-validation. */
const mostPasses = 10
const firstStep = 4
const stepDecay = 0.3
/** At most so many weight updates in a whole training: what a large corpus has more in texts it gets fewer rivals for. */
const updateBudget = 1_000_000
const [fewestRivals, mostRivals] = [2, 24]
const slotBits = 21
/** So many texts are compared or trained on in one step. */
const textsAStep = 500

/**
 * A linear classifier over the same features, trained by softmax regression against each text's nearest rivals
 * (stochastic gradient descent on normalised vectors). It learns which words decide between entries that look alike.
 * Weights live in one hashed table (feature x entry), so that its memory does not grow with the content.
 */
export class Classifier {
  readonly #weights = new Float32Array(1 << slotBits)
  readonly #corpus: Corpus
  /** What the whole content could afford; what is learnt afterwards is learnt at the same pace. */
  #pace: { rivals: number; passes: number } | null = null

  constructor(corpus: Corpus) {
    this.#corpus = corpus
  }

  /** The raw score of an entry; `values` begins with the features' weights with rarity, of a vector of length `norm`. */
  score(ids: Int32Array, values: Float64Array, norm: number, entry: number): number {
    const weights = this.#weights
    const salt = saltOf(entry)
    let sum = 0
    for (let i = 0; i < ids.length; i++) sum += (weights[slot(ids[i] ?? 0, salt)] ?? 0) * (values[i] ?? 0)
    return sum / norm
  }

  /** Learns from texts; `random` (0 to 1) only shuffles. */
  *train(texts: readonly LearntText[], random: () => number): Steps<void> {
    this.#pace ??= paceFor(texts)
    const { rivals, passes } = this.#pace
    const cases: { text: LearntText; entries: number[] }[] = []
    yield* inSteps(texts, textsAStep, (text) =>
      cases.push({ text, entries: [text.entry, ...this.#corpus.rivals(text, rivals)] }),
    )
    const values = new Float64Array(texts.reduce((most, t) => Math.max(most, t.features.length), 0))
    for (let pass = 0; pass < passes; pass++) {
      const step = firstStep / (1 + pass * stepDecay)
      for (let i = cases.length - 1; i > 0; i--) {
        const j = Math.floor(random() * (i + 1))
        const [x, y] = [cases[i], cases[j]]
        if (x !== undefined && y !== undefined) [cases[i], cases[j]] = [y, x]
      }
      yield* inSteps(cases, textsAStep, ({ text, entries }) => {
        this.#corpus.valuesOf(text.features, values)
        this.#step(text, values, entries, text.kind === 'phrasing' ? step : step / 2)
      })
    }
  }

  #step(text: LearntText, values: Float64Array, entries: readonly number[], step: number): void {
    const weights = this.#weights
    const ids = text.features
    const chances = softmax(entries.map((entry) => this.score(ids, values, text.norm, entry)))
    for (let k = 0; k < entries.length; k++) {
      const error = (k === 0 ? 1 : 0) - (chances[k] ?? 0)
      if (Math.abs(error) < 0.002) continue
      const change = (step * error) / text.norm
      const salt = saltOf(entries[k] ?? 0)
      for (let i = 0; i < ids.length; i++) {
        const at = slot(ids[i] ?? 0, salt)
        weights[at] = (weights[at] ?? 0) + change * (values[i] ?? 0)
      }
    }
  }
}

function paceFor(texts: readonly LearntText[]): { rivals: number; passes: number } {
  const affordable = updateBudget / (texts.reduce((sum, t) => sum + t.features.length, 0) + 1)
  const rivals = Math.round(Math.min(mostRivals, Math.max(fewestRivals, affordable / mostPasses)))
  return { rivals, passes: Math.round(Math.min(mostPasses, Math.max(1, affordable / (rivals + 1)))) }
}

/** Multiplicative hashing with the golden ratio's and another odd constant. */
const saltOf = (entry: number): number => Math.imul(entry + 1, 0x85ebca6b)
const slot = (feature: number, salt: number): number => (Math.imul(feature + 1, 0x9e3779b1) ^ salt) >>> (32 - slotBits)
