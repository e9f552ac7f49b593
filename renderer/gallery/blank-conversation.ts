import type { Conversation } from '../../shared/model/conversation.ts'

/** A queued conversation of which nothing is known but who it is with; the gallery and the tests start from it. */
export const blankConversation: Conversation = {
  id: 'c1',
  ticket: 'K-1001',
  channel: 'whatsapp',
  contact: {
    id: 'p1',
    name: 'Asep Sunandar',
    maskedNumber: '+62 813-••••••01',
    language: 'id',
    notes: '',
    optedOut: false,
    createdAt: 0,
    revision: 0,
  },
  status: 'queued',
  teamId: null,
  assigneeId: null,
  handover: null,
  waitingSince: null,
  snoozedUntil: null,
  topicId: null,
  labels: [],
  lastMessage: null,
  incomingCount: 0,
  revision: 0,
  createdAt: 0,
  updatedAt: 0,
  resolvedAt: null,
}
