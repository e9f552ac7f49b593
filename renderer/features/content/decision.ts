import { HandoverReason, reasonWords } from '../../i18n/handover-reasons.ts'
import { defineWords } from '../../i18n/words.ts'

const outcomes = [
  'answered',
  'partly-answered',
  'asked-back',
  'rephrase',
  'menu',
  'greeting',
  'thanks',
  'not-a-question',
  'rated',
  'cancelled',
  'opted-in',
  'opted-out',
  'waiting-for-rest',
  'held-by-human',
] as const

const decisionWords = defineWords<(typeof outcomes)[number] | 'handover' | 'other'>(
  'decisions',
  {
    answered: 'Dijawab',
    'partly-answered': 'Dijawab sebagian, sisanya diteruskan ke petugas',
    'asked-back': 'Ditanya balik: warga memilih yang dimaksud',
    rephrase: 'Diminta menulis ulang pertanyaannya',
    menu: 'Dijawab dengan menu',
    greeting: 'Disapa',
    thanks: 'Ucapan terima kasih dibalas',
    'not-a-question': 'Bukan pertanyaan',
    rated: 'Nilai dari warga dicatat',
    cancelled: 'Permintaan petugas dibatalkan',
    'opted-in': 'Warga menulis MULAI',
    'opted-out': 'Warga menulis STOP',
    'waiting-for-rest': 'Menunggu sisa pesan',
    'held-by-human': 'Dipegang petugas',
    handover: 'Diteruskan ke petugas: {{reason}}',
    other: 'Lainnya ({{decision}})',
  },
  {
    answered: 'Answered',
    'partly-answered': 'Answered in part, the rest handed over',
    'asked-back': 'Asked back: the resident chooses what is meant',
    rephrase: 'Asked to put the question in other words',
    menu: 'Answered with the menu',
    greeting: 'Greeted',
    thanks: 'Thanks answered',
    'not-a-question': 'Not a question',
    rated: 'Rating recorded',
    cancelled: 'Wish for a person withdrawn',
    'opted-in': 'The resident wrote MULAI',
    'opted-out': 'The resident wrote STOP',
    'waiting-for-rest': 'Waiting for the rest of the message',
    'held-by-human': 'Held by a person',
    handover: 'Handed over: {{reason}}',
    other: 'Something else ({{decision}})',
  },
)

/** What the bot decided, in words; `decision` as the service names it: "answered", "handover:no-answer". */
export function decisionInWords(decision: string): string {
  const reason = HandoverReason.find((r) => decision === `handover:${r}`)
  if (reason !== undefined) return decisionWords.words('handover', { reason: reasonWords.words(reason).toLowerCase() })
  return decisionWords.words(outcomes.find((o) => o === decision) ?? 'other', { decision })
}
