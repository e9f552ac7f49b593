import { defineWords } from '../../i18n/words.ts'
import { signalTexts } from './texts.ts'

export const signalWords = defineWords(
  'signals',
  {
    ...signalTexts.id,
    'overdue-many': 'Menunggu melewati target: {{count}} warga',
    open: 'Buka',
    'open-list': 'Lihat',
  },
  {
    ...signalTexts.en,
    'overdue-many': 'Wait longer than the target: {{count}} residents',
    open: 'Open',
    'open-list': 'Show',
  },
)
