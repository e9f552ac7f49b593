import { Button, Group, Text } from '@mantine/core'
import { notifyDone, useAction, useCommand } from '../../data/hooks.ts'
import { fullTime } from '../../i18n/times.ts'
import { useLanguage } from '../../i18n/words.ts'
import { settingsWords } from './words.ts'

const oldMs = 48 * 3_600_000

/** When the database was last copied, and to copy it now. */
export function Backup() {
  const t = settingsWords.useWords()
  const language = useLanguage()
  const newest = useCommand('backup.newest', {}, { refetchInterval: 60_000 }).data
  const backup = useAction('backup.create', {
    onSuccess: ({ file }) => notifyDone(t('backup-done', { file })),
    refreshes: ['backup.newest'],
  })
  const isOld = newest?.at != null && Date.now() - newest.at > oldMs
  return (
    <Group gap="sm">
      <Button variant="default" loading={backup.isPending} onClick={() => backup.mutate({})}>
        {t('backup')}
      </Button>
      {newest !== undefined && (
        <Text size="sm" c={isOld ? 'red' : 'dimmed'} role="status">
          {newest.at === null
            ? t('backup-none')
            : t(isOld ? 'backup-old' : 'backup-newest', { time: fullTime(newest.at, language) })}
        </Text>
      )}
    </Group>
  )
}
