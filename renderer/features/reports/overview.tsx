import type { ReportOverview } from '../../../shared/model/report.ts'
import { reasonWords } from '../../i18n/handover-reasons.ts'
import { dayInWords, duration } from '../../i18n/times.ts'
import { useLanguage } from '../../i18n/words.ts'
import { Panel } from '../../ui/page.tsx'
import { Bars, Figure, FigureTable } from './figures.tsx'
import type { Period } from './period.ts'
import style from './reports.module.css'
import { reportWords } from './words.ts'

/** All figures of a period, each table with its CSV, and how each is counted. */
export function Overview({ report, period }: { report: ReportOverview; period: Period }) {
  const t = reportWords.useWords()
  const reasonName = reasonWords.useWords()
  const language = useLanguage()
  const time = (ms: number | null) => (ms === null ? '–' : duration(ms, language))
  const note = (d: ReportOverview['resolution']) =>
    d.p90Ms === null ? t('of', { count: d.count }) : t('p90', { value: time(d.p90Ms), count: d.count })
  const { satisfaction } = report
  return (
    <>
      <div className={style.grid}>
        <Figure label={t('conversations')} value={report.conversations} />
        <Figure label={t('messages')} value={`${report.messagesIn} / ${report.messagesOut}`} />
        <Figure
          label={t('containment')}
          value={report.containment === null ? '–' : `${Math.round(100 * report.containment)} %`}
          note={t('of', { count: report.resolved })}
        />
        <Figure
          label={t('first-response')}
          value={time(report.firstResponse.medianMs)}
          note={note(report.firstResponse)}
        />
        <Figure label={t('resolution')} value={time(report.resolution.medianMs)} note={note(report.resolution)} />
        <Figure
          label={t('satisfaction')}
          value={satisfaction.average === null ? '–' : satisfaction.average.toFixed(1)}
          note={t('of', { count: satisfaction.count })}
        />
      </div>
      <div className={style.wide}>
        <FigureTable
          title={t('per-day')}
          csv="days"
          period={period}
          head={[t('day'), t('conversations'), t('handovers-short'), t('resolved')]}
          rows={report.perDay.map((d) => [dayInWords(d.day, language), d.conversations, d.handovers, d.resolved])}
          before={
            <Bars
              label={t('per-day')}
              rows={report.perDay.map((d) => ({ name: d.day.slice(8), value: d.conversations }))}
            />
          }
        />
        <FigureTable
          title={t('handovers')}
          csv="handovers"
          period={period}
          head={[t('reason'), t('count')]}
          rows={report.handovers.map((h) => [reasonName(h.reason), h.count])}
        />
        <FigureTable
          title={t('topics')}
          csv="topics"
          period={period}
          head={[t('topic'), t('conversations'), t('answers')]}
          rows={report.perTopic.map((p) => [p.title, p.conversations, p.answers])}
        />
        <FigureTable
          title={t('teams')}
          csv="teams"
          period={period}
          head={[t('team'), t('handovers-short'), t('resolved'), t('first-response')]}
          rows={report.perTeam.map((p) => [
            p.id === null ? t('no-team') : p.name,
            p.handovers,
            p.resolved,
            time(p.medianFirstResponseMs),
          ])}
        />
        <FigureTable
          title={t('agents')}
          csv="agents"
          period={period}
          head={[t('agent'), t('replies'), t('resolved'), t('first-response')]}
          rows={report.perAgent.map((p) => [p.name, p.replies, p.resolved, time(p.medianFirstResponseMs)])}
        />
        <FigureTable
          title={t('unanswered')}
          csv="unanswered"
          period={period}
          head={[t('question'), t('count')]}
          rows={report.unanswered.map((u) => [u.text, u.count])}
        />
        <Panel title={t('per-hour')}>
          <Bars label={t('per-hour')} rows={hours(report)} />
        </Panel>
      </div>
      <details className={style.definitions}>
        <summary>{t('definitions')}</summary>
        <ul>
          {(
            ['conversations', 'containment', 'first-response', 'resolution', 'percentile', 'satisfaction'] as const
          ).map((d) => (
            <li key={d}>{t(`def-${d}`)}</li>
          ))}
        </ul>
      </details>
    </>
  )
}

/** Hours of the day with their messages, the silent ones between the first and the last included. */
function hours(report: ReportOverview): { name: string; value: number }[] {
  const byHour = new Map(report.perHour.map((h) => [h.hour, h.messages]))
  const known = [...byHour.keys()]
  const first = Math.min(8, ...known)
  const last = Math.max(15, ...known)
  return Array.from({ length: last - first + 1 }, (_, i) => ({
    name: String(first + i).padStart(2, '0'),
    value: byHour.get(first + i) ?? 0,
  }))
}
