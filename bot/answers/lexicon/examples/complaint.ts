/**
 * Complaints about service, staff, waiting and money, angry, polite and sarcastic.
 * Source: own work (written by an AI session of the project; no message is a real person's, and the Sundanese is not checked
 * by a native speaker). Licence: as the project.
 */
export const complaints: readonly string[] = `
satpamna sombong, nanya ge diseuseulan
beas bantuanna bau jeung loba kutuan
nomor telepon kantornya ditelepon ga pernah diangkat
birokrasi kita emang luar biasa ya, luar biasa ribetnya
Saya akan laporkan ke Ombudsman jika tidak ada perbaikan
jawabannya itu-itu lagi, muter-muter doang
waktu saya habis di sini, saya buruh harian kalau ga kerja ga makan
lampu jalan mati 2 bulan, udah lapor 3x ga ada yang datang
tolong tambah petugas lah masa tiap hari numpuk gini
blangko seep wae blangko seep wae, iraha ayana atuh
kecewa berat
calo loba di hareupeun kantor, petugasna ngeunah-ngeunah ngantep
tutup teu aya béwara, jauh-jauh ti Surian kalah balik deui
terminal kumuh, preman dibiarkan, petugasnya tidur
TOLONG YA INI SUDAH LEWAT DARI TANGGAL YANG DIJANJIKAN
WC nya jorok banget, air ga ada
parkir di kantor mayar 5 rebu, aya wae akalna
omong kosong semua, besok besok terus
geus dua kali dibenerkeun masih keneh salah, ngetikna bari peureum kitu
duh ieu web na error wae ti kamari
puskesmasnya dokternya ga ada terus, datang jam 10 pulang jam 11
nomer abdi diliwat, protes kalah dititah nyokot nomer anyar
kantor desa kosong melompong tiap saya ke sana
kuwu na hese ditepungan, menta tanda tangan ge saminggu
izin usaha abdi ngagantung wae teu aya béja, rugi atuh
surat abdi tos dua minggu dina meja pa lurah teu acan ditandatangan wae
Hari ini saya dipermalukan di depan orang banyak karena salah isi formulir
saya chat dari senin cuma dibaca doang
tolong ditegur pegawai yang di loket 2, tidak sopan sama orang tua
kalo pake calo sehari jadi, kalo ngurus sendiri sebulan. aneh
lambat banget kerjanya
tiap upload selalu gagal, udah 10 kali nyoba, capek
jam salapan can aya hiji-hiji acan pagawe nu datang
loketna tutup jam 11, padahal tulisanana nepi ka jam 3
web nya lemot parah
di rsud nunggu obat sampai 3 jam, orang sakit makin sakit
bantuan di lembur abdi mah kalah ka nu beunghar, nu miskin mah teu kabagean
gak becus
punten pisan ka bapa ibu, tiasa teu antrian na ditertibkeun, seueur nu nyusul
punten sateuacanna, abdi bade nyarios yen pelayanan di kacamatan teh kirang sae
fotokopi di dalam kantor mahal amat 1000 selembar
irigasi bedah ti usum tandur kamari diantep wae
ini pajak saya dipakai buat gaji orang yang kerjanya main game di kantor??
ngan kulawarga pa rw wungkul nu kabagean bantuan
sppt ga pernah sampai tau-tau ditagih denda
yang sudah meninggal masih terdaftar dapat bansos, yang hidup malah engga, lucu
dibilang bodoh sama petugas, saya ga terima
kapan beresnya sih kalo tiap datang disuruh minggu depan
nomer pengaduanna teu aktip, keur naon atuh dipasang
ruang tunggunya panas kayak oven, kipas angin satu pun mati
jam 9 belum ada satu pun pegawai yang datang
petugasna judes pisan, ditanya teh kalah nyarekan
naha jalma leutik mah sok dipersulit wae
dokter puskesmas jarang aya, datang jam 10 balik jam 11
korsi ngan sapuluh, nu ngantri saratus, nangtung weh nepi ka cangkeul
nu wawuh ka jero mah tiheula, urang nu ngantri ti subuh dingantunkeun
rumah dinas sebelah puskesmas ada ambulan nganggur tapi pas butuh katanya ga ada sopir
antrian online penuh terus tiap hari, jam 7 dibuka jam 7.01 habis
Petugas bernada tinggi saat saya bertanya soal berkas, mohon ada pembinaan
nuhun pisan nya geus miceunan waktu abdi sapoe jeput
nggak nyambung jawabannya, saya tanya apa dijawab apa
musholanya kotor ga keurus
petugas loketnya judes banget, ditanya baik2 malah bentak
salah kalian yang ngetik, kok saya yang harus bayar materai lagi
ppdb penuh titipan, anak saya yang rumahnya 300 meter malah ga diterima
ini bot bego amat, ditanya A jawabnya Z
sudah vaksin, sudah daftar, sudah datang, eh katanya kuota habis. buang2 ongkos
nu geus maot masih keneh dapet bansos, nu hirup mah henteu, lucu nya
wc na kotor pisan, bau, cai ge euweuh
Kami warga Dusun Cikadu sudah tiga kali mengajukan perbaikan jembatan dan tidak pernah ada jawaban
percuma chat di sini, ga membantu
pbb tanah saya naik 3 kali lipat tanpa penjelasan, gila
asa teu dihargaan jadi warga teh
brosurnya bilang gratis, kenyataannya bayar
setiap datang katanya blangko habis, terus kapan adanya
bolak balik wae ngan saukur kurang potokopi, cape
NIK saya dobel bukan salah saya tapi saya yang disuruh bolak-balik
kantor desa kosong wae unggal kuring kadinya
makan gaji buta
berkas abdi leungit ku petugas, dititah ngamimitian deui ti awal
nomor antrian saya dilewat, protes malah disuruh ambil nomor baru
bumi abdi tebih di Jatigede, naha kedah wangsul deui enjing ngan kanggo cap
jalan payuneun bumi tos dilaporkeun ti taun kamari, dugi ka ayeuna masih keneh barolong
AC nya mati, anak saya sampai rewel kepanasan
beras bansosnya bau apek dan kutuan
pegawainya pilih kasih, yang bajunya rapi dilayani yang pake sendal disuruh nunggu
unggal survei dipoto tapi bantuanana teu pernah datang
SPBE terbaik se-Indonesia tapi bikin surat aja setengah mati
hasil cetaknya buram, kualitasnya jelek
teu aya prioritas keur nu kakandungan, nangtung dua jam karunya
di kabupaten sebelah sejam beres, di sini sebulan
pohon yang mau tumbang udah saya lapor 2x ga ditebang2
sampah di tps dekat pasar ga diangkut seminggu, baunya minta ampun
lalieur kuring mah diaping-ping kaditu kadieu
pasien bpjs dianaktirikan, yang umum didahulukan
di akta nama ayahnya salah huruf, minta revisi malah disalahin
katanya bebas pungli, kok saya diminta seikhlasnya tapi ditentuin nominalnya
smart city cenah, smart ti mana
ibu hamil dan lansia ga ada prioritas, berdiri 2 jam
mun kieu wae mah diviralkeun weh ku kuring
daftar antrian online tapi sampai sana tetep antri manual, buat apa
smart city katanya, smart dari mana coba
kenapa orang kecil selalu dipersulit
pasar becek dan atapnya bocor, retribusi jalan terus
blt dipotong 100rb sama perangkat desa katanya buat pemerataan
juara ya sumedang, juara nyuruh warga balik lagi
disuruh ke loket 3, dari loket 3 disuruh ke loket 5, loket 5 suruh balik ke loket 3. maunya apa sih
petugas loket malah asyik jualan online, kami yang nunggu cuma dilirik
lila pisan atuh da
alamat di KK salah RT padahal di formulir sudah benar
bot na teu ngarti nanaon
sudah direvisi dua kali masih salah juga, ngetiknya sambil merem kali
atuh lah ieu bot belegug pisan
Ini sudah kali kelima saya datang dan hasilnya nihil
nunggu kok ga ada kepastian sama sekali
saya izin kerja sehari dipotong gaji eh kantornya tutup tanpa pengumuman
aya oknum nu menta artos supados gancang beres, isin atuh
di google buka, sampai sana tutup. php
blt dipotong ku perangkat desa, saurna kanggo pemerataan
sistem offline sistem offline, alesan mulu
nu boga mobil meunang bansos, randa malarat mah diliwat
petugasnya galak amat, ibu saya yang sudah tua dibentak2
pun bapa nu tos sepuh disentak ku petugas loket, nyeri hate abdi
aplikasinya sering keluar sendiri, data yang diisi hilang semua
kok bisa ya petugas ngobrol sambil ketawa-ketawa padahal antrian numpuk
tiap dinas bikin aplikasi sendiri, warga yang pusing
Mohon maaf sebelumnya, saya ingin menyampaikan bahwa pelayanan hari ini kurang memuaskan
mesin ADM di MPP mati terus
sistem offline deui sistem offline deui, alesan
izin saya digantung terus ga ada kabar, rugi saya
runtah di pasar teu diangkut saminggu, bauna kacida
ribet banget sih ngurus beginian
laporan saya ga pernah dibalas
denda pajak bukan salah saya kok, sistem kalian yang error waktu saya mau bayar
nungguan obat di rsud tilu jam, nu gering beuki gering
cek fisik kendaraan dimintain 30 ribu tanpa kwitansi
alasannya jaringan gangguan terus, udah 4 kali saya datang
mbak di front office mukanya cemberut terus, senyum dong
mantap euy dua bulan ngurus kk teu bérés-bérés
saya pakai sandal jepit terus dipandang rendah sama petugas
janji wungkul
kalo ga niat kerja mending resign aja
kamari cenah isukan, ayeuna cenah isukan deui
lelet
mun ku calo mah sapoe jadi, mun ngurus sorangan sabulan
mantap, 2 bulan ngurus KK ga beres-beres. salut
tukang parkir maksa menta 3 rebu padahal aya tulisan gratis
saya sudah sabar ya tapi ini keterlaluan
ada oknum minta 300rb biar KTP cepat jadi
UDAH SEBULAN WOY KTP SAYA MANA
jalan ka Cimalaka ruksak parah, geus loba nu tibeubeut teu dibenerkeun wae
ga profesional sama sekali
dishub nitah ka PLN, PLN nitah ka dishub, jadi abdi kudu ka saha
Bapak ibu yang terhormat, mohon kiranya antrian di MPP ditertibkan karena banyak yang menyerobot
tangkal rek rubuh geus dilaporkeun dua kali teu dituar-tuar
Izin menyampaikan keluhan, sudah dua minggu surat saya di meja pak lurah belum ditandatangani
budak pajabat mah lolos, budak kuring nu imahna deukeut kalah ditolak
kok cuma keluarga pak RW yang kebagian bantuan
ka dinsos dititah ka desa, ka desa dititah ka dinsos, hayang ceurik
ga adil, temannya petugas ga usah antri
poto dina ktp pahili jeung batur, kumaha gawena ieu teh
UMKM saya didata terus tiap tahun, bantuannya entah ke mana
nami bapa dina akta lepat aksara, menta dibenerkeun kalah dibalikkeun nyalahkeun
ongkos ojek saya 60 ribu bolak balik cuma buat dibilang sistem down
kuring buruh harian, mun unggal poe ka kantor rek dahar naon
syaratnya berubah-ubah tergantung siapa petugasnya
dina google buka, pas kadinya tutup, nipu ieu mah
informasi di web beda sama di lapangan, menyesatkan
daftar online tapi angger kudu ngantri, keur naon atuh
mesin antriannya rusak terus jadi rebutan nomor
otp teu datang wae ti isuk, kumaha sih
petugasnya merokok di ruang pelayanan, padahal banyak bayi
gimana sih ini katanya online tapi tetep disuruh datang
antrian ratusan orang yang ngelayanin satu orang doang
cek fisik motor dipenta 30 rebu teu make kuitansi
kuota cuma 50 sehari, saya udah 3 hari ga kebagian terus
pagawe dieu mah pilih kasih, nu alus bajuna dilayanan ti heula
air pdam mati udah 5 hari, ditelepon ga diangkat
mun teu niat gawe mah eureun weh atuh
robotnya jawab menu terus padahal saya udah jelasin panjang lebar
payah euy
udah ngetik dari tadi ga dimengerti juga, bikin emosi
geus sabar kuring teh tapi ieu mah kaleuleuwihi
kalau pelayanannya begini terus saya viralkan di tiktok
GEUS SABULAN KTP KURING MANA EUY
mau saya masukin berita nih pelayanan kayak gini
capek saya dioper-oper terus
dari dulu ga ada perubahan
nama anak saya di akta salah ketik, udah diperbaiki eh salahnya malah di tanggal lahir
dijanjiin kamis kemarin jadi, saya datang jauh2 dari Surian ternyata belum dicetak
saya diminta uang administrasi 150rb buat surat pindah, setahu saya gratis
bagus sekali, loketnya dijaga kursi kosong
ongkos ojeg 60 rebu ngan keur dibejaan sistem down, hadeuh
gara-gara suratnya telat saya gagal lamar kerja
syarat na robah wae kumaha nu aya di loket, lieur
sopir ambulans desa minta 400 ribu padahal katanya gratis buat warga
abdi dierakeun payuneun jalmi seueur gara-gara salah ngeusi formulir
websitenya error terus dari kemarin gimana sih
loket genep nu muka ngan dua, sésana kosong
saluran irigasi jebol dilaporkan dari musim tanam lalu dibiarkan saja
toiletnya dikunci, katanya khusus pegawai
abdi tos ngantri ti isuk-isuk dugi ka ayeuna teu acan disauran
ti baheula kitu kitu wae teu aya robahna
hebat euy pelayananana, nungguan opat jam keur salambar kertas
gara-gara aktana teu jadi wae budak kuring telat daftar sakola
sudah saya laporkan drainase mampet sejak Januari, sampai sekarang tidak ada tindakan
atap pasar bocor, barecek, ari retribusi mah jalan wae
cenah tilu poe beres, ieu geus tilu minggu teu jadi-jadi wae
pelayanan naon ieu teh, nanya bener-bener kalah ditinggalkeun
sekolah negeri masih minta uang gedung, katanya sukarela tapi wajib
kemarin bilangnya besok, hari ini bilangnya besok lagi
kartu KIS saya dinonaktifkan tanpa pemberitahuan, pas sakit baru tahu
saya sudah antri dari jam 6 pagi sampai jam 2 siang belum dipanggil juga
PBG rumah saya udah 8 bulan belum terbit, konsultannya minta tambah terus
kuciwa pisan abdi mah
payah nih pelayanannya
keren, nomor pengaduannya ga aktif
udah isi form pengaduan 2 minggu lalu, statusnya "diproses" terus
petugasnya istirahat dari jam 11 baru balik jam setengah 2
kenapa yang datang belakangan malah dipanggil duluan???
loket 6 cuma 2 yang buka, sisanya kosong
pelayanan di sini ga ramah disabilitas, kursi roda susah masuk
banyak calo di depan kantor dan petugasnya diem aja
petugas A bilang ga perlu materai, petugas B bilang perlu, yang bener yang mana sih kesel saya
antrian online pinuh wae unggal poe, sia sia
parkiran semrawut, motor saya sampe lecet
bansos di desa saya malah dapat yang punya mobil, yang janda miskin tidak dapat
loket tutup jam 11, padahal di papan tulisannya sampai jam 3
mugi diwagel eta petugas nu di loket dua, teu sopan ka kolot
antri dari subuh di rumah sakit dapet nomor 78, dokternya cuma sebentar
tidak ada tempat duduk buat lansia, kasihan bapak saya
kode OTP ga masuk-masuk, udah dari pagi, payah
PIP anak saya ditahan sekolah
Saya kecewa dengan pelayanan di kantor kecamatan, tidak ada petugas di loket padahal masih jam kerja
Ngurus izin usaha katanya gampang lewat OSS, nyatanya verifikasi dinas 2 bulan ga jalan
saya nanya akta malah dikasih info pajak, tolol
ktp saya salah cetak lagi, ini udah kedua kalinya
rumah saya jauh di Jatigede, masa disuruh balik lagi besok cuma buat stempel
pasien bpjs mah dibeda-beda, nu bayar tiheula
saya merasa dipersulit oleh petugas kelurahan
ambulan desa menta 400rb, cenah mah gratis keur warga
ruang tunggu kursinya cuma 10, orang yang antri seratus
perawatnya ketus banget sama pasien
Selamat, anda berhasil bikin saya cuti 3 hari cuma buat KTP
rek nepi ka iraha nungguanana??
bikin aplikasi mahal-mahal tapi ga bisa dipake
mau nangis rasanya diping-pong ke sana sini
ditanya naon dijawab naon, teu nyambung pisan
pungli masih ada ternyata di kantor ini
geus nanya panjang lebar jawabna menu deui menu deui
kepala desanya susah ditemui, mau tanda tangan aja nunggu seminggu
tukang parkirnya maksa minta 3 ribu padahal tulisannya gratis
ktp abdi salah cetak deui, kumaha ieu teh
berkas saya dihilangkan petugas dan saya disuruh ngulang dari awal
samsat antrinya ga manusiawi
RT na menta duit 100 rebu keur surat pengantar, asa teu kudu
PKH ibu saya dicoret tanpa alasan, tetangga yang rumahnya tingkat malah dapat
pagawena ngobrol wae, warga mah diantep
sms pengaduan ga ada tanggapan udah sebulan
sebagai warga saya merasa tidak dihargai
jambanna dikonci, cenah husus pagawe, naha kitu
balesnya otomatis semua, ga ada solusinya
lalaunan pisan gawena, siga nu teu niat
Yang kenal orang dalam langsung dilayani, kami yang antri dari pagi disuruh nunggu
data saya hilang di sistem, kok bisa seteledor itu
parah
makasih loh udah bikin anak saya telat daftar sekolah gara2 akta ga jadi jadi
laporan abdi teu aya nu ngawaler
ngomean jalan ngan kuat saminggu, asal jadi
galian kabel di trotoar ditinggal begitu aja, ga dirapikan sampe sekarang
biaya nikah di KUA diminta 1,2 juta padahal resminya 600
tagihan pdam melonjak padahal airnya jarang ngalir, keterlaluan
saya difoto tiap ada survei tapi bantuannya ga pernah datang
saena mah pelayananana, sae lilana
foto di KTP saya ketuker sama orang lain, kerjanya gimana sih
teu balener gawena
mohon perhatiannya, petugas loket pengambilan sering tidak ada di tempat setelah jam makan siang
mesin na ruksak geus bulan-bulanan ngan jadi pajangan
katanya akan ditindaklanjuti, mana buktinya
dishub bilang urusan PLN, PLN bilang urusan dishub, terus saya ngadu ke siapa
dimintain 50 ribu katanya uang rokok, padahal harusnya gratis
saya di suruh beli obat di luar padahal pake bpjs
janji doang
parkir di kantor pelayanan kok bayar 5 ribu, ga ada karcis pula
jam pelayanan seenaknya sendiri
dina web gratis, dina kanyataanna mayar
isukan isukan wae, iraha bérésna
kuring make sendal capit ditempo handap ku petugas
perekaman e-ktp dari 2 tahun lalu tapi fisiknya sampai sekarang ga ada
Pelayanannya top deh, top lamanya
bot ini ga ngerti apa-apa, jawabannya ngaco semua
tutup kok ga ada pemberitahuan di web atau di medsos
pelayanan buruk
tolong dong pegawainya jangan main hp terus, warga dicuekin
alamat dina kk salah wae padahal geus bener nulisna
ribet pisan ngurus kieu wae ge
petugasna ngaroko di jero padahal loba budak leutik
bantuan rutilahu jatuh ke saudaranya kades, rumah saya yang mau roboh dilewat
sampai kapan saya harus menunggu??
aplikasina lemot pisan, geus ngeusi kabeh kalah ka kaluar sorangan
tambal sulam jalan cuma bertahan seminggu, proyek asal jadi
satpamnya sok kuasa, nanya aja dibentak
chatbot ga guna
udah 3 kali bolak balik cuma gara-gara kurang fotokopi satu lembar
RT minta uang 100 ribu buat surat pengantar
saya mau protes soal pembagian sembako yang tidak merata
hebat ya pelayanannya, 4 jam nunggu cuma buat ambil satu lembar kertas
aplikasi ga bisa dibuka, server down terus tiap hari
jalan depan rumah udah dilaporin dari tahun lalu masih bolong aja
lampu jalan paeh dua bulan, geus lapor tilu kali teu aya nu datang
gajih buta eta mah
tiba2 bpjs pbi ga aktif, ke dinsos disuruh ke desa, ke desa disuruh ke dinsos
pkh pun biang dicoret teu aya alesanna
rohangan na hareudang pisan, kipas angin paeh kabeh
lampu PJU di tikungan itu gelap berbulan-bulan, lapor ke dishub dioper ke PLN
Saya sangat tidak puas, petugas menolak berkas tanpa menjelaskan apa yang kurang
sakola negeri masih keneh menta duit gedong, saurna sukarela tapi maksa
mesin anjungan mandiri rusak udah berbulan bulan cuma jadi pajangan
jalan Cimalaka arah pasar hancur, sudah makan korban tapi ga diperbaiki juga
cai pdam paeh geus lima poe, ditelepon teu diangkat
bantuan rutilahu ka dulur kuwu, imah abdi nu rek rubuh diliwat
katanya 3 hari jadi, ini udah 3 minggu belum ada kabar
terima kasih sudah membuang waktu saya seharian
dipenta 50 rebu cenah keur udud, padahal kuduna gratis
di kabupaten sabeulah sajam beres, di urang mah sabulan
sinyal gangguan cenah, geus opat kali datang ge sarua
anak pejabat lolos padahal jauh, di mana keadilannya
admin na teu ngabales wae, ngan dibaca hungkul ti kamari
pajak bumi naek tilu kali lipet teu aya penjelasan, gelo
kis abdi ujug-ujug teu aktip, pas gering karek nyaho
di pengumuman buka jam 8, jam 9 belum ada orang. digaji buat apa
ada calo di parkiran nawarin urus kk 300rb, masa dibiarin aja
naha aya nu menta duit rokok di loket? cenah gratis
Hebat ya MPP, antri 5 jam cuma disuruh balik lagi besok. Luar biasa 👏👏
pengaduan saya no 0231 kapan ditindaklanjuti? udah sebulan lebih
tolong dong petugasnya ditertibkan, istirahat kan 12-13 tapi jam setengah 2 loket masih kosong
katanya pelayanan prima, primanya di sebelah mana?
meni kieu2 teuing nya pelayanan, jauh2 ti buahdua ngan saukur disina poto kopi deui
aplikasi eror terus pas upload, udah seminggu begini ga dibenerin2
teu puas abdi mah kana pelayanan bpjs di mpp, dijelaskeunna muter2 wae
aduh lila pisan ngalayanan teh, sajam ngan maju dua nomer
maaf sebelumnya, saya cuma mau menyampaikan masukan, kemarin di loket dukcapil petugasnya agak kurang ramah ya, semoga ke depan lebih baik
kumaha ieu teh KTP abdi tos 3 bulan teu jadi jadi, saurna blangko seep wae
udah bayar retribusi tapi katanya belum masuk, petugas bank nya malah nyalahin saya
laporan saya tentang jalan rusak dari bulan maret ga ada tanggapan sampe skrg
mohon maaf pak, apakah wajar bikin surat pindah diminta 'seikhlasnya'? tetangga saya juga digituin
petugas loket 4 jutek banget ditanya malah main hp
jadi gini pak, saya itu dateng hari senin, disuruh ke loket 3, dari loket 3 dioper ke 7, ke 2, balik lagi ke 3, ga ada yg tau jawabannya, saya udah izin kerja potong gaji loh
satpamnya bentak2 istri saya yg lagi hamil cuma gara2 salah pintu
WC nya kotor bau, kursi roda ga ada, kasian lansia
antri ti subuh, pas nyampe loket cenah kuota beak. cape atuh pak
petugasna nyariosna teu sopan ka kolot, nyeri hate abdi
Kami kecewa. Berkas hilang di sana tapi kami yang disuruh bikin lagi dari awal.
email saya ga dibales, telpon ga diangkat, wa dibaca doang. mantap
cik atuh min ulah php wae, cenah saminggu jadi ieu geus dua bulan
saya dimintai 150rb sama orang dalem katanya biar cepet, ini resmi apa pungli?
mesin antrianna ruksak wae, nu ngatur ge teu aya, pasesedek jiga di pasar
Saya sudah nunggu dari jam 8 sampai jam 1 belum dipanggil juga. Kok begini pelayanannya
kang ieu situsna teu bisa dibuka ti kamari, rek daptar antrian kumaha coba, ngerakeun pemda wae
Dengan hormat, saya menyayangkan proses NIB saya ditolak tanpa ada penjelasan apapun.
ai petugas pajak teh kunaon ambek2an ka rahayat leutik, abdi mah ngan nanya
yang belakangan datang kok dilayani duluan, kenal sama petugasnya kali ya
abdi bade protes, naha nami pun anak salah tulis deui salah tulis deui, tos dua kali ieu
sistemnya down lagi down lagi, udah 3x saya bolak balik dari surian
`
  .trim()
  .split('\n')
