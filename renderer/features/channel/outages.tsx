import { Group, Table } from '@mantine/core'
import type { Outage } from '../../../shared/model/channel.ts'
import { useMay } from '../../data/session.ts'
import { fullTime } from '../../i18n/times.ts'
import { useLanguage } from '../../i18n/words.ts'
import { Panel } from '../../ui/page.tsx'
import { TicketLink } from './ticket-link.tsx'
import { channelWords } from './words.ts'

const named = ['401', '403', '405', '408', '428', '440', '500', '503', 'service-down'] as const

/** When nothing came in or went out, why, and whose conversations to look at. */
export function Outages({ outages }: { outages: readonly Outage[] }) {
  const t = channelWords.useWords()
  const language = useLanguage()
  const cause = (code: string) => {
    const known = named.find((n) => n === code)
    return known === undefined ? t('cause-other', { code }) : t(`cause-${known}`)
  }
  return (
    <Panel title={t('outages')}>
      {outages.length === 0 ? (
        t('no-outages')
      ) : (
        <Table.ScrollContainer minWidth={520}>
          <Table aria-label={t('outages')}>
            <Table.Thead>
              <Table.Tr>
                {(['since', 'until', 'cause', 'touched'] as const).map((key) => (
                  <Table.Th key={key}>{t(key)}</Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {outages.map((o) => (
                <Table.Tr key={o.id}>
                  <Table.Td>{fullTime(o.startedAt, language)}</Table.Td>
                  <Table.Td>{o.endedAt === null ? t('ongoing') : fullTime(o.endedAt, language)}</Table.Td>
                  <Table.Td>{cause(o.cause)}</Table.Td>
                  <Table.Td>
                    <Touched conversations={o.conversations} />
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
    </Panel>
  )
}

const shown = 6

function Touched({ conversations }: Pick<Outage, 'conversations'>) {
  const t = channelWords.useWords()
  const reads = useMay('conversation.read')
  if (conversations.length === 0) return '–'
  if (!reads) return conversations.length
  return (
    <Group gap="xs">
      {conversations.slice(0, shown).map((c) => (
        <TicketLink key={c.id} {...c} />
      ))}
      {conversations.length > shown && t('more', { count: conversations.length - shown })}
    </Group>
  )
}
