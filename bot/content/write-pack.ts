import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { stringify } from 'yaml'
import type { ContentPack } from './format.ts'

/** Writes a pack into a folder, so that reading it gives the same pack again. Files that it does not know stay. */
export async function writePack(folder: string, content: ContentPack): Promise<void> {
  const write = async (file: string, text: string) => {
    await mkdir(dirname(join(folder, file)), { recursive: true })
    await writeFile(join(folder, file), text)
  }
  const yaml = (value: unknown) => stringify(value, { lineWidth: 120 })
  await write('pack.yaml', yaml(content.pack))
  await write('topics.yaml', yaml(content.topics))
  await write('canned-responses.yaml', yaml(content.canned))
  await write('labels.yaml', yaml(content.labels))
  await write('lexicon.yaml', yaml(content.lexicon))
  for (const { id, ...table } of content.tables) await write(`tables/${id}.yaml`, yaml(table))
  for (const { id, topicId, agencyId, answer, ...front } of content.articles)
    await write(`articles/${topicId}/${id}.md`, `---\n${yaml({ ...front, agency: agencyId })}---\n${answer}\n`)
}
