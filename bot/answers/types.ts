/** One published article, as far as the engine learns from it. */
export interface AnswerEntry {
  id: string
  title: string
  phrasings: readonly string[]
  keywords?: readonly string[]
  answer?: string
}

export type Notice =
  | 'greeting'
  | 'thanks'
  | 'yes'
  | 'no'
  | 'human'
  | 'complaint'
  | 'emergency'
  | 'insult'
  | 'stop'
  | 'start'
  | 'cancel'
  | 'menu'
  | 'back'

export interface Candidate {
  id: string
  /** Estimated probability that it is the right article, 0 to 1. */
  confidence: number
  /** The query's words that the article knows. */
  matched: readonly string[]
}

export interface Candidates {
  /** Estimated probability that any article answers the question, 0 to 1. */
  answerable: number
  /** Best first. */
  candidates: readonly Candidate[]
}

/** answer: sure enough; ask-back: two or three are close, or one is likely; unsure: a human has to. */
export type Outcome =
  | { kind: 'answer'; candidate: Candidate }
  | { kind: 'ask-back'; candidates: readonly Candidate[] }
  | { kind: 'unsure' }

/** At most five candidates. */
export interface QuestionReading extends Candidates {
  text: string
  outcome: Outcome
}

/** All that the engine made of one turn of the resident. */
export interface Reading {
  cleaned: string
  language: 'id' | 'su' | 'mixed' | 'other'
  notices: readonly Notice[]
  /** The whole message is this number: a menu choice. */
  number?: number
  /** Empty when the message asks nothing. */
  questions: readonly QuestionReading[]
}

export interface ReadContext {
  /** The article answered last: a follow-up without a subject is read with it. */
  lastArticleId: string | null
}

export interface AnswerIndex {
  read(text: string, context: ReadContext): Reading
  /** The articles nearest to a whole text, whatever the outcome would be. */
  rank(text: string, limit: number): Candidates
  /** Learns one edited article at once; the thresholds stay as they were until the next build. */
  put(entry: AnswerEntry): void
  take(id: string): void
  readonly size: number
}
