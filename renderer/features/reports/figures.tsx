import { Button, Table } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { CommandInput } from '../../../shared/contract/commands.ts'
import { fetchCommand } from '../../data/hooks.ts'
import { currentLanguage } from '../../i18n/words.ts'
import { Panel } from '../../ui/page.tsx'
import type { Period } from './period.ts'
import style from './reports.module.css'
import { reportWords } from './words.ts'

export function Figure({ label, value, note }: { label: string; value: ReactNode; note?: string }) {
  return (
    <div className={style.figure}>
      <div className={style.label}>{label}</div>
      <div className={style.value}>{value}</div>
      {note !== undefined && <div className={style.note}>{note}</div>}
    </div>
  )
}

type CsvTable = CommandInput<'report.csv'>['table']

async function download(period: Period, table: CsvTable): Promise<void> {
  const { filename, csv } = await fetchCommand('report.csv', { ...period, table, language: currentLanguage() })
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([csv], { type: 'text/csv' }))
  link.download = filename
  link.click()
  URL.revokeObjectURL(link.href)
}

/** A titled table with its CSV button; the first column is what the row is about. */
export function FigureTable(props: {
  title: string
  csv: CsvTable
  period: Period
  head: readonly string[]
  rows: readonly (readonly (string | number)[])[]
  before?: ReactNode
}) {
  const t = reportWords.useWords()
  const { title, csv, period, head, rows, before } = props
  return (
    <Panel
      title={title}
      actions={
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<IconDownload size={16} aria-hidden />}
          aria-label={`${t('csv')}: ${title}`}
          onClick={() => void download(period, csv)}
        >
          {t('csv')}
        </Button>
      }
    >
      {before}
      <div className={style.scroll}>
        <Table aria-label={title}>
          <Table.Thead>
            <Table.Tr>
              {head.map((h, i) => (
                <Table.Th key={h} className={i === 0 ? undefined : style.number}>
                  {h}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map((row) => (
              <Table.Tr key={String(row[0])}>
                {row.map((cell, i) => (
                  <Table.Td key={head[i]} className={i === 0 ? undefined : style.number}>
                    {cell}
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
    </Panel>
  )
}

/** Bars without a chart library: a value's share of the largest, beside its number. */
export function Bars({ rows, label }: { rows: readonly { name: string; value: number }[]; label: string }) {
  const most = Math.max(1, ...rows.map((r) => r.value))
  return (
    <div
      className={style.bars}
      role="img"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the bars of a long day scroll sideways on a phone
      tabIndex={0}
      aria-label={`${label}: ${rows.map((r) => `${r.name} ${r.value}`).join(', ')}`}
    >
      {rows.map((r) => (
        <div key={r.name} className={style.bar} title={`${r.name}: ${r.value}`}>
          <div className={style.fill} style={{ height: `${(100 * r.value) / most}%` }} />
          <div className={style.tick}>{r.name}</div>
        </div>
      ))}
    </div>
  )
}
