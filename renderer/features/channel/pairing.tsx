import { Button, Code, Group, List, SegmentedControl, Stack, TextInput } from '@mantine/core'
import { create } from 'qrcode'
import { useState } from 'react'
import type { ChannelStatus } from '../../../shared/model/channel.ts'
import { useAction } from '../../data/hooks.ts'
import { Panel } from '../../ui/page.tsx'
import { channelWords } from './words.ts'

/** Linking by the QR on this screen, or by a code that is typed on the phone. */
export function Pairing({ status }: { status: ChannelStatus }) {
  const t = channelWords.useWords()
  const [method, setMethod] = useState('qr')
  const [phoneNumber, setPhoneNumber] = useState('')
  const pair = useAction('channel.pair', { refreshes: ['channel.list'] })
  const channel = status.channel
  const code = status.pairingCode
  return (
    <Panel title={t('pair')}>
      <Stack align="flex-start">
        <SegmentedControl
          aria-label={t('pair')}
          value={method}
          onChange={setMethod}
          data={[
            { value: 'qr', label: t('qr') },
            { value: 'code', label: t('code') },
          ]}
        />
        <List type="ordered">
          <List.Item>{t('step-1')}</List.Item>
          <List.Item>{t('step-2')}</List.Item>
          <List.Item>{t(method === 'qr' ? 'step-3-qr' : 'step-3-code')}</List.Item>
        </List>
        {method === 'qr' ? (
          status.qr === null ? (
            <Button loading={pair.isPending} onClick={() => pair.mutate({ channel, method: 'qr', phoneNumber: null })}>
              {t('show-qr')}
            </Button>
          ) : (
            <QrCode text={status.qr} label={t('qr')} />
          )
        ) : code === null ? (
          <Group align="flex-end">
            <TextInput
              label={t('number')}
              description={t('number-hint')}
              inputMode="tel"
              value={phoneNumber}
              onChange={(e) => setPhoneNumber(e.currentTarget.value)}
            />
            <Button
              loading={pair.isPending}
              disabled={phoneNumber.replace(/\D/g, '').length < 8}
              onClick={() => pair.mutate({ channel, method: 'code', phoneNumber })}
            >
              {t('get-code')}
            </Button>
          </Group>
        ) : (
          <Code fz={28} aria-label={t('code')}>{`${code.slice(0, 4)}-${code.slice(4)}`}</Code>
        )}
        <output>{status.state === 'pairing' && status.qr === null && code === null ? t('waiting') : ''}</output>
      </Stack>
    </Panel>
  )
}

const quiet = 4

/** Always dark on white, whatever the theme: phones read nothing else reliably. */
function QrCode({ text, label }: { text: string; label: string }) {
  const { size, data } = create(text, { errorCorrectionLevel: 'L' }).modules
  const squares: string[] = []
  for (let y = 0; y < size; y++)
    for (let x = 0; x < size; x++) if (data[y * size + x]) squares.push(`M${x} ${y}h1v1h-1z`)
  const box = `${-quiet} ${-quiet} ${size + 2 * quiet} ${size + 2 * quiet}`
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={box}
      width={264}
      style={{ background: '#fff', borderRadius: 8, maxWidth: '100%' }}
    >
      <path d={squares.join('')} fill="#000" shapeRendering="crispEdges" />
    </svg>
  )
}
