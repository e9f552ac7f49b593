import type { Settings } from '../../shared/model/settings.ts'
import type { Opening, WallClock } from './office-hours.ts'

/** A published article as the bot sends it: placeholders are already filled. */
export interface PublishedArticle {
  id: string
  topicId: string
  title: string
  answer: string
  agencyId: string
  agency: string
  sourceUrl: string
  checkedAt: string
}

export interface MenuTopic {
  id: string
  number: number
  title: string
  emoji: string
  /** A seasonal portal in its season: first in the menu. */
  pinned: boolean
}

/** What the engine may say and how it behaves: read from the store before each decision. */
export interface Policy {
  settings: Pick<
    Settings,
    'officeName' | 'botName' | 'greeting' | 'emergencyText' | 'burstWaitMs' | 'staleAfterMinutes'
  >
  opening: Opening
  today: WallClock
  topics: readonly MenuTopic[]
  article(id: string): PublishedArticle | null
  /** Published articles of a topic, in the order of the menu. */
  articlesOf(topicId: string): readonly PublishedArticle[]
}
