import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import type { Asking, SendOptions } from './use-sending.ts'
import { composerWords } from './words.ts'

interface ConfirmSendProps {
  /** What was about to be sent; null when nothing is being asked. */
  asking: Asking | null
  /** The colleague who holds the conversation. */
  holder: string | null
  onCancel: () => void
  onConfirm: (options: SendOptions) => void
}

/** Asked before writing into a colleague's conversation, and before a personal number leaves the house; or both. */
export function ConfirmSend({ asking, holder, onCancel, onConfirm }: ConfirmSendProps) {
  const t = composerWords.useWords()
  const held = asking?.held === true
  return (
    <Modal
      opened={asking !== null}
      onClose={onCancel}
      withCloseButton={false}
      title={<Text fw={600}>{t(held ? 'held-title' : 'nik-title')}</Text>}
      centered
    >
      <Stack>
        {held && <Text>{t('held-text', { name: holder ?? '' })}</Text>}
        {asking?.personal === true && <Text>{t('nik-warning')}</Text>}
        <Group justify="flex-end">
          <Button variant="default" onClick={onCancel} data-autofocus>
            {t('cancel')}
          </Button>
          <Button onClick={() => asking !== null && onConfirm(asking.options)}>
            {t(held ? 'held-confirm' : 'nik-confirm')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
