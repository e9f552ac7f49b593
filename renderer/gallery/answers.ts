import type { CommandName, CommandOutput } from '../../shared/contract/commands.ts'
import { Preferences } from '../../shared/model/account.ts'
import { blankConversation } from './blank-conversation.ts'

const account = {
  id: 'me',
  username: 'dewi',
  name: 'Dewi Lestari',
  role: 'admin',
  teamIds: [],
  active: true,
} as const

const none = { medianMs: null, p90Ms: null, count: 0 }

/** What the service of an office would answer in which nothing has happened yet. */
export const answers: { [N in CommandName]?: CommandOutput<N> } = {
  'session.get': { account: { ...account, teamIds: [] }, preferences: Preferences.parse({}), presence: 'online' },
  'inbox.list': { items: [], nextCursor: null, seq: 0 },
  'inbox.counts': {
    counts: { mine: 0, unassigned: 0, team: 0, all: 0, bot: 0, snoozed: 0, resolved: 0, mentions: 0 },
  },
  'inbox.search': { hits: [] },
  'view.list': { views: [] },
  'conversation.get': { conversation: blankConversation, readCount: 0, earlier: [], teams: [], seq: 0 },
  'conversation.messages': { messages: [], hasOlder: false, hasNewer: false, seq: 0 },
  'conversation.suggest': { question: null, suggestions: [] },
  'team.list': { teams: [], people: [{ id: account.id, name: account.name, role: account.role, teamIds: [] }] },
  'content.overview': { agencies: [], topics: [], labels: [] },
  'content.articles': { articles: [] },
  'content.misses': { misses: [] },
  'account.list': { accounts: [] },
  'audit.list': { entries: [] },
  'channel.list': { channels: [], outages: [], deadMessages: { count: 0, newest: [] } },
  'report.live': { queued: 0, open: 0, withBot: 0, longestWaitSince: null, agentsOnline: [], overdue: 0 },
  'report.overview': {
    from: 0,
    to: 1,
    conversations: 0,
    messagesIn: 0,
    messagesOut: 0,
    resolved: 0,
    containment: null,
    handovers: [],
    firstResponse: none,
    resolution: none,
    satisfaction: { average: null, count: 0 },
    perDay: [],
    perHour: [],
    perTopic: [],
    perTeam: [],
    perAgent: [],
    unanswered: [],
  },
}
