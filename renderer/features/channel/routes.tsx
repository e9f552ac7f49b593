import { Alert, Button, Group, Stack, Table } from '@mantine/core'
import { useState } from 'react'
import type { ChannelStatus } from '../../../shared/model/channel.ts'
import { useAction, useCommand } from '../../data/hooks.ts'
import { useMay } from '../../data/session.ts'
import { fullTime } from '../../i18n/times.ts'
import { useLanguage } from '../../i18n/words.ts'
import { Loaded } from '../../ui/loaded.tsx'
import { Page, Panel } from '../../ui/page.tsx'
import { DeadMessages } from './dead-messages.tsx'
import { Outages } from './outages.tsx'
import { Pairing } from './pairing.tsx'
import { channelWords } from './words.ts'

/** How WhatsApp is linked, whether it lives, and how to link it. */
export default function Channel() {
  const t = channelWords.useWords()
  // Signs of life are not pushed: each frame would be one.
  const list = useCommand('channel.list', {}, { refetchInterval: 15_000 })
  const manages = useMay('channel.manage')
  return (
    <Page title={t('title')} lead={t('lead')} width={760}>
      <Loaded query={list}>
        {({ channels, deadMessages, outages }) =>
          channels
            .filter((c) => c.channel === 'whatsapp')
            .map((status) => (
              <Stack key={status.channel}>
                {deadMessages.count > 0 && <DeadMessages {...deadMessages} />}
                <State status={status} manages={manages} />
                {manages && ['unpaired', 'pairing', 'logged-out'].includes(status.state) && <Pairing status={status} />}
                <Outages outages={outages} />
              </Stack>
            ))
        }
      </Loaded>
    </Page>
  )
}

const helped = ['replaced', 'logged-out', 'restricted', 'outdated', 'unreachable', 'pairing-failed'] as const

function State({ status, manages }: { status: ChannelStatus; manages: boolean }) {
  const t = channelWords.useWords()
  const language = useLanguage()
  const time = (at: number | null) => (at === null ? t('never') : fullTime(at, language))
  const help = helped.find((h) => h === status.problem || (h === 'restricted' && status.problem === 'banned'))
  const reconnect = useAction('channel.reconnect', { refreshes: ['channel.list'] })
  const unpair = useAction('channel.unpair', { refreshes: ['channel.list'] })
  const [sure, setSure] = useState(false)
  return (
    <Panel title={t(`state-${status.state}`)}>
      <Stack>
        {help !== undefined && (
          <Alert color={status.state === 'open' ? 'yellow' : 'red'} variant="light">
            {t(`help-${help}`)}
            {help === 'restricted' &&
              status.restrictedUntil !== null &&
              ` ${t('restricted-until', { time: fullTime(status.restrictedUntil, language) })}`}
          </Alert>
        )}
        <Table aria-label={t('state')}>
          <Table.Tbody>
            {(
              [
                ['account', status.account?.number ?? '–'],
                ['frame', time(status.lastFrameAt)],
                ['inbound', time(status.lastInboundAt)],
                ['acknowledged', time(status.lastAcknowledgedAt)],
                ['undecryptable', status.undecryptable],
              ] as const
            ).map(([key, value]) => (
              <Table.Tr key={key}>
                <Table.Th scope="row">{t(key)}</Table.Th>
                <Table.Td>{value}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
        {manages && status.account !== null && (
          <Group>
            <Button
              variant="default"
              loading={reconnect.isPending}
              onClick={() => reconnect.mutate({ channel: status.channel })}
            >
              {t('reconnect')}
            </Button>
            <Button
              variant="light"
              color="red"
              loading={unpair.isPending}
              onBlur={() => setSure(false)}
              onClick={() => (sure ? unpair.mutate({ channel: status.channel }) : setSure(true))}
            >
              {t(sure ? 'unpair-sure' : 'unpair')}
            </Button>
          </Group>
        )}
      </Stack>
    </Panel>
  )
}
