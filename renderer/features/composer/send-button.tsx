import { Button, Group, Menu, Modal, Stack, Text, TextInput } from '@mantine/core'
import { IconCheck, IconChevronDown, IconClock, IconLock, IconSend2 } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import { fromLocalInput } from '../conversation/snooze-times.ts'
import type { SendOptions } from './use-sending.ts'
import { composerWords } from './words.ts'

interface SendButtonProps {
  isNote: boolean
  disabled: boolean
  onSend: (options?: SendOptions) => void
}

/** Send; or send and resolve; or send later. A note has its own colour and its own word. */
export function SendButton({ isNote, disabled, onSend }: SendButtonProps) {
  const t = composerWords.useWords()
  const [scheduling, setScheduling] = useState(false)
  if (isNote)
    return (
      <Button color="violet" leftSection={<IconLock size={16} />} disabled={disabled} onClick={() => onSend()}>
        {t('save-note')}
      </Button>
    )
  return (
    <Button.Group>
      <Button leftSection={<IconSend2 size={17} />} disabled={disabled} onClick={() => onSend()}>
        {t('send')}
      </Button>
      <Menu position="top-end">
        <Menu.Target>
          <Button px={8} disabled={disabled} aria-label={t('send-more')} style={{ borderLeft: '1px solid #ffffff55' }}>
            <IconChevronDown size={16} />
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconCheck size={17} />} onClick={() => onSend({ thenResolve: true })}>
            {t('send-resolve')}
          </Menu.Item>
          <Menu.Item leftSection={<IconClock size={17} />} onClick={() => setScheduling(true)}>
            {t('schedule')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <ScheduleDialog
        opened={scheduling}
        onClose={() => setScheduling(false)}
        onSchedule={(sendAt) => {
          setScheduling(false)
          onSend({ sendAt })
        }}
      />
    </Button.Group>
  )
}

interface ScheduleDialogProps {
  opened: boolean
  onClose: () => void
  onSchedule: (at: number) => void
}

function ScheduleDialog({ opened, onClose, onSchedule }: ScheduleDialogProps) {
  const t = composerWords.useWords()
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      withCloseButton={false}
      title={<Text fw={600}>{t('schedule')}</Text>}
      centered
    >
      <ScheduleForm onClose={onClose} onSchedule={onSchedule} />
    </Modal>
  )
}

/** Apart from its dialog, so that it begins anew whenever that opens. */
function ScheduleForm({ onClose, onSchedule }: Omit<ScheduleDialogProps, 'opened'>) {
  const t = composerWords.useWords()
  const [value, setValue] = useState('')
  const [tried, setTried] = useState(false)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const at = fromLocalInput(value)
    if (at === null || at <= Date.now()) setTried(true)
    else onSchedule(at)
  }
  return (
    <form onSubmit={submit}>
      <Stack>
        <TextInput
          type="datetime-local"
          label={t('schedule-at')}
          data-autofocus
          value={value}
          error={tried && t('schedule-past')}
          onChange={(event) => setValue(event.currentTarget.value)}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button type="submit">{t('schedule')}</Button>
        </Group>
      </Stack>
    </form>
  )
}
