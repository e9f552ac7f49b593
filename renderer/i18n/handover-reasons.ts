import type { HandoverReason as Reason } from '../../shared/model/conversation.ts'
import { defineWords } from './words.ts'

/** Every reason, in the order of the filter. Listed here so that the schema library stays out of the page. */
export const HandoverReason = [
  'asked-for-human',
  'no-answer',
  'two-misses',
  'complaint',
  'emergency',
  'insult',
  'unreadable-media',
  'undecryptable',
  'stale-question',
  'answer-failed',
  'not-taken-in',
  'phone-takeover',
  'agent-claimed',
] as const satisfies readonly Reason[]

/** Why the bot handed over, in the few words of a badge. */
export const reasonWords = defineWords<Reason>(
  'handover-reasons',
  {
    'asked-for-human': 'Minta petugas',
    'no-answer': 'Tidak ada jawaban',
    'two-misses': 'Dua kali tak terjawab',
    complaint: 'Pengaduan',
    emergency: 'Darurat',
    insult: 'Kata kasar',
    'unreadable-media': 'Kiriman tak terbaca bot',
    undecryptable: 'Lihat di ponsel',
    'stale-question': 'Pertanyaan lama',
    'answer-failed': 'Jawaban gagal',
    'not-taken-in': 'Pesan gagal diproses',
    'phone-takeover': 'Dibalas dari ponsel',
    'agent-claimed': 'Diambil petugas',
  },
  {
    'asked-for-human': 'Asked for a person',
    'no-answer': 'No answer',
    'two-misses': 'Two misses',
    complaint: 'Complaint',
    emergency: 'Emergency',
    insult: 'Insult',
    'unreadable-media': 'Media the bot cannot read',
    undecryptable: 'Look at the phone',
    'stale-question': 'Old question',
    'answer-failed': 'Answer failed',
    'not-taken-in': 'Message not processed',
    'phone-takeover': 'Answered on the phone',
    'agent-claimed': 'Taken by an agent',
  },
)
