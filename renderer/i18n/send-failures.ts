import { defineWords } from './words.ts'

const codes = ['463', '429', 'no acknowledgement'] as const

const failures = defineWords<(typeof codes)[number] | 'other'>(
  'send-failures',
  {
    '463': 'Ditolak WhatsApp: nomor ini sedang dibatasi',
    '429': 'Ditolak WhatsApp: terlalu banyak pesan dalam waktu singkat',
    'no acknowledgement': 'Tidak ada kepastian dari WhatsApp',
    other: 'Gagal terkirim ({{code}})',
  },
  {
    '463': 'Refused by WhatsApp: this number is restricted',
    '429': 'Refused by WhatsApp: too many messages in a short time',
    'no acknowledgement': 'WhatsApp did not confirm it',
    other: 'Could not be sent ({{code}})',
  },
)

/** Why a message did not leave, from the code that WhatsApp gave. */
export function sendFailureWords(failure: string | null): string {
  const known = codes.find((c) => c === failure)
  return known === undefined ? failures.words('other', { code: failure ?? '–' }) : failures.words(known)
}
