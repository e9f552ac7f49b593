/** What a notification says, in both languages; plain data, for the service worker as well. */
export const signalTexts = {
  id: {
    'new-handover': 'Warga menunggu petugas: {{name}}',
    'new-message': 'Pesan baru dari {{name}}',
    'new-mention': '{{name}} menyebut Anda dalam catatan',
    assigned: 'Percakapan ditugaskan kepada Anda: {{name}}',
    woken: 'Waktunya dilanjutkan: percakapan {{name}} kembali dari tunda',
    overdue: 'Menunggu melewati target: {{name}}',
  },
  en: {
    'new-handover': 'A resident waits for a person: {{name}}',
    'new-message': 'New message from {{name}}',
    'new-mention': '{{name}} mentioned you in a note',
    assigned: 'A conversation was assigned to you: {{name}}',
    woken: 'Time to go on: {{name}} is back from snooze',
    overdue: 'Waits longer than the target: {{name}}',
  },
} as const
