import { Badge, Button, Group, NativeSelect, Stack, Table, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import type { Article } from '../../../shared/model/content.ts'
import { useCommand } from '../../data/hooks.ts'
import { dayInWords } from '../../i18n/times.ts'
import { useLanguage } from '../../i18n/words.ts'
import { EditButton } from '../../ui/edit-button.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { Panel } from '../../ui/page.tsx'
import { EmptyState } from '../../ui/states.tsx'
import { ArticleForm } from './article-form.tsx'
import { contentWords } from './words.ts'

/** On a phone from edge to edge. */
const wide = { base: '100%', xs: 'auto' }

export function Articles({ writes }: { writes: boolean }) {
  const t = contentWords.useWords()
  const language = useLanguage()
  const [words, setWords] = useState('')
  const [query] = useDebouncedValue(words, 200)
  const [topicId, setTopicId] = useState('')
  const [editing, setEditing] = useState<Article | 'new' | null>(null)
  const topics = useCommand('content.overview', {}).data?.topics ?? []
  const list = useCommand(
    'content.articles',
    { topicId: topicId === '' ? null : topicId, query },
    { keepPrevious: true },
  )
  if (editing !== null) {
    const article = editing === 'new' ? null : editing
    return <ArticleForm key={article?.id} article={article} onDone={() => setEditing(null)} />
  }
  return (
    <Stack>
      <Group align="flex-end">
        <TextInput w={wide} label={t('search')} value={words} onChange={(e) => setWords(e.currentTarget.value)} />
        <NativeSelect
          w={wide}
          label={t('topic')}
          value={topicId}
          onChange={(e) => setTopicId(e.currentTarget.value)}
          data={[
            { value: '', label: t('all-topics') },
            ...topics.map((p) => ({ value: p.id, label: `${p.number}. ${p.title}` })),
          ]}
        />
        {writes && <Button onClick={() => setEditing('new')}>{t('add')}</Button>}
      </Group>
      <Loaded query={list}>
        {({ articles }) => (
          <Panel>
            {articles.length === 0 ? (
              <EmptyState title={t('none')} text={t('none-text')} />
            ) : (
              <Table aria-label={t('articles')} className="k-stack">
                <Table.Tbody>
                  {articles.map((a) => (
                    <Table.Tr key={a.id}>
                      <Table.Th scope="row">{a.title}</Table.Th>
                      <Table.Td>{t('checked', { date: dayInWords(a.checkedAt, language) })}</Table.Td>
                      <Table.Td>
                        <Group gap={4}>
                          <Badge variant="light" color={a.status === 'published' ? 'teal' : 'gray'}>
                            {t(a.status)}
                          </Badge>
                          {a.sample && <Badge variant="default">{t('sample')}</Badge>}
                        </Group>
                      </Table.Td>
                      <Table.Td>{writes && <EditButton name={a.title} onClick={() => setEditing(a)} />}</Table.Td>
                    </Table.Tr>
                  ))}
                </Table.Tbody>
              </Table>
            )}
          </Panel>
        )}
      </Loaded>
    </Stack>
  )
}
