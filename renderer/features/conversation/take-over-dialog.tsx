import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import type { Conversation } from '../../../shared/model/conversation.ts'
import { takeEventOf } from '../../data/conversation-actions.ts'
import { useAction } from '../../data/hooks.ts'
import { useSession } from '../../data/session.ts'
import { threadWords } from './words.ts'

interface TakeOverDialogProps {
  conversation: Conversation
  /** The colleague who holds it. */
  holder: string
  opened: boolean
  onClose: () => void
}

/** Asked before a conversation is taken out of a colleague's hands. */
export function TakeOverDialog({ conversation, holder, opened, onClose }: TakeOverDialogProps) {
  const t = threadWords.useWords()
  const me = useSession().account.id
  const assign = useAction('conversation.assign', {
    onSuccess(changed) {
      takeEventOf(changed)
      onClose()
    },
  })
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      withCloseButton={false}
      title={<Text fw={600}>{t('take-over-title')}</Text>}
      centered
    >
      <Stack>
        <Text>{t('take-over-text', { name: holder })}</Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose} data-autofocus>
            {t('cancel')}
          </Button>
          <Button loading={assign.isPending} onClick={() => assign.mutate({ id: conversation.id, accountId: me })}>
            {t('take-over')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
