/**
 * Words that mean something only together: one of `one` within a few words of one of `other`, in either order. People say
 * these things in too many ways for whole phrases. Source: own work, made for this project. Licence: as the project.
 */
export const noticePairs: readonly {
  notice: 'human' | 'complaint' | 'emergency' | 'insult'
  one: string
  other: string
}[] = [
  {
    notice: 'human',
    one: 'bicara ngobrol ngomong omong chat chatting chatan ketemu hubungi hubungkan hubungin sambung sambungkan sambungin alihkan oper panggil panggilkan panggilin minta mau pengen pingin ingin hoyong hayang nyarios ngawangkong naros tanya nanya konsultasi telepon telpon telp dijawab balas dibales',
    other: 'petugas admin adminnya cs operator manusia orang pegawai staf staff staffnya customer agen agent',
  },
  {
    notice: 'human',
    one: 'bukan jangan bosan capek cape males malas muak sanes ulah lain',
    other: 'bot robot mesin otomatis bots',
  },
  { notice: 'human', one: 'jawaban jawabannya balasan balesan jawabna', other: 'bot robot mesin otomatis muter' },
  {
    notice: 'complaint',
    one: 'petugas pegawai pelayanan layanan pelayanannya layanannya loket antrian antrean antri antre ngantri ngantre sistem sistemnya aplikasi aplikasinya satpam security kasir kantor proses prosesnya kerjanya kinerja',
    other:
      'lambat lelet lemot lamban lama lila judes jutek galak kasar cuek ketus sinis sombong ribet ruwet berbelit berbelit-belit buruk jelek goreng parah payah kacau amburadul semrawut mengecewakan error eror rusak pungli marah marahin bentak dibentak ngacir kabur tidur hp mainan lalai lalay teledor',
  },
  {
    notice: 'complaint',
    one: 'nunggu menunggu ngantosan nungguan antri antre ngantri ngantre',
    other: 'jam berjam seharian sapoe kelamaan lama lila',
  },
  {
    notice: 'complaint',
    one: 'sudah udah udh sdh parantos geus sampai sampe dari',
    other: 'seminggu sebulan setahun berminggu berbulan bertahun saminggu sabulan berkali bolak balik',
  },
  {
    notice: 'complaint',
    one: 'minta mintain dimintai dimintain nyuhunkeun menta dipenta bayar',
    other: 'uang duit artos pelicin rokok amplop suap sogok sogokan calo',
  },
  {
    notice: 'complaint',
    one: 'tidak tdk gak ga nggak ngga enggak teu henteu kurang',
    other: 'sopan becus profesional manusiawi ditanggapi direspon direspons dilayani sabar jelas adil puas',
  },
  {
    notice: 'emergency',
    one: 'tolong bantu butuh cepat cepet gancang buruan segera sekarang',
    other: 'api terbakar darah berdarah sesak pingsan ambulan ambulans polisi darurat selamatkan selametkeun sekarat',
  },
  { notice: 'emergency', one: 'mau pengen ingin hoyong', other: 'bunuh melahirkan' },
  {
    notice: 'emergency',
    one: 'ada aya lagi keur',
    other: 'kebakaran maling rampok perampok begal orang-berkelahi tawuran kecelakaan tabrakan banjir longsor',
  },
]
