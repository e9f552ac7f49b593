import { parseArgs } from 'node:util'
import { apiClient } from '../support/helpdesk.ts'
import { measureScreen } from './history/browser.ts'
import { copyOf, generateHistory } from './history/generate.ts'
import { timed } from './history/measure.ts'
import { startChild } from './history/service.ts'

/**
 * `npm run -s bench:inbox [-- --conversations N --messages N --requests N]`: the inbox on a year of history. API times are
 * those of a client on this machine; `floorP99Ms` is the health of the same server without any database (the same run).
 */
const { values } = parseArgs({
  options: {
    conversations: { type: 'string', default: '100000' },
    messages: { type: 'string', default: '1000000' },
    requests: { type: 'string', default: '300' },
  },
})
const requests = Number(values.requests)
const history = await generateHistory(Number(values.conversations), Number(values.messages))
const copy = await copyOf(history)
const service = await startChild(copy.dataDir)
try {
  const agent = await apiClient(service.url, 'agen')
  const spread = (i: number) => 1 + ((i * 7_919) % history.conversations)
  const views = ['unassigned', 'mine', 'team', 'all', 'resolved', 'bot', 'snoozed', 'mentions'] as const
  const words = ['paspor', 'ktp hilang', 'loket jumat', 'akta lahir', 'samsat', 'nuhun pisan', 'kendaraan']
  const floor = await timed(requests, () => fetch(`${service.url}/manifest.webmanifest`).then((r) => r.arrayBuffer()))
  const inbox = await timed(requests, (i) =>
    agent.must('inbox.list', {
      view: views[i % views.length] ?? 'all',
      sort: i % 2 === 0 ? 'waiting' : 'recent',
      filter: {},
      cursor: null,
      limit: 50,
    }),
  )
  const open = await timed(requests, async (i) => {
    const id = `c${spread(i)}`
    await Promise.all([
      agent.must('conversation.get', { id }),
      agent.must('conversation.messages', { id, before: null, after: null, limit: 50 }),
    ])
  })
  const search = await timed(requests, (i) =>
    agent.must('inbox.search', {
      query: i % 3 === 0 ? `Warga ${spread(i) % 977}` : (words[i % words.length] ?? 'ktp'),
      limit: 20,
    }),
  )
  const counts = await timed(requests, () => agent.must('inbox.counts', {}))
  const screen = await measureScreen(service.url, 'c20')
  console.log(
    JSON.stringify({
      conversations: history.conversations,
      messages: history.messages,
      generateMs: history.generateMs,
      floorP99Ms: floor.p99,
      inboxP50Ms: inbox.p50,
      inboxP99Ms: inbox.p99,
      openP50Ms: open.p50,
      openP99Ms: open.p99,
      searchP50Ms: search.p50,
      searchP99Ms: search.p99,
      countsP50Ms: counts.p50,
      countsP99Ms: counts.p99,
      ...screen,
    }),
  )
} finally {
  await service.stop()
  await copy.remove()
}
