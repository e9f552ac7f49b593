import type { InboxView } from '../../../shared/model/conversation.ts'
import type { InboxSort } from '../../data/inbox-order.ts'

/** In the order of the tabs. */
export const InboxViews = [
  'unassigned',
  'mine',
  'team',
  'all',
  'mentions',
  'bot',
  'snoozed',
  'resolved',
] as const satisfies readonly InboxView[]

/** Second key after `g`. */
export const viewKeys: Record<InboxView, string> = {
  unassigned: 'q',
  mine: 'm',
  team: 't',
  all: 'a',
  mentions: '@',
  bot: 'b',
  snoozed: 's',
  resolved: 'r',
}

/** Where nobody waits, the newest message is what one looks for. */
export const naturalSort = (view: InboxView): InboxSort =>
  view === 'bot' || view === 'snoozed' || view === 'resolved' || view === 'mentions' ? 'recent' : 'waiting'
