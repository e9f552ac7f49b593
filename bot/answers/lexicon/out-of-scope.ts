/**
 * Messages that no public-service helpdesk answers, to learn what "nothing fits" looks like. Source: own work, made for
 * this project. Licence: as the project.
 */
export const outOfScope: readonly string[] = `
pak saya mau beli tiket konser di mana ya
tolong buatkan puisi untuk pacar saya
skor bola tadi malam berapa
mie instan rasa apa yang paling enak
hp saya layarnya retak servis di mana
kenapa kepala saya pusing terus
berapa harga cabai di pasar hari ini
cara memasak sayur asem
minta nomor telepon tukang pijat
nonton film horor yuk
besok hujan tidak ya
saya jual kambing dua ekor
bunga apa yang cocok untuk ulang tahun istri
kerjakan soal matematika ini dong
harga bensin naik lagi ya
saya kangen mantan
rekomendasi hotel di bali
tiket pesawat ke makassar paling murah
cara merawat burung kenari
siapa juara liga champions
bagaimana supaya cepat kaya
saldo dompet digital saya hilang
game apa yang seru
mau pesan nasi kotak untuk arisan
ada yang jual laptop bekas
cara mengobati jerawat
kenapa wifi saya lambat
lirik lagu kebangsaan
apakah besok libur nasional
harga semen satu sak
jam tayang sinetron malam ini
tukang ledeng terdekat
kiriman saya belum datang
kapan gajian
beli token game
cara mengecat rumah sendiri
ayam saya sakit
bisa bantu carikan jodoh
apa arti mimpi dikejar ular
berapa umur bumi
ibu kota australia apa
cara membuat kopi susu
les piano untuk anak
sepatu ukuran empat puluh ada
diskon baju lebaran
tolong setel musik
kamu robot atau orang
siapa yang menciptakan kamu
aku bosan nih
ada tebak tebakan tidak
hapus foto di galeri
kartu memori tidak terbaca
cara naik gunung untuk pemula
obat batuk anak yang bagus
nilai tukar dolar hari ini
cara menanam cabai di pot
pinjam uang dong
investasi untung besar tanpa risiko
selamat anda menang undian
jasa bersih rumah
meri abdi artos
hoyong meser motor
naon hartina bogoh
tuang naon ayeuna
film naon nu rame
berapa ongkos kirim paket ke surabaya
motor saya mogok bengkel mana yang buka
tolong carikan kontrakan murah
jadwal kereta ke yogyakarta besok pagi
tiket bus malam ke jakarta berapa
saya ditipu penjual online barang tidak dikirim
akun media sosial saya dibajak
kenapa pulsa saya cepat habis
cara top up dompet digital
rekening bank saya terblokir
cicilan motor saya telat kena denda berapa
bunga pinjaman bank sekarang berapa persen
atm saya tertelan mesin
harga emas per gram hari ini
kapan tes cpns tahun ini
gaji pegawai negeri golongan tiga berapa
lowongan di pabrik sepatu masih ada
cara membuat cv yang menarik
contoh surat lamaran kerja
anak saya demam tinggi obatnya apa
dokter gigi yang bagus siapa
obat sakit maag yang ampuh
berapa kalori nasi goreng
diet supaya cepat kurus
tempat fitness murah
rekomendasi salon di dekat sini
model rambut yang lagi tren
baju kebaya sewa di mana
katering pernikahan yang murah
tanggal baik untuk menikah
ramalan bintang minggu ini
arti nama anak perempuan
resep kue lebaran
cara membuat tempe
kenapa kucing saya muntah
vaksin anjing di mana
jual beli burung
pupuk yang bagus untuk cabai
harga gabah kering sekarang
cara beternak lele
bibit durian beli di mana
tukang bangunan borongan harga per meter
cat tembok warna apa yang cocok
pompa saya tidak mau hidup
servis ac panggilan
tv saya gambarnya hilang
laptop lemot kenapa
aplikasi edit video gratis
cara menghapus akun
kode verifikasi tidak masuk
nomor saya diblokir teman
film bioskop minggu ini
jadwal bola malam ini
pemain terbaik dunia siapa
sejarah candi borobudur
siapa pahlawan dari aceh
gunung tertinggi di indonesia
rumus luas lingkaran
bahasa inggrisnya terima kasih apa
terjemahkan ke bahasa jepang
buatkan pantun
kenapa langit biru
jarak bumi ke bulan
jam berapa sekarang di mekah
jadwal imsak hari ini
doa sebelum tidur
surat apa yang dibaca malam jumat
niat puasa senin
kamu sudah makan belum
kamu tinggal di mana
namamu siapa
kamu punya pacar
lagi apa
jangan bercanda ah
coba lagi nanti
salah kirim maaf
ini nomor siapa
tolong hubungi suami saya
saya di depan rumahmu
besok jadi ikut tidak
uangnya sudah saya transfer
barangnya ready gan
bisa kurang harganya
cod bisa tidak
kirim foto dong
share lokasi
rapat dimulai jam berapa
tugas kelompok dikumpulkan kapan
pr halaman berapa
guru les bahasa inggris
sekolah favorit yang mana
biaya masuk universitas swasta
cara daftar kuliah di luar negeri
harga laptop untuk mahasiswa
kos dekat kampus
jalan ke pantai lewat mana
penginapan murah di puncak
tempat wisata di bali yang murah
oleh oleh khas malang
cuaca di bandung
gempa tadi berapa skala
kenapa mati air di jakarta
pacar abdi ambek kumaha
hayang ulin kamana nya
saha nu ngageulis di dinya
lagu sunda nu alus naon
hujan wae di dieu euy
mobil abdi mogok di jalan
laper yeuh
aya nu ngical domba
hp abdi ragrag
`
  .trim()
  .split('\n')
