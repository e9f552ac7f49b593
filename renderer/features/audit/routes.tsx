import { Button, Stack, Table } from '@mantine/core'
import { useState } from 'react'
import { useCommand } from '../../data/hooks.ts'
import { failureWords } from '../../i18n/failures.ts'
import { fullTime } from '../../i18n/times.ts'
import { defineWords, useLanguage } from '../../i18n/words.ts'
import { Page, Panel } from '../../ui/page.tsx'
import { ErrorState, PanelSkeleton } from '../../ui/states.tsx'

const auditWords = defineWords(
  'audit',
  {
    title: 'Jejak audit',
    lead: 'Siapa melihat atau mengubah apa. Catatan ini tidak dapat diubah dari aplikasi.',
    at: 'Waktu',
    who: 'Siapa',
    action: 'Tindakan',
    subject: 'Mengenai',
    older: 'Lebih lama',
    newest: 'Terbaru',
  },
  {
    title: 'Audit trail',
    lead: 'Who looked at or changed what. Nothing in the app can change it.',
    at: 'Time',
    who: 'Who',
    action: 'Action',
    subject: 'About',
    older: 'Older',
    newest: 'Newest',
  },
)

const pageSize = 100

export default function Audit() {
  const t = auditWords.useWords()
  const language = useLanguage()
  const [before, setBefore] = useState<number | null>(null)
  const list = useCommand('audit.list', { before, limit: pageSize }, { keepPrevious: true })
  const entries = list.data?.entries ?? []
  const last = entries.at(-1)
  return (
    <Page title={t('title')} lead={t('lead')}>
      {list.error !== null ? (
        <ErrorState text={failureWords(list.error.failure)} onRetry={() => void list.refetch()} />
      ) : list.data === undefined ? (
        <PanelSkeleton />
      ) : (
        <Panel>
          <Stack align="flex-start">
            <Table.ScrollContainer minWidth={520} w="100%" scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
              <Table aria-label={t('title')}>
                <Table.Thead>
                  <Table.Tr>
                    {(['at', 'who', 'action', 'subject'] as const).map((key) => (
                      <Table.Th key={key}>{t(key)}</Table.Th>
                    ))}
                  </Table.Tr>
                </Table.Thead>
                <Table.Tbody>
                  {entries.map((e) => (
                    <Table.Tr key={e.id}>
                      <Table.Td>{fullTime(e.at, language)}</Table.Td>
                      <Table.Td>{e.name ?? '–'}</Table.Td>
                      <Table.Td>{e.action}</Table.Td>
                      <Table.Td>{e.subject ?? ''}</Table.Td>
                    </Table.Tr>
                  ))}
                </Table.Tbody>
              </Table>
            </Table.ScrollContainer>
            {entries.length === pageSize && last !== undefined ? (
              <Button variant="default" onClick={() => setBefore(last.id)}>
                {t('older')}
              </Button>
            ) : (
              before !== null && (
                <Button variant="default" onClick={() => setBefore(null)}>
                  {t('newest')}
                </Button>
              )
            )}
          </Stack>
        </Panel>
      )}
    </Page>
  )
}
