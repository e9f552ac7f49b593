import { Alert, Button, Group } from '@mantine/core'
import type { ReactNode } from 'react'
import { failureWords, type ToldFailure } from '../i18n/failures.ts'
import { ErrorState, PanelSkeleton } from './states.tsx'
import { uiWords } from './words.ts'

interface LoadedProps<Data> {
  query: { data: Data | undefined; error: { failure: ToldFailure } | null; refetch(): unknown }
  children: (data: Data) => ReactNode
}

/**
 * What a page shows of its query: bones, then the answer, or why there is none. When a later refresh fails, the answer and
 * what is being typed into it stay, under a line that says so.
 */
export function Loaded<Data>({ query, children }: LoadedProps<Data>) {
  const t = uiWords.useWords()
  const { data, error } = query
  const retry = () => void query.refetch()
  if (data === undefined)
    return error === null ? <PanelSkeleton /> : <ErrorState failure={error.failure} onRetry={retry} />
  return (
    <>
      {error !== null && (
        <Alert color="yellow" variant="light" mb="md" role="status">
          <Group justify="space-between" wrap="nowrap">
            <span>{t('stale', { why: failureWords(error.failure) })}</span>
            <Button variant="default" size="compact-sm" onClick={retry} style={{ flex: 'none' }}>
              {t('retry')}
            </Button>
          </Group>
        </Alert>
      )}
      {children(data)}
    </>
  )
}
