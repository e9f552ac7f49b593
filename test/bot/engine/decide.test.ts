import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Candidate, Notice, Outcome, QuestionReading, Reading } from '../../../bot/answers/index.ts'
import { decide, type Turn } from '../../../bot/engine/decide.ts'
import { type DialogState, freshDialog } from '../../../bot/engine/dialog.ts'
import type { Policy, PublishedArticle } from '../../../bot/engine/policy.ts'
import { texts } from '../../../bot/engine/texts.ts'
import { defaultSettings } from '../../../bot/store/default-settings.ts'

const now = Date.parse('2026-11-25T03:00:00Z')
const article = (id: string, title: string): PublishedArticle => ({
  id,
  topicId: 'kependudukan',
  title,
  answer: `Jawaban ${title}.`,
  agencyId: 'dukcapil',
  agency: 'Disdukcapil',
  sourceUrl: 'https://example.id',
  checkedAt: '2026-11-12',
})
const articles = [article('ktp', 'KTP hilang'), article('kk', 'KK baru'), article('kia', 'Membuat KIA')]
const policy: Policy = {
  settings: defaultSettings,
  opening: { open: true, until: '15:00' },
  today: { date: '2026-11-25', weekday: 2, minutes: 600 },
  topics: [{ id: 'kependudukan', number: 1, title: 'Kependudukan', emoji: '🪪', pinned: false }],
  article: (id) => articles.find((a) => a.id === id) ?? null,
  articlesOf: () => articles,
}

const candidate = (id: string, confidence: number): Candidate => ({ id, confidence, matched: [] })
const question = (text: string, outcome: Outcome): QuestionReading => ({
  text,
  outcome,
  answerable: 0.5,
  candidates:
    outcome.kind === 'answer'
      ? [outcome.candidate]
      : outcome.kind === 'ask-back'
        ? outcome.candidates
        : [candidate('kia', 0.2)],
})
const answer = (id: string) => question(`soal ${id}`, { kind: 'answer', candidate: candidate(id, 0.97) })
const askBack = (...ids: string[]) =>
  question('soal', { kind: 'ask-back', candidates: ids.map((id) => candidate(id, 0.6 / ids.length)) })
const unsure = question('resep rendang', { kind: 'unsure' })

interface Case {
  notices?: Notice[]
  number?: number
  questions?: QuestionReading[]
  dialog?: Partial<DialogState>
  status?: 'bot' | 'queued' | 'open'
  turn?: Partial<Turn>
  optedOut?: boolean
}
const decided = ({
  notices = [],
  number,
  questions = [],
  dialog = {},
  status = 'bot',
  turn = {},
  optedOut = false,
}: Case) => {
  const reading: Reading = {
    cleaned: 'teks',
    language: 'id',
    notices,
    questions,
    ...(number === undefined ? {} : { number }),
  }
  return decide({
    turn: { text: 'teks', unreadable: null, writtenAt: now, mayWait: false, ...turn },
    status,
    dialog: { ...freshDialog, greeted: true, ...dialog },
    optedOut,
    reading,
    policy,
    now,
  })
}
const said = (c: Case) => decided(c).replies.map((r) => r.text)

describe('a question', () => {
  test('that is sure is answered with its source, and remembered for what follows', () => {
    const d = decided({ questions: [answer('ktp')], dialog: { misses: 1, offered: ['kk'] } })
    expect(d.reason).toBe('answered')
    expect(d.replies[0]?.text).toContain('Jawaban KTP hilang.')
    expect(d.replies[0]?.sources).toMatchObject([{ articleId: 'ktp', agency: 'Disdukcapil' }])
    expect(d.dialog).toMatchObject({ misses: 0, offered: [], lastArticleId: 'ktp' })
  })

  test('of two parts gets both answers, or one and a person, never half silence', () => {
    expect(decided({ questions: [answer('ktp'), answer('kk')] }).replies).toHaveLength(2)
    const half = decided({ questions: [answer('ktp'), unsure] })
    expect(half.reason).toBe('partly-answered')
    expect(half.handover?.reason).toBe('no-answer')
    expect(half.replies.map((r) => r.text)).toContain(texts.partlyUnanswered('resep rendang'))
    expect(half.missed.map((m) => m.text)).toEqual(['resep rendang'])
  })

  test('with several likely articles is asked back as a list, one alone as a yes or no', () => {
    expect(said({ questions: [askBack('ktp', 'kk')] })[0]).toMatch(/yang mana\?\n\*1\.\* KTP hilang\n\*2\.\* KK baru/)
    expect(said({ questions: [askBack('ktp')] })[0]).toMatch(
      /^Apakah maksud Bapak\/Ibu \*KTP hilang\*\?.*\*ya\*.*\*petugas\*/s,
    )
  })

  test.each<[string, Case, string]>([
    ['a number picks from what was offered', { number: 2, dialog: { offered: ['ktp', 'kk'] } }, 'Jawaban KK baru.'],
    ['yes picks the only one', { notices: ['yes'], dialog: { offered: ['kia'] } }, 'Jawaban Membuat KIA.'],
    ['a number that is not there says so', { number: 9 }, texts.wrongNumber],
    ['a number of the menu opens its portal', { number: 1 }, '*1.* KTP hilang'],
    [
      'a number in a portal answers',
      { number: 3, dialog: { menu: { topicId: 'kependudukan', articleIds: ['ktp', 'kk', 'kia'] } } },
      'Jawaban Membuat KIA.',
    ],
    ['no asks for other words', { notices: ['no'], dialog: { offered: ['ktp'] } }, texts.offeredNo],
  ])('%s', (_name, c, text) => expect(said(c)[0]).toContain(text))

  test('that nobody is sure of goes to a person: at once, or after one question back', () => {
    const first = decided({ questions: [unsure] })
    expect(first.handover).toMatchObject({
      reason: 'no-answer',
      candidates: [{ articleId: 'kia' }],
      agencyId: 'dukcapil',
    })
    expect(first.missed).toHaveLength(1)
    const asked = decided({ questions: [askBack('ktp', 'kk')] })
    expect(asked.handover).toBeNull()
    const again = decided({ questions: [askBack('ktp', 'kk')], dialog: asked.dialog })
    expect(again.handover?.reason).toBe('two-misses')
    expect(again.dialog).toMatchObject({ misses: 0, offered: [] })
  })

  test('that lay unread too long is not answered as if it were fresh', () => {
    const writtenAt = now - (defaultSettings.staleAfterMinutes + 1) * 60_000
    expect(said({ questions: [answer('ktp')], turn: { writtenAt } })[0]).toBe(texts.late)
    expect(decided({ questions: [unsure], turn: { writtenAt } }).handover?.reason).toBe('stale-question')
  })

  test('that is unsure waits for the rest of a burst, a sure one does not', () => {
    expect(decided({ questions: [unsure], turn: { mayWait: true } }).reason).toBe('waiting-for-rest')
    expect(decided({ questions: [answer('ktp'), unsure], turn: { mayWait: true } }).reason).toBe('waiting-for-rest')
    expect(decided({ questions: [answer('ktp')], turn: { mayWait: true } }).reason).toBe('answered')
  })
})

describe('what is no question', () => {
  test.each<[Notice, string]>([
    ['emergency', 'emergency'],
    ['human', 'asked-for-human'],
    ['complaint', 'complaint'],
    ['insult', 'insult'],
  ])('%s goes to a person, whatever else was asked', (notice, reason) => {
    const d = decided({ notices: [notice], questions: [answer('ktp')] })
    expect(d.handover?.reason).toBe(reason)
    // An emergency outdoes the rest.
    expect(decided({ notices: [notice, 'emergency'] }).handover?.reason).toBe('emergency')
  })

  test('an emergency is told whom to call', () => {
    expect(said({ notices: ['emergency'] })).toEqual([defaultSettings.emergencyText])
  })

  test.each<[string, Case, string]>([
    ['a greeting shows the menu', { notices: ['greeting'] }, 'greeting'],
    ['the first words are greeted, whatever they are', { dialog: { greeted: false } }, 'greeting'],
    ['thanks are answered', { notices: ['thanks'] }, 'thanks'],
    ['nothing asked', {}, 'not-a-question'],
    ['the menu', { notices: ['menu'] }, 'menu'],
    ['stop is obeyed even while a person holds it', { notices: ['stop'], status: 'open' }, 'opted-out'],
    ['start after a stop', { notices: ['start'], optedOut: true }, 'opted-in'],
    ['start without a stop', { notices: ['start'] }, 'not-a-question'],
    ['cancel leaves the queue', { notices: ['cancel'], status: 'queued' }, 'cancelled'],
    ['cancel with nothing to leave', { notices: ['cancel'] }, 'not-a-question'],
    ['a rating', { number: 5, dialog: { ratingAskedAt: now - 1_000 } }, 'rated'],
    [
      'a number long after the rating was asked',
      { number: 1, dialog: { ratingAskedAt: now - 25 * 3_600_000 } },
      'menu',
    ],
  ])('%s', (_name, c, reason) => expect(decided(c).reason).toBe(reason))

  test('a picture without words goes to a person once the burst is over', () => {
    const turn = { text: '', unreadable: 'media' } as const
    expect(decided({ turn: { ...turn, mayWait: true } }).reason).toBe('waiting-for-rest')
    expect(decided({ turn }).handover?.reason).toBe('unreadable-media')
    expect(decided({ turn: { unreadable: 'undecryptable' } }).handover?.reason).toBe('undecryptable')
  })
})

describe('whatever comes', () => {
  const anyCase: fc.Arbitrary<Case> = fc.record({
    notices: fc.subarray<Notice>([
      'greeting',
      'thanks',
      'yes',
      'no',
      'human',
      'complaint',
      'emergency',
      'insult',
      'stop',
      'start',
      'cancel',
      'menu',
      'back',
    ]),
    questions: fc.array(fc.constantFrom(answer('ktp'), answer('gone'), askBack('ktp', 'kk'), askBack('gone'), unsure), {
      maxLength: 2,
    }),
    dialog: fc.record({
      misses: fc.nat(2),
      offered: fc.subarray(['ktp', 'kk', 'gone']),
      greeted: fc.boolean(),
      ratingAskedAt: fc.constantFrom(null, now - 1_000),
    }),
    status: fc.constantFrom('bot', 'queued', 'open'),
    turn: fc.record({
      unreadable: fc.constantFrom(null, 'media', 'undecryptable'),
      writtenAt: fc.constantFrom(now, now - 48 * 3_600_000),
      mayWait: fc.boolean(),
    }),
  })

  test('a resident of the bot gets a word or a person, unless the rest is waited for', () => {
    fc.assert(
      fc.property(anyCase, (c) => {
        const d = decided(c)
        if (c.status !== 'bot' || d.reason === 'waiting-for-rest') return
        expect(d.replies.length > 0 || d.handover !== null).toBe(true)
      }),
    )
  })

  test('while a person holds the conversation the bot keeps still', () => {
    fc.assert(
      fc.property(anyCase, (c) => {
        const d = decided({ ...c, status: 'open', notices: (c.notices ?? []).filter((n) => n !== 'stop') })
        expect(d).toMatchObject({ reason: 'held-by-human', replies: [], handover: null })
      }),
    )
  })
})
