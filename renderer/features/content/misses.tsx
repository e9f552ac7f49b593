import { Button, Group, NativeSelect, Stack } from '@mantine/core'
import { IconMoodCheck } from '@tabler/icons-react'
import { useState } from 'react'
import type { Article, Miss } from '../../../shared/model/content.ts'
import { notifyDone, useAction, useCommand } from '../../data/hooks.ts'
import { Loaded } from '../../ui/loaded.tsx'
import { Panel } from '../../ui/page.tsx'
import { EmptyState } from '../../ui/states.tsx'
import { contentWords } from './words.ts'

/** Questions without an answer; an editor turns one into a phrasing, or lets it go. */
export function Misses({ writes }: { writes: boolean }) {
  const t = contentWords.useWords()
  const list = useCommand('content.misses', {}, { refetchInterval: 30_000 })
  const articles = useCommand('content.articles', {}).data?.articles ?? []
  return (
    <Loaded query={list}>
      {({ misses }) =>
        misses.length === 0 ? (
          <Panel>
            <EmptyState icon={IconMoodCheck} title={t('no-misses')} text={t('no-misses-text')} />
          </Panel>
        ) : (
          <Stack>
            {misses.map((miss) => (
              <Row key={miss.id} miss={miss} articles={articles} writes={writes} />
            ))}
          </Stack>
        )
      }
    </Loaded>
  )
}

function Row({ miss, articles, writes }: { miss: Miss; articles: readonly Article[]; writes: boolean }) {
  const t = contentWords.useWords()
  const [articleId, setArticleId] = useState(miss.proposedArticleId ?? miss.candidates[0]?.articleId ?? '')
  const teach = useAction('content.teach', { refreshes: ['content.misses', 'content.articles'] })
  return (
    <Panel title={miss.text}>
      {writes && (
        <Group align="flex-end">
          <NativeSelect
            label={t('belongs-to')}
            value={articleId}
            onChange={(e) => setArticleId(e.currentTarget.value)}
            data={[{ value: '', label: '–' }, ...articles.map((a) => ({ value: a.id, label: a.title }))]}
          />
          <Button
            disabled={articleId === ''}
            loading={teach.isPending}
            onClick={() =>
              teach.mutate({ missId: miss.id, articleId, phrasing: null }, { onSuccess: () => notifyDone(t('taught')) })
            }
          >
            {t('teach')}
          </Button>
          <Button variant="default" onClick={() => teach.mutate({ missId: miss.id, articleId: null, phrasing: null })}>
            {t('dismiss')}
          </Button>
        </Group>
      )}
    </Panel>
  )
}
