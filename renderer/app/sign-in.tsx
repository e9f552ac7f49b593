import { Alert, Button, PasswordInput, Stack, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useAction } from '../data/hooks.ts'
import { setSession } from '../data/session.ts'
import { failureWords } from '../i18n/failures.ts'
import { Welcome } from './welcome.tsx'
import { appWords } from './words.ts'

export default function SignIn({ officeName, version }: { officeName: string; version: string }) {
  const t = appWords.useWords()
  const [username, setUsername] = useState('')
  const [password, setPassword] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const signIn = useAction('session.sign-in', {
    onSuccess: setSession,
    onFailure(failure) {
      setProblem(failureWords(failure))
      return true
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setProblem(null)
    signIn.mutate({ username, password })
  }
  return (
    <Welcome officeName={officeName} title={t('sign-in')} lead={t('sign-in-lead')} foot={version}>
      <form onSubmit={submit}>
        <Stack gap="sm">
          {problem !== null && (
            <Alert color="red" role="alert">
              {problem}
            </Alert>
          )}
          <TextInput
            label={t('username')}
            autoComplete="username"
            autoCapitalize="none"
            autoFocus
            required
            withAsterisk={false}
            value={username}
            onChange={(event) => setUsername(event.currentTarget.value)}
          />
          <PasswordInput
            label={t('password')}
            autoComplete="current-password"
            required
            withAsterisk={false}
            value={password}
            onChange={(event) => setPassword(event.currentTarget.value)}
          />
          <Button type="submit" loading={signIn.isPending} fullWidth mt="xs">
            {t('sign-in')}
          </Button>
        </Stack>
      </form>
    </Welcome>
  )
}
