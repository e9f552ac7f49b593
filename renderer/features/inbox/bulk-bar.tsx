import { Button, Group, Menu, Modal, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useDirectory } from '../../data/directory.ts'
import { notifyDone, useAction } from '../../data/hooks.ts'
import style from './inbox.module.css'
import { inboxWords } from './words.ts'

/** What can be done with all ticked rows at once. Resolving writes to residents and cannot be undone: it asks first. */
export function BulkBar({ ids, onDone }: { ids: string[]; onDone: () => void }) {
  const t = inboxWords.useWords()
  const directory = useDirectory()
  const bulk = useAction('conversation.bulk', {
    onSuccess({ changed }, input) {
      const total = input.ids.length
      notifyDone(t(changed.length === total ? 'bulk-done' : 'bulk-some', { count: changed.length, total }))
      onDone()
    },
  })
  const [resolving, setResolving] = useState(false)
  const resolve = () => {
    setResolving(false)
    bulk.mutate({ ids, action: { type: 'resolve' } })
  }
  const nothing = ids.length === 0 || bulk.isPending
  return (
    <div className={style.bulk} role="toolbar" aria-label={t('selected', { count: ids.length })}>
      <strong style={{ flexBasis: '100%' }} aria-live="polite">
        {t('selected', { count: ids.length })}
      </strong>
      <Menu>
        <Menu.Target>
          <Button size="compact-sm" variant="default" disabled={nothing}>
            {t('bulk-assign')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown mah={320} style={{ overflow: 'auto' }}>
          <Menu.Item onClick={() => bulk.mutate({ ids, action: { type: 'assign', accountId: null } })}>
            {t('to-queue')}
          </Menu.Item>
          <Menu.Divider />
          {directory.people.map((person) => (
            <Menu.Item
              key={person.id}
              onClick={() => bulk.mutate({ ids, action: { type: 'assign', accountId: person.id } })}
            >
              {person.name}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <Menu>
        <Menu.Target>
          <Button size="compact-sm" variant="default" disabled={nothing || directory.labels.length === 0}>
            {t('bulk-label')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {directory.labels.map((label) => (
            <Menu.Item
              key={label.id}
              onClick={() => bulk.mutate({ ids, action: { type: 'label', labelId: label.id } })}
            >
              {label.name}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <Button size="compact-sm" variant="default" disabled={nothing} onClick={() => setResolving(true)}>
        {t('bulk-resolve')}
      </Button>
      <Button size="compact-sm" variant="subtle" onClick={onDone}>
        {t('select-none')}
      </Button>
      <Modal
        opened={resolving}
        onClose={() => setResolving(false)}
        withCloseButton={false}
        title={<Text fw={600}>{t('bulk-resolve-title', { count: ids.length })}</Text>}
        centered
      >
        <Stack>
          <Text>{t('bulk-resolve-text')}</Text>
          <Group justify="flex-end">
            <Button variant="default" onClick={() => setResolving(false)} data-autofocus>
              {t('cancel')}
            </Button>
            <Button onClick={resolve}>{t('bulk-resolve')}</Button>
          </Group>
        </Stack>
      </Modal>
    </div>
  )
}
