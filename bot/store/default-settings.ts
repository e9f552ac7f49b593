import type { Settings } from '../../shared/model/settings.ts'

const workday = { from: '08:00', until: '15:00' }

/** What holds until an administrator saves something else: a public-service mall that opens Monday to Friday. */
export const defaultSettings: Settings = {
  officeName: 'Mal Pelayanan Publik Kabupaten Sumedang',
  botName: 'Kepo',
  greeting:
    'Wilujeng sumping, selamat datang di layanan informasi Mal Pelayanan Publik. Silakan Bapak/Ibu tuliskan pertanyaan, atau balas dengan angka dari daftar di bawah.',
  officeHours: { week: [workday, workday, workday, workday, workday, null, null], holidays: [] },
  emergencyText:
    'Bila keadaan darurat dan ada yang terancam keselamatannya, segera hubungi 112 (darurat) atau 119 (ambulans). Petugas kami juga sudah diberi tahu.',
  targetPrecision: 0.95,
  burstWaitMs: 4_000,
  firstResponseTargetMinutes: 15,
  handBackAfterMinutes: 24 * 60,
  staleAfterMinutes: 60,
  autoAssign: false,
  retentionDays: 730,
  sendPace: { enabled: true, burst: 20, perSecond: 1, dailyColdCap: 50 },
}
