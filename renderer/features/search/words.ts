import { defineWords } from '../../i18n/words.ts'

export const searchWords = defineWords(
  'search',
  {
    search: 'Cari',
    label: 'Cari nama, nomor, atau isi pesan',
    'start-title': 'Cari orang atau pesan',
    'start-text': 'Ketik nama warga, nomor tiket, atau kata dari pesannya.',
    'none-title': 'Tidak ditemukan',
    'none-text': 'Coba kata yang lebih pendek atau ejaan lain.',
    results: 'Hasil pencarian: {{count}}',
    next: 'Hasil berikutnya',
    previous: 'Hasil sebelumnya',
  },
  {
    search: 'Search',
    label: 'Search for a name, a number or words of a message',
    'start-title': 'Search for people or messages',
    'start-text': "Type a resident's name, a ticket number, or words of a message.",
    'none-title': 'Nothing found',
    'none-text': 'Try a shorter word or another spelling.',
    results: 'Results: {{count}}',
    next: 'Next result',
    previous: 'Previous result',
  },
)
