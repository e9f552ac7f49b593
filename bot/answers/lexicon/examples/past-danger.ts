/**
 * Messages with words of danger in which nobody is in danger now.
 * Source: own work (written by an AI session of the project; no message is a real person's, and the Sundanese is not checked
 * by a native speaker). Licence: as the project.
 */
export const pastDanger: readonly string[] = `
syarat urus akta kematian bapak saya yang meninggal kecelakaan apa aja
klaim jasa raharja untuk korban kecelakaan motor dimana ya pak
cara klaim asuransi rumah kebakaran gimana
rumah saya kebakaran tahun lalu, mau urus sertifikat yang ikut terbakar
KK dan akta habis terbakar waktu kebakaran bulan kemarin, cara bikin lagi gimana?
surat keterangan kebakaran dari desa buat asuransi syaratnya apa
dulu kampung saya pernah longsor, sekarang apakah boleh bangun rumah disitu
bantuan korban banjir 2023 kapan cairnya
dokumen rusak kena banjir, apakah ganti KTP bayar?
santunan kematian ahli waris prosedurnya gimana
izin jadi agen gas elpiji 3 kg syaratnya apa ya
mau jual alat pemadam api ringan perlu izin apa
isi ulang apar di sumedang dimana min
izin jual kembang api buat tahun baru ke mana
pelatihan pemadam kebakaran untuk karyawan pabrik daftarnya gimana
min minta simulasi gempa di sekolah kami bulan depan, kirim surat ke siapa
mau ngajuin simulasi kebakaran buat anak TK ke kantor damkar
kunjungan anak paud ke damkar hari apa bisanya
sewa ambulance dari sumedang ke jakarta berapa ya
pinjam ambulan desa buat kontrol rutin minggu depan caranya gimana
jam buka poli jantung rsud hari senin
dokter saraf untuk kontrol stroke praktek hari apa saja
bpjs nanggung obat asma ga ya
jadwal vaksin rabies di puskesmas tanjungsari kapan
vaksin rabies buat kucing gratis dimana
mati lampu dari tadi pagi di cimalaka, sampai jam berapa
kebakaran jenggot tuh pak kades gara gara berita kemarin wkwk
mati gaya nih nunggu antrian capil
kartu bpjs saya mati gimana ngaktifinnya
KIA anak saya hilang syarat bikin baru apa
KTP saya hilang di angkot, harus ke polisi dulu?
cara bikin surat kehilangan di polsek bayar ga
STNK hilang sama dompet, urusnya kemana pak
pajak motor mati 3 tahun kena denda berapa
sim mati sehari harus bikin baru ya
harga sembako bikin jantungan min, ada pasar murah ga
tagihan PDAM bulan ini bikin saya serangan jantung hahaha
saya tenggelam dalam tugas kantor wkwk mau tanya jam layanan sabtu
banjir order nih min mau urus NIB buat usaha kue
banjir diskon di acara mall pelayanan publik ya?
jalan bekas longsor di cadas pangeran udah bisa dilewatin belum
berita kebakaran pasar kemarin itu bener ga sih min
katanya kemarin ada gempa di sumedang berapa magnitudo nya
data jumlah kecelakaan tahun 2022 bisa minta dimana buat skripsi
saya mahasiswa mau penelitian tentang bunuh diri remaja, izin ke kesbangpol ya?
wawancara tentang KDRT untuk tugas kuliah bisa ke dinas mana
layanan konseling keluarga jadwalnya hari apa
mantan suami dulu suka mukul, sekarang udah cerai, mau pisah KK gimana
akta cerai hilang waktu pindahan bisa minta salinan?
visum bekas pemukulan bulan lalu biayanya berapa
paman meninggal tenggelam taun kemarin, belum dibikin akta kematian, masih bisa?
surat ahli waris orang tua yang wafat karena covid dulu
bagaimana cara menghapus nama almarhum dari KK
bapak udah meninggal 5 tahun kartu KIS nya masih aktif
tanah makam penuh, prosedur pemakaman di TPU gimana
jual beli mobil bekas tabrakan perlu balik nama ga
lowongan damkar sumedang ada ga tahun ini
syarat jadi relawan tagana atau bpbd
daftar polisi 2025 tinggi badan minimal berapa
gaji satpol pp sama damkar berapa min kepo
kursus P3K dari PMI biayanya berapa
donor darah di PMI sumedang buka hari minggu?
sertifikat laik damkar untuk hotel masa berlakunya berapa tahun
proteksi kebakaran gedung saat urus SLF dokumennya apa
izin bakar sampah di kebun sendiri boleh ga
mau nebang pohon pinggir jalan yang rindang izin kemana
pindah tiang listrik di tanah saya biayanya berapa, lapor pln ya
pasang hidran di perumahan kewajiban siapa
lift kantor kecamatan kapan selesai diperbaiki
CCTV depan toko dibutuhkan polisi soal maling bulan lalu, minta rekamannya ke diskominfo?
motor saya yang dicuri tahun 2021, cara blokir stnk gimana
penipuan online minggu kemarin lapor kemana
laporan kehilangan hp bisa online?
nomor telepon kantor damkar buat ngirim surat undangan
alamat polres sumedang buat bikin skck
skck mati perpanjangannya bisa online?
cara berobat ke rsj cisarua pakai bpjs
odgj di desa kami sudah tenang, mau dibikinin KTP gimana
biaya melahirkan di puskesmas pakai bpjs gratis ga
syarat akta kelahiran anak yang lahir di ambulans wkwk lahir bulan lalu
anak saya waktu bayi sering kejang, bisa dapat surat untuk SLB?
tes gula darah gratis di posyandu tanggal berapa
ibu saya penderita stroke sudah 2 tahun, bisa dapat bantuan kursi roda?
bantuan alat bantu untuk korban kecelakaan yang kehilangan kaki, daftarnya gimana
kerja saya kecelakaan tahun kemarin, klaim BPJS ketenagakerjaan berkasnya apa
JKK sama JKM bedanya apa ya min
film kebakaran di bioskop jatos masih tayang ga
kuota internet saya sekarat min, bisa jawab singkat aja syarat KTP
mampus deh telat lapor pajak, dendanya berapa ya
hp saya mati total jadi IKD nya ga bisa dibuka, gimana
darah tinggi saya naik ngeliat antrian capil haha, bisa daftar online kan?
gas 3 kilo langka di kampung, pangkalan resmi dimana
harga gas melon di pangkalan berapa resminya
panas banget sumedang kayak kebakar, kapan hujan min
hati saya terbakar cemburu min wkwkwk becanda, mau tanya KTP luar kota
mau nanya denda kalau telat lapor kematian
peta rawan longsor kecamatan pamulihan bisa diunduh dimana
jalur evakuasi jatigede itu ada petanya ga, buat proposal kkn
sirine bendungan tadi cuma latihan ya min?
tadi rame sirine pemadam itu latihan kan di lapangan
nama bapak saya salah di surat kematian rumah sakit, gimana betulinnya
asuransi sawah gagal panen karena banjir, daftar dimana
sapi mati kena PMK taun lalu ada ganti rugi ga
izin keramaian orgen tunggal ke polsek syaratnya apa
surat izin bawa senapan angin buat berburu babi hutan
izin usaha kolam renang apa harus ada penjaga penyelamat
rencana demo besok di IPP ditutup ga jalannya
dompet saya dicopet bulan lalu isinya ktp sim atm, urus yang mana dulu
kucing tetangga naik pohon terus udah turun sendiri lucu deh, makasih ya damkar kemarin
pembasmian sarang tawon kosong di loteng apakah gratis, ga buru buru kok
syarat nyieun akta kematian pun bapa nu ngantunkeun taun kamari naon wae
imah kuring baheula kahuruan, surat tanahna kabeuleum, ngurusna kamana
klaim jasa raharja nu tabrakan sasih kamari dimana nya pa
KK ruksak kakeueum caah, ngagentosna mayar henteu?
bantosan korban longsor taun 2021 iraha cairna min
KTP leungit di pasar kedah ka pulisi heula?
KIA budak leungit kumaha nyieun deui na
kartu bpjs paeh kumaha ngahirupkeunana
pareum lampu ti isuk di lembur abdi, dugi iraha nya
kahuruan jenggot yeuh pa rw gara gara bansos hahaha
paeh gaya ngantosan antrian di capil euy
pajeg motor paeh dua taun dendana sabaraha
sim abdi tos paeh kedah damel enggal?
hp paeh pisan, ikd teu bisa dibuka kumaha
hoyong janten agen gas melon sarat na naon wae
izin ngical petasan keur lebaran kamana nya
isian apar di sumedang dimana pa
bade ngayakeun simulasi lini di sakola, suratna ka saha
barudak tk bade ulin ka damkar, dinten naon nu kengeng
sewa ambulan ka bandung sabaraha kanggo kontrol pun biang minggu payun
poli jantung rsud dinten naon bukana
kontrol stroke pun bapa di rsud kedah rujukan deui?
vaksin rabies kanggo ucing iraha jadwalna
obat mengi ditanggung bpjs teu
jalan nu kamari urug di citengah tos tiasa diliwatan?
leres teu warta kahuruan pasar kamari teh
lini tadi peuting sabaraha skala na min, abdi mah teu karaos
lowongan damkar aya teu taun ieu
hoyong janten relawan bpbd kumaha daptarna
ngadaptar pulisi taun ieu saratna naon
tagihan listrik nyieun jantungan hahaha, aya diskon teu
caah pesenan euy bade ngadamel nib keur usaha opak
paman maot palid taun 2019 can boga akta kematian, tiasa keneh?
ngahapus nami almarhum tina kk kumaha carana
surat ahli waris pun aki nu tos ngantunkeun ka desa atawa ka kecamatan
akta cerai leungit, baheula salaki nyiksa, ayeuna hoyong misah kk
stnk leungit jeung dompetna kumaha ngurusna
motor dipaling taun kamari, hoyong meblokir pajegna
bade nuar tangkal di sisi jalan izinna kamana
mindahkeun tihang listrik di buruan biayana sabaraha
harga gas tilu kilo di pangkalan sabaraha resmina
sirine jatigede tadi latihan wungkul nya?
tadi mobil pemadam gogorowokan teh latihan nya min
asuransi sawah nu kakeueum caah sasih kamari dimana klaimna
ngalahirkeun di puskesmas make bpjs gratis teu
akta lahir budak nu lahir di jalan sasih kamari saratna naon
nu gering jiwa di lembur tos cageur, bade didamelkeun ktp
bantosan korsi roda kanggo nu stroke lami kamana ngajukeunana
donor getih di pmi minggu buka teu
surat leungit ti polsek mayar henteu
izin rame rame orgen tunggal ka polsek saratna naon
skck paeh kumaha manjangkeunana
nomer kantor damkar kanggo ngirim uleman hut kecamatan
peta daerah rawan urug aya dimana kanggo tugas sakola
baheula kuring kungsi dipacok oray, ayeuna tos cageur, biaya rs tiasa diklaim?
seuri wae nempo pa camat labuh tina sapeda pas agustusan wkwk, videona dimana min
penelitian kacilakaan lalu lintas kanggo skripsi izinna ka kesbangpol?
hate kuring kaduruk min hahaha heureuy, nyuhunkeun jam layanan mpp
jaminan kacilakaan gawe pun lanceuk ti bpjs naker berkasna naon
antrian puskesmas lila nepi ka rek paeh bosen, tiasa daptar online?
ruko saya kebakaran bulan kemarin, surat surat hangus semua, ngurus nib lagi gimana
kebakaran kemarin kk sama akta habis, bikin ulang kemana
rumah kebakaran semua dokumen hangus, urusnya mulai dari mana
imah abdi kahuruan minggu kamari, ijazah jeung kk beak, nyieun deui kamana
rumah kebanjiran, ktp ancur, cetak ulang bawa apa
ibu saya stroke ga bisa jalan, urus ktp bisa diwakilkan
`
  .trim()
  .split('\n')
