import { join } from 'node:path'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { type AnswerIndex, buildIndex } from '../../../bot/answers/index.ts'
import { readPack } from '../../../bot/content/read-pack.ts'

const none = { lastArticleId: null }
let index: AnswerIndex

beforeAll(async () => {
  const read = await readPack(join(import.meta.dirname, '../../../bot/content/packs/mpp-sumedang'))
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  index = buildIndex(read.pack.articles)
})

const answerTo = (text: string) => {
  const outcomes = index.read(text, none).questions.map((q) => q.outcome)
  return outcomes.map((o) => (o.kind === 'answer' ? o.candidate.id : o.kind))
}

describe('over the sample pack', () => {
  test.each([
    ['gmn cr bikin ktp yg ilang min', 'ktp-hilang'],
    ['tabuh sabaraha bukana?', 'jam-buka-mpp'],
    ['jam bpa buka', 'jam-buka-mpp'],
    ['syarat kartu tanda penduduk hilang', 'ktp-hilang'],
    ['kumaha carana ngadamel akta lahir kanggo budak', 'akta-kelahiran'],
    ['mau perpanjang skck', 'skck-perpanjang'],
  ])('%s', (text, id) => expect(answerTo(text)).toEqual([id]))

  test.each(['resep rendang padang yang enak', 'siapa presiden amerika', 'berapa harga saham telkom besok'])(
    'keeps silent about: %s',
    (text) => expect(answerTo(text)).not.toContainEqual(expect.stringMatching(/-/)),
  )

  test('two questions in one message are both read', () => {
    expect(answerTo('syarat skck baru apa saja? terus bayar pbb dimana?')).toEqual(['skck-baru', 'pbb-bayar'])
  })
})

test.each([
  ['halo pak', 'greeting'],
  ['makasih ya bu', 'thanks'],
  ['petugas', 'human'],
  ['STOP', 'stop'],
  ['tolong ada kebakaran', 'emergency'],
  ['pelayanannya buruk sekali', 'complaint'],
])('%s is noticed as %s', (text, notice) => expect(index.read(text, none).notices).toContain(notice))

test('a bare number is a menu choice', () => expect(index.read(' 12. ', none).number).toBe(12))

test('any text is read without a throw, and the same text gives the same reading', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 3_000 }), fc.constant('a'.repeat(100_000))), (text) => {
      expect(index.read(text, none)).toEqual(index.read(text, none))
    }),
    { numRuns: 60 },
  )
})
