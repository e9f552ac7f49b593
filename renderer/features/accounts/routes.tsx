import {
  Button,
  Checkbox,
  Group,
  MultiSelect,
  NativeSelect,
  PasswordInput,
  Stack,
  Table,
  TextInput,
} from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { CommandInput } from '../../../shared/contract/commands.ts'
import { notifyDone, useAction, useCommand } from '../../data/hooks.ts'
import { EditButton } from '../../ui/edit-button.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { Page, Panel } from '../../ui/page.tsx'
import { accountWords } from './words.ts'

type Draft = CommandInput<'account.save'>
const roles = ['agent', 'editor', 'supervisor', 'admin'] as const
const blank: Draft = { id: null, username: '', name: '', role: 'agent', teamIds: [], active: true, password: null }

/** Accounts: list, make, change, switch off. */
export default function Accounts() {
  const t = accountWords.useWords()
  const list = useCommand('account.list', {})
  const [draft, setDraft] = useState<Draft | null>(null)
  return (
    <Page title={t('title')} lead={t('lead')} actions={<Button onClick={() => setDraft(blank)}>{t('add')}</Button>}>
      <Stack>
        {draft !== null && <Form key={draft.id} initial={draft} onDone={() => setDraft(null)} />}
        <Loaded query={list}>
          {({ accounts }) => (
            <Panel>
              <Table aria-label={t('title')} className="k-stack">
                <Table.Tbody>
                  {accounts.map((account) => (
                    <Table.Tr key={account.id}>
                      <Table.Th scope="row">{account.name}</Table.Th>
                      <Table.Td>{account.username}</Table.Td>
                      <Table.Td>{t(account.role)}</Table.Td>
                      <Table.Td>{t(account.active ? 'active' : 'inactive')}</Table.Td>
                      <Table.Td>
                        <EditButton name={account.name} onClick={() => setDraft({ ...account, password: null })} />
                      </Table.Td>
                    </Table.Tr>
                  ))}
                </Table.Tbody>
              </Table>
            </Panel>
          )}
        </Loaded>
      </Stack>
    </Page>
  )
}

function Form({ initial, onDone }: { initial: Draft; onDone: () => void }) {
  const t = accountWords.useWords()
  const [draft, setDraft] = useState(initial)
  const teams = useCommand('team.list', {}).data?.teams ?? []
  const save = useAction('account.save', {
    refreshes: ['account.list'],
    onSuccess: () => {
      notifyDone(t('saved'))
      onDone()
    },
  })
  const change = (part: Partial<Draft>) => setDraft({ ...draft, ...part })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    save.mutate(draft)
  }
  return (
    <Panel title={initial.id === null ? t('add') : initial.name}>
      <form onSubmit={submit}>
        <Stack maw={420}>
          {/* The form stands above the list: without the focus it would open out of sight of a row further down. */}
          <TextInput
            required
            autoFocus
            label={t('name')}
            value={draft.name}
            onChange={(e) => change({ name: e.currentTarget.value })}
          />
          <TextInput
            required
            label={t('username')}
            value={draft.username}
            onChange={(e) => change({ username: e.currentTarget.value })}
          />
          <NativeSelect
            label={t('role')}
            value={draft.role}
            data={roles.map((value) => ({ value, label: t(value) }))}
            onChange={(e) => change({ role: roles.find((r) => r === e.currentTarget.value) ?? 'agent' })}
          />
          <MultiSelect
            label={t('teams')}
            data={teams.map((team) => ({ value: team.id, label: team.name }))}
            value={draft.teamIds}
            onChange={(teamIds) => change({ teamIds })}
          />
          <PasswordInput
            label={t('password')}
            description={draft.id === null ? undefined : t('password-keep')}
            required={draft.id === null}
            autoComplete="new-password"
            value={draft.password ?? ''}
            onChange={(e) => change({ password: e.currentTarget.value === '' ? null : e.currentTarget.value })}
          />
          <Checkbox
            label={t('active')}
            checked={draft.active}
            onChange={(e) => change({ active: e.currentTarget.checked })}
          />
          <Group>
            <Button type="submit" loading={save.isPending}>
              {t('save')}
            </Button>
            <Button variant="default" onClick={onDone}>
              {t('cancel')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Panel>
  )
}
