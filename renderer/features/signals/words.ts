import { defineWords } from '../../i18n/words.ts'

export const signalWords = defineWords(
  'signals',
  {
    'new-handover': 'Warga menunggu petugas: {{name}}',
    'new-message': 'Pesan baru dari {{name}}',
    'new-mention': '{{name}} menyebut Anda dalam catatan',
    assigned: 'Percakapan ditugaskan kepada Anda: {{name}}',
  },
  {
    'new-handover': 'A resident waits for a person: {{name}}',
    'new-message': 'New message from {{name}}',
    'new-mention': '{{name}} mentioned you in a note',
    assigned: 'A conversation was assigned to you: {{name}}',
  },
)
