import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { systemClock, uuidIds } from '../../../bot/adapters/system.ts'
import { readPack } from '../../../bot/content/read-pack.ts'
import { writePack } from '../../../bot/content/write-pack.ts'
import { Database } from '../../../bot/store/database.ts'
import { storeOver } from '../../../bot/store/store.ts'
import { exportPack, importPack } from '../../../bot/usecases/content-pack.ts'
import { samplePack } from '../../support/helpdesk.ts'

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kepo-lexicon-'))
  await cp(samplePack, join(folder, 'pack'), { recursive: true })
})
afterEach(() => rm(folder, { recursive: true }))

const withWords = async (yaml: string) => {
  await writeFile(join(folder, 'pack', 'lexicon.yaml'), yaml)
  return readPack(join(folder, 'pack'))
}

test('every wrong word is told with its line and what it should be', async () => {
  const read = await withWords(`slang:
  Apa Kabar: halo
  gmn: bagaimana sih
acronyms:
  kua: kantor urusan agama
synonyms:
  - [satu]
serviceNames: [Kartu Tani]
offices: [Balai Desa]
turningWords:
  - dibatalkan
  - jatuh tempo
`)
  expect(read.ok ? [] : read.problems.map((p) => `${p.file}:${p.line} ${p.message}`)).toEqual([
    'lexicon.yaml:2 slang.Apa Kabar: one word in small letters, without marks',
    'lexicon.yaml:3 slang.gmn: one word in small letters, without marks',
    'lexicon.yaml:5 acronyms.kua: a list of what it stands for: [kantor urusan agama]',
    'lexicon.yaml:7 synonyms.0: two words at least that ask for the same thing',
    'lexicon.yaml:8 serviceNames.0: one word in small letters, without marks',
    'lexicon.yaml:9 offices.0: one word in small letters, without marks',
    'lexicon.yaml:12 turningWords.1: one word in small letters, without marks',
  ])
})

test('words of every kind survive import and export, added to those of before', async () => {
  const first = await withWords(
    'serviceNames: [bengkel]\nslang: { bkl: bengkel }\noffices: [balai]\nturningWords: [tunda]\n',
  )
  if (!first.ok) throw new Error(JSON.stringify(first.problems))
  const words = {
    slang: { gmnkh: 'bagaimana', anu: '' },
    sundanese: { bengkelna: 'bengkel' },
    acronyms: { kua: ['kantor urusan agama'] },
    synonyms: [['bengkel', 'servis']],
    serviceNames: ['pelatihan', 'bengkel'],
    offices: ['balai', 'kelurahan'],
    turningWords: ['tempo'],
  }
  const second = await withWords(JSON.stringify(words))
  if (!second.ok) throw new Error(JSON.stringify(second.problems))
  const opened = await Database.open(join(folder, 'kepo.db'))
  if (!opened.ok) throw new Error(opened.message)
  const world = { store: storeOver(opened.database), clock: systemClock, ids: uuidIds }
  await importPack(world, first.pack)
  await importPack(world, second.pack)
  const about = { name: 'export', version: '1', licence: 'as agreed' }
  await writePack(join(folder, 'out'), await exportPack(world.store, about))
  await opened.database.close()
  const again = await readPack(join(folder, 'out'))
  expect(again.ok && again.pack.lexicon).toEqual({
    ...words,
    slang: { bkl: 'bengkel', ...words.slang },
    serviceNames: ['bengkel', 'pelatihan'],
    turningWords: ['tunda', 'tempo'],
  })
})
