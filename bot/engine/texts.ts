import { nextInWords, type Opening, openingInWords } from './office-hours.ts'

/** Everything that the bot says in its own words. WhatsApp formatting; a clerk's politeness. */
export const texts = {
  answerSource: (agency: string, checkedAt: string, url: string): string =>
    `_Sumber: ${agency}, dicek ${checkedAt}_${url === '' ? '' : `\n${url}`}`,
  late: 'Mohon maaf, pesan Bapak/Ibu baru kami baca.',
  menuTitle: (officeName: string): string => `*Menu ${officeName}*\nKetik nomornya:`,
  menuFoot:
    'Ketik *menu* untuk daftar ini, atau langsung tulis pertanyaan Bapak/Ibu. Ketik *petugas* untuk dibantu petugas kami.',
  topicFoot: 'Ketik nomor pertanyaan, atau *0* untuk kembali ke menu.',
  topicEmpty:
    'Belum ada informasi di bagian ini. Ketik *0* untuk kembali ke menu, atau *petugas* untuk bertanya kepada petugas kami.',
  wrongNumber:
    'Nomor itu tidak ada di daftar. Mohon ketik salah satu nomor yang tertera, atau *menu* untuk mulai lagi.',
  thanks: 'Sama-sama, Bapak/Ibu. Senang dapat membantu. 🙏',
  notQuestion: 'Silakan tulis pertanyaan Bapak/Ibu, atau ketik *menu* untuk melihat daftar layanan.',
  askBack: (titles: readonly string[]): string =>
    titles.length === 1
      ? `Apakah maksud Bapak/Ibu *${titles[0]}*?\n\nKetik *ya* bila benar, atau *petugas* untuk dibantu petugas kami.`
      : `Maksud Bapak/Ibu yang mana?\n${titles.map((t, i) => `*${i + 1}.* ${t}`).join('\n')}\n\nKetik nomornya, atau *petugas* bila tidak ada yang sesuai.`,
  offeredNo: 'Baik. Mohon tuliskan pertanyaannya dengan kalimat lain, atau ketik *petugas* untuk dibantu petugas kami.',
  optedOut: 'Baik, kami tidak akan mengirim pesan lagi. Ketik *MULAI* bila Bapak/Ibu ingin bertanya kembali.',
  optedIn: 'Terima kasih, Bapak/Ibu dapat bertanya lagi. Ketik *menu* untuk melihat daftar layanan.',
  cancelled: 'Baik, antrean dibatalkan. Silakan tulis pertanyaan Bapak/Ibu, saya bantu jawab.',
  insult: 'Mohon maaf bila layanan kami mengecewakan.',
  complaint: 'Mohon maaf atas ketidaknyamanannya. Keluhan Bapak/Ibu kami teruskan kepada petugas.',
  media: 'Terima kasih, kirimannya sudah kami terima. Petugas kami akan melihatnya.',
  undecryptable:
    'Mohon maaf, pesan Bapak/Ibu belum dapat kami buka. Mohon dikirim ulang; petugas kami juga sudah kami beri tahu.',
  partlyUnanswered: (question: string): string =>
    `Untuk pertanyaan "${question}", kami teruskan kepada petugas agar jawabannya pasti.`,
  queued: (position: number, ticket: string): string =>
    `Pertanyaan Bapak/Ibu kami teruskan ke petugas. Antrean ke-${position}, nomor tiket *${ticket}*.\nKetik *BATAL* untuk kembali ke bot.`,
  queuedClosed: (opening: Opening, ticket: string): string =>
    `Pertanyaan Bapak/Ibu sudah kami simpan dengan nomor tiket *${ticket}*. ${openingInWords(opening)} Petugas akan menjawab ${
      opening.open || opening.next === null ? 'pada hari kerja berikutnya' : nextInWords(opening.next)
    }.\nKetik *BATAL* untuk kembali ke bot.`,
  handedBackIdle:
    'Karena belum ada balasan, percakapan ini kami kembalikan ke bot. Silakan menulis lagi kapan saja, Bapak/Ibu.',
  handedBack: 'Percakapan ini kami lanjutkan dengan bot. Ketik *petugas* bila Bapak/Ibu perlu dibantu lagi.',
  askRating:
    'Percakapan ini sudah selesai. Bagaimana layanan kami? Mohon balas dengan angka *1* (kurang) sampai *5* (sangat baik).',
  rated: 'Terima kasih atas penilaian Bapak/Ibu. 🙏',
}
