import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { LineCounter, parseDocument } from 'yaml'
import type { z } from 'zod'
import type { Article, LiveTable } from '../../shared/model/content.ts'
import { samePhrasing } from '../engine/phrasing.ts'
import { placeholderPattern, placeholderValue } from '../engine/placeholders.ts'
import {
  ArticleFront,
  CannedFile,
  type ContentPack,
  LabelsFile,
  LexiconFile,
  PackFile,
  TableFile,
  TopicsFile,
} from './format.ts'

/** What is wrong, where, and (in the message) what to do. */
export interface PackProblem {
  file: string
  line?: number
  message: string
}

const noWords = LexiconFile.parse({})

export type ReadPack = { ok: true; pack: ContentPack } | { ok: false; problems: PackProblem[] }

/** Reads and checks a pack's folder. All problems are found in one go; a pack with any is not given out. */
export async function readPack(folder: string): Promise<ReadPack> {
  const problems: PackProblem[] = []
  const say = (file: string, message: string, line?: number) =>
    problems.push(line === undefined ? { file, message } : { file, line, message })

  async function read<T extends z.ZodType>(
    file: string,
    schema: T,
    optional?: z.output<T>,
  ): Promise<z.output<T> | null> {
    const text = await readFile(join(folder, file), 'utf8').catch(() => null)
    if (text === null) {
      if (optional !== undefined) return optional
      say(file, 'is missing')
      return null
    }
    return parse(file, text, schema, 0, say)
  }
  const list = async (path: string) =>
    (await readdir(join(folder, path), { withFileTypes: true }).catch(() => [])).toSorted((a, b) =>
      a.name.localeCompare(b.name),
    )

  const pack = await read('pack.yaml', PackFile)
  const topicsFile = await read('topics.yaml', TopicsFile)
  const topics = topicsFile ?? []
  const canned = (await read('canned-responses.yaml', CannedFile, [])) ?? []
  const labels = (await read('labels.yaml', LabelsFile, [])) ?? []
  const lexicon = (await read('lexicon.yaml', LexiconFile, noWords)) ?? noWords
  const tables: LiveTable[] = []
  for (const entry of await list('tables')) {
    const table = await read(`tables/${entry.name}`, TableFile)
    if (table !== null) tables.push({ id: entry.name.replace(/\.yaml$/, ''), ...table })
  }
  const articles: { file: string; article: Article }[] = []
  for (const topic of await list('articles')) {
    if (!topic.isDirectory()) continue
    for (const entry of await list(`articles/${topic.name}`)) {
      const file = `articles/${topic.name}/${entry.name}`
      const text = await readFile(join(folder, file), 'utf8')
      const article = readArticle(file, text, topic.name, entry.name.replace(/\.md$/, ''), say)
      if (article !== null) articles.push({ file, article })
    }
  }

  twice(
    topics,
    (t) => t.id,
    (t) => say('topics.yaml', `two topics have the id "${t.id}"`),
  )
  twice(
    topics,
    (t) => String(t.number),
    (t) => say('topics.yaml', `two topics have the number ${t.number}; give "${t.id}" another`),
  )
  twice(
    canned,
    (c) => c.shortcut,
    (c) => say('canned-responses.yaml', `the shortcut "${c.shortcut}" is there twice`),
  )
  twice(
    labels,
    (l) => l.id,
    (l) => say('labels.yaml', `two labels have the id "${l.id}"`),
  )
  twice(
    labels,
    (l) => l.name,
    (l) => say('labels.yaml', `two labels have the name "${l.name}"; give "${l.id}" another`),
  )
  twice(
    articles,
    (a) => a.article.id,
    (a) => say(a.file, `another article has the id "${a.article.id}"; rename this file`),
  )
  const phrasings = articles.flatMap(({ file, article }) =>
    article.phrasings.map((p) => ({ file, phrasing: samePhrasing(p) })),
  )
  twice(
    phrasings,
    (p) => p.phrasing,
    (p) => say(p.file, `the phrasing "${p.phrasing}" is there twice; keep it in one article`),
  )
  for (const { file, article } of articles) {
    if (topicsFile !== null && !topics.some((t) => t.id === article.topicId))
      say(file, `the folder "${article.topicId}" is no topic of topics.yaml`)
    if (pack !== null && !pack.agencies.some((a) => a.id === article.agencyId))
      say(file, `the agency "${article.agencyId}" is not in pack.yaml`)
    for (const [, name] of article.answer.matchAll(placeholderPattern))
      if (name !== undefined && placeholderValue(name, { openingSentence: 'x', tables }) === null)
        say(file, `the placeholder {{${name}}} has no value; see the format's README for the known ones`)
  }
  if (problems.length > 0 || pack === null) return { ok: false, problems }
  return { ok: true, pack: { pack, topics, articles: articles.map((a) => a.article), canned, labels, tables, lexicon } }
}

type Say = (file: string, message: string, line?: number) => void

function readArticle(file: string, text: string, topicId: string, id: string, say: Say): Article | null {
  const parts = text.match(/^---\r?\n([\s\S]*?)\r?\n---\r?\n([\s\S]*)$/)
  if (parts?.[1] === undefined || parts[2] === undefined) {
    say(file, 'must begin with front matter between two lines of "---"', 1)
    return null
  }
  const front = parse(file, parts[1], ArticleFront, 1, say)
  const answer = parts[2].trim()
  if (!/^[a-z0-9][a-z0-9-]{1,60}$/.test(id)) say(file, 'the file name must be small letters, digits and dashes')
  if (answer === '') say(file, 'the answer is empty; write it below the front matter')
  if (answer.length > 1200)
    say(file, `the answer has ${answer.length} characters; 1200 is the most that people read on a phone`)
  if (front === null || answer === '' || answer.length > 1200) return null
  const { agency, ...rest } = front
  return { id, topicId, agencyId: agency, answer, ...rest }
}

/** YAML, then the schema; each problem with its line. `offset` lines stand before the text in its file. */
function parse<T extends z.ZodType>(
  file: string,
  text: string,
  schema: T,
  offset: number,
  say: Say,
): z.output<T> | null {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines })
  const lineAt = (position: number) => lines.linePos(position).line + offset
  for (const error of document.errors) say(file, `is not YAML: ${error.message.split('\n')[0]}`, lineAt(error.pos[0]))
  if (document.errors.length > 0) return null
  const parsed = schema.safeParse(document.toJS())
  if (parsed.success) return parsed.data
  for (const issue of parsed.error.issues) {
    const path = issue.path.map(String)
    // Of a key only its own problem says what is wrong with it.
    const wrong = (issue.code === 'invalid_key' ? issue.issues[0]?.message : undefined) ?? issue.message
    const node = document.getIn(path, true)
    const range =
      typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range) ? node.range : null
    say(file, `${path.join('.') || 'the file'}: ${wrong}`, range === null ? undefined : lineAt(Number(range[0])))
  }
  return null
}

/** Calls `found` for each item whose key was there before. */
function twice<T>(items: readonly T[], key: (item: T) => string, found: (item: T) => void): void {
  const seen = new Set<string>()
  for (const item of items) {
    if (seen.has(key(item))) found(item)
    seen.add(key(item))
  }
}
