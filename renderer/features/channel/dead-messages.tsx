import { Alert, Button, Group, Stack, Table, Text } from '@mantine/core'
import type { CommandOutput } from '../../../shared/contract/commands.ts'
import { notifyDone, notifyProblem, useAction } from '../../data/hooks.ts'
import { useMay } from '../../data/session.ts'
import { fullTime } from '../../i18n/times.ts'
import { useLanguage } from '../../i18n/words.ts'
import { Panel } from '../../ui/page.tsx'
import { TicketLink } from './ticket-link.tsx'
import { channelWords } from './words.ts'

type Dead = CommandOutput<'channel.list'>['deadMessages']

/** What could not be taken in, where it belongs and why, and another try once the cause is mended. */
export function DeadMessages({ count, newest }: Dead) {
  const t = channelWords.useWords()
  const language = useLanguage()
  const reads = useMay('conversation.read')
  const manages = useMay('conversation.manage')
  const again = useAction('channel.take-in-again', {
    refreshes: ['channel.list'],
    onSuccess: ({ left }) =>
      left === 0 ? notifyDone(t('again-done')) : notifyProblem(t('again-left', { count: left })),
  })
  return (
    <Panel title={t('dead-title')}>
      <Stack>
        <Alert color="red" variant="light">
          {t('dead', { count })}
        </Alert>
        <Table.ScrollContainer minWidth={520}>
          <Table aria-label={t('dead-title')}>
            <Table.Thead>
              <Table.Tr>
                {(['came-in', 'conversation', 'failure'] as const).map((key) => (
                  <Table.Th key={key}>{t(key)}</Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {newest.map(({ id, receivedAt, conversation, failure }) => (
                <Table.Tr key={id}>
                  <Table.Td>{fullTime(receivedAt, language)}</Table.Td>
                  <Table.Td>
                    {conversation === null ? '–' : reads ? <TicketLink {...conversation} /> : conversation.ticket}
                  </Table.Td>
                  <Table.Td>
                    <Text size="sm" c="dimmed" lineClamp={2}>
                      {failure}
                    </Text>
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
        {count > newest.length && <Text size="sm">{t('more', { count: count - newest.length })}</Text>}
        {manages && (
          <Group>
            <Button variant="default" loading={again.isPending} onClick={() => again.mutate({})}>
              {t('again')}
            </Button>
          </Group>
        )}
      </Stack>
    </Panel>
  )
}
