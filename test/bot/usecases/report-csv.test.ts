import { expect, test } from 'vitest'
import { reportCsv } from '../../../bot/usecases/report-csv.ts'
import type { ReportOverview } from '../../../shared/model/report.ts'

const nothing = { medianMs: null, p90Ms: null, count: 0 }
const team = (id: string | null, name: string) => ({
  ...{ id, name, handovers: 2, resolved: 1 },
  medianFirstResponseMs: null,
})
const report: ReportOverview = {
  ...{ from: 0, to: 1, conversations: 0, messagesIn: 0, messagesOut: 0, resolved: 0, containment: null },
  ...{ handovers: [], firstResponse: nothing, resolution: nothing, satisfaction: { average: null, count: 0 } },
  ...{ perDay: [], perHour: [], perTopic: [], perAgent: [], unanswered: [] },
  perTeam: [team('t1', 'Disdukcapil'), team(null, '-')],
}

test('what no agency has stands in the CSV as it does on the page, in its language', () => {
  const names = (language: 'id' | 'en') =>
    reportCsv('teams', report, language)
      .split('\r\n')
      .slice(1, -1)
      .map((line) => line.split(',')[0])
  expect(names('id')).toEqual(['Disdukcapil', 'Belum dialihkan ke instansi'])
  expect(names('en')).toEqual(['Disdukcapil', 'Not passed to an agency'])
})
