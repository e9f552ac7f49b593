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
`
  .trim()
  .split('\n')
