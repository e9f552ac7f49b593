import type { Language } from './language.ts'
import { outOfScope } from './lexicon/out-of-scope.ts'
import { type Fusion, fuse, type Opinion, opinions, Ranker, type Ranking, usualFusion } from './ranker.ts'
import { dot, fitChoices, fitLogistic, sigmoid } from './regression.ts'
import { inSteps, type Steps } from './steps.ts'
import { type FirstPlace, Trust } from './trust.ts'
import type { AnswerEntry } from './types.ts'

/** From a ranking to probabilities, and the thresholds that keep the promise. */
export interface Calibration {
  /** That the content answers the question at all. */
  answerable(ranking: Ranking): number
  /** That the entry at this place is the right one. */
  confidence(ranking: Ranking, at: number): number
  /** That one of the first three is. */
  amongThree(ranking: Ranking): number
  /** Answer at or above this confidence. */
  answerAt: number
  /** Offer a choice at or above this chance of one of three. */
  askAt: number
}

/** A held-out question as an engine that never saw it ranked it; `entry` is the right one, null where none is. */
interface Trial {
  ranking: Ranking
  entry: number | null
  weight: number
}

/** Whether anything answers it is judged by likeness and by how much of the question is known .. */
function answerableInputs({ ranked: [first], known }: Ranking): number[] {
  if (first === undefined) return [1, 0, 0, 0, 0, 0, 0, 0, 0]
  const { nearest, support, held, named, services, turns } = first
  return [1, nearest, support, held, named, services, known, nearest * known, turns]
}
/** .. and whether it is this entry, where something does, by its share of the chances, its lead over the next and its past. */
function rightInputs({ ranked }: Ranking, at: number, trust: Trust, without?: FirstPlace): number[] {
  const match = ranked[at]
  if (match === undefined) return [1, 0, 0, 0, 0, 0]
  const lead = Math.max(-1, Math.min(1, (match.score - (ranked[at === 0 ? 1 : 0]?.score ?? 0)) / widestLead))
  return [1, match.chance, lead, match.held, match.services, trust.in(match.entry, without)]
}
/**
 * What the inputs' weights were, rounded, on contents with enough phrasings to say. A small content leans on them, a large
 * one speaks for itself.
 */
const usualAnswerable = [-5, 1, 1.5, 2.5, 1.5, 1, 2.5, 1, 1] as const
const usualRight = [-2, 3, 1.5, 1, 0.5, 4] as const
const lean = 3
/** A lead of so much is as good as any. */
const widestLead = 4

const askShare = 0.9
const folds = 3
/** Above this, one fold and this many phrasings: enough to calibrate, little enough to start fast. */
const manyPhrasings = 1_500
const mostHeldOut = 250
/** So many questions are tried in one step. */
const questionsAStep = 10
/**
 * The mix of questions that the promise of precision is made for: for every ten phrasings, how many questions near the
 * content but not in it (a phrasing whose article is taken away), and how many far from it.
 */
const mix = { near: 1, far: 5 } as const

/**
 * Learns the entries, and from the content itself how far its own rankings can be trusted, by holding out. Each held-out
 * phrasing is asked twice of an engine that never saw it: as it is (is its own article first?) and without its whole
 * article (a question that this content cannot answer: whatever comes first is wrong). Messages out of any scope join
 * them. From the first kind the weights of the opinions are learnt, so that a content with telling titles trusts its titles
 * and one with many phrasings its classifier. Two logistic regressions (Platt scaling with several inputs) give the
 * probability that anything answers the question and, given that, that the first entry does; their product is the
 * confidence. The thresholds are the lowest at which the answers given are right as often as wanted.
 */
export function* learn(
  entries: readonly AnswerEntry[],
  language: Language,
  targetPrecision: number,
  without: readonly Opinion[] = [],
): Steps<{ ranker: Ranker; calibration: Calibration }> {
  const count = entries.reduce((sum, e) => sum + e.phrasings.length, 0)
  if (count <= manyPhrasings) {
    const trials: Trial[] = []
    for (let fold = 0; fold < folds; fold++) {
      const { kept, heldOut } = holdOut(entries, folds, fold)
      trials.push(...(yield* tried(yield* Ranker.of(kept, language), heldOut)))
    }
    const fusion = yield* learnFusion(trials, without)
    const ranker = yield* Ranker.of(entries, language, fusion)
    return { ranker, calibration: yield* calibrate(trials, fusion, targetPrecision) }
  }
  // A large content is learnt once: judged without a few phrasings, which are learnt afterwards.
  const { kept, heldOut } = holdOut(entries, Math.ceil(count / mostHeldOut), 0)
  const ranker = yield* Ranker.of(kept, language)
  const trials = yield* tried(ranker, heldOut)
  ranker.fusion = yield* learnFusion(trials, without)
  yield* ranker.add(heldOut)
  return { ranker, calibration: yield* calibrate(trials, ranker.fusion, targetPrecision) }
}

const fusionLean = 1

/** The weights that put the right entries first; those of `without` are 0. */
function* learnFusion(trials: readonly Trial[], without: readonly Opinion[]): Steps<Fusion> {
  const used = opinions.filter((o) => !without.includes(o))
  const choices = trials.flatMap(({ ranking: { ranked }, entry }) => {
    const right = ranked.findIndex((r) => r.entry === entry)
    return right < 0 ? [] : [{ options: ranked.map((r) => used.map((o) => r[o])), right }]
  })
  const weights = yield* fitChoices(
    choices,
    used.map((o) => usualFusion[o]),
    fusionLean,
  )
  const of = (opinion: Opinion) => weights[used.indexOf(opinion)] ?? 0
  return {
    nearest: of('nearest'),
    support: of('support'),
    held: of('held'),
    named: of('named'),
    services: of('services'),
    turns: of('turns'),
    classifier: of('classifier'),
  }
}

function* calibrate(trials: readonly Trial[], fusion: Fusion, targetPrecision: number): Steps<Calibration> {
  const judged = trials.map(({ ranking, entry, weight }) => {
    const fused = fuse(ranking, fusion)
    const place = entry === null ? -1 : fused.ranked.findIndex((r) => r.entry === entry)
    return {
      ranking: fused,
      first: entry === null ? undefined : { entry: fused.ranked[0]?.entry ?? -1, right: place === 0 },
      isRight: place === 0,
      isAmongThree: place >= 0 && place < 3,
      weight,
    }
  })
  const trust = new Trust(judged.flatMap((j) => j.first ?? []))
  const forAnswerable = yield* fitLogistic(
    judged.map((j) => ({ x: answerableInputs(j.ranking), right: j.first !== undefined, weight: j.weight })),
    usualAnswerable,
    lean,
  )
  const forRight = yield* fitLogistic(
    judged
      .filter((j) => j.first !== undefined)
      .map((j) => ({ x: rightInputs(j.ranking, 0, trust, j.first), right: j.isRight, weight: j.weight })),
    usualRight,
    lean,
  )
  const answerable = (ranking: Ranking) =>
    ranking.ranked.length === 0 ? 0 : sigmoid(dot(answerableInputs(ranking), forAnswerable))
  const confidence = (ranking: Ranking, at: number, without?: FirstPlace) =>
    answerable(ranking) * sigmoid(dot(rightInputs(ranking, at, trust, without), forRight))
  const amongThree = (ranking: Ranking) =>
    answerable(ranking) * ranking.ranked.slice(0, 3).reduce((sum, r) => sum + r.chance, 0)
  return {
    answerable,
    confidence: (ranking, at) => confidence(ranking, at),
    amongThree,
    answerAt: thresholdFor(
      judged.map((j) => ({ score: confidence(j.ranking, 0, j.first), right: j.isRight, weight: j.weight })),
      targetPrecision,
    ),
    // A choice is worth offering when one of its three is right nearly as often as an answer has to be.
    askAt: thresholdFor(
      judged.map((j) => ({ score: amongThree(j.ranking), right: j.isAmongThree, weight: j.weight })),
      targetPrecision * askShare,
    ),
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

/** Asks the held-out phrasings, each also as if its entry were not there, and what no content answers. */
function* tried(ranker: Ranker, heldOut: readonly HeldOut[]): Steps<Trial[]> {
  const trials: Trial[] = []
  yield* inSteps(heldOut, questionsAStep, ({ text, entry }) =>
    trials.push(
      { ranking: ranker.rank(text), entry, weight: 1 },
      { ranking: ranker.rank(text, entry), entry: null, weight: mix.near / 10 },
    ),
  )
  const weight = (heldOut.length * mix.far) / 10 / outOfScope.length
  yield* inSteps(outOfScope, questionsAStep, (text) => trials.push({ ranking: ranker.rank(text), entry: null, weight }))
  return trials
}

/**
 * The lowest score from which on the share of right ones is surely as high as wanted, or from which on the scores, which are
 * probabilities, are as high as wanted in the mean: a few cases show little, but are not the only thing that is known.
 */
function thresholdFor(judged: readonly { score: number; right: boolean; weight: number }[], wanted: number): number {
  const sorted = judged.toSorted((a, b) => b.score - a.score)
  let [right, expected, all] = [0, 0, 0]
  let threshold = wanted
  for (const j of sorted) {
    all += j.weight
    expected += j.score * j.weight
    if (j.right) right += j.weight
    if (Math.max(surelyAtLeast(right, all), expected / all) >= wanted) threshold = Math.min(wanted, j.score)
  }
  return threshold
}

/** How surely, in standard deviations: five times out of six. */
const certainty = 1

/** The lower bound of a share that was seen `right` times of `all` (Wilson, 1927, JASA 22:209): few cases promise little. */
function surelyAtLeast(right: number, all: number): number {
  const [share, zz] = [right / all, certainty ** 2]
  const middle = share + zz / (2 * all)
  const spread = certainty * Math.sqrt((share * (1 - share) + zz / (4 * all)) / all)
  return (middle - spread) / (1 + zz / all)
}
