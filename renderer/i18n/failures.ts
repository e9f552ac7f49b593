import type { FailureCode } from '../data/client.ts'
import { defineWords } from './words.ts'

const failures = defineWords<FailureCode>(
  'failures',
  {
    OFFLINE: 'Tidak ada sambungan ke layanan. Coba lagi setelah tersambung.',
    UNAUTHENTICATED: 'Sesi Anda berakhir. Silakan masuk lagi.',
    FORBIDDEN: 'Akun Anda tidak berwenang untuk ini.',
    INVALID_INPUT: 'Isian belum benar. {{detail}}',
    NOT_FOUND: 'Data ini tidak ditemukan; mungkin sudah dihapus.',
    ERASED: 'Percakapan ini sudah dihapus, termasuk yang belum terkirim ke sana.',
    CONFLICT: 'Sudah diubah orang lain atau sudah ada. {{detail}}',
    ALREADY_CLAIMED: 'Percakapan ini sedang dipegang {{detail}}.',
    WRONG_CREDENTIALS: 'Nama pengguna atau kata sandi salah.',
    TOO_MANY_REQUESTS: 'Terlalu banyak percobaan. Tunggu sebentar, lalu coba lagi.',
    ALREADY_SET_UP: 'Administrator sudah dibuat. Silakan masuk.',
    OPTED_OUT: 'Warga ini menulis STOP dan tidak boleh dikirimi pesan.',
    TOO_LARGE: 'Berkas terlalu besar (paling banyak 16 MB).',
    UNSUPPORTED_TYPE: 'Jenis berkas ini tidak dapat dikirim.',
    STORE_FAILED: 'Penyimpanan sedang bermasalah. Beri tahu administrator.',
    INTERNAL: 'Ada kesalahan pada layanan. Sebutkan kode {{requestId}} kepada administrator.',
  },
  {
    OFFLINE: 'No connection to the service. Try again once it is back.',
    UNAUTHENTICATED: 'Your session has ended. Please sign in again.',
    FORBIDDEN: 'Your account may not do this.',
    INVALID_INPUT: 'Something is not filled in correctly. {{detail}}',
    NOT_FOUND: 'This was not found; it may have been deleted.',
    ERASED: 'This conversation was erased, with what had not been sent to it yet.',
    CONFLICT: 'Somebody else changed it, or it exists already. {{detail}}',
    ALREADY_CLAIMED: 'This conversation is held by {{detail}}.',
    WRONG_CREDENTIALS: 'The user name or the password is wrong.',
    TOO_MANY_REQUESTS: 'Too many attempts. Wait a moment, then try again.',
    ALREADY_SET_UP: 'The administrator exists already. Please sign in.',
    OPTED_OUT: 'This resident wrote STOP and may not be written to.',
    TOO_LARGE: 'The file is too large (16 MB at most).',
    UNSUPPORTED_TYPE: 'This type of file cannot be sent.',
    STORE_FAILED: 'The storage has a problem. Tell the administrator.',
    INTERNAL: 'The service made a mistake. Give the administrator the code {{requestId}}.',
  },
)

/** What of a failure is told. */
export interface ToldFailure {
  code: FailureCode
  detail?: string
  requestId?: string
}

/** What a failure says to a person. */
export function failureWords(failure: ToldFailure): string {
  return failures.words(failure.code, { detail: failure.detail ?? '', requestId: failure.requestId ?? '-' }).trim()
}
