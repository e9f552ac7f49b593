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

  test.each(['npwp saya ga aktif', 'npwp saya udah nggak aktif'])(
    'what is denied is not answered with the opposite: %s',
    (text) => expect(answerTo(text)).toEqual(['ask-back']),
  )

  test.each([
    ['cara aktivasi npwp', 'npwp-daftar'],
    ['bpjs saya ga aktif', 'bpjs-kesehatan-nonaktif'],
    ['bansos saya ga cair', 'dtks'],
  ])('what the article denies too is answered: %s', (text, id) => expect(answerTo(text)).toEqual([id]))

  test.each([
    'macet ga sekarang di tol cisumdawu',
    'macet teu ayeuna di cadas pangeran',
    'listrik padam ga sekarang di cimalaka',
  ])('how things are at this moment no article knows: %s', (text) => expect(answerTo(text)).toEqual(['ask-back']))

  test.each([
    ['mpp buka ga sekarang', 'jam-buka-mpp'],
    ['kuota dukcapil hari ini habis ga', 'kuota-harian-mpp'],
    ['jalan macet teu ayeuna', 'jalur-mudik'],
    ['pajak motor bisa dibayar hari ini ga', 'pajak-kendaraan-tahunan'],
    ['sekarang bikin skck bayar ga', 'skck-baru'],
  ])('but one with a live value, the very words, or what holds every day: %s', (text, id) =>
    expect(answerTo(text)).toEqual([id]),
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

test('of few words the phrases know all', () => {
  const words = ['menu', 'menu utama', 'bantuan', 'stop', 'batal', 'listrik', 'igd', 'bansos', 'mati', '3', '30']
  for (const text of words) {
    const { notices } = index.read(text, none)
    expect(
      notices.filter((n) => ['human', 'complaint', 'emergency', 'insult'].includes(n)),
      text,
    ).toEqual([])
  }
  expect(index.read('cs', none).notices).toEqual(['human'])
})

test('a bare number is a menu choice', () => expect(index.read(' 12. ', none).number).toBe(12))

test('any text is read without a throw, and the same text gives the same reading', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 3_000 }), fc.constant('a'.repeat(100_000))), (text) => {
      expect(index.read(text, none)).toEqual(index.read(text, none))
    }),
    { numRuns: 60 },
  )
})

describe('what a question tells besides is no complaint and no danger', () => {
  test.each([
    'rumah saya kebakaran, semua hangus, urus kk lagi gimana',
    'bapak saya stroke, perpanjang ktp nya bisa diwakilkan?',
    'sudah 3 bulan bpjs nunggak, aktifin lagi gimana',
    'loket tutup jam berapa',
    'mau komplain pelayanan lewat apa',
    'asuransi kecelakaan kerja cara klaimnya gimana',
    'anak udah 2 taun blm punya akte kena denda ga ya',
    'ada biaya admin ga? takutnya dipungut',
    'gw narik tiap hari jd ga mau bolak balik, kudu nyiapin apaan',
  ])('%s', (text) => {
    const { notices } = index.read(text, none)
    expect(notices).not.toContain('emergency')
    expect(notices).not.toContain('complaint')
  })

  test('nor is what an article surely answers, unless a phrase says so', () => {
    const { notices } = index.read('terus kalau perpanjang?', { lastArticleId: 'skck-baru' })
    expect(notices).not.toContain('complaint')
    expect(index.read('bade protes palayanan, ka saha ngadukeunana', none).notices).toContain('complaint')
  })

  test.each([
    'motor masih atas nama orang lain, mau dibalik nama, syaratnya apa',
    'mau tanya orang tua saya bikin ktp bisa dimana',
    'mau daftar jadi pegawai',
  ])('nor a wish for a human: %s', (text) => expect(index.read(text, none).notices).not.toContain('human'))

  test.each([
    ['ada kebakaran di kantor samsat, lapor kemana', 'emergency'],
    ['tolong bapak saya kejang, ktp nya ketinggalan, kemana ini', 'emergency'],
    ['kenapa petugasnya galak sekali', 'complaint'],
    ['pelayanannya lelet gimana sih', 'complaint'],
    ['dipungut uang sama oknum', 'complaint'],
    ['mau ngobrol sama orang', 'human'],
  ])('but %s is: %s', (text, notice) => expect(index.read(text, none).notices).toContain(notice))
})

describe('what only a person knows is not answered from an article', () => {
  test.each([
    'sampai mana proses pbg saya',
    'ktp saya sudah jadi belum',
    'kk saya kok belum jadi',
    'jam buka mpp garut',
    // Another article names that town, this one does not.
    'pdam bandung gangguan',
    'jadwal sidang cerai saya kapan ya',
    'hasil tes sim saya udah keluar',
    'pasang pdam sudah bayar sudah disurvei tapi sampai sekarang belum dipasang juga',
    'nomer antrian disdukcapil skrg udah sampe brp',
  ])('%s', (text) => expect(answerTo(text)).toEqual(['unsure']))
})

test('who tells a result asks what to do with it', () =>
  expect(answerTo('hasil tes saya positif covid harus gimana')).toEqual(['isolasi-mandiri']))

test.each(['jam buka puasa hari ini', 'siapa wakil bupati sumedang sekarang'])('means something else: %s', (text) =>
  expect(answerTo(text).filter((outcome) => outcome.includes('-mpp') || outcome.includes('wakil'))).toEqual([]),
)

test('a fragment at the end of a story is no question of its own', () =>
  expect(answerTo('nik sy kepake orang buat pinjol, ditagih terus. bersihinnya gmn')).not.toContain('pdam-pasang-baru'))

describe('a follow-up is read with the article before it', () => {
  const followed = (last: string, text: string) =>
    index
      .read(text, { lastArticleId: last })
      .questions.map((q) => (q.outcome.kind === 'answer' ? q.outcome.candidate.id : q.outcome.kind))

  test.each([
    ['ktp-hilang', 'kalau biayanya?', 'ktp-hilang'],
    ['antrean-online-mpp', 'terus di lantai berapa?', 'antrean-online-mpp'],
    ['ktp-baru', 'kalau hilang?', 'ktp-hilang'],
    ['skck-baru', 'kalau perpanjang?', 'skck-perpanjang'],
  ])('after %s, "%s" is %s', (last, text, id) => expect(followed(last, text)).toEqual([id]))

  test.each([
    ['ktp-hilang', 'kalau naik kereta?'],
    // The article mentions it, but is not about it.
    ['stnk-hilang', 'kalau bpkb?'],
  ])('after %s, "%s" is not answered with it', (last, text) => expect(followed(last, text)).not.toContain(last))

  test('what is asked of the last article is not answered by another one on its subject', () =>
    expect(followed('paspor-baru', 'berapa lama?')).not.toContain('paspor-perpanjang'))

  test.each(['vaksin dimana', 'syarat urus ktp hilang', 'mau perpanjang skck'])(
    '"%s" is a question of its own',
    (text) => {
      const [alone] = answerTo(text)
      expect(alone).toMatch(/-|vaksin/)
      for (const last of ['jam-buka-mpp', 'paspor-baru', 'nib']) expect(followed(last, text)).toEqual([alone])
    },
  )

  test('a part of a message goes on with the part before it', () =>
    expect(answerTo('bikin kartu kuning dimana? gratis?')).toEqual(['ak1-kartu-kuning']))
})

test.each([
  ['bpkb hilang ngurusnya gmn', 'stnk-hilang'],
  ['buku nikah hilang, minta duplikat kemana', 'stnk-hilang'],
  ['legalisir ijazah dimana', 'legalisir-dukcapil'],
])('who asks about one service is not answered about another: %s', (text, other) =>
  expect(answerTo(text)).not.toContain(other),
)

describe('a word that makes another question of it keeps an article that does not speak of it from being given', () => {
  test.each([
    ['cara nurunin daya listrik', 'pln-pasang-baru'],
    ['cara berhenti jadi peserta bpjs mandiri', 'bpjs-kesehatan-daftar'],
    ['akta cerai hilang', 'cerai-gugat'],
    ['salah ketik nama di akte lahir anak', 'akta-kelahiran'],
    ['kuota haji sumedang', 'haji-daftar'],
    ['ada pemutihan pajak kendaraan ga taun ini', 'pajak-kendaraan-tahunan'],
    ['KIA anak saya hilang', 'kia'],
  ])('%s', (text, id) => expect(answerTo(text)).not.toContain(id))

  test('what stands behind a comma is not denied', () =>
    expect(answerTo('rek ngabangun imah kudu aya imb teu, ngurusna kumaha')).toEqual(['pbg']))

  test('one that speaks of it, or of this town, is given', () => {
    expect(answerTo('jam buka mpp sumedang')).toEqual(['jam-buka-mpp'])
    expect(answerTo('paspor saya hilang')).toEqual(['paspor-perpanjang'])
    expect(answerTo('kuota dukcapil hari ini habis ga')).toEqual(['kuota-harian-mpp'])
  })
})

test.each([
  ['where it is done says nothing against the article', 'bikin paspor baru buat umroh di mpp bisa?', 'paspor-baru'],
  ['when it happened is beside the point', 'ktp saya hilang kemarin lusa, padahal baru jadi', 'ktp-hilang'],
  ['Sundanese words with their endings', 'hoyong ningali tagihanana pbb', 'pbb-cek-tagihan'],
])('%s: %s', (_why, text, id) => expect(answerTo(text)).toEqual([id]))

test('how sure it is that anything answers tells questions of the content from others', () => {
  expect(index.rank('ktp hilang gimana', 1).answerable).toBeGreaterThan(0.9)
  expect(index.rank('resep rendang padang yang enak', 1).answerable).toBeLessThan(0.5)
})
