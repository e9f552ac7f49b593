import { Tabs } from '@mantine/core'
import { useMay } from '../../data/session.ts'
import { Page } from '../../ui/page.tsx'
import { Articles } from './articles.tsx'
import { Misses } from './misses.tsx'
import { TryBot } from './try-bot.tsx'
import { contentWords } from './words.ts'

/** What the bot knows: articles, a place to try them, and what it could not answer. */
export default function Content() {
  const t = contentWords.useWords()
  const writes = useMay('content.write')
  return (
    <Page title={t('title')} lead={t('lead')}>
      <Tabs defaultValue="articles" keepMounted={false}>
        <Tabs.List mb="md">
          <Tabs.Tab value="articles">{t('articles')}</Tabs.Tab>
          <Tabs.Tab value="try">{t('try')}</Tabs.Tab>
          <Tabs.Tab value="misses">{t('misses')}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="articles">
          <Articles writes={writes} />
        </Tabs.Panel>
        <Tabs.Panel value="try">
          <TryBot />
        </Tabs.Panel>
        <Tabs.Panel value="misses">
          <Misses writes={writes} />
        </Tabs.Panel>
      </Tabs>
    </Page>
  )
}
