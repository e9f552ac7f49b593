/**
 * Words that ask for the same thing, a group a line, as stems. A word stands for its whole group, at less weight than for
 * itself. Source: own work, made for this project. Licence: as the project.
 */
export const synonyms: readonly (readonly string[])[] = `
buat urus aju terbit proses cetak
daftar masuk gabung
ubah ganti perbaiki koreksi revisi betul
salah keliru beda
syarat dokumen berkas bawa siap lengkap butuh
biaya bayar gratis tarif harga ongkos pungut uang
alamat lokasi dimana letak tempat kantor rute arah
jam buka tutup operasional jadwal pukul
lama hari durasi cepat kapan selesai
hilang curi ketinggalan jatuh cecer
rusak patah sobek robek kusam buram hancur retak bakar lupas luntur pudar
nikah kawin pasangan suami istri penghulu pengantin akad
cerai pisah
mati meninggal wafat almarhum jenazah
lahir bayi persalinan
pindah domisili mutasi alih
lapor adu komplain keluh pengaduan
telepon nomor kontak hubung whatsapp
antre antri nomor
cek lihat periksa pantau
kerja lowongan loker
sekolah murid siswa ppdb spmb
anak balita
kendaraan motor mobil
tanah rumah sertifikat
usaha bisnis toko warung umkm dagang
listrik pln lampu
air pdam
padam mati ganggu
difabel disabilitas lansia cacat
bantu bansos pkh
cara langkah prosedur alur tata
wakil titip kuasa
perpanjang habis masa
aktif aktivasi hidup
dobel ganda duplikat
beasiswa bantuan
ujian tes seleksi
nonmuslim gereja vihara pura katolik kristen hindu buddha konghucu
tilang razia sita
vaksin imunisasi booster dosis
wisata piknik rekreasi tamasya curug
bangun diri
`
  .trim()
  .split('\n')
  .map((line) => line.split(' '))
