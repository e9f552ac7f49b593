import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { opinions } from '../../bot/answers/ranker.ts'
import type { AnswerEntry } from '../../bot/answers/types.ts'
import { auroc, evaluationFile } from '../../bot/cli/evaluate.ts'
import { readPack } from '../../bot/content/read-pack.ts'
import { samplePack } from '../support/helpdesk.ts'
import { noisy } from './answer/noise.ts'
import { fts5, type Guess, miniSearch, nlpJs, ours, type Peer } from './answer/peers.ts'

/**
 * `npm run -s bench:answer [-- FILE.json]`: the answer engine against its peers, all in this run, by cross-validation on the
 * sample pack (or on the entries of an evaluation file): a third of the phrasings held out, asked clean and as people in a
 * hurry type; and the engine without each of its parts. Prints one JSON object; ratios are ours to the best peer's.
 */
const folds = 3
const [file] = process.argv.slice(2)
const { entries, outOfScope } = file === undefined ? await sample() : await fromFile(file)

const peers: Record<string, Peer> = { ours: ours(), fts5, miniSearch, nlpJs }
const results = Object.fromEntries(
  await inOrder(Object.entries(peers), async ([name, peer]) => [name, await validate(peer)]),
)

const ablation = Object.fromEntries(
  await inOrder([[], ...opinions.map((o) => [o])], async (without) => [
    without.length === 0 ? 'all' : `without ${without}`,
    await validate(ours(...without)),
  ]),
)
const best = (measure: keyof Measures) =>
  Math.max(...Object.entries(results).flatMap(([name, r]) => (name === 'ours' ? [] : [r[measure]])))
const ratio = (measure: keyof Measures) => round((results.ours?.[measure] ?? 0) / best(measure))
console.log(
  JSON.stringify({
    entries: entries.length,
    phrasings: entries.reduce((sum, e) => sum + e.phrasings.length, 0),
    outOfScope: outOfScope.length,
    results,
    ratioToBestPeer: { clean: ratio('clean'), noisy: ratio('noisy'), auroc: ratio('auroc') },
    ablation,
  }),
)

interface Measures {
  /** Share of held-out phrasings whose own entry came first, as written and as typed in a hurry. */
  clean: number
  noisy: number
  /** Of the score: held-out phrasings against out-of-scope messages. */
  auroc: number
}

async function validate(peer: Peer): Promise<Measures> {
  const clean: boolean[] = []
  const hurried: boolean[] = []
  const inside: number[] = []
  const outside: number[] = []
  for (let fold = 0; fold < folds; fold++) {
    const kept = entries.map((e) => ({ ...e, phrasings: e.phrasings.filter((_, i) => i % folds !== fold) }))
    const asked = entries.flatMap((e, n) =>
      e.phrasings.flatMap((text, i) => (i % folds === fold ? [{ text, id: e.id, seed: n * 1_000 + i }] : [])),
    )
    const guesses = await peer(kept, [
      ...asked.map((q) => q.text),
      ...asked.map((q) => noisy(q.text, q.seed)),
      ...outOfScope,
    ])
    const at = (i: number): Guess => guesses[i] ?? { id: null, score: 0 }
    for (const [i, { id }] of asked.entries()) {
      clean.push(at(i).id === id)
      inside.push(at(i).score)
      hurried.push(at(asked.length + i).id === id)
    }
    outside.push(...guesses.slice(asked.length * 2).map((g) => g.score))
  }
  const share = (list: readonly boolean[]) => round(list.filter((right) => right).length / list.length)
  return { clean: share(clean), noisy: share(hurried), auroc: round(auroc(inside, outside) ?? 0) }
}

async function sample(): Promise<{ entries: AnswerEntry[]; outOfScope: string[] }> {
  const read = await readPack(samplePack)
  if (!read.ok) throw new Error('the sample pack is broken')
  return { entries: [...read.pack.articles], outOfScope: await outOfScopeLines() }
}

/** Messages that no entry of the sample pack answers, one a line, written for the bench. */
async function outOfScopeLines(): Promise<string[]> {
  const text = await readFile(join(import.meta.dirname, '../data/out-of-scope.txt'), 'utf8')
  return text.split('\n').filter((line) => line !== '')
}

async function fromFile(path: string): Promise<{ entries: AnswerEntry[]; outOfScope: string[] }> {
  const { entries, queries } = evaluationFile.parse(JSON.parse(await readFile(path, 'utf8')))
  const whole = entries.map((e) => ({
    id: e.id,
    title: e.title,
    // All that is known of an entry is held out in turn: what the file asks as well as what it teaches.
    phrasings: [...e.phrasings, ...queries.flatMap((q) => (q.id === e.id ? [q.text] : []))],
    ...(e.answer !== undefined && { answer: e.answer }),
  }))
  return { entries: whole, outOfScope: queries.flatMap((q) => (q.id === null ? [q.text] : [])) }
}

async function inOrder<T, R>(list: readonly T[], each: (item: T) => Promise<R>): Promise<R[]> {
  const done: R[] = []
  for (const item of list) done.push(await each(item))
  return done
}

function round(value: number): number {
  return Number(value.toFixed(3))
}
