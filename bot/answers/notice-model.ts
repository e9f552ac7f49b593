import { Language } from './language.ts'
import { complaints } from './lexicon/examples/complaint.ts'
import { emergencies } from './lexicon/examples/emergency.ts'
import { wishesForAHuman } from './lexicon/examples/human.ts'
import { ordinary } from './lexicon/examples/ordinary.ts'
import { pastDanger } from './lexicon/examples/past-danger.ts'
import { questions } from './lexicon/examples/questions.ts'
import { defaultLexicon } from './lexicon/lexicon.ts'
import { notices } from './lexicon/notice-phrases.ts'
import { outOfScope } from './lexicon/out-of-scope.ts'
import { clean, words } from './normalise.ts'
import { ruledNotices } from './notices.ts'
import { softmax } from './regression.ts'
import { inSteps, type Steps } from './steps.ts'
import type { Notice } from './types.ts'

/** What is said in too many ways for phrases alone, and so learnt from examples. */
const learnt = ['emergency', 'complaint', 'human'] as const
type Learnt = (typeof learnt)[number]
const isLearnt = (notice: Notice): notice is Learnt => learnt.some((n) => n === notice)
/** The last class: none of them. */
const classes = learnt.length + 1

/** Whose phrases are no examples of an ordinary message. */
const beside: ReadonlySet<string> = new Set([...learnt, 'insult'])
const examples: readonly (readonly [readonly string[], number])[] = [
  [emergencies, 0],
  [complaints, 1],
  [wishesForAHuman, 2],
  [ordinary, 3],
  [pastDanger, 3],
  [questions, 3],
  [outOfScope, 3],
  [Object.entries(notices).flatMap(([notice, { phrases }]) => (beside.has(notice) ? [] : phrases)), 3],
  [[...Object.keys(defaultLexicon.acronyms), ...defaultLexicon.serviceNames], 3],
]

/** Weights of a message's features before its length is taken out, tried on messages that are not among the examples. */
const weight = { word: 1, pair: 0.4, letters: 0.4, ruled: 0.7 } as const
const lettersTogether = 4
const slotBits = 16
/** Added to a message's length: few words are no strong evidence. */
const littleSaid = 3
/** So many words of a message are looked at: who is in danger says so early. */
const wordsRead = 80
const passes = 12
const firstStep = 3
const stepDecay = 0.2
const examplesAStep = 150

/** Of so few words, or of one alone, the phrases know all: "menu utama", "bansos". */
const fewWords = 3
/** Likelier than all else together; danger sooner: a look too many costs less than one too few. */
const noticedAt: Readonly<Record<Learnt, number>> = { emergency: 0.35, complaint: 0.5, human: 0.5 }

interface Features {
  slots: Int32Array
  values: Float64Array
}

/**
 * Tells danger, complaints and wishes for a human from ordinary messages: softmax regression over words, neighbours, groups
 * of letters and the notices that the phrases found, in one hashed table. It depends on no content.
 */
export class NoticeModel {
  readonly #weights = Array.from({ length: classes }, () => new Float32Array(1 << slotBits))
  readonly #language = new Language(defaultLexicon)

  private constructor() {}

  static *learn(): Steps<NoticeModel> {
    const model = new NoticeModel()
    const cases: { features: Features; right: number }[] = []
    const all = examples.flatMap(([texts, right]) => texts.map((text) => ({ text, right })))
    yield* inSteps(all, examplesAStep, ({ text, right }) => {
      const cleaned = clean(text)
      cases.push({ features: model.#features(cleaned, ruledNotices(cleaned)), right })
    })
    for (let pass = 0; pass < passes; pass++) {
      const step = firstStep / (1 + pass * stepDecay)
      // Every class in turn, the same way every time.
      yield* inSteps(inTurns(cases, pass), examplesAStep, ({ features, right }) =>
        model.#correct(features, right, step),
      )
    }
    return model
  }

  /** Everything noticed in a cleaned message. What an article answers is more than a question only where a phrase says so. */
  noticesOf(cleaned: string, answered = false): Notice[] {
    const ruled = ruledNotices(cleaned)
    const count = words(cleaned).length
    if (count <= 1 || (count <= fewWords && ruled.length > 0)) return ruled
    const chances = this.#chances(this.#features(cleaned, ruled))
    const noticed = learnt.filter(
      (notice, i) => (chances[i] ?? 0) >= noticedAt[notice] && (!answered || ruled.includes(notice)),
    )
    return [...ruled.filter((notice) => !isLearnt(notice)), ...noticed]
  }

  #chances({ slots, values }: Features): number[] {
    return softmax(
      this.#weights.map((weights) => {
        let sum = 0
        for (let i = 0; i < slots.length; i++) sum += (weights[slots[i] ?? 0] ?? 0) * (values[i] ?? 0)
        return sum
      }),
    )
  }

  #correct(features: Features, right: number, step: number): void {
    const chances = this.#chances(features)
    const { slots, values } = features
    for (const [k, weights] of this.#weights.entries()) {
      const change = step * ((k === right ? 1 : 0) - (chances[k] ?? 0))
      for (let i = 0; i < slots.length; i++) {
        const at = slots[i] ?? 0
        weights[at] = (weights[at] ?? 0) + change * (values[i] ?? 0)
      }
    }
  }

  #features(cleaned: string, ruled: readonly Notice[]): Features {
    const found = new Map<number, number>()
    let before = '^'
    for (const { stem } of this.#language.tokens(cleaned, null).slice(0, wordsRead)) {
      found.set(slotOf(`w ${stem}`), weight.word)
      found.set(slotOf(`b ${before} ${stem}`), weight.pair)
      before = stem
    }
    for (const word of words(cleaned).slice(0, wordsRead)) {
      const framed = `_${word}_`
      for (let at = 0; at + lettersTogether <= framed.length; at++)
        found.set(slotOf(`c ${framed.slice(at, at + lettersTogether)}`), weight.letters)
    }
    const length = Math.hypot(...found.values(), littleSaid)
    const features = [...found].map(([slot, value]) => [slot, value / length] as const)
    for (const notice of ruled) if (isLearnt(notice)) features.push([slotOf(`r ${notice}`), weight.ruled])
    return {
      slots: Int32Array.from(features, ([slot]) => slot),
      values: Float64Array.from(features, ([, value]) => value),
    }
  }
}

/** Fowler, Noll and Vo's hash (FNV-1a), its upper bits. */
function slotOf(key: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < key.length; i++) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193)
  return hash >>> (32 - slotBits)
}

/** A prime number of places further each time, so that neighbours in the lists are none in the learning. */
const stride = 379
function inTurns<T>(list: readonly T[], offset: number): T[] {
  return list.flatMap((_, i) => list[(i * stride + offset) % list.length] ?? [])
}
