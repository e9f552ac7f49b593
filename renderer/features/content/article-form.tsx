import { Button, Checkbox, Group, NativeSelect, Stack, Textarea, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { Article } from '../../../shared/model/content.ts'
import { notifyDone, useAction, useCommand } from '../../data/hooks.ts'
import { dayKey } from '../../i18n/times.ts'
import { Panel } from '../../ui/page.tsx'
import { contentWords } from './words.ts'

const lines = (text: string) =>
  text
    .split('\n')
    .map((l) => l.trim())
    .filter((l) => l !== '')
const parts = (text: string) =>
  text
    .split(',')
    .map((l) => l.trim())
    .filter((l) => l !== '')

/** Writes or changes one article; published ones are live when the answer comes back. */
export function ArticleForm({ article, onDone }: { article: Article | null; onDone: () => void }) {
  const t = contentWords.useWords()
  const overview = useCommand('content.overview', {}).data
  const [draft, setDraft] = useState<Article>(
    article ?? {
      id: '',
      topicId: '',
      agencyId: '',
      title: '',
      phrasings: [],
      keywords: [],
      answer: '',
      source: { title: '', url: '' },
      checkedAt: dayKey(Date.now()),
      status: 'draft',
      sample: false,
    },
  )
  const [phrasings, setPhrasings] = useState(draft.phrasings.join('\n'))
  const [keywords, setKeywords] = useState(draft.keywords.join(', '))
  const change = (part: Partial<Article>) => setDraft({ ...draft, ...part })
  const save = useAction('content.save-article', {
    refreshes: ['content.articles', 'content.overview'],
    onSuccess: () => {
      notifyDone(t('saved'))
      onDone()
    },
  })
  const submit = (status: Article['status']) =>
    save.mutate({ ...draft, status, phrasings: lines(phrasings), keywords: parts(keywords), isNew: article === null })
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    submit('published')
  }
  const choose = (items: readonly { id: string; name: string }[]) => [
    { value: '', label: '–' },
    ...items.map((i) => ({ value: i.id, label: i.name })),
  ]
  return (
    <Panel title={article?.title ?? t('add')}>
      <form onSubmit={onSubmit}>
        <Stack maw={720}>
          {article === null && (
            <TextInput
              required
              autoFocus
              label={t('id')}
              pattern="[a-z0-9][a-z0-9\-]+"
              value={draft.id}
              onChange={(e) => change({ id: e.currentTarget.value })}
            />
          )}
          <TextInput
            required
            // The list was scrolled down to it; its form begins at the top.
            autoFocus={article !== null}
            label={t('name')}
            value={draft.title}
            onChange={(e) => change({ title: e.currentTarget.value })}
          />
          <NativeSelect
            required
            label={t('topic')}
            value={draft.topicId}
            data={choose((overview?.topics ?? []).map((p) => ({ id: p.id, name: p.title })))}
            onChange={(e) => change({ topicId: e.currentTarget.value })}
          />
          <NativeSelect
            required
            label={t('agency')}
            value={draft.agencyId}
            data={choose(overview?.agencies ?? [])}
            onChange={(e) => change({ agencyId: e.currentTarget.value })}
          />
          <Textarea
            required
            autosize
            minRows={4}
            label={t('phrasings')}
            value={phrasings}
            onChange={(e) => setPhrasings(e.currentTarget.value)}
          />
          <TextInput label={t('keywords')} value={keywords} onChange={(e) => setKeywords(e.currentTarget.value)} />
          <Textarea
            required
            autosize
            minRows={5}
            maxLength={1200}
            label={t('answer')}
            description={t('answer-help', { a: '{{', b: '}}' })}
            value={draft.answer}
            onChange={(e) => change({ answer: e.currentTarget.value })}
          />
          <TextInput
            label={t('source')}
            value={draft.source.title}
            onChange={(e) => change({ source: { ...draft.source, title: e.currentTarget.value } })}
          />
          <TextInput
            type="url"
            label={t('url')}
            value={draft.source.url}
            onChange={(e) => change({ source: { ...draft.source, url: e.currentTarget.value } })}
          />
          <TextInput
            required
            type="date"
            label={t('date')}
            value={draft.checkedAt}
            onChange={(e) => change({ checkedAt: e.currentTarget.value })}
          />
          <Checkbox
            label={t('is-sample')}
            checked={draft.sample}
            onChange={(e) => change({ sample: e.currentTarget.checked })}
          />
          <Group>
            <Button type="submit" loading={save.isPending}>
              {t('publish')}
            </Button>
            <Button variant="default" onClick={() => submit('draft')}>
              {t('save-draft')}
            </Button>
            <Button variant="subtle" onClick={onDone}>
              {t('cancel')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Panel>
  )
}
