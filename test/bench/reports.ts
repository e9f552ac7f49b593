import { parseArgs } from 'node:util'
import { databaseFile } from '../../bot/store/backup.ts'
import { Connection } from '../../bot/store/connection.ts'
import { apiClient } from '../support/helpdesk.ts'
import { generateHistory } from './history/generate.ts'
import { timed } from './history/measure.ts'
import { startChild } from './history/service.ts'

/**
 * `npm run -s bench:reports [-- --conversations N --messages N --requests N]`: the supervisor's figures on a year of
 * history. The floor is one count over the month's messages by SQLite itself, in the same run.
 */
const { values } = parseArgs({
  options: {
    conversations: { type: 'string', default: '100000' },
    messages: { type: 'string', default: '1000000' },
    requests: { type: 'string', default: '30' },
  },
})
const requests = Number(values.requests)
const history = await generateHistory(Number(values.conversations), Number(values.messages))
const service = await startChild(history.dataDir)
try {
  const supervisor = await apiClient(service.url, 'supervisor')
  const dayMs = 86_400_000
  const now = Date.now()
  const overview = (days: number, i: number) =>
    supervisor.must('report.overview', { from: now - (days + i) * dayMs, to: now - i * dayMs })
  const db = await Connection.open(databaseFile(history.dataDir), 'read')
  const floor = await timed(requests, (i) =>
    db.all('SELECT count(*) FROM messages WHERE at >= ? AND at < ?', [now - (30 + i) * dayMs, now - i * dayMs]),
  )
  await db.close()
  const month = await timed(requests, (i) => overview(30, i))
  const year = await timed(Math.max(3, Math.floor(requests / 10)), (i) => overview(360, i))
  const live = await timed(requests, () => supervisor.must('report.live', {}))
  const csv = await timed(requests, (i) =>
    supervisor.must('report.csv', { from: now - (30 + i) * dayMs, to: now - i * dayMs, table: 'days' }),
  )
  console.log(
    JSON.stringify({
      conversations: history.conversations,
      messages: history.messages,
      floorP50Ms: floor.p50,
      reportsP99Ms: Math.max(month.p99, live.p99, csv.p99),
      monthP50Ms: month.p50,
      monthP99Ms: month.p99,
      yearP50Ms: year.p50,
      yearP99Ms: year.p99,
      liveP50Ms: live.p50,
      liveP99Ms: live.p99,
      csvP50Ms: csv.p50,
      csvP99Ms: csv.p99,
      monthRatioToFloor: Number((month.p50 / floor.p50).toFixed(1)),
    }),
  )
} finally {
  await service.stop()
}
