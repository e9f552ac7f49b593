import type { ParsedInput } from '../../shared/contract/commands.ts'
import type { ReportOverview } from '../../shared/model/report.ts'
import { noTeam } from '../../shared/model/report-words.ts'
import { toCsv } from '../engine/csv.ts'

type Asked = ParsedInput<'report.csv'>

/** One table of the report for a spreadsheet; `language` is that of the page from which it was asked. */
export function reportCsv(table: Asked['table'], r: ReportOverview, language: Asked['language']): string {
  switch (table) {
    case 'summary':
      return toCsv(
        ['figure', 'value'],
        [
          ['conversations', r.conversations],
          ['messages_in', r.messagesIn],
          ['messages_out', r.messagesOut],
          ['resolved', r.resolved],
          ['containment', r.containment],
          ['first_response_median_ms', r.firstResponse.medianMs],
          ['first_response_p90_ms', r.firstResponse.p90Ms],
          ['resolution_median_ms', r.resolution.medianMs],
          ['resolution_p90_ms', r.resolution.p90Ms],
          ['satisfaction', r.satisfaction.average],
        ],
      )
    case 'days':
      return toCsv(
        ['day', 'conversations', 'handovers', 'resolved'],
        r.perDay.map((d) => [d.day, d.conversations, d.handovers, d.resolved]),
      )
    case 'topics':
      return toCsv(
        ['topic', 'conversations', 'answers'],
        r.perTopic.map((t) => [t.title, t.conversations, t.answers]),
      )
    case 'teams':
      return toCsv(
        ['team', 'handovers', 'resolved', 'first_response_median_ms'],
        r.perTeam.map((t) => [
          t.id === null ? noTeam[language] : t.name,
          t.handovers,
          t.resolved,
          t.medianFirstResponseMs,
        ]),
      )
    case 'agents':
      return toCsv(
        ['agent', 'replies', 'resolved', 'first_response_median_ms'],
        r.perAgent.map((a) => [a.name, a.replies, a.resolved, a.medianFirstResponseMs]),
      )
    case 'handovers':
      return toCsv(
        ['reason', 'count'],
        r.handovers.map((h) => [h.reason, h.count]),
      )
    case 'unanswered':
      return toCsv(
        ['question', 'count'],
        r.unanswered.map((u) => [u.text, u.count]),
      )
  }
}
