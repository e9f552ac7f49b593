/**
 * Questions that mention waiting, officers, people or errors without complaining of them, and plain ones.
 * Source: own work (written by an AI session of the project; no message is a real person's, and the Sundanese is not checked
 * by a native speaker). Licence: as the project.
 */
export const ordinary: readonly string[] = `
surat domisili didamel di mana
sabtu buka teu, soalna senen jumaah abdi digawe
antri online di imigrasi caranya gimana
nikah di KUA harus daftar berapa hari sebelumnya
cara daftar umkm binaan
pajak mobil 5 tahunan harus bawa mobilnya ga, soalnya dipakai di Jakarta
jadwal imunisasi anak 9 bulan di posyandu
saya jadi admin toko online, perlu NIB ga?
KIA itu apa
abdi teu acan kenging bansos, daftarna kumaha
harus nunggu berapa hari setelah perekaman
enjing tanggal beureum, kantor tutup teu
punten bade naros
jadwal donor darah PMI
dokumen untuk pisah KK apa saja?
antrian di MPP biasanya rame hari apa
abdi damel dugi ka tabuh lima, aya pelayanan dinten sabtu?
website disduk sedang perbaikan ya? kapan bisa diakses
pengaduan tos dikintun, biasana diwaler sabaraha dinten
mau cek desil DTSEN
numpang KK saudara boleh?
ningali tagihan pbb di mana
waktu daftar bpjs katanya nik belum padan, gimana cara aktifkannya
kumaha carana ngadukeun pungli
kumaha ngaktifkeun ikd
puskesmas nu caket ti Rancakalong mana
ganti status kawin di ktp
saya kerja shift malam, bisa datang siang ga ke disdukcapil
salah ketik nama ibu di akta, syarat ganti apa aja
pas isi dtks muncul data sudah terdaftar, itu artinya gimana
surat nikah saya dari tahun 1998, masih berlaku buat bikin KK?
laporan lampu jalan mati ke dinas apa ya
nini abdi udur, rekam ktp na kumaha
berkas abdi ditolak margi fotona burem, ayeuna kedah kumaha
kalau pengaduan sudah dikirim, biasanya dijawab berapa hari?
anak ikut KK nenek karena orang tuanya kerja di luar negeri, bisa?
pun biang bade ngadamel ktp anyar, syaratna naon wae
makasih infonya
pindah faskes bpjs carana
kaluar error pas daftar oss, kedah daftar deui?
datang telat dari jadwal antrian online masih bisa dilayani ga
kata ibu loket kedah aya saksi dua, saksina tiasa dulur sorangan?
kalau mau komplain soal tagihan PDAM ke nomor berapa
ijin hajatan ka mana
alamat disdukcapil sumedang di mana
syarat pbg rumah tinggal
ubah pekerjaan di KK
kode otp dikirim ke nomor lama, cara ganti nomornya
pindah kk ka mitoha kedah aya tanda tangan kolot?
pas daftar OSS muncul error kode 500, apakah harus daftar ulang?
ditolak bank karena KTP belum online, harus ke mana?
fotokopi atau asli yang dibawa?
nikah kudu daftar sabaraha poe samemehna
sim telat sapoe kudu nyieun anyar?
otp na ka nomer lami, kumaha ngagentosna
tiasa teu nyandak KK atas nami batur?
cara bikin proposal hibah masjid
warga luar kota kerja di sini perlu surat domisili?
file saya kebesaran pas upload, maksimal berapa mb
sertipikat tanah sabaraha bulan jadina
tanah warisan masih atas nama kakek, cara balik namanya
ada yang telepon ngaku dari dukcapil minta aktivasi IKD, itu resmi bukan
berapa lama nunggu KTP jadi?
nomor rekening pembayaran pbb
lowongan petugas kebersihan DLH daftarnya di mana
STNK atas nama orang lain bisa bayar pajak ga
ada pelatihan kerja gratis di BLK?
syarat daftar smp
telat mayar pajak motor dua bulan dendana sabaraha nya
mutasi PBB prosesnya berapa lama
motor bekas atas nama pemilik lama, balik nama syaratnya apa
mau tanya dong
daftar bpjs mandiri kumaha
ganti foto ktp bisa?
PBB atas nama orang tua yang sudah wafat apa bisa diganti
ukuran foto 3x4 atau 4x6
izin usaha saya ditolak karena zona lahan, apa bisa diajukan lagi?
lapor lampu jalan paeh ka saha nya
jadwal samsat keliling
gajih handapeun umk laporna ka dinas mana
link pendaftaran kia
ktp potong, gentosna kumaha
sabaraha lami ngantosan ktp jadi?
biaya resmi bikin KK berapa, gratis kan?
sim saya telat 1 hari, apakah harus bikin baru
surat domisili bikin di mana
legalisir ijazah sd ka mana
pasang pdam baru biayanya
sktm untuk anak kuliah yang orang tuanya petani, syaratnya
kolom pagawean lamun ibu rumah tangga dieusi naon
bibit padi subsidi daftar ke mana
admin toko saya mau dibikinin kartu bpjs ketenagakerjaan, caranya?
pindah alamat dari Bandung ke Sumedang berapa hari prosesnya?
bisa lewat hp aja?
pisah KK dari orang tua syaratnya apa aja
PBG katanya perlu gambar dari arsitek, untuk rumah kecil juga?
sudah bayar tapi statusnya masih menunggu, biasanya berapa jam ya
tiasa mayar ku qris?
kata petugasnya tinggal nunggu sms, smsnya dari nomor apa
pupuk subsidi syaratna naon
orang asing nikah sama orang sumedang, KK nya gimana
vaksin rabies kucing di mana
kolom pekerjaan kalau ibu rumah tangga diisi apa
syarat jadi anggota karang taruna
kartu kuning berlaku berapa tahun
tera timbangan di mana
sudah seminggu dari pengajuan, cara cek statusnya gimana
bisa bayar pakai qris?
mun rek lapor jalan ruksak ka dinas naon
perpanjang izin praktik bidan paling lambat berapa bulan sebelum habis
abdi admin toko online, kedah gaduh nib?
surat keterangan tidak mampu berlaku berapa bulan
saur petugas cetak nyalira, kumaha carana
beasiswa buat anak yatim daftar bulan apa
saya belum dapat bansos, cara daftarnya gimana
orang dengan gangguan jiwa di kampung saya bisa dapat KIS ga?
nyandak nomer antrian ti tabuh sabaraha
pemohon harus datang sendiri atau boleh orang lain bawa surat kuasa?
tiasa diwakilkeun ka budak teu, pun bapa tos teu tiasa leumpang
sertifikat tanah berapa bulan jadinya
tos saminggu ti pengajuan, kumaha ngecek statusna
tanggal lahir di akta beda sama KTP, yang diubah yang mana dulu
petugas istirahatna jam sabaraha
kakak saya kerja di Taiwan 3 tahun, perpanjang paspornya bisa dititip orang rumah?
ada layanan jemput bola buat orang sakit ga
syarat bikin ktp baru
bisa diwakilkan ke anak ga, orang tua saya sudah tidak bisa jalan
syarat akta kelahiran
nami dina kk benten hiji aksara sareng ijazah, ngalereskeunana kumaha
assalamualaikum
ditolak ku bank margi ktp teu acan online, kedah ka mana
kalau nikah siri bikin akta anak gimana
pengaduan lewat mana ya?
mpp sumedang alamatnya?
motor bekas atas nama nu boga heula, balik nama syaratna naon
cara aktivasi IKD
kalau bayar pbb lewat jatuh tempo kena denda berapa persen
syarat skck
pindah ti bandung ka sumedang sabaraha dinten prosesna
mau urus surat pindah
misah kk ti kolot syaratna naon
info vaksin anak
budak rek 17 taun bulan hareup, geus bisa rekam ktp?
cara bayar pajak motor online
bade nikah dua minggu deui, kaburu keneh daftarna?
apakah petugas bisa datang ke rumah untuk rekam KTP lansia
poho password oss, resetna kumaha
terima kasih banyak kak
salah pilih sekolah di ppdb, masih bisa diganti?
cara cetak KK sendiri
tos mayar tapi statusna ngantosan keneh, sabaraha jam biasana
persyaratan nikah di KUA
saur petugas kuota dinten ieu seep, enjing daftarna tabuh sabaraha
poli gigi buka hari apa
aya jalmi ngaku petugas pbb ka bumi, ciri petugas resmi naon
daftar bpjs mandiri gimana
parkir di mpp mayar sabaraha
puskesmas rawat inap terdekat dari Jatinangor
abdi di phk bulan kamari, kumaha klaim jht
permohonan SKCK online saya ditolak karena domisili beda, solusinya apa ya
sktm berlaku sabaraha bulan
cara urus sertifikat halal umkm
surat kuasa kedah nganggo materai?
syarat daftar ppdb sma
sampurasun
legalisir ijazah sd di mana
syarat ngadamel ktp naon wae
ktp rusak patah, ganti gimana
akta lahir syaratna naon
cek status pengajuan akta saya dong, daftar tanggal 3 kemarin
mpp sumedang di mana tempatna
kk hilang syaratnya apa
Kalau orang tua sudah meninggal, akta kematiannya diurus siapa?
mau bikin akta cerai duplikat
syarat skck naon wae
gimana cara daftar antrian online
bade ngurus surat pindah
pindah KK ikut mertua, perlu tanda tangan orang tua ga
mayar pajak motor ku hp kumaha
cara balik nama sertifikat
muhun, nuhun kang
wisata gratis di sumedang apa aja
nyetak kk sorangan kumaha carana
perpustakaan daerah alamatnya
poli gigi buka poe naon
modal usaha dari pemda ada?
kalau bantuan salah sasaran melapornya ke siapa
pupuk bersubsidi syarat kartu tani
kantor buka hari sabtu ga soalnya senin jumat saya kerja
jam istirahat petugas jam berapa sampai jam berapa?
cara mengadukan pungli lewat aplikasi apa?
mau sewa gedung negara gimana prosedurnya
surat kaleungitan didamel di mana
izin pinjam lapangan alun-alun
bade gentos status kawin dina ktp
daftar koperasi baru
akta kematian naon wae nu dibawa
Kalau telat bayar pajak motor 2 bulan dendanya berapa
link antrian online aya?
mau buka agen tenaga kerja, syarat izinnya apa
ada orang ngaku petugas PBB datang ke rumah, ciri petugas resmi apa?
warna latar foto merah atau biru
masang pdam anyar sabaraha biayana
ke disduk atau ke desa dulu?
nu asli atanapi potokopian nu dicandak
cara cek penerima PKH pakai NIK orang tua
ka desa heula atanapi langsung ka disduk
format surat pernyataan ahli waris ada?
conto surat kuasa aya?
lowongan admin di pemda ada ga
lupa password akun OSS, resetnya lewat mana
saya di-PHK bulan lalu, cara klaim JHT
bikin akta kelahiran berapa hari selesainya kak
selamat pagi
pengaduan ka mana nya?
ok siap
nunggu panggilan wawancara paspor biasanya berapa hari
bisa titip berkas ke satpam ga kalau kantor sudah tutup
bapak saya stroke, rekam ktpnya gimana
Kalau nama di buku nikah salah, perbaikannya di KUA atau disdukcapil
akta kematian syarat
bikin ktp hilang bayar ga
waktu isi ppdb titik rumah tidak pas, cara geser titiknya gimana
bikin surat kehilangan
kumaha carana ngadamel kk
kata ibu di loket harus ada saksi 2 orang, saksinya boleh keluarga?
petugas bilang suruh cetak sendiri, caranya gimana
ambil nomor antrian mulai jam berapa
petugas tiasa dongkap ka bumi teu kanggo rekam ktp nini
anak saya 17 tahun bulan depan, sudah boleh rekam KTP?
Petugas sensus datang ke rumah, data apa saja yang perlu disiapkan?
pengaduan harus pakai nama asli atau bisa anonim
karyawan saya kerja lebih 8 jam sehari, aturan lemburnya gimana
saya kerja sampai jam 5 sore, ada pelayanan malam atau sabtu ga?
halo
bpn sumedang di mana
berkas saya ditolak karena foto buram, sekarang harus gimana?
zonasi smp 1 sumedang
stnk atas nami batur tiasa mayar pajak teu
formulir F-1.02 kolom 7 diisi apa ya, saya bingung
latar poto beureum atawa biru
kata pak RT harus pakai surat cerai asli, betul?
anak saya umur 3 bulan, bikin KIA bisa sekarang?
nikah di luar jam kerja biayanya berapa
syarat nikah di kua naon
pengajuan KIA anak saya dikembalikan karena fotonya latar biru, harusnya warna apa ya?
nomor telepon RSUD umar wirahadikusumah
saur petugas desa kedah nyandak surat pengantar, ti RT atanapi RW
salah klik kirim padahal belum lengkap, bisa dibatalkan ga
nuju ngeusian formulir kaluar NIK teu kapendak, kumaha lajengna
saya disuruh petugas puskesmas minta rujukan, rujukannya buat berapa lama
petugas bilang kuota hari ini habis, besok daftarnya jam berapa?
minta contoh surat kuasa
jam kerja puskesmas sampai jam berapa untuk orang kerja
jam buka kantor kecamatan Tanjungsari
ktp abdi ical dua bulan kapengker, masih tiasa diurus?
perpanjang SIM sebelum berapa hari dari masa habis?
perlu materai ga
berapa lama nunggu giliran haji dari sumedang
cara bikin kartu kuning
lepat mencet kirim padahal teu acan lengkep, tiasa dibatalkeun?
jadwal bis damri ke bandung
abdi agen brilink, ijinna naon wae
kata petugas desa saya harus bawa surat pengantar, itu dari RT atau RW?
umk sumedang tahun ini berapa
kartu indonesia pintar daftar di mana
izin keramaian hajatan
pemutihan pajak kendaraan masih ada?
nomer antrian kaliwat, nyandak deui atanapi kumaha
surat keterangan usaha untuk KUR
nomor antrian saya kelewat, ambil lagi atau gimana?
surat pindah saya dari bulan maret, masih berlaku ngga
izin reklame ke dinas apa
jatuh tempo pbb bulan naon
izin PIRT masa berlakunya berapa tahun
oh kitu, mangga
cara daftar online rsud
kacamatan Cimanggung buka tabuh sabaraha
besok tanggal merah, kantor tutup ga?
agen travel umroh izinnya di kemenag kabupaten?
denda telat lapor kelahiran berapa?
Anak lahir 5 tahun lalu belum punya akta, ada dendanya?
hari senin kemarin tutup karena cuti bersama, buka lagi kapan?
waktu isi formulir muncul NIK tidak ditemukan, langkah selanjutnya apa?
surat kuasa harus pakai materai berapa
kk ical syaratna naon
budak abdi 3 bulan tiasa ngadamel kia?
jadwal samsat keliling iraha
jatuh tempo pbb bulan apa?
petugas kecamatan ada hari jumat sore?
kalau mau lapor jalan rusak ke mana
tetangga saya lansia sebatang kara, bisa diajukan bantuan?
KTP saya hilang 2 bulan lalu, apa masih bisa diurus?
bisa ga ambil KK atas nama orang lain?
tatangga abdi jompo nyalira, tiasa diajukeun bantuan?
taneuh warisan atas nama aki keneh, kumaha balik namana
kia teh naon
cara bikin npwp
oh begitu, baik
alamat disduk di palih mana
parkir di MPP bayar berapa ya
bikin NIB buat warung gimana
cek tagihan pbb
kalau ngurus paspor berapa bulan ya
rujukan bpjs berlaku berapa bulan?
pindah faskes bpjs
orang tua saya mau bikin KTP baru, syaratnya apa
SP4N Lapor itu cara pakainya gimana
saya agen brilink, izin usahanya apa saja
ngadamel akta sabaraha dinten beresna
hatur nuhun infona
gaji di bawah UMK lapornya ke dinas mana
pun bapa tos ngantunkeun, akta kematianna ku saha diurusna
denda telat lapor lahiran sabaraha
saya mau jadi agen gas elpiji 3kg izinnya ke mana
nama saya di KK beda satu huruf sama ijazah, perbaikinya bagaimana?
ngadamel kk gratis kan? teu aya biaya?
cara bikin KK
apa ada biaya kalau minta legalisir banyak
rujukan bpjs sabaraha bulan berlakuna
aya pelatihan gratis teu di blk
pengajuan KK saya ditolak karena buku nikah belum dilampirkan, upload ulang di mana
mau nikah 2 minggu lagi, masih keburu daftar ga
antrian di mpp biasana rame dinten naon
vaksin ucing di mana nya
tanggal lahir dina akta benten sareng ktp, nu dirobih nu mana heula
cara jadi petugas sensus tahun ini gimana
bisa ku hp wungkul?
ngadamel nib kanggo warung kumaha
hoyong janten agen gas elpiji ijinna ka mana
ktp digital IKD cara aktivasinya gmn
lain eta
surat dari damkar buat toko itu ngurusnya di loket apa? yg soal alat pemadam itu loh
akta lahir telat 3 taun keneh bisa teu didamel
nikah di KUA gratis kan? daftarnya bs di mpp
nambah anggota KK anak baru lahir
mau buat surat kehilangan, stnk saya hilang entah dimana. di mpp ada polisinya?
mobil tabrakan taun kamari geus dijual rongsok, blokir STNK na di samsat mpp bisa?
ibu mertua saya orangnya pemarah hehe jadi KK mau dipisah aja, syarat pisah kk apa ya
henteu, sanes eta nu ditaroskeun teh
Selamat siang, mau tanya syarat surat pindah keluar provinsi
kartu koneng abdi ruksak kahujanan, ngadamel anyar kedah mayar?
santunan jasa raharja buat korban kecelakaan bisa diurus di mpp?
dompet abdi leungit dicopet minggu kamari, ktp sareng sim aya di lebet. kedah nyandak naon wae kanggo ngadamel deui
cara legalisir akta kelahiran
nyetak KK nyalira tina pdf, kertasna naon
PBB abdi can dibayar taun ayeuna, ningali tagihanana di mana
perpanjang sim bisa di mpp?
berapa biaya paspor elektronik
rumah saya kebakaran bulan kemarin, kk sama akta ikut kebakar semua. ngurus lagi syaratnya apa
golongan darah saya di ktp salah ketik jadi B harusnya O, cara benerinnya?
kakak saya ga ada kabar 10 thn jadi tkw di arab, nama dia di KK gimana, dicoret apa engga
abdi guru honorer, ngajar ti enjing dugi ka sonten, tiasa teu ngadamel npwp online wae
kartu AK1 masa berlakunya brp lama
izin praktek bidan persyaratannya
engga
ktp saya mati chip nya, ga kebaca di bank. ganti dimana
jadwal imigrasi di mpp hari apa
kalau izin rame2 nikahan pake dangdutan ke polsek apa ke mpp, takut ada yg ribut kan
nikah beda kabupaten, surat numpang nikah ngadamelna ti mana
taspen aya teu di mpp, dinten naon wae
pun aki tos teu tiasa leumpang, tiasa teu direkam ktp di bumi ku petugas?
saya kerja shift 12 jam di pabrik, pulang malem terus, mpp sabtu buka ga?
syarat lamar jadi petugas kebersihan perlu skck, bisa bikin di mpp?
ongkos resmi bikin SKCK brp ya, biar saya siapin uang pas
imah abdi kabanjiran pas taun baru, ijazah jeung sertipikat tanah ruksak. sertipikat mah ka bpn nya?
balik nama sertipikat tanah warisan gmn prosesnya
kumaha carana ngadamel KIA kanggo murangkalih
pun bapa pupus dua dinten kapengker, ngadamel akta kematian di mana sareng naon syaratna
skck online bisa diambil di mpp?
abdi korban longsor cimanggung taun 2021, alamat KTP masih nu lami, pindah alamatna kumaha
pajak motor 5 taunan tiasa di mpp teu
klaim JHT bpjs ketenagakerjaan bisa disini?
form F1.02 bisa download dimana
dulu saya cerai karena kdrt, sekarang udh ada putusan. ubah status di kk bawa apa aja
mpp buka jam brp
bukan
petugas dukcapil bisa ke rumah ga ya utk perekaman, nenek saya udah ga bisa bangun dari kasur
hujan badag wae di darieu, loket tutup jam sabaraha nya meh teu nyamos datang
Suami saya meninggal karena kecelakaan thn lalu, mau bikin akta kematian telat kena denda?
ibu abdi nuju diopname di rsud, bpjs na ternyata teu aktif, ngaktifkeunana kudu bawa naon
bade ngadamel NIB kanggo warung, naon wae syaratna
saya produksi racun hama sendiri mau dijual resmi, izinnya kemana
salah min, bukan yg itu
anak saya lahir di jalan pas di ambulan, di akta lahirnya tempat lahir ditulis mana
bapak kena stroke jadi ga bisa datang, bisa diwakilkan ga ganti ktp nya
pindah ti bandung ka sumedang, surat naon nu kedah dibantun?
pas foto ktp boleh pake kacamata?
syarat bikin ktp baru umur 17
daftar dtks buat bansos dimana ya
dulu pernah ditolak karena foto buram, skrg ukuran file maksimal brp ya buat upload
ari imb ayeuna jadi pbg nya? ngurusna di loket mana
sertifikat halal utk umkm gratis ga
pun bojo nuju bobot 8 sasih, aya loket prioritas teu meh teu lami ngantri
bade ngagentos status padamelan dina KTP, kedah ngarobih kk heula?
bpjs abdi paeh geus 2 taun nunggak, mun rek diaktipkeun deui kumaha
Mau buka usaha pangkalan tabung gas, izinnya apa aja
bikin npwp perlu bawa apa aja min
antriannya online apa langsung dateng ambil nomor
biasanya nunggu berapa lama kalau bikin paspor di mpp?
sanes
poe saptu buka teu min
saya orang jatinangor, bukan orang sumedang kota, tetep bisa ke mpp sana?
Alamat mpp sumedang dimana ya
izin reklame spanduk ngurus kemana
bukan itu maksud saya
abdi damel di kota, uih saminggu sakali, tiasa teu KK dicandak ku tatangga?
mau komplain soal layanan lewat mana ya
mau komplain ke mana ya
kalau mau mengadukan pelayanan ke bagian apa
anak umur 3 tahun belum punya kia telat ga
anak udah 4 taun baru mau bikin akta kena denda ga
anak saya udah 5 taun blm dibikinin akte, didenda ga
kerja tiap hari, ga mau bolak balik, berkasnya apa aja biar sekali jadi
biar ga bolak balik bawa apa aja
males bolak balik, kudu bawa apaan aja
supaya teu bulak balik, kudu mawa naon wae
`
  .trim()
  .split('\n')
