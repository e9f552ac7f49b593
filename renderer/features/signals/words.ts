import { defineWords } from '../../i18n/words.ts'
import { signalTexts } from './texts.ts'

export const signalWords = defineWords(
  'signals',
  { ...signalTexts.id, open: 'Buka' },
  { ...signalTexts.en, open: 'Open' },
)
