import { Button, Checkbox, Group, NumberInput, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { Settings as Values } from '../../../shared/model/settings.ts'
import { notifyDone, useAction, useCommand } from '../../data/hooks.ts'
import { useMay } from '../../data/session.ts'
import { useLanguage } from '../../i18n/words.ts'
import { Loaded } from '../../ui/loaded.tsx'
import { Page, Panel } from '../../ui/page.tsx'
import { Backup } from './backup.tsx'
import { settingsWords } from './words.ts'

export default function Settings() {
  const t = settingsWords.useWords()
  const settings = useCommand('settings.get', {})
  return (
    <Page title={t('title')} lead={t('lead')} width={760}>
      <Loaded query={settings}>{(values) => <Form initial={values} />}</Loaded>
    </Page>
  )
}

const numbers = [
  'firstResponseTargetMinutes',
  'handBackAfterMinutes',
  'staleAfterMinutes',
  'targetPrecision',
  'burstWaitMs',
  'retentionDays',
] as const
const paces = ['burst', 'perSecond', 'dailyColdCap'] as const

const toLines = (values: Values) => values.officeHours.holidays.map((h) => `${h.date} ${h.name}`).join('\n')

function toHolidays(lines: string): Values['officeHours']['holidays'] {
  return lines.split('\n').flatMap((line) => {
    const [, date, name] = line.trim().match(/^(\d{4}-\d{2}-\d{2})\s+(.+)$/) ?? []
    return date === undefined || name === undefined ? [] : [{ date, name }]
  })
}

function Form({ initial }: { initial: Values }) {
  const t = settingsWords.useWords()
  const manages = useMay('settings.manage')
  const [values, setValues] = useState(initial)
  const [holidays, setHolidays] = useState(toLines(initial))
  const change = (part: Partial<Values>) => setValues({ ...values, ...part })
  const save = useAction('settings.save', { refreshes: ['settings.get'], onSuccess: () => notifyDone(t('saved')) })
  const { week } = values.officeHours
  const decimal = useLanguage() === 'id' ? ',' : '.'
  const setDay = (day: number, hours: Values['officeHours']['week'][number]) =>
    change({ officeHours: { ...values.officeHours, week: week.map((old, i) => (i === day ? hours : old)) } })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    save.mutate({ ...values, officeHours: { ...values.officeHours, holidays: toHolidays(holidays) } })
  }
  return (
    <form onSubmit={submit}>
      <fieldset disabled={!manages} style={{ border: 0, padding: 0, margin: 0 }}>
        <Stack>
          <Panel title={t('office')}>
            <Stack>
              <TextInput
                required
                label={t('officeName')}
                value={values.officeName}
                onChange={(e) => change({ officeName: e.currentTarget.value })}
              />
              <TextInput
                required
                label={t('botName')}
                value={values.botName}
                onChange={(e) => change({ botName: e.currentTarget.value })}
              />
              <Textarea
                autosize
                required
                label={t('greeting')}
                value={values.greeting}
                onChange={(e) => change({ greeting: e.currentTarget.value })}
              />
              <Textarea
                autosize
                label={t('emergencyText')}
                value={values.emergencyText}
                onChange={(e) => change({ emergencyText: e.currentTarget.value })}
              />
            </Stack>
          </Panel>
          <Panel title={t('hours')}>
            <Stack>
              {t('days')
                .split(',')
                .map((name, day) => {
                  const hours = week[day] ?? null
                  return (
                    <Group key={name}>
                      <Checkbox
                        w={{ base: '100%', xs: 120 }}
                        label={name}
                        checked={hours !== null}
                        onChange={(e) =>
                          setDay(day, e.currentTarget.checked ? { from: '08:00', until: '15:00' } : null)
                        }
                      />
                      {hours !== null && (
                        <>
                          <TextInput
                            type="time"
                            aria-label={`${name}, ${t('from')}`}
                            value={hours.from}
                            onChange={(e) => setDay(day, { ...hours, from: e.currentTarget.value })}
                          />
                          <TextInput
                            type="time"
                            aria-label={`${name}, ${t('until')}`}
                            value={hours.until}
                            onChange={(e) => setDay(day, { ...hours, until: e.currentTarget.value })}
                          />
                        </>
                      )}
                    </Group>
                  )
                })}
              <Textarea
                autosize
                minRows={3}
                label={t('holidays')}
                value={holidays}
                onChange={(e) => setHolidays(e.currentTarget.value)}
              />
            </Stack>
          </Panel>
          <Panel title={t('targets')}>
            <Stack>
              {numbers.map((key) => (
                <NumberInput
                  key={key}
                  label={t(key)}
                  value={values[key]}
                  decimalSeparator={decimal}
                  step={key === 'targetPrecision' ? 0.01 : 1}
                  onChange={(v) => typeof v === 'number' && change({ [key]: v })}
                />
              ))}
              <Checkbox
                label={t('autoAssign')}
                checked={values.autoAssign}
                onChange={(e) => change({ autoAssign: e.currentTarget.checked })}
              />
            </Stack>
          </Panel>
          <Panel title={t('pace')}>
            <Stack>
              <Text size="sm" c="dimmed">
                {t('pace-lead')}
              </Text>
              <Checkbox
                label={t('pace-enabled')}
                checked={values.sendPace.enabled}
                onChange={(e) => change({ sendPace: { ...values.sendPace, enabled: e.currentTarget.checked } })}
              />
              {paces.map((key) => (
                <NumberInput
                  key={key}
                  label={t(`pace-${key}`)}
                  disabled={!values.sendPace.enabled}
                  value={values.sendPace[key]}
                  decimalSeparator={decimal}
                  step={key === 'perSecond' ? 0.1 : 1}
                  onChange={(v) => typeof v === 'number' && change({ sendPace: { ...values.sendPace, [key]: v } })}
                />
              ))}
            </Stack>
          </Panel>
          {manages && (
            <Group>
              <Button type="submit" loading={save.isPending}>
                {t('save')}
              </Button>
              <Backup />
            </Group>
          )}
        </Stack>
      </fieldset>
    </form>
  )
}
