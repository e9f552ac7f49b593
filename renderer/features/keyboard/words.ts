import { defineWords } from '../../i18n/words.ts'

export const keyboardWords = defineWords(
  'keyboard',
  {
    palette: 'Ketik perintah atau nama warga',
    nothing: 'Tidak ada yang cocok',
    'help-title': 'Pintasan papan tik',
    help: 'Daftar pintasan',
    close: 'Tutup',
    go: 'Pergi ke',
    general: 'Umum',
    'open-palette': 'Palet perintah',
    search: 'Cari',
    'back-to-list': 'Kembali ke daftar',
    people: 'Warga dan pesan',
    singles: 'Pintasan satu tombol dapat dimatikan di menu akun.',
  },
  {
    palette: "Type a command or a resident's name",
    nothing: 'Nothing matches',
    'help-title': 'Keyboard shortcuts',
    help: 'List of shortcuts',
    close: 'Close',
    go: 'Go to',
    general: 'General',
    'open-palette': 'Command palette',
    search: 'Search',
    'back-to-list': 'Back to the list',
    people: 'Residents and messages',
    singles: 'Single-key shortcuts can be switched off in the account menu.',
  },
)
