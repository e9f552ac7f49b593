import { SegmentedControl, TextInput } from '@mantine/core'
import { IconCalendarQuestion, IconChartBar } from '@tabler/icons-react'
import { useState } from 'react'
import { useCommand } from '../../data/hooks.ts'
import { dayKey, duration } from '../../i18n/times.ts'
import { useLanguage } from '../../i18n/words.ts'
import { Loaded } from '../../ui/loaded.tsx'
import { Page, Panel } from '../../ui/page.tsx'
import { EmptyState, PanelSkeleton } from '../../ui/states.tsx'
import { useNow } from '../../ui/use-now.ts'
import { Figure } from './figures.tsx'
import { Overview } from './overview.tsx'
import { between, lastDays } from './period.ts'
import style from './reports.module.css'
import { reportWords } from './words.ts'

const liveEveryMs = 10_000

/** The supervisor's page: this minute, and a period. */
export default function Reports() {
  const t = reportWords.useWords()
  const now = useNow()
  const today = dayKey(now)
  const [choice, setChoice] = useState('7')
  const [first, setFirst] = useState(today)
  const [last, setLast] = useState(today)
  const period = choice === 'custom' ? between(first, last) : lastDays(Number(choice), Date.parse(`${today}T05:00:00Z`))
  const overview = useCommand('report.overview', period ?? { from: 0, to: 1 }, {
    enabled: period !== null,
    keepPrevious: true,
    refetchInterval: 60_000,
  })
  return (
    <Page title={t('title')} lead={t('lead')}>
      <Live now={now} />
      <div className={style.periods}>
        <SegmentedControl
          aria-label={t('period')}
          value={choice}
          onChange={setChoice}
          data={[
            { value: '1', label: t('today') },
            { value: '7', label: t('week') },
            { value: '30', label: t('month') },
            { value: 'custom', label: t('custom') },
          ]}
        />
        {choice === 'custom' && (
          <>
            <TextInput type="date" label={t('from')} value={first} onChange={(e) => setFirst(e.currentTarget.value)} />
            <TextInput type="date" label={t('until')} value={last} onChange={(e) => setLast(e.currentTarget.value)} />
          </>
        )}
      </div>
      {period === null ? (
        <Panel>
          <EmptyState icon={IconCalendarQuestion} title={t('no-period')} text={t('no-period-text')} />
        </Panel>
      ) : (
        <Loaded query={overview}>
          {(report) =>
            report.conversations + report.messagesIn === 0 ? (
              <Panel>
                <EmptyState icon={IconChartBar} title={t('empty')} text={t('empty-text')} />
              </Panel>
            ) : (
              <Overview report={report} period={period} />
            )
          }
        </Loaded>
      )}
    </Page>
  )
}

function Live({ now }: { now: number }) {
  const t = reportWords.useWords()
  const language = useLanguage()
  const live = useCommand('report.live', {}, { refetchInterval: liveEveryMs }).data
  if (live === undefined) return <PanelSkeleton lines={2} />
  const wait = live.longestWaitSince === null ? '–' : duration(now - live.longestWaitSince, language)
  const names = live.agentsOnline.map((a) => `${a.name} (${a.open})`).join(', ')
  return (
    <section className={style.grid} aria-label={t('now')}>
      <Figure label={t('queued')} value={live.queued} />
      <Figure label={t('longest')} value={wait} />
      <Figure label={t('overdue')} value={live.overdue} />
      <Figure label={t('open')} value={live.open} />
      <Figure label={t('with-bot')} value={live.withBot} />
      <Figure label={t('online')} value={live.agentsOnline.length} note={names === '' ? t('nobody') : names} />
    </section>
  )
}
