import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createLog, systemClock, uuidIds } from '../../../bot/adapters/system.ts'
import type { ContentPack } from '../../../bot/content/format.ts'
import { readPack } from '../../../bot/content/read-pack.ts'
import { writePack } from '../../../bot/content/write-pack.ts'
import type { Store } from '../../../bot/store/store.ts'
import { contentHandlers } from '../../../bot/usecases/content-handlers.ts'
import { exportPack, importPack } from '../../../bot/usecases/content-pack.ts'
import type { Call } from '../../../bot/usecases/context.ts'
import { Knowledge } from '../../../bot/usecases/knowledge.ts'
import { samplePack } from '../../support/helpdesk.ts'
import { type TemporaryStore, temporaryStore } from '../support/temporary-store.ts'

let temporary: TemporaryStore
let store: Store
let sample: ContentPack
const world = () => ({ store, clock: systemClock, ids: uuidIds })
const imported = (pack: ContentPack) => importPack(world(), pack)
beforeEach(async () => {
  temporary = await temporaryStore()
  store = temporary.store
  const read = await readPack(samplePack)
  if (!read.ok) throw new Error('the sample pack is broken')
  sample = read.pack
  expect(await imported(sample)).toMatchObject({ ok: true })
})
afterEach(() => temporary.stop())

const numbers = async () => (await store.content.topics(store.read)).map((t) => `${t.number} ${t.id}`)

test('a seasonal portal takes number 1, the others shift: the same pack with other numbers can be imported', async () => {
  const last = sample.topics.toSorted((a, b) => a.number - b.number).at(-1)
  const shifted = sample.topics.map((t) => ({ ...t, number: t.id === last?.id ? 1 : t.number + 1 }))
  expect(await imported({ ...sample, topics: shifted })).toEqual({ ok: true, movedAside: [] })
  expect(await numbers()).toEqual(shifted.toSorted((a, b) => a.number - b.number).map((t) => `${t.number} ${t.id}`))
})

test('a portal that only the database has makes room for one of the pack, and it is told where it went', async () => {
  const own = { id: 'milik-sendiri', number: 60, title: 'Milik sendiri', description: '', emoji: '', season: null }
  await store.write((tx) => store.content.saveTopic(tx, own))
  const [first, ...others] = sample.topics
  if (first === undefined) throw new Error('no topic')
  const result = await imported({ ...sample, topics: [{ ...first, number: 60 }, ...others] })
  expect(result).toEqual({ ok: true, movedAside: [{ title: 'Milik sendiri', from: 60, to: first.number }] })
  expect(await numbers()).toContain(`60 ${first.id}`)
  expect(await numbers()).toContain(`${first.number} milik-sendiri`)
})

test('where no number is left it is said in one sentence, and nothing has changed', async () => {
  const before = await numbers()
  const taken = new Set((await store.content.topics(store.read)).map((t) => t.number))
  await store.write(async (tx) => {
    for (let number = 1; number <= 99; number++)
      if (!taken.has(number))
        await store.content.saveTopic(tx, {
          id: `t${number}`,
          number,
          title: 'x',
          description: '',
          emoji: '',
          season: null,
        })
  })
  const full = await numbers()
  const more = { id: 'satu-lagi', number: 1, title: 'Satu lagi', description: '', emoji: '', season: null }
  const [first, ...others] = sample.topics
  const result = await imported({ ...sample, topics: [more, ...(first === undefined ? [] : others)] })
  expect(result).toMatchObject({ ok: false, message: expect.stringMatching(/number.*99/) })
  expect(await numbers()).toEqual(full)
  expect(full.length).toBeGreaterThan(before.length)
})

test('a label of the same name is taken over, whatever its id; names that change places do', async () => {
  const id = 'buatan-kantor'
  await store.write((tx) => store.content.saveLabel(tx, { id, name: 'Perlu SPPT', color: 'gray' }))
  const named = (labels: ContentPack['labels']) => imported({ ...sample, labels })
  expect(await named([{ id: 'perlu-sppt', name: 'Perlu SPPT', color: 'red' }])).toMatchObject({ ok: true })
  const labels = async () => (await store.content.labels(store.read)).map((l) => `${l.id} ${l.name} ${l.color}`)
  expect(await labels()).toContain(`${id} Perlu SPPT red`)
  expect((await labels()).filter((l) => l.includes('Perlu SPPT'))).toHaveLength(1)

  const a = { id: 'label-a', name: 'Satu', color: 'blue' }
  const b = { id: 'label-b', name: 'Dua', color: 'green' }
  await named([a, b])
  await named([
    { ...a, name: b.name },
    { ...b, name: a.name },
  ])
  expect(await labels()).toEqual(expect.arrayContaining(['label-a Dua blue', 'label-b Satu green']))
  // One that only the database has must not stand in the way of a known one's new name.
  await store.write((tx) => store.content.saveLabel(tx, { id: 'lain', name: 'Tiga', color: 'gray' }))
  expect(await named([{ ...a, name: 'Tiga' }])).toMatchObject({ ok: true })
  expect(await labels()).toEqual(expect.arrayContaining(['label-a Tiga blue', 'lain Tiga (2) gray']))
})

test('a team that was there already, or serves two agencies, gets the handovers of its agencies', async () => {
  const team = { id: 'front', name: 'Loket Depan', agencyId: null }
  await store.write((tx) => store.accounts.saveTeam(tx, team))
  const agencies = sample.pack.agencies.map((a, i) => (i < 2 ? { ...a, team: team.name } : a))
  await imported({ ...sample, pack: { ...sample.pack, agencies } })
  const teamOf = (id: string | undefined) => store.accounts.teamForAgency(store.read, id ?? '')
  expect(await teamOf(agencies[0]?.id)).toBe('front')
  expect(await teamOf(agencies[1]?.id)).toBe('front')
  expect(await teamOf(agencies[2]?.id)).not.toBe('front')
  const out = await exportPack(store, { name: 'export', version: '1', licence: 'as agreed' })
  const told = Object.fromEntries(out.pack.agencies.map((a) => [a.id, a.team]))
  expect(told).toEqual(Object.fromEntries(agencies.map((a) => [a.id, a.team])))
})

test('a team that the office has renamed keeps its agency, and no second one is made', async () => {
  const [agency] = sample.pack.agencies
  const teams = await store.accounts.listTeams(store.read)
  const team = teams.find((t) => t.name === agency?.team)
  if (team === undefined || agency === undefined) throw new Error('the sample has no team')
  await store.write((tx) => store.accounts.saveTeam(tx, { ...team, name: 'Loket Depan' }))
  await imported(sample)
  expect(await store.accounts.teamForAgency(store.read, agency.id)).toBe(team.id)
  expect(await store.accounts.listTeams(store.read)).toHaveLength(teams.length)
})

async function exportedAgain() {
  const folder = await mkdtemp(join(tmpdir(), 'kepo-export-'))
  try {
    await writePack(folder, await exportPack(store, { name: 'export', version: '1', licence: 'as agreed' }))
    return await readPack(folder)
  } finally {
    await rm(folder, { recursive: true })
  }
}

test('what editors made can be exported and imported: no phrasing yet, and one that was taught to a second article', async () => {
  const [one, other] = sample.articles
  if (one === undefined || other === undefined) throw new Error('no articles')
  const knowledge = await Knowledge.load(store, 'Asia/Jakarta')
  const handlers = contentHandlers({ ...world(), knowledge, log: createLog('silent', false) })
  const call: Call = { account: null, sessionHash: null, remoteAddress: '', requestId: '', setSession() {} }
  const teach = async (text: string, articleId: string, phrasing: string | null = null) => {
    const missId = uuidIds.next()
    await store.write((tx) => store.misses.insert(tx, { id: missId, conversationId: 'c', text, at: 1, candidates: [] }))
    return handlers['content.teach']({ missId, articleId, phrasing }, call)
  }
  await handlers['content.save-article'](
    { ...one, id: 'tanpa-contoh', title: 'Tanpa contoh kalimat', phrasings: [], isNew: true },
    call,
  )
  expect(await teach('kumaha carana ngadamel surat anu leungit', one.id)).toMatchObject({ ok: true })
  expect(await teach('Kumaha carana ngadamel surat anu leungit ', other.id)).toMatchObject({ ok: true })
  expect(await teach('KUMAHA carana ngadamel surat anu leungit', other.id)).toMatchObject({ ok: true })
  // Nothing that an article cannot hold: it could not be read again.
  expect(await teach('?', other.id)).toMatchObject({ ok: false, code: 'INVALID_INPUT' })

  const read = await exportedAgain()
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  const holding = read.pack.articles.filter((a) => a.phrasings.some((p) => /surat anu leungit/i.test(p)))
  expect(
    holding.map((a) => a.id),
    'it belongs where it was taught last',
  ).toEqual([other.id])
  expect(await imported(read.pack)).toMatchObject({ ok: true })

  // As an older version let them be kept: in two articles at once.
  const kept = await store.content.article(store.read, one.id)
  if (kept === null) throw new Error('gone')
  const twice = [...kept.phrasings, ' kumaha CARANA ngadamel surat anu leungit']
  await store.write((tx) => store.content.saveArticle(tx, { ...kept, phrasings: twice }, 1))
  expect((await exportedAgain()).ok).toBe(true)
})

test('a label name that is there twice is told before anything is imported', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'kepo-labels-'))
  await writePack(folder, sample)
  const twice = '- { id: satu, name: Sama, color: red }\n- { id: dua, name: Sama, color: blue }\n'
  await writeFile(join(folder, 'labels.yaml'), twice)
  const read = await readPack(folder)
  expect(read.ok ? [] : read.problems).toMatchObject([{ file: 'labels.yaml', message: expect.stringMatching(/Sama/) }])
  await rm(folder, { recursive: true })
})
