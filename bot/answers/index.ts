import { learn } from './calibration.ts'
import { Language } from './language.ts'
import { defaultLexicon, extendLexicon, type LexiconAdditions } from './lexicon/lexicon.ts'
import { NoticeModel } from './notice-model.ts'
import type { Opinion } from './ranker.ts'
import { Reader } from './reader.ts'
import { finish, type Steps } from './steps.ts'
import type { AnswerEntry, AnswerIndex } from './types.ts'

export type { Steps } from './steps.ts'
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

export interface BuildOptions {
  /** The wanted share of right ones among the answers given; 0.95 when not said. */
  targetPrecision?: number
  /** Words that the content editors added. */
  lexicon?: LexiconAdditions
  /** Opinions that are not asked, for the ablation of the bench. */
  without?: readonly Opinion[]
}

/** Depends on no content, so it is learnt once. */
let knownNotices: NoticeModel | null = null

/** Learns from the entries and reads messages with what it learnt. Pure: the same entries and text give the same reading. */
export function buildIndex(entries: readonly AnswerEntry[], options: BuildOptions = {}): AnswerIndex {
  return finish(indexInSteps(entries, options))
}

/** The same in steps, none of which is long however large the content. */
export function* indexInSteps(entries: readonly AnswerEntry[], options: BuildOptions = {}): Steps<AnswerIndex> {
  const language = new Language(extendLexicon(defaultLexicon, options.lexicon ?? {}))
  yield
  const { ranker, calibration } = yield* learn(entries, language, options.targetPrecision ?? 0.95, options.without)
  knownNotices ??= yield* NoticeModel.learn()
  const reader = new Reader(language, ranker, calibration, knownNotices, new Map(entries.map((e) => [e.id, e.title])))
  return {
    get size() {
      return reader.titles.size
    },
    read: (text, context) => reader.read(text, context),
    rank: (text, limit) => reader.rank(text, limit),
    put: (entry) => {
      reader.titles.set(entry.id, entry.title)
      reader.ranker.put(entry)
    },
    take: (id) => {
      reader.titles.delete(id)
      reader.ranker.take(id)
    },
  }
}
