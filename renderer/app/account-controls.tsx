import { Button, SegmentedControl, Stack, Switch, Text } from '@mantine/core'
import { useEffect, useState } from 'react'
import { notifyProblem, useAction } from '../data/hooks.ts'
import { resumePush, turnPushOff, turnPushOn, usePushState } from '../data/push.ts'
import { changeSession, setSession, usePreferences, useSession } from '../data/session.ts'
import { appWords } from './words.ts'

/** Presence, appearance, language, sound and keys of the signed-in person. */
export function AccountControls() {
  const t = appWords.useWords()
  const session = useSession()
  const { preferences, change } = usePreferences()
  const presence = useAction('session.set-presence', {
    onSuccess: ({ presence }) => changeSession((now) => ({ ...now, presence })),
  })
  const signOut = useAction('session.sign-out', { onSuccess: () => setSession(null) })
  const push = usePushState()
  useEffect(() => void resumePush(), [])
  const [permission, setPermission] = useState(() => ('Notification' in window ? Notification.permission : 'denied'))
  return (
    <Stack gap="sm">
      <div>
        <Text fw={600}>{session.account.name}</Text>
        <Text c="dimmed" size="sm">
          {session.account.username}
        </Text>
      </div>
      <Switch
        label={t(session.presence === 'away' ? 'away' : 'online')}
        checked={session.presence !== 'away'}
        onChange={(event) => presence.mutate({ presence: event.currentTarget.checked ? 'online' : 'away' })}
      />
      <Choice
        label={t('theme')}
        value={preferences.theme}
        data={[
          { value: 'light', label: t('light') },
          { value: 'dark', label: t('dark') },
          { value: 'auto', label: t('auto') },
        ]}
        onChange={(theme) => change({ theme })}
      />
      <Choice
        label={t('language')}
        value={preferences.language}
        data={[
          { value: 'id', label: 'Indonesia' },
          { value: 'en', label: 'English' },
        ]}
        onChange={(language) => change({ language })}
      />
      <Toggle label={t('sound')} value={preferences.sound} onChange={(sound) => change({ sound })} />
      <Toggle label={t('dnd')} value={preferences.doNotDisturb} onChange={(doNotDisturb) => change({ doNotDisturb })} />
      <Toggle
        label={t('enter-sends')}
        value={preferences.enterSends}
        onChange={(enterSends) => change({ enterSends })}
      />
      <Toggle
        label={t('single-keys')}
        description={t('single-keys-hint')}
        value={preferences.singleKeys}
        onChange={(singleKeys) => change({ singleKeys })}
      />
      {push !== 'unable' && (
        <Switch
          label={t('push')}
          description={t('push-hint')}
          checked={push === 'on'}
          onChange={async (event) => {
            if (!event.currentTarget.checked) return turnPushOff()
            if (!(await turnPushOn())) notifyProblem(t('push-refused'))
          }}
        />
      )}
      {permission === 'default' && (
        <Button variant="default" onClick={() => void Notification.requestPermission().then(setPermission)}>
          {t('notifications')}
        </Button>
      )}
      <Button variant="default" loading={signOut.isPending} onClick={() => signOut.mutate({})}>
        {t('sign-out')}
      </Button>
    </Stack>
  )
}

function Toggle(props: { label: string; description?: string; value: boolean; onChange: (value: boolean) => void }) {
  return (
    <Switch
      label={props.label}
      description={props.description}
      checked={props.value}
      onChange={(event) => props.onChange(event.currentTarget.checked)}
    />
  )
}

interface ChoiceProps<T extends string> {
  label: string
  value: T
  data: { value: T; label: string }[]
  onChange: (value: T) => void
}

function Choice<T extends string>({ label, value, data, onChange }: ChoiceProps<T>) {
  return (
    <div>
      <Text size="sm" mb={4}>
        {label}
      </Text>
      <SegmentedControl fullWidth aria-label={label} value={value} data={data} onChange={onChange} />
    </div>
  )
}
