/**
 * Questions of residents about papers and services, and about all else, in which nothing is to be noticed.
 * Source: own work (written by an AI session of the project; no message is a real person's, and the Sundanese is not checked
 * by a native speaker). Licence: as the project.
 */
export const questions: readonly string[] = `
dompet kecopetan di bis ktp nya ikut lenyap, harus ke dukcapil atau polisi dulu ya
pindah agama, kolom di ktp mau diganti apa aja yg dibawa
anak saya kelas 2 sd mau dibikinin kartu identitas yg warna pink itu
umur 30 thn belum punya akte lahir, telat bgt. masih bs bikin?
KK kami sobek dimakan rayap. gimana cetak barunya
nama ibu di kartu keluarga salah huruf mau dibenerin
fotocopy akte mau dilegalisir buat daftar polisi, di mpp bisa?
suami ikut tugas ke sumedang, kami sekeluarga mau jadi penduduk sini
pernikahan kami secara katolik, mau didaftarkan ke catatan sipil
mau bikin sim A buat pertama kali, tes nya apa aja dan bayar berapa
bikin skck buat lamar kerja di pabrik bawa apa
kena tilang elektronik, bayar dendanya dimana
buku tabungan sama atm ilang, bank minta surat dari polisi. bikinnya di mpp bisa?
bayar pajak motor tiap taun bisa lewat hp ga
mau mutasi nama motor yg dibeli dari tetangga
surat motor hilang (stnk), duplikatnya diurus di mana
nyari kerjaan di sumedang, info lowongannya di mana
kartu bpjs kesehatan saya kok ga aktif pas berobat
udah resign mau cairin saldo bpjs ketenagakerjaan
positif covid harus isolasi berapa hari
nomor telepon igd rumah sakit sumedang
mau gugat cerai suami, daftarnya dimana dan berapa biayanya
mau nikah bulan depan, berkas buat ke KUA apa aja
bikin paspor baru buat umroh di mpp bisa?
listrik sekampung mati, telepon kemana ya
mau beli tanah, cara tau sertifikatnya asli gimana
jalur alternatif mudik biar ga kena macet cadas pangeran
cara daftar antrian online mpp
di mpp ada mushola sama ruang menyusui gak
sabtu minggu mal pelayanan publik buka ga min
di mpp ada dinas apa aja sih
yg di jatinangor melayani apa aja
orang tua saya sakit, urus ktp nya bisa saya wakilin ga
beli rumah kena bphtb berapa
mau bikin npwp pribadi buat kerja
bayar pbb bisa di indomaret?
sppt belum sampai ke rumah, bisa minta cetak ulang?
pendaftaran sma negeri jalur zonasi kapan
ada pelatihan buat pelaku umkm ga
mahasiswa mau penelitian skripsi di dinas, ijinnya kemana
bikin nomor induk berusaha buat warung sembako
jualan keripik butuh pirt, cara daftarnya
museum sumedang buka hari apa tiketnya berapa
budak abdi tos 17 taun, hoyong ngadamel ktp munggaran
rek nyieun kk anyar sabab nembe nikah, saratna naon
abdi bade ngalih ka bandung, ngurus surat pindahna kumaha
motor tos dibeuli ti batur, hoyong dibalik nama
bpjs abdi teu tiasa dianggo pas berobat, saurna teu aktif
hoyong nyairkeun jht tos kaluar ti pabrik
aya lowongan damel teu di sumedang
hoyong masang ledeng di bumi anyar
ngadamel paspor kanggo umroh kumaha carana
mpp sumedang teh dimana ari alamatna
ngadamel nib kanggo warung leutik kumaha
tempat wisata nu sae di sumedang naon wae
aya layanan naon wae di mpp
ngurus pengesahan anak di dukcapil syaratnya apa
mau buka rekening bank bjb di sumedang syaratnya
klaim jaminan kematian bpjs ketenagakerjaan almarhum suami
mau pecah kk di kabupaten cirebon gimana
buku nikah hilang, minta duplikat kemana
tarif listrik per kwh berapa sekarang
cara nurunin daya listrik
bikin kartu anggota perpustakaan daerah
beasiswa buat anak kuliah dari pemda ada ga
legalisir ijazah sma dimana
loket mana yg jual materai
sim internasional bikinnya dimana
hp saya hilang bisa dilacak polisi ga
jadwal donor darah pmi
pajak penghasilan umkm 0,5 persen cara hitungnya
izin usaha tambang pasir
pengukuran ulang batas tanah bpn
surat izin cuti pegawai
pasang wifi indihome di rumah
budak abdi hoyong asup tentara, daptarna dimana
bade ngajual motor, aya nu minat teu
jalan di kampung abdi ruksak, iraha diomean
berapa lama visa kerja jepang
nik saya tidak ditemukan waktu daftar kartu sim
penulisan nama di ijazah beda sama akta
mau sewa gedung buat nikahan di sumedang
akte hilang sama kk hilang ngurusnya gimana
paspor bikin baru biayanya berapa? ambil antrian online nya dimana?
skck syaratnya apa. mpp nya dimana sih
anak lahir mau bikin akte, sekalian kia dan masukin kk
alamat mpp dimana ya, parkirnya luas ga
jadwal bus ke jakarta jam berapa? sama bikin ktp bisa hari sabtu?
mau tny syarat perekaman ktp buat pemula
kk lama ketinggalan di kontrakan dan ga ketemu lagi, mau minta baru
kami pengantin baru mau punya kartu keluarga sendiri
telat bikin akte anak umur 5 tahun, ada denda ga
kartu anak (kia) bisa dibikin bareng sama akte ga
mau pindah domisili ke cirebon ngurus apa dulu
cap legalisir kartu keluarga masih perlu ga sih
bikin sim motor biayanya brp dan tesnya apa
skck online daftar dmn
surat kehilangan atm buat ke bank urusnya dimana
ganti kaleng motor sudah 5 tahun
motor kredit lunas mau balik nama jadi nama sendiri
stnk kecuci jadi hancur, bikin lagi gimana
info loker pt di sumedang dong
bpjs mati karena nunggak, cara ngaktifin lagi
klaim jht online caranya gimana kalau sudah keluar kerja
cek nama penerima bansos dtks
harga telur ayam sekarang
restoran tahu yg terkenal di sumedang
ongkos naik haji berapa daftarnya kemana
nikah di rumah bayar berapa ke kua
ganti paspor lama ke e paspor
listrik rumah mati sendiri token masih ada
cek keaslian sertifikat tanah online
rute mudik lewat sumedang yg macet dimana
parkir di mpp bayar ga
kuota dukcapil hari ini habis ga
rute ke mpp dari terminal ciakar
bayar bphtb rumah warisan kena ga
npwp online daftar pake nik
pbb bayar lewat bank apa aja
sppt pbb hilang kena hujan
spmb smp jalur prestasi syaratnya
kampus kami mau kkn di sumedang ijinnya kemana
izin mendirikan rumah tinggal
tiket museum geusan ulun
akta kelahiran orok kedah didamel sateuacan sabaraha dinten
kumaha mun keuna tilang
hoyong ngagentos faskes bpjs
mpp muka dugi ka tabuh sabaraha
bade naroskeun syarat ngadamel npwp
daptar sakola smp iraha dibukana
cara berhenti jadi peserta bpjs mandiri
cetak kartu bpjs yang hilang
surat nikah hilang mau ke kua
perpanjang visa turis
npwp hilang cetak ulang gimana
ganti nama npwp setelah nikah
sertifikat rumah dari shgb ke shm
biaya balik nama ajb ke sertifikat
sertifikat halal kadaluarsa
bpkb hilang
ganti warna motor di stnk
ubah daya dari 1300 ke 900
sertifikat vaksin ga muncul di aplikasi
daftar bpjstk mandiri
surat keterangan belum menikah
surat pengantar rt
ambil akta cerai di mana
isbat nikah
batal haji uangnya balik ga
jadwal puskesmas keliling
besuk pasien di rsud jam berapa
lowongan jadi petugas mpp
loket perizinan lantai berapa sama nama petugasnya siapa
hotel murah dekat mpp
jadwal pilkades
subsidi pupuk kartu tani
blt dana desa kapan cair
izin tinggal orang asing
izin apotek
denda ga punya pbg berapa
mau bikin skck sama kartu kuning, bisa sekali jalan di mpp?
abis nikah mau ganti status ktp sama bikin kk baru
mpp alamatnya dimana dan hari sabtu buka tidak
mau daftar haji sama bikin paspor umroh
suami meninggal, mau urus akta kematian dan kk
beli tanah pajaknya berapa persen, sertifikatnya dicek dimana
cara pindah ke sumedang dan ganti alamat di sim
antrian online buka jam berapa, kuotanya berapa orang
cara bayar pbb dan harga tiket konser di gor?
pajak mobil taunan bawa apa? bpkb ilang gimana?
daftar umkm gimana? ada bantuan modal ga?
kalau stnk hilang gimana? polisi dulu?
saya mau urus skck. motor saya parkirnya dimana ya?
ktp saya masih alamat lama, padahal udah 2 tahun tinggal di sini. musti ngapain
anggota keluarga ada yg meninggal mau dihapus dari kk
anak diluar nikah bikin akte gimana
akte lahir kebakar mau cetak lagi
sim saya ilang jatuh di motor mau bikin lagi
sim habis masa berlaku hari ini masih bisa besok?
skck expired 2 tahun, bikin baru apa perpanjang
ganti stnk 5 tahunan bawa motor ga
daftar nikah online simkah
bpjs pbi saya dinonaktifkan dinsos
air pdam keruh kecoklatan
pbb naik 3x lipat mau keberatan
toko online perlu nib ga sih
halal self declare gratis masih ada kuota?
papan nama toko kena pajak reklame?
izin praktik bidan desa habis
daftar sd umur minimal
istirahat siang tutup ga mpp nya
di mpp ada bank nya?
telepon dinas perhubungan
beli oleh oleh ubi cilembu dimana
harga minyak goreng curah
pemeriksaan sertifikat asli ke bpn
cair jht 10 persen buat dp rumah
kartu kuning ilang
surat hilang polisi buat ijazah
ktp nembe didamel tos leungit deui
akta kelahiran budak nu kadua nyandak naon wae
sim tos telat dua minggu, tiasa diperpanjang teu
bade ngadamel paspor kanggo haji
ambil nomer antrian di mpp kumaha
warung abdi hoyong gaduh izin usaha
cara jadi agen bpjs
ijin sakit kantor formatnya
mpp buka cabang di cimanggung kapan
haji plus travel mana yg bagus
harga tiket pesawat umroh
jasa foto nikah
hak asuh anak setelah cerai
kpr subsidi syaratnya
bikin plat nomor cantik
kursus nyetir mobil
vaksin kucing rabies
pasien covid di dunia berapa
resep tahu sumedang
gaji umr sumedang berapa
sertifikat pelatihan kartu prakerja
skripsi judul yang bagus
nilai pajak jual beli saham
bupati sumedang siapa
macet ga sekarang di tol cisumdawu
posko pengungsi banjir
Assalamualaikum mau nanya cara bikin ktp anak sy baru 17 th
mau ganti status di ktp jadi kawin gmn caranya
mau masukin anak ke kk bawa apa aja
pagi kak, syarat akte kelahiran apa aja ya
bikin akte kematian bapak saya apa aja yg dibawa
hari ini buka ga min
ambil antrian online bisa ga
perpanjang skck udh mati 8 bulan msh bisa
bikin sim baru bisa di mpp ga
pajak 5 taunan ganti plat bisa di mpp ga kak
mau pindah faskes bpjs caranya gmn
ada info loker ga min
paspor udh habis masa berlaku mau perpanjang bawa apa
air pdam di rumah saya mati dr kmrn
mau urus label halal utk usaha keripik gratis ga ya
pindah ke luar kota perlu pengantar rt ga
syarat bikin KIA apa kak
daftar nikah di kua brp biayanya
bikin sktm dimana
stnk hilang ngurus kemana
motor kena tilang bayar dendanya dimana
ngurus kk bisa diwakilin ga
surat kehilangan bikinnya dimana ya
Selamat siang min, anak saya baru lahir 2 minggu lalu di bidan, mau bikin akta kelahiran kira2 berkas apa aja yg harus dibawa
Siang kak saya beli motor bekas masih atas nama orang lain, mau dibalik nama ke nama saya, itu syaratnya apa aja ya
Assalamualaikum saya sdh lunas kpr di bank btn, katanya harus roya ke bpn, itu syaratnya apa aja ya pak
Halo min saya mahasiswa unpad mau penelitian skripsi di kecamatan, untuk surat izin penelitiannya bawa apa saja ya
Min saya sama suami udah pisah rumah 2 tahun, saya mau ngajuin cerai, syaratnya apa aja ya kalo daftar ke pengadilan agama
dupi jadwal vaksin iraha deui min
bade ngadaptar bpjs kesehatan, syaratna naon wae
pami nikah di gareja nyatetkeunna kamana nya
oleh2 khas sumedang naon wae min salian ti tahu
bade masang pdam anyar syaratna naon
kumaha mariksa sertipikat tanah asli atanapi henteu
lebaran aya posko kesehatan teu di jalan
di mpp aya layanan naon wae
ngeusian survey kepuasan teh dimana
pbb masih atas nama bapa, hoyong diganti ka nami abdi
punten nyuhunkeun alamat kantor dinas pendidikan
bantuan modal kanggo umkm aya teu min
hoyong ngadamel pirt kanggo opak kumaha
museum geusan ulun teh dimana
min peluang investasi di sumedang palih mana wae
mpp jam sabaraha tutup na
Punten pa, sim c abdi bade seep dua minggu deui, pami bade diperpanjang kedah nyandak naon wae
Teh bade naros, pun anak bade kuliah nyuhunkeun beasiswa cenah kedah aya sktm, ngadamelna dimana nya
Kang bade mayar pajak motor taunan, stnk na aya ktp aya, di mpp tiasa teu atanapi kedah ka samsat
Bu punten, pun bojo kapungkur damel di pabrik ayeuna tos kaluar, bade nyandak jamsostek na kumaha carana nya
ganti nama di akta kelahiran perlu sidang ga
cara pecah sertifikat tanah warisan gmn
bpkb hilang ngurusnya gmn
pkh bulan ini kapan cair min
paspor jadina sabaraha dinten nya
surat pindah abdi can kaluar wae tos saminggu kumaha ieu
Siang bu, saya sama suami mau adopsi anak dari saudara yg orang tuanya sudah meninggal, itu prosedurnya bagaimana ya supaya sah
hari ini hujan ga ya di sumedang
maaf salah kirim
halo ini siapa ya
persib maen jam sabaraha ayeuna
udah makan belum kak
bu besok arisan jadi ga di rumah bu neni
ongkos bis sumedang bandung brp ya
iphone 11 nya masih ada ga kak
tolong jawabin pr ipa anak saya dong
pupuk subsidi aya teu di kios
ijazah sd saya hilang gimana ya
pak udah sy transfer ya mohon dicek
Assalamualaikum pak, tetangga saya tiap malam nyetel musik keras sampai jam 2 pagi, anak saya jadi ga bisa tidur
Abdi teh nembe diputuskeun ku kabogoh, sedih pisan min, teu tiasa sare wae, kumaha nya supados tiasa mopohokeun
ktp ilang di jalan pas narik td, bikin lg nya gmn min?
mau ganti status di ktp dari belum kawin jd kawin bawa apa aja
KK nya sobek kena aer hujan bocor atap, bisa di cetak lagi ga ya bu
bikin akte lahir bayi apa aja syaratnya min, lahiran nya di bidan
Selamat siang. Bapak saya meninggal bulan kemarin, untuk mengurus akta kematiannya perlu bawa apa saja? terima kasih
syarat bikin KIA
kak sy asal garut skrg nikah sm org sumedang mau pindah ktp kesini, bawa apa aja
kk yg ada barcode nya msh harus dilegalisir ga buat daftar sekolah
Pa tutupnya jam brp? sy shift pagi plg jam 2
ambil antrian bisa dari hp ga atau hrs dateng langsung?
di mpp bisa ngurus apa aja sih
Punten bu ibu saya udah sepuh pake kursi roda, disana ada jalan khususnya ga ya?
suami lg kerja di luar kota, urusan kk nya boleh sama saya aja ga yg dateng
syarat skck buat ngelamar pabrik apa aja min? blm pernah bikin
perpanjang sim c brp skrg
dompet jatoh, atm ktp ilang semua. bikin surat kehilangan bayar ga?
bayar pajak motor bisa di mpp? bawa apa aja
beli motor second mau di balik nama atas nama saya syaratnya apa ya
stnk motor ilang biaya ngurusnya brp
cara liat tunggakan pbb gmn min, katanya tanah bapak saya nunggak dari 2019
hrd minta npwp, sy blm punya. bikinnya gimana ya kak
bu bpjs saya kok ga aktif ya tadi di puskesmas ditolak, padahal yg gratis dr pemerintah
pengen pindah faskes bpjs ke puskesmas yg deket rumah caranya gmn
P. kartu kuning syaratnya apa aja
Kenapa ya tetangga yg punya mobil dapat bansos saya tidak. Bagaimana cara supaya di usulkan
kak mau bikin nib buat warung seblak, bayar brp ya
sertifikat halal yg gratis itu daftarnya dmn min
mau umroh taun depan blm punya paspor, bikinnya bawa apa aja
nikah di rumah bayar kua nya brp sih yg resmi
punten bade naros, ktp abdi ical, kedah nyandak naon wae upami bade ngadamel deui
Bade ngadamel KK enggal, kamari nembe nikah. Naon wae nu kedah dicandak?
mpp buka jam sabaraha kang
bpjs kuring maot euy teu bisa dipake berobat, kumaha ngahirupkeunana deui
nyieun sktm teh kudu ka mana heula, ka rt?
mayar pajeg bumi di mana wae pa salain di desa
budak umur 5 taun tos tiasa ngadamel kia? syaratna naon
masang listrik anyar keur imah daptarna ka mana kang
punten teh abdi bade ngagugat cerai ka caroge, syaratna naon wae nya
kpr geus lunas di bank, ngurus roya na kumaha mawa naon wae
beas ayeuna sakilo sabaraha di pasar
igd rsud peuting buka teu? budak panas pisan
Bade masang baligo kanggo toko abdi sisi jalan, ijinna ka mana nya min
abdi icalan opak di conggeang, hoyong janten binaan dinas umkm kumaha carana
tempat ulin di sumedang nu rame keur budak di mana wae nya
oleh2 khas sumedang salain tahu naon deui
posko mudik aya di mana wae nya, bisi hoyong istirahat
hoyong vaksin deui ka mana nya, di mpp aya?
kumaha mun rek ngeusian penilaian pelayanan, tadi petugasna bageur pisan
ktp sy udah jadi blm ya min? rekam nya dr bulan lalu
nomer antrian disdukcapil skrg udah sampe brp
sertifikat tanah peninggalan kakek ilang, kumaha ngurus gantina
bpjs mau turun kelas dari 2 ke 3 bisa ga
Assalamualaikum, saya kasi pelayanan di desa. Apakah bisa petugas datang ke desa untuk perekaman KTP lansia yang sakit?
cara bikin surat keterangan ahli waris gmn pak
suami sy orang malaysia, perpanjang kitas nya dimana
syarat jadi pangkalan gas 3 kilo apa aja min
ongkos bis dari sumedang ke bandung skrg brp
kang pupuk subsidi di kios sok kosong, iraha aya deui
ada info kosan murah deket unpad ga kak
min nomer driver gojek kantor sumedang ada ga? akun sy kena suspend
lupa pin atm bri gimana
anak sy demam udah 3 hari dikasih obat apa ya bu
bupati sumedang skrg siapa sih
resep tahu isi pedes gmn ya biar renyah
thr kapan cair? pabrik sy blm ngasih
domba abdi teu daek dahar, aya dokter hewan teu
cara daftar cpns taun ini gmn kak, sy lulusan d3
magrib jam brp di sumedang
min udah makan belum hehe
jadwal bioskop di jatos hari ini ada film apa
min ktp sy ilang di pasar kmrn, buat bikin lagi hrs bawa apa aja ya
anak saya bulan depan 17 tahun, bikin ktp nya dimana ya bu
ktp saya patah jadi dua bisa diganti ga kak
kerjaan di ktp masih pelajar pdhl udh kerja, cara ubahnya?
mau masukin anak yg baru lahir ke kk caranya gimana ya pak
kk kerendem banjir ancur, bs cetak lagi?
anak udah umur 3 th belum punya akta lahir, masih bisa bikin? kena denda ga
Assalamualaikum. Bapak saya meninggal minggu lalu, mau urus akta kematiannya bagaimana ya
siang kak, kami nikah di gereja, nyatetin nikahnya ke catatan sipil bawa apa aja ya?
udah download app ikd tp disuruh scan barcode, itu dimana ya
mau legalisir kk buat lamaran, kk nya yg udah ada barcode. perlu legalisir ga?
mau pindah ke bekasi ikut suami, perlu surat pengantar rt rw ga?
perpanjang sim c brp ya skrg
syarat bikin skck buat lamar kerja apa aja kak
atm sama buku tabungan sy ilang, bikin surat kehilangan dimana
pajak motor bisa dibayar di mpp? bawa apa aja
ganti plat motor 5 taunan hrs bawa motornya ya?
motor udh dijual lama tp pajak mobil sy jd progresif, cara blokir motornya gmn
selamat pagi, saya perawat mau bikin SIP, berkasnya apa saja ya?
daftar halal gratis buat umkm dmn ya daftarnya
mau bangun rumah, imb skrg ngurusnya kemana?
mau pasang papan nama toko gede di pinggir jalan, izin reklamenya gmn
daftar bpjs mandiri bawa apa aja
cara cek dapet bansos atau engga gimana pak
udah resign 2 bulan mau cairin jamsostek, syaratnya apa
ada info loker ga min di sumedang
mau tau pbb rumah nunggak brp, ceknya dimana
pbb masih atas nama pemilik lama, ganti nama nya gimana
kantor minta npwp, bikin nya dmn ya kak
syarat bikin paspor buat umroh apa aja
min mau nikah bulan dpn, daftar ke kua nya berapa hari sebelumnya?
daftar haji setor awal nya brp ya
kpr udah lunas, urus roya nya bawa apa aja
mpp sumedang tuh sebelah mana ya
bisa diwakilin suami ga ngurus nya? sy lg hamil gede
kak ada ruang menyusui ga disana? bawa bayi soalnya
perusahaan kami berencana membuka usaha di sumedang, kawasan mana saja yang bisa buat investasi?
di mpp bisa ngurus apa aja sih min
abdi bade ngadamel akte budak nu nembe lahir, syaratna naon?
ktp abdi leungit min, kumaha ngurusna nya
ktp tos ruksak ngelotok, tiasa digentos teu?
kk soek ku budak, kumaha nyitak deui na pa
bade pindah ka cirebon, surat pindahna ngadamelna dimana nya min?
mpp teh palih mana kang?
sadinten disdukcapil nampi sabaraha urang? sieun teu kabagean
di mpp teh aya layanan naon wae nya
ngurus ka mpp tiasa diwakilkeun ku lanceuk teu? abdi nuju di jakarta
endog sakilo ayeuna sabaraha?
oleh2 khas sumedang naon wae salian ti tahu
igd rsud sumedang buka 24 jam teu?
abdi positip covid, kedah kumaha?
posko lebaran aya tempat istirahatna teu kang? abdi bawa motor sareng budak
hoyong ngecek sertipikat tanah ieu asli apa palsu, kamana nya?
kumaha cara nyieun NIB kanggo usaha ngaput teh
kumaha carana sangkan kenging bansos, abdi randa tos 60 taun
bpjs abdi teu aktif gara2 tos lami teu dibayar, kumaha meh aktif deui
pbb masih ngaran bapa nu tos maot, hoyong digentos jadi ngaran abdi. kumaha?
STNK motor leungit yeuh, kudu kamana ngurusna
ngadamel skck sabaraha biayana teh
pun anak bade nikah, ka KUA kedah nyandak naon wae?
kartu kuning teh nyieunna dimana mang
kk atas nama Dedi Suhendar udah bisa diambil blm kak
SIM saya hilang, ngurus gantinya gimana pak?
ada pemutihan pajak kendaraan ga taun ini?
buku nikah saya hilang bikin duplikatnya kemana
sertifikat tanah hilang gmn min ngurusnya
sertipikat gratis ptsl masih ada ga di sumedang
mau turun kelas bpjs dari 1 ke 3 caranya
mau adopsi anak ngurus suratnya kemana ya
lupa password coretax gmn ya kak
STR perawat saya mau habis perpanjangnya gimana?
izin keramaian buat hajatan ada dangdutan kemana ya
KIA anak saya hilang, bikin lagi gimana ya
berapa hari ktp jadi kalo rekam hari ini
pun bapa pensiunan tos maot, ngurus taspen na kumaha
sim na tos jadi teu acan pa nu abdi, kamari foto
persib main jam berapa malem ini
paket jnt saya blm nyampe udah 5 hari
harga emas antam hari ini brp
cara daftar unpad jalur mandiri gimana
mua di sumedang yg bagus siapa ya kak
dokter gigi yg buka hari minggu dimana
tukang sedot wc no nya ada?
kuota internet saya abis, cara beli paket telkomsel murah gmn
tarif tol cisumdawu dari cileunyi berapa sekarang
shopee saya kena tipu, uangnya bisa balik ga
tolong bikinin surat lamaran kerja dong
sekolah libur tgl brp ya
hayam abdi gering wae, ubarna naon
angkot ka wado jam sabaraha pamungkas
mau nanya pak solar subsidi di spbu mana ya yang masih ada saya dari tadi muter muter bawa truk antri terus habis
dompet saya kecopetan di pasar ktp ikut hilang, cara bikin lagi gmn pak
assalamualaikum, di ktp saya masih belum kawin padahal udah nikah 2 th. cara gantinya gimana?
Selamat pagi, saya baru nikah bulan lalu mau pisah KK dari orang tua, persyaratannya apa saja ya?
mau nambahin anak ke kk apa aja syaratnya kak
kak mau bikin akte lahiran bayi, syaratnya apa aja ya. lahirnya di bidan
bapak saya meninggal minggu kemaren, mau urus akta kematian syaratnya apa
permisi mau tanya syarat bikin KIA untuk anak tk
mau pindah ke bandung ikut suami, perlu surat pengantar rt rw ga?
aktifin ktp digital di hp gmn caranya
kami kristen mau catat pernikahan di capil, dokumen yg dibawa apa saja?
perpanjang sim a berapa biayanya skrg
bikin skck buat lamar kerja di pabrik syaratnya apa aja pak
skck saya udah lewat 7 bulan, masih bisa diperpanjang atau bikin baru?
surat kehilangan polisi bayar ga
bayar pajak motor tahunan bisa di mpp? bawa apa aja
plat nomor motor saya abis taun ini, ganti plat dimana ya
beli motor bekas mau balik nama syaratnya apa ya bang
mau bikin nib buat warung, caranya gimana? bayar gak
saya jualan keripik pisang mau urus pirt gmn caranya ya
mau bangun rumah, urus imb sekarang gmn ya
saya mahasiswa unpad mau penelitian skripsi di dinas, surat ijinnya ngurus dimana?
cara bikin npwp gmn ya, diminta sama pabrik
mau cek pbb rumah nunggak berapa tahun, liatnya dimana
pbb masih atas nama almarhum kakek, mau ganti ke nama saya gimana
mau daftar bpjs mandiri sekeluarga bawa apa aja
bpjs saya kok gak aktif ya pas mau berobat, gmn cara ngaktifin lagi
mau pindah puskesmas bpjs caranya gmn ya
bikin kartu kuning bayar ga? bawa apa aja
bikin sktm buat beasiswa anak dimana ya
ngurus surat2 di mpp bayar ga sih? takut dimintain
paspor udah mati dari 2023, ganti barunya bawa apa aja
mau gugat cerai suami, syaratnya apa ya bu
mau daftar nikah paling lambat berapa hari sebelumnya ya kak
tambah daya listrik dari 900 ke 1300 gmn caranya
pasang pdam baru syaratnya apa
kpr saya udah lunas, mau roya sertifikat. bawa apa aja & biayanya?
tutup jam berapa ya min
kalo orang jatinangor harus ke kota atau ada yg deket ya?
sehari dukcapil nerima berapa orang ya? kemaren sy dateng siang udah habis
di mpp ada tempat buat nyusuin bayi ga?
tempat wisata di sumedang yg bagus buat keluarga apa aja ya
punten bade naros, bade ngadamel ktp kanggo pun anak nembe 17 taun, naon wae saratna?
bade misah kk ti kolot, kakara nikah. mawa naon wae nya
nambihan budak kana kk saratna naon wae teh
pun biang nembe ngantunkeun, bade ngadamel akte kematian kumaha saratna pa
teh bade ngadamel KIA, kedah nyandak naon wae
abdi ti subang pindah ka sumedang, surat pindah tos aya. nyandak naon deui ka mpp?
akte heubeul bisa dilegalisir di mpp teu
manjangkeun sim c sabaraha kang
skck abdi seep bulan kamari, tiasa diperpanjang teu nya
motor ditilang, nyokot stnk na kamana euy
ganti plat 5 taun kudu mawa motorna teu?
meuli motor urut batur, rek dibalik nama kumaha carana
abdi gaduh warung leutik, hoyong ngadamel nib. kumaha nya
hoyong ngadamel sertipikat halal anu gratis tea, kumaha daptarna
bade KKN di desa, ijinna ka mana nya? abdi mahasiswa
mayar pbb bisa dimana wae
kertas pbb leungit, bisa nyokot deui teu pa
kumaha nyieun npwp? dipenta ku bank
kis abdi teu aktip saur puskesmas, kedah kumaha nya
rek nyairkeun jamsostek urut gawe di pabrik, syaratna naon wae
abdi tacan pernah kabagean bansos, hoyong didaptarkeun kumaha carana
ema hoyong daptar haji, setoran awal sabaraha nya
nikah di kua bener gratis pa?
dinten jumaah mpp buka dugi ka tabuh sabaraha?
nyandak nomer antrian ti tabuh sabaraha?
aya tempat sholat teu di mpp
museum nu aya makuta binokasih teh palih mana nya
ktp saya udah jadi belum ya? atas nama dede supriatna, rekam bulan lalu
tes psikologi buat sim tempatnya dimana ya
saya mau ganti nama anak di akte, harus sidang ke pengadilan dulu ga?
blangko ktp lagi kosong ga min hari ini?
ada pemutihan pajak motor ga taun ini
mutasi motor dari plat D ke plat Z caranya gimana
perpanjang sertifikat halal yg udah abis gmn ya
nib saya salah kbli, cara ubahnya gimana min
iuran bpjs kelas 3 sekarang berapa sebulan
bpjs nanggung operasi caesar ga ya
ngurus izin apotek syaratnya apa aja ya
bantuan BLT kunaon abdi can cair wae, tatangga mah geus
pupuk subsidi di kios kosong terus, kumaha ieu teh petani
anak saya panas 39 dikasih obat apa ya
besok hujan ga ya di sumedang
hayam abdi paraeh kabeh, panyakit naon nya
jadwal imsak hari ini jam berapa
bikin cv lamaran kerja yg bagus gimana kak
gaji ke 13 guru kapan cair ya
wa saya kena hack, gimana ya cara balikinnya
jadwal posyandu desa cipameungpeuk tanggal berapa
tarif tol cisumdawu dari cileunyi ke sumedang berapa
senam ibu hamil di kota sumedang adanya dimana ya kak
bisa bantuin ngerjain pr matematika anak saya ga
hibah masjid dari pemda ngajuin proposalnya kemana
shopee saya paketnya ga nyampe2
`
  .trim()
  .split('\n')
