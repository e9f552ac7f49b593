import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import type { SendOptions } from './composer.tsx'
import { composerWords } from './words.ts'

interface ConfirmSendProps {
  /** What was about to be sent; null when nothing is being asked. */
  asking: SendOptions | null
  /** The colleague who holds the conversation. */
  holder: string | null
  onCancel: () => void
  onConfirm: (options: SendOptions) => void
}

/** Asked before writing into a colleague's conversation, and before a personal number leaves the house. */
export function ConfirmSend({ asking, holder, onCancel, onConfirm }: ConfirmSendProps) {
  const t = composerWords.useWords()
  const held = holder !== null
  return (
    <Modal
      opened={asking !== null}
      onClose={onCancel}
      withCloseButton={false}
      title={<Text fw={600}>{t(held ? 'held-title' : 'nik-title')}</Text>}
      centered
    >
      <Stack>
        <Text>{held ? t('held-text', { name: holder }) : t('nik-warning')}</Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={onCancel} data-autofocus>
            {t('cancel')}
          </Button>
          <Button onClick={() => asking !== null && onConfirm(asking)}>
            {t(held ? 'held-confirm' : 'nik-confirm')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
