import { spawn } from 'node:child_process'
import { join } from 'node:path'
import MiniSearch from 'minisearch'
import { z } from 'zod'
import { buildIndex } from '../../../bot/answers/index.ts'
import type { Opinion } from '../../../bot/answers/ranker.ts'
import type { AnswerEntry } from '../../../bot/answers/types.ts'
import { Connection } from '../../../bot/store/connection.ts'

/** Learns the entries and says for each text the best entry (null: none) and how sure it is, in its own measure. */
export type Peer = (entries: readonly AnswerEntry[], texts: readonly string[]) => Promise<Guess[]>
export interface Guess {
  id: string | null
  score: number
}

export const ours =
  (...without: Opinion[]): Peer =>
  async (entries, texts) => {
    const index = buildIndex(entries, { without })
    return texts.map((text) => {
      const { answerable, candidates } = index.rank(text, 1)
      return { id: candidates[0]?.id ?? null, score: answerable }
    })
  }

/** What the peers are given: each learnt text as a document of its own, as they are meant to be used. */
const documentsOf = (entries: readonly AnswerEntry[]) =>
  entries.flatMap((e) =>
    [e.title, ...e.phrasings, (e.keywords ?? []).join(' '), e.answer ?? '']
      .filter((text) => text.trim() !== '')
      .map((text) => ({ entry: e.id, text })),
  )

/** SQLite's FTS5 with BM25, words joined by OR. */
export const fts5: Peer = async (entries, texts) => {
  const db = await Connection.open(':memory:', 'write')
  await db.run("CREATE VIRTUAL TABLE d USING fts5(entry UNINDEXED, text, tokenize='unicode61')", [])
  for (const { entry, text } of documentsOf(entries)) await db.run('INSERT INTO d VALUES (?, ?)', [entry, text])
  const row = z.object({ entry: z.string(), score: z.number() })
  const guesses: Guess[] = []
  for (const text of texts) {
    const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
    const query = words.map((w) => `"${w}"`).join(' OR ')
    const rows =
      query === ''
        ? []
        : await db.all('SELECT entry, bm25(d) AS score FROM d WHERE d MATCH ? ORDER BY score LIMIT 1', [query])
    const first = rows[0] === undefined ? null : row.parse(rows[0])
    guesses.push({ id: first?.entry ?? null, score: first === null ? 0 : -first.score })
  }
  await db.close()
  return guesses
}

export const miniSearch: Peer = async (entries, texts) => {
  const search = new MiniSearch({
    fields: ['text'],
    storeFields: ['entry'],
    searchOptions: { fuzzy: 0.2, prefix: true },
  })
  search.addAll(documentsOf(entries).map((d, id) => ({ id, ...d })))
  return texts.map((text) => {
    const first = search.search(text)[0]
    return { id: first === undefined ? null : z.string().parse(first.entry), score: first?.score ?? 0 }
  })
}

/** nlp.js in a process of its own: its container is global and would leak documents between folds. */
export const nlpJs: Peer = (entries, texts) =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(import.meta.dirname, 'nlp-fold.mjs')], {
      stdio: ['pipe', 'pipe', 'ignore'],
    })
    let out = ''
    child.stdout.on('data', (data: Buffer) => {
      out += data
    })
    child.on('error', reject)
    child.on('close', (code) => {
      const line = out.trim().split('\n').at(-1) ?? ''
      if (code !== 0) reject(new Error(`nlp.js ended with ${code}`))
      else resolve(z.array(z.object({ id: z.string().nullable(), score: z.number() })).parse(JSON.parse(line)))
    })
    child.stdin.end(JSON.stringify({ documents: documentsOf(entries), texts }))
  })
