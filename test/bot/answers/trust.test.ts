import { expect, test } from 'vitest'
import { learn } from '../../../bot/answers/calibration.ts'
import { Language } from '../../../bot/answers/language.ts'
import { defaultLexicon } from '../../../bot/answers/lexicon/lexicon.ts'
import { finish } from '../../../bot/answers/steps.ts'
import { Trust } from '../../../bot/answers/trust.ts'
import type { AnswerEntry } from '../../../bot/answers/types.ts'

const cases = (entry: number, right: number, wrong: number) => [
  ...Array.from({ length: right }, () => ({ entry, right: true })),
  ...Array.from({ length: wrong }, () => ({ entry, right: false })),
]

test('who was wrong more often than usual is trusted less, who was right more, and who was never seen as usual', () => {
  const trust = new Trust([...cases(1, 5, 0), ...cases(2, 1, 4)])
  expect(trust.in(1)).toBeGreaterThan(0)
  expect(trust.in(2)).toBeLessThan(0)
  expect(trust.in(3)).toBe(0)
  expect(new Trust([]).in(1)).toBe(0)
})

test('a case does not vouch for itself', () => {
  const trust = new Trust([...cases(1, 1, 0), ...cases(2, 3, 3)])
  expect(trust.in(1, { entry: 1, right: true })).toBe(0)
  expect(trust.in(1, { entry: 2, right: true })).toBe(trust.in(1))
  expect(trust.in(2, { entry: 2, right: true })).toBeLessThan(trust.in(2, { entry: 2, right: false }))
})

test('of two articles that answer the same questions neither is as sure as one that stands alone, were they ranked alike', () => {
  const subjects = ['ktp', 'paspor', 'skck', 'stnk', 'npwp', 'bpjs', 'kia', 'nib']
  const alone = (subject: string): AnswerEntry => ({
    id: subject,
    title: '',
    phrasings: ['urus', 'bikin', 'syarat', 'perpanjang'].map((verb) => `${verb} ${subject}`),
  })
  const fee = (id: string, phrasings: string[]): AnswerEntry => ({ id, title: '', phrasings })
  const twins = [
    fee('biaya', ['akta lahir bayar', 'akta lahir gratis tidak', 'biaya akta lahir', 'akta lahir bayar berapa']),
    fee('gratis', [
      'akta lahir gratis',
      'akta lahir bayar tidak',
      'akta lahir berapa biayanya',
      'akta lahir perlu bayar',
    ]),
  ]
  const { ranker, calibration } = finish(learn([...subjects.map(alone), ...twins], new Language(defaultLexicon), 0.95))
  const ranking = ranker.rank('urus paspor baru')
  const [first] = ranking.ranked
  expect(first && ranker.corpus.idOf(first.entry)).toBe('paspor')
  /** The same ranking, if it were another entry's. */
  const asOf = (id: string) => ({
    ...ranking,
    ranked: ranking.ranked.map((r, at) => (at === 0 ? { ...r, entry: ranker.corpus.numberOf(id) ?? -1 } : r)),
  })
  for (const { id } of twins)
    expect(calibration.confidence(asOf(id), 0)).toBeLessThan(calibration.confidence(ranking, 0) - 0.05)
})
