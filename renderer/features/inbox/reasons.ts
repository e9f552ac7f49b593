import type { HandoverReason as Reason } from '../../../shared/model/conversation.ts'

/** Every reason, in the order of the filter. Listed here so that the schema library stays out of the page. */
export const HandoverReason = [
  'asked-for-human',
  'no-answer',
  'two-misses',
  'complaint',
  'emergency',
  'insult',
  'unreadable-media',
  'undecryptable',
  'stale-question',
  'answer-failed',
  'phone-takeover',
  'agent-claimed',
] as const satisfies readonly Reason[]
