import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { buildIndex } from '../../../bot/answers/index.ts'
import { Language } from '../../../bot/answers/language.ts'
import { defaultLexicon, extendLexicon, type LexiconAdditions } from '../../../bot/answers/lexicon/lexicon.ts'
import { clean } from '../../../bot/answers/normalise.ts'
import type { AnswerEntry } from '../../../bot/answers/types.ts'
import { readPack } from '../../../bot/content/read-pack.ts'
import { samplePack } from '../../support/helpdesk.ts'

const language = new Language(defaultLexicon)
const entries: AnswerEntry[] = [
  { id: 'ktp', title: 'KTP hilang', phrasings: ['ktp saya hilang', 'cara urus ktp hilang', 'kehilangan ktp'] },
  { id: 'paspor', title: 'Membuat paspor', phrasings: ['cara membuat paspor', 'syarat paspor baru', 'bikin paspor'] },
  { id: 'pajak', title: 'Pajak motor', phrasings: ['bayar pajak motor', 'pajak kendaraan tahunan', 'perpanjang stnk'] },
]
const index = buildIndex(entries)
const first = (text: string) => index.rank(text, 1).candidates[0]?.id

describe('stems', () => {
  test.each([
    ['mengurus', 'urus'],
    ['pengurusan', 'urus'],
    ['ngurus', 'urus'],
    ['diperpanjang', 'panjang'],
    ['menikah', 'nikah'],
    ['pernikahannya', 'nikah'],
    ['pembuatan', 'buat'],
    ['menyampaikan', 'sampai'],
    ['pencatatan', 'catat'],
    ['kepolisian', 'polisi'],
    ['menunda', 'tunda'],
    ['tagihanana', 'tagih'],
    ['pendaftaran', 'daftar'],
  ])('%s is a form of %s', (word, root) => expect(language.stem(word)).toBe(language.stem(root)))
})

describe('words as they are typed', () => {
  test.each([
    ['ktp sya ilang', 'ktp'],
    ['pspor baru syrtnya', 'paspor'],
    ['byr pjak mtor', 'pajak'],
    ['KARTU TANDA PENDUDUK leungit', 'ktp'],
    ['p a s p o r paspooor', 'paspor'],
    ['kumaha carana ngadamel paspor', 'paspor'],
  ])('%s finds %s', (text, id) => expect(first(text)).toBe(id))

  test('a word of its own is not taken for a slip of a word that the content knows', () => {
    const spelling = language.newSpelling()
    spelling.add('kantor', 3)
    expect(language.tokens('motor', spelling)[0]?.plain).toBe('motor')
    expect(language.tokens('kantro', spelling)[0]?.plain).toBe('kantor')
    expect(language.tokens('garut', spelling)[0]?.plain).toBe('garut')
  })
})

test('the return that is called SPT is no "seperti"', () =>
  expect(language.tokens('lapor spt', null).map((t) => t.plain)).toEqual(['lapor', 'spt']))

test('"smp" is a school, but before a time or a place "until"', () => {
  const read = (text: string) => language.tokens(text, null).map((t) => t.plain)
  expect(read('pendaftaran smp negeri')).toEqual(['pendaftaran', 'smp', 'negeri'])
  expect(read('buka smp jam')).toEqual(['buka', 'sampai', 'jam'])
  expect(read('smp 3 kapan')).toEqual(['smp', '3', 'kapan'])
})

test('"abis" is after what happened, else used up', () => {
  const read = (text: string) => language.tokens(text, null).map((t) => t.plain)
  expect(read('abis nikah urus kk')).toEqual(['setelah', 'nikah', 'urus', 'kk'])
  expect(read('sim abis bulan depan')).toEqual(['sim', 'habis', 'bulan', 'depan'])
})

test('the very words of one article are answered, however small the content; those of two are not', () => {
  const small = buildIndex([
    { id: 'a', title: 'KTP hilang', phrasings: ['ktp saya hilang'] },
    { id: 'b', title: 'Paspor', phrasings: ['paspor baru', 'syaratnya apa'] },
    { id: 'c', title: 'KIA', phrasings: ['syaratnya apa'] },
  ])
  const given = (text: string) =>
    small
      .read(text, { lastArticleId: null })
      .questions.map((q) => (q.outcome.kind === 'answer' ? q.outcome.candidate.id : null))
  expect(given('Ktp sy ilang??')).toEqual(['a'])
  expect(given('ktp hilang')).toEqual(['a'])
  expect(given('syaratnya apa')).toEqual([null])
  expect(given('ktp hilang di kereta')).toEqual([null])
})

test('a content about greetings is found by a greeting, though its words say nothing elsewhere', () => {
  const social = buildIndex([...entries, { id: 'sapa', title: '', phrasings: ['Halo', 'Hai kak', 'Assalamualaikum'] }])
  for (const text of ['hallo', 'Hai min', 'asalamualaikum', 'met pagi'])
    expect(social.rank(text, 1).candidates[0]?.id, text).toBe('sapa')
  expect(social.rank('halo kak ktp hilang', 1).candidates[0]?.id).toBe('ktp')
})

describe('the content editors', () => {
  test('their lexicon is read before the built-in one', () => {
    const taught = buildIndex(entries, { lexicon: { slang: { buku: 'paspor' }, acronyms: { ktp: ['kartu sakti'] } } })
    expect(taught.rank('buku', 1).candidates[0]?.id).toBe('paspor')
    expect(taught.rank('kartu sakti', 1).candidates[0]?.id).toBe('ktp')
    expect(first('kartu sakti')).toBeUndefined()
  })

  test('a service that they name is told from the others, in any of its forms', () => {
    const services = (text: string, serviceNames: string[]) => {
      const reads = new Language(extendLexicon(defaultLexicon, { serviceNames }))
      const found = reads.tokens(clean(text), null).filter((t) => reads.isService(t.stem))
      return found.map((t) => t.plain)
    }
    expect(services('syarat pelatihan las', [])).toEqual([])
    expect(services('syarat pelatihan las', ['pelatihan'])).toEqual(['pelatihan'])
    const taught = buildIndex(entries, { lexicon: { serviceNames: ['traktor'] } })
    const sure = (built: typeof taught) => built.rank('pajak traktor', 1).candidates[0]?.confidence ?? 0
    expect(sure(taught)).toBeLessThan(sure(buildIndex(entries)))
  })

  test('an office that they name is no subject: what is asked there is answered all the same', () => {
    const long = { balai: ['balai desa mekar'] }
    const services = (offices: string[]) => {
      const reads = new Language(
        extendLexicon(defaultLexicon, { acronyms: long, serviceNames: ['pelatihan'], offices }),
      )
      const found = reads.tokens(clean('pelatihan di balai desa mekar'), null).filter((t) => reads.isService(t.stem))
      return found.map((t) => t.plain)
    }
    expect(services([])).toEqual(['pelatihan', 'balai'])
    expect(services(['balai'])).toEqual(['pelatihan'])
    expect(services(['balai', 'pelatihan'])).toEqual([])
    const sure = (offices: string[]) =>
      buildIndex(entries, { lexicon: { acronyms: long, offices } }).rank('bikin paspor baru di balai', 1).candidates[0]
        ?.confidence ?? 0
    expect(sure(['balai'])).toBeGreaterThan(sure([]))
  })

  test('a word that they say turns the question is asked for in any of its forms', () => {
    const turns = (text: string, turningWords: string[]) => {
      const reads = new Language(extendLexicon(defaultLexicon, { turningWords }))
      const found = reads.tokens(clean(text), null).filter((t) => reads.isTurning(t.stem))
      return found.map((t) => t.plain)
    }
    const forms = 'menangguhkan, ditangguhkan, penangguhan, dibatalkan'
    expect(turns(forms, [])).toEqual(['dibatalkan'])
    expect(turns(forms, ['tangguh', 'pembatalan'])).toEqual(forms.split(', '))
  })

  test('an article without a word that they say turns the question is offered, not given', async () => {
    const read = await readPack(samplePack)
    if (!read.ok) throw new Error(JSON.stringify(read.problems))
    const articles = read.pack.articles
    const outcome = (lexicon: LexiconAdditions) => {
      const [question] = buildIndex(articles, { lexicon }).read('bikin paspor baru bisa ditunda', {
        lastArticleId: null,
      }).questions
      return `${question?.outcome.kind} ${question?.candidates[0]?.id}`
    }
    expect(outcome({})).toBe('answer paspor-baru')
    expect(outcome({ turningWords: ['tunda'] })).toBe('ask-back paspor-baru')
  })

  test('of a content too large to be learnt twice every phrasing is known, also those that it was judged by', () => {
    const large = Array.from({ length: 200 }, (_, i) => {
      const subject = `layanan${String.fromCharCode(97 + (i % 26), 97 + Math.floor(i / 26), 97 + ((i * 7) % 26))}`
      const phrasings = Array.from(
        { length: 8 },
        (_, k) => `${subject} hal${String.fromCharCode(97 + k).repeat(2)}${subject}`,
      )
      return { id: subject, title: '', phrasings }
    })
    const live = buildIndex(large)
    for (const { id, phrasings } of large)
      for (const text of phrasings) {
        const [found] = live.rank(text, 1).candidates
        expect(found?.id).toBe(id)
        expect(found?.matched.length, text).toBe(2)
      }
  })

  test('an edited article answers at once, a taken one no more', () => {
    const live = buildIndex(entries)
    live.put({ id: 'pajak', title: 'Pajak motor', phrasings: ['bayar pajak motor', 'denda telat samsat'] })
    expect(live.rank('denda telat samsat', 1).candidates[0]?.id).toBe('pajak')
    expect(live.size).toBe(3)
    live.take('pajak')
    expect(live.rank('denda telat samsat', 3).candidates.map((c) => c.id)).not.toContain('pajak')
    expect(live.size).toBe(2)
  })
})

describe('whatever is written', () => {
  test('is read without an exception, as one of the known outcomes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 3_000 }), (text) => {
        const reading = index.read(text, { lastArticleId: 'ktp' })
        for (const q of reading.questions) expect(['answer', 'ask-back', 'unsure']).toContain(q.outcome.kind)
      }),
      { numRuns: 150 },
    )
  })

  test.each([
    ['64 kB of words', 'apa itu ktp? '.repeat(5_000)],
    ['one word of 100,000 letters', 'a'.repeat(100_000)],
    [
      '100,000 different letters',
      Array.from({ length: 100_000 }, (_, i) => String.fromCharCode(97 + (i % 26))).join(''),
    ],
    ['a long run of prefixes', 'memperdiperkeber'.repeat(4_000)],
    ['emoji and joiners', '👨‍👩‍👧‍👦\u200d\u200b'.repeat(4_000)],
    ['right to left', '\u202eشكرا '.repeat(5_000)],
    ['combining marks', `k${'\u0301'.repeat(60_000)}tp`],
    ['question marks', '?'.repeat(64_000)],
    ['splitters', ' terus '.repeat(9_000)],
    ['prototype names', 'constructor __proto__ toString hasOwnProperty'],
  ])('%s is read', (_name, text) => {
    const reading = index.read(text, { lastArticleId: null })
    // The work is bounded by what is read of a text, not by its length: nothing near 2,000 letters is exceeded.
    expect(reading.cleaned.length).toBeLessThanOrEqual(4_000)
    expect(reading.questions.length).toBeLessThanOrEqual(6)
  })

  test('the same content and text give the same reading', () => {
    const again = buildIndex(entries)
    for (const text of ['ktp ilang', 'cara bikin paspor', 'halo', 'cuaca'])
      expect(again.read(text, { lastArticleId: null })).toEqual(index.read(text, { lastArticleId: null }))
  })

  test('cleaning twice changes nothing more', () => {
    fc.assert(fc.property(fc.string({ maxLength: 500 }), (text) => clean(clean(text)) === clean(text)))
  })
})
