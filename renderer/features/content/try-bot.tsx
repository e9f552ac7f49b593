import { Button, Group, Stack, Table, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useAction } from '../../data/hooks.ts'
import { FormattedText } from '../../ui/formatted-text.tsx'
import { Panel } from '../../ui/page.tsx'
import { decisionInWords } from './decision.ts'
import { contentWords } from './words.ts'

/** What the bot would say, and why; nothing is stored or sent. */
export function TryBot() {
  const t = contentWords.useWords()
  const [text, setText] = useState('')
  const tried = useAction('content.try')
  const ask = (event: FormEvent) => {
    event.preventDefault()
    if (text.trim() !== '') tried.mutate({ text })
  }
  const result = tried.data
  return (
    <Stack>
      <form onSubmit={ask}>
        <Group align="flex-end">
          <TextInput
            label={t('ask')}
            value={text}
            onChange={(e) => setText(e.currentTarget.value)}
            style={{ flex: 1 }}
          />
          <Button type="submit" loading={tried.isPending}>
            {t('answer_')}
          </Button>
        </Group>
      </form>
      {result !== undefined && (
        <>
          <Panel title={t('replies')}>
            {result.replies.length === 0
              ? t('silent')
              : result.replies.map((reply) => <FormattedText key={reply} text={reply} />)}
          </Panel>
          <Panel title={`${t('decision')}: ${decisionInWords(result.decision)}`}>
            {result.questions.map((q) => (
              <Table key={q.text} aria-label={`${t('considered')}: ${q.text}`} captionSide="top">
                <Table.Caption>{`${q.text} · ${t('answerable')}: ${Math.round(100 * q.answerable)} %`}</Table.Caption>
                <Table.Tbody>
                  {q.candidates.map((c) => (
                    <Table.Tr key={c.articleId}>
                      <Table.Th scope="row">{c.title}</Table.Th>
                      <Table.Td style={{ whiteSpace: 'nowrap' }}>{`${Math.round(100 * c.confidence)} %`}</Table.Td>
                      <Table.Td>{`${t('words')}: ${c.matched.join(', ') || '–'}`}</Table.Td>
                    </Table.Tr>
                  ))}
                </Table.Tbody>
              </Table>
            ))}
          </Panel>
        </>
      )}
    </Stack>
  )
}
