import { Button, Group } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { uiWords } from './words.ts'

/** A notice at the window's edge with one thing to do about it; doing it takes the notice away. */
export function showNotice(notice: {
  id: string
  kind: 'good' | 'urgent'
  text: string
  action: { word: string; run: () => void }
  /** Null where it stays until it is closed. */
  forMs: number | null
  /** Of more than the window shows at once, those with the highest come first; without it, the oldest do. */
  priority?: number
}): void {
  const { id, action } = notice
  const act = () => {
    notifications.hide(id)
    action.run()
  }
  notifications.show({
    id,
    color: notice.kind === 'good' ? 'teal' : 'red',
    autoClose: notice.forMs ?? false,
    priority: notice.priority ?? 0,
    withCloseButton: notice.kind === 'urgent' || notice.forMs === null,
    closeButtonProps: { 'aria-label': uiWords.words('close') },
    message: (
      <Group justify="space-between" wrap="nowrap">
        <span>{notice.text}</span>
        <Button variant="default" h={44} style={{ flex: 'none' }} onClick={act}>
          {action.word}
        </Button>
      </Group>
    ),
  })
}

/** Takes a notice away before its time. */
export const hideNotice = (id: string): void => void notifications.hide(id)
