import { Button, Group, Modal, NativeSelect, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { type FormEvent, type ReactNode, useState } from 'react'
import type { Conversation } from '../../../shared/model/conversation.ts'
import { takeEventOf } from '../../data/conversation-actions.ts'
import { useDirectory } from '../../data/directory.ts'
import { useAction } from '../../data/hooks.ts'
import { usePeople } from '../../data/live-state.ts'
import { fullTime } from '../../i18n/times.ts'
import { useLanguage } from '../../i18n/words.ts'
import { Avatar } from '../../ui/avatar.tsx'
import { fromLocalInput, snoozeChoices } from './snooze-times.ts'
import { threadWords } from './words.ts'

interface DialogProps {
  conversation: Conversation
  opened: boolean
  onClose: () => void
}

function Frame({
  title,
  opened,
  onClose,
  children,
}: Omit<DialogProps, 'conversation'> & { title: string; children: ReactNode }) {
  const t = threadWords.useWords()
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={<Text fw={600}>{title}</Text>}
      closeButtonProps={{ 'aria-label': t('close') }}
      centered
    >
      {children}
    </Modal>
  )
}

/** Gives the conversation to a colleague; those present come first. */
export function AssignDialog({ conversation, opened, onClose }: DialogProps) {
  const t = threadWords.useWords()
  const { people } = useDirectory()
  const present = new Map(usePeople().map((p) => [p.accountId, p.presence]))
  const assign = useAction('conversation.assign', {
    onSuccess(changed) {
      takeEventOf(changed)
      onClose()
    },
  })
  const rank = (id: string) => (present.get(id) === 'online' ? 0 : present.get(id) === 'away' ? 1 : 2)
  const agents = people.filter((p) => p.role !== 'editor').sort((a, b) => rank(a.id) - rank(b.id))
  return (
    <Frame title={t('assign')} opened={opened} onClose={onClose}>
      <Stack gap={4}>
        {agents.map((person) => (
          <Button
            key={person.id}
            variant={person.id === conversation.assigneeId ? 'light' : 'subtle'}
            color={person.id === conversation.assigneeId ? 'teal' : 'gray'}
            justify="flex-start"
            h={44}
            fw={500}
            disabled={assign.isPending}
            leftSection={
              <Avatar id={person.id} name={person.name} size={28} presence={present.get(person.id) ?? 'offline'} />
            }
            onClick={() => assign.mutate({ id: conversation.id, accountId: person.id })}
          >
            {person.name}
          </Button>
        ))}
      </Stack>
    </Frame>
  )
}

/** Moves it to another team's queue with a note that only colleagues see. */
export function TransferDialog({ conversation, opened, onClose }: DialogProps) {
  const t = threadWords.useWords()
  const { teams } = useDirectory()
  const [chosen, setChosen] = useState('')
  const [note, setNote] = useState('')
  const transfer = useAction('conversation.transfer', {
    onSuccess(changed) {
      takeEventOf(changed)
      setNote('')
      onClose()
    },
  })
  const targets = teams.filter((team) => team.id !== conversation.teamId)
  const teamId = chosen === '' ? (targets[0]?.id ?? '') : chosen
  const submit = (event: FormEvent) => {
    event.preventDefault()
    transfer.mutate({ id: conversation.id, teamId, note: note.trim() })
  }
  return (
    <Frame title={t('transfer')} opened={opened} onClose={onClose}>
      <form onSubmit={submit}>
        <Stack>
          <NativeSelect
            label={t('choose-team')}
            value={teamId}
            data={targets.map((team) => ({ value: team.id, label: team.name }))}
            onChange={(event) => setChosen(event.currentTarget.value)}
          />
          <Textarea
            label={t('transfer-note')}
            autosize
            minRows={3}
            maxLength={2000}
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
          <Buttons onClose={onClose} word={t('transfer')} loading={transfer.isPending} disabled={teamId === ''} />
        </Stack>
      </form>
    </Frame>
  )
}

/** Puts it away until a time, or until the resident writes. */
export function SnoozeDialog({ conversation, opened, onClose }: DialogProps) {
  const t = threadWords.useWords()
  const language = useLanguage()
  const [custom, setCustom] = useState('')
  const snooze = useAction('conversation.snooze', {
    onSuccess(changed) {
      takeEventOf(changed)
      onClose()
    },
  })
  const customAt = fromLocalInput(custom)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (customAt !== null) snooze.mutate({ id: conversation.id, until: customAt })
  }
  return (
    <Frame title={t('snooze')} opened={opened} onClose={onClose}>
      <Stack gap="xs">
        {snoozeChoices(Date.now()).map((choice) => (
          <Button
            key={choice.word}
            variant="default"
            justify="space-between"
            h={44}
            fw={500}
            disabled={snooze.isPending}
            rightSection={<Text size="sm">{fullTime(choice.at, language)}</Text>}
            onClick={() => snooze.mutate({ id: conversation.id, until: choice.at })}
          >
            {t(choice.word)}
          </Button>
        ))}
        <form onSubmit={submit}>
          <Stack>
            <TextInput
              type="datetime-local"
              label={`${t('snooze-custom')} (WIB)`}
              value={custom}
              onChange={(event) => setCustom(event.currentTarget.value)}
            />
            <Buttons onClose={onClose} word={t('snooze')} loading={snooze.isPending} disabled={customAt === null} />
          </Stack>
        </form>
      </Stack>
    </Frame>
  )
}

/** Done, under a topic that the figures are kept by. */
export function ResolveDialog({ conversation, opened, onClose }: DialogProps) {
  const t = threadWords.useWords()
  const { topics } = useDirectory()
  const [chosen, setChosen] = useState<string | null>(null)
  const resolve = useAction('conversation.resolve', {
    onSuccess(changed) {
      takeEventOf(changed)
      onClose()
    },
  })
  const topicId = chosen ?? conversation.topicId ?? ''
  const submit = (event: FormEvent) => {
    event.preventDefault()
    resolve.mutate({ id: conversation.id, topicId: topicId === '' ? null : topicId })
  }
  return (
    <Frame title={t('resolve')} opened={opened} onClose={onClose}>
      <form onSubmit={submit}>
        <Stack>
          <Text c="dimmed">{t('resolve-lead')}</Text>
          <NativeSelect
            label={t('resolve-topic')}
            value={topicId}
            data={[
              { value: '', label: t('no-topic') },
              ...topics.map((topic) => ({ value: topic.id, label: `${topic.number}. ${topic.title}` })),
            ]}
            onChange={(event) => setChosen(event.currentTarget.value)}
          />
          <Buttons onClose={onClose} word={t('resolve')} loading={resolve.isPending} autoFocus />
        </Stack>
      </form>
    </Frame>
  )
}

interface ButtonsProps {
  word: string
  loading: boolean
  disabled?: boolean
  autoFocus?: boolean
  onClose: () => void
}

function Buttons({ word, loading, disabled = false, autoFocus = false, onClose }: ButtonsProps) {
  const t = threadWords.useWords()
  return (
    <Group justify="flex-end">
      <Button variant="default" onClick={onClose}>
        {t('cancel')}
      </Button>
      <Button type="submit" loading={loading} disabled={disabled} data-autofocus={autoFocus || undefined}>
        {word}
      </Button>
    </Group>
  )
}
