import { Alert, Button, PasswordInput, Stack, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useAction } from '../data/hooks.ts'
import { refresh } from '../data/query-client.ts'
import { setSession } from '../data/session.ts'
import { failureWords } from '../i18n/failures.ts'
import { Welcome } from './welcome.tsx'
import { appWords } from './words.ts'

const usernameForm = /^[a-z0-9][a-z0-9._@-]{1,62}$/

/** First visit: creates the administrator. */
export default function Setup({ officeName }: { officeName: string }) {
  const t = appWords.useWords()
  const [form, setForm] = useState({ name: '', username: '', password: '' })
  const [tried, setTried] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const create = useAction('setup.create-admin', {
    onSuccess: setSession,
    onFailure(failure) {
      setProblem(failureWords(failure))
      if (failure.code === 'ALREADY_SET_UP') refresh({ queryKey: ['setup.status'] })
      return true
    },
  })
  const username = form.username.trim().toLowerCase()
  const errors = {
    name: form.name.trim() === '' ? t('name-missing') : null,
    username: usernameForm.test(username) ? null : t('username-wrong'),
    password: form.password.length < 10 ? t('password-short') : null,
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    setProblem(null)
    if (Object.values(errors).every((error) => error === null))
      create.mutate({ name: form.name.trim(), username, password: form.password })
  }
  return (
    <Welcome officeName={officeName} title={t('setup-title')} lead={t('setup-lead')}>
      <form onSubmit={submit} noValidate>
        <Stack gap="sm">
          {problem !== null && (
            <Alert color="red" role="alert">
              {problem}
            </Alert>
          )}
          <TextInput
            label={t('name')}
            autoComplete="name"
            autoFocus
            value={form.name}
            error={tried && errors.name}
            onChange={(event) => setForm({ ...form, name: event.currentTarget.value })}
          />
          <TextInput
            label={t('username')}
            description={t('username-hint')}
            autoComplete="username"
            autoCapitalize="none"
            value={form.username}
            error={tried && errors.username}
            onChange={(event) => setForm({ ...form, username: event.currentTarget.value })}
          />
          <PasswordInput
            label={t('password')}
            description={t('password-hint')}
            autoComplete="new-password"
            value={form.password}
            error={tried && errors.password}
            onChange={(event) => setForm({ ...form, password: event.currentTarget.value })}
          />
          <Button type="submit" loading={create.isPending} fullWidth mt="xs">
            {t('setup-button')}
          </Button>
        </Stack>
      </form>
    </Welcome>
  )
}
