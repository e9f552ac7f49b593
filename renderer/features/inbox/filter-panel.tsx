import { ActionIcon, Button, Group, NativeSelect, Stack, TextInput } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { type FormEvent, startTransition, useOptimistic, useState } from 'react'
import type { InboxFilter, InboxView } from '../../../shared/model/conversation.ts'
import { useDirectory } from '../../data/directory.ts'
import { useAction, useCommand } from '../../data/hooks.ts'
import { HandoverReason, reasonWords } from '../../i18n/handover-reasons.ts'
import { dayKey, officeMoment } from '../../i18n/times.ts'
import style from './inbox.module.css'
import { inboxWords } from './words.ts'

interface FilterPanelProps {
  view: InboxView
  filter: InboxFilter
  onChange: (filter: InboxFilter) => void
}

const dayMs = 86_400_000

/** Narrows the list; a filter worth keeping gets a name and a tab of its own. */
export function FilterPanel({ view, filter: narrowed, onChange }: FilterPanelProps) {
  const t = inboxWords.useWords()
  // The address, and the list with it, follow when there is time; what was chosen stands at once, and counts for the next choice.
  const [filter, setFilter] = useOptimistic(narrowed)
  const change = (next: InboxFilter) =>
    startTransition(() => {
      setFilter(next)
      onChange(next)
    })
  const reasonName = reasonWords.useWords()
  const directory = useDirectory()
  const saved = useCommand('view.list', {}).data?.views ?? []
  const [name, setName] = useState('')
  const save = useAction('view.save', { refreshes: ['view.list'], onSuccess: () => setName('') })
  const remove = useAction('view.delete', { refreshes: ['view.list'] })
  const set = <K extends keyof InboxFilter>(key: K, value: InboxFilter[K]) => {
    const next = { ...filter, [key]: value }
    if (value === undefined) delete next[key]
    change(next)
  }
  const choice = (key: 'topicId' | 'teamId' | 'label', label: string, options: { value: string; label: string }[]) => (
    <NativeSelect
      size="xs"
      label={label}
      value={filter[key] ?? ''}
      data={[{ value: '', label: t('any') }, ...options]}
      onChange={(event) => set(key, event.currentTarget.value === '' ? undefined : event.currentTarget.value)}
    />
  )
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (name.trim() !== '') save.mutate({ id: null, name: name.trim(), view, filter })
  }
  return (
    <Stack gap="xs" p="sm" className={style.filter}>
      <Group grow gap="xs">
        {choice(
          'topicId',
          t('topic'),
          directory.topics.map((x) => ({ value: x.id, label: x.title })),
        )}
        {choice(
          'teamId',
          t('filter-team'),
          directory.teams.map((x) => ({ value: x.id, label: x.name })),
        )}
      </Group>
      <Group grow gap="xs">
        {choice(
          'label',
          t('label'),
          directory.labels.map((x) => ({ value: x.id, label: x.name })),
        )}
        <NativeSelect
          size="xs"
          label={t('reason')}
          value={filter.reason ?? ''}
          data={[{ value: '', label: t('any') }, ...HandoverReason.map((r) => ({ value: r, label: reasonName(r) }))]}
          onChange={(event) =>
            set(
              'reason',
              HandoverReason.find((r) => r === event.currentTarget.value),
            )
          }
        />
      </Group>
      <NativeSelect
        size="xs"
        label={t('channel')}
        value={filter.channel ?? ''}
        data={[
          { value: '', label: t('any') },
          { value: 'whatsapp', label: t('whatsapp') },
          { value: 'webchat', label: t('webchat') },
        ]}
        onChange={(event) => {
          const { value } = event.currentTarget
          set('channel', value === 'whatsapp' || value === 'webchat' ? value : undefined)
        }}
      />
      <Group grow gap="xs">
        <TextInput
          size="xs"
          type="date"
          label={t('from')}
          value={filter.from === undefined ? '' : dayKey(filter.from)}
          onChange={({ currentTarget: { value } }) =>
            set('from', value === '' ? undefined : officeMoment(value, '00:00'))
          }
        />
        <TextInput
          size="xs"
          type="date"
          label={t('until')}
          value={filter.to === undefined ? '' : dayKey(filter.to - dayMs)}
          onChange={({ currentTarget: { value } }) =>
            set('to', value === '' ? undefined : officeMoment(value, '00:00') + dayMs)
          }
        />
      </Group>
      <form onSubmit={submit}>
        <Group gap="xs">
          <TextInput
            size="xs"
            w="100%"
            label={t('view-name')}
            maxLength={40}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Button type="submit" size="xs" variant="default" loading={save.isPending} disabled={name.trim() === ''}>
            {t('save')}
          </Button>
          <Button size="xs" variant="subtle" onClick={() => change({})}>
            {t('clear-filter')}
          </Button>
        </Group>
      </form>
      {saved.length > 0 && (
        <Group gap={4} role="group" aria-label={t('saved')}>
          {saved.map((s) => (
            <Group key={s.id} gap={2} style={{ border: '1px solid var(--k-line)', borderRadius: 6, paddingLeft: 8 }}>
              {s.name}
              <ActionIcon
                variant="subtle"
                color="gray"
                size={24}
                aria-label={t('delete-view', { name: s.name })}
                onClick={() => remove.mutate({ id: s.id })}
              >
                <IconTrash size={14} />
              </ActionIcon>
            </Group>
          ))}
        </Group>
      )}
    </Stack>
  )
}
