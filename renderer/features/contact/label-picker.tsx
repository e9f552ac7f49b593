import { ActionIcon, Button, Group, Menu } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import type { Conversation } from '../../../shared/model/conversation.ts'
import { takeEventOf } from '../../data/conversation-actions.ts'
import { useDirectory } from '../../data/directory.ts'
import { useAction } from '../../data/hooks.ts'
import { useMay } from '../../data/session.ts'
import { contactWords } from './words.ts'

/** The conversation's labels; added from a list, taken off with a cross. */
export function LabelPicker({ conversation: c }: { conversation: Conversation }) {
  const t = contactWords.useWords()
  const { labels } = useDirectory()
  const mayEdit = useMay('conversation.reply')
  const save = useAction('conversation.set-labels', { onSuccess: takeEventOf, line: `labels-${c.id}` })
  // All of them are sent at once: the next one joins those that are still on their way.
  const wanted = save.isPending ? save.variables.labels : c.labels
  const set = labels.filter((label) => wanted.includes(label.id))
  const free = labels.filter((label) => !wanted.includes(label.id))
  return (
    <Group gap={6}>
      {set.length === 0 && <span style={{ color: 'var(--k-text-2)' }}>{t('no-labels')}</span>}
      {set.map((label) => (
        <Group
          key={label.id}
          gap={2}
          wrap="nowrap"
          style={{ border: `1px solid ${label.color}`, borderRadius: 6, paddingLeft: 8, fontSize: 13 }}
        >
          {label.name}
          {mayEdit && (
            <ActionIcon
              variant="subtle"
              color="gray"
              size={24}
              aria-label={t('remove-label', { name: label.name })}
              onClick={() => save.mutate({ id: c.id, labels: wanted.filter((id) => id !== label.id) })}
            >
              <IconX size={14} />
            </ActionIcon>
          )}
        </Group>
      ))}
      {mayEdit && free.length > 0 && (
        <Menu>
          <Menu.Target>
            <Button size="compact-sm" variant="subtle" leftSection={<IconPlus size={14} />}>
              {t('add-label')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {free.map((label) => (
              <Menu.Item key={label.id} onClick={() => save.mutate({ id: c.id, labels: [...wanted, label.id] })}>
                {label.name}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
    </Group>
  )
}
