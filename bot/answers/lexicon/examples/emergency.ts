/**
 * People in danger now, or who see it happening, in the words of panic.
 * Source: own work (written by an AI session of the project; no message is a real person's, and the Sundanese is not checked
 * by a native speaker). Licence: as the project.
 */
export const emergencies: readonly string[] = `
tolong kebakaran rumah
pak rumah tetangga saya kebakaran apinya udah sampe atap
Tolong pak damkar ke jalan mayor abdurachman sekarang ada ruko terbakar
dapur saya kebakar min, kompor meledak, api makin gede
tabung gas bocor bau banget satu rumah takut meledak harus gimana ini
gas melon ngeluarin api ga bisa dimatiin tolong cepet
min kios di pasar tanjungsari kebakaran, orang orang pada lari
asap tebal dari lantai dua ruko sebelah, di dalam masih ada orang
api udah nyamber ke rumah sebelah mobil pemadam belum dateng juga
hutan di gunung tampomas kebakar, apinya ngarah ke kampung kami
lahan ilalang belakang sekolah terbakar anginnya kenceng, tolong kirim pemadam
Assalamualaikum pak, mohon bantuan, gudang kayu di desa kami sedang terbakar hebat, warga nyiram pakai ember tidak sanggup
motor saya kebakar di pom bensin tolong
korsleting listrik di rumah keluar api dari meteran
mobil kebakar di tol cisumdawu km 180an sopirnya masih di dalam
kontrakan 3 pintu habis dilalap api sekarang masih nyala min
ada anak kecil kejebak di dalam rumah yang kebakaran tolooong
ibu saya kesiram minyak panas terus apinya nyamber baju, luka bakar parah
pabrik tekstil di rancaekek jatinangor meledak asap hitam kemana mana
nomer damkar berapa ini rumah orang lagi kebakaran
minta no pemadam kebakaran sumedang cepat pak urgent
kandang ayam kebakar merembet ke rumah
kasur kebakar gara gara obat nyamuk, kamar penuh asap, kakek belum keluar
colokan listrik meledak apinya kena gorden tolong min panik
ada bau gas nyengat di kosan jatinangor dua anak kos udah lemes ga sadar
kecelakaan di cadas pangeran truk masuk jurang
tabrakan pak di depan alun alun motor sama angkot, korban ga gerak
Ada kecelakaan beruntun di jalan raya tanjungsari, korbannya banyak, ambulan belum ada
bus rombongan terguling di tikungan wado, penumpang masih kejepit di dalam
tolong pak truk remnya blong nabrak warung, ada yg ketindih
orang ketabrak lari di bypass sumedang darahnya banyak sekali
teman saya jatuh dari motor kepalanya bocor ga sadar sadar
mobil pickup isi orang kebalik di jalan turunan cimanggung
ada yang ketabrak kereta di perlintasan cicalengka deket sini tolong polisi sama ambulan
motor saya masuk jurang saya di bawah ga bisa naik kaki patah kayanya
min ini gimana ada anak sekolah keserempet elf kakinya kelindes
angkot cileunyi sumedang nyebur ke sungai penumpangnya belum keluar semua
truk tangki guling di jalan, solarnya tumpah, motor pada jatuh semua
sopir truk kejepit di kabin, nabrak pohon, tolong alat buat ngeluarinnya
adik saya kecelakaan di paseh baru aja, mohon ambulans pak
ibu ibu hamil ditabrak motor depan puskesmas situ, pendarahan
bapak saya mukanya mencong sebelah ngomongnya pelo tiba tiba
suami saya tiba2 ga bisa gerak sebelah badan, kayak stroke, harus dibawa kemana cepat
nenek jatoh di kamar mandi ga sadarkan diri ngorok
ayah sakit dada keringet dingin sesak katanya kaya ditimpa batu
tolong pak, bapak kena serangan jantung di rumah, gak ada mobil
tetangga pingsan main badminton nadinya ga ada
anak saya kejang panas tinggi matanya ke atas
bayi saya biru ga nafas tolong
adik epilepsinya kambuh udah sepuluh menit kejang ga berenti
asma saya kambuh inhaler habis susah napas
istri sesak napas berat bibirnya biru, ini malam malam puskesmas tutup pak
Darahnya ga berhenti pak, tangan kena gerinda
jari anak kepotong mesin parut masih keluar darah terus
istri pendarahan hebat abis lahiran di rumah, bidan ga ada
istri saya mau lahiran sekarang ketuban udah pecah, kami di pelosok jatigede ga ada kendaraan
kepala bayi udah keliatan pak ini masih di jalan macet gimana
satu kampung keracunan nasi kotak hajatan, muntah muntah semua, puluhan orang
anak minum pembersih lantai min mulutnya berbusa
adek nelen batre jam barusan
bocah ketelen koin nyangkut di tenggorokan ga bisa napas
kakek keselek baso mukanya udah ungu
anak 2 taun minum bensin dikira air
temen kosan saya minum obat sebungkus penuh sekarang ga bisa dibangunin
kayaknya overdosis pak, dia nelan pil banyak mulutnya keluar busa
ayah diabetes tiba tiba lemes keringetan ga nyaut dipanggil gula darahnya rendah banget
ibu saya drop, gulanya 600, ga sadar
tukang bangunan kesetrum di atap masih nempel di kabel
anak saya kesetrum hp yg dicas badannya kaku
bapak digigit ular di sawah kakinya bengkak item
digigit ular tanah barusan min, obatnya ada di rumah sakit mana??
ada ular kobra masuk kamar anak tolong damkar
tiga orang disengat tawon vespa, satu udah ga sadar
anak saya disengat tawon ndas mukanya bengkak susah nafas
anak digigit anjing gila lehernya robek
anjing rabies ngamuk di gang udah gigit 4 orang tolong ditangkep
alergi udang, muka bengkak, tenggorokan nutup, tolong
kakak habis disuntik di klinik langsung kejang, tolong
Selamat malam pak mohon dikirim ambulance ke dusun cipeuteuy orang tua saya kritis tidak ada kendaraan dan jalannya rusak
minta nomor ambulan gratis sekarang juga ada yang sekarat
ambulans mana ambulans, orang udah mau mati ini
nomor igd rsud berapa cepat anak saya ga napas
butuh oksigen sekarang bapak saturasinya tinggal 70
tolong pak saya dipukulin suami
suami saya mabok ngancem mau bunuh saya sama anak, saya ngumpet di kamar mandi
bapak tiri lagi mukulin ibu, aku takut, tolong kirim polisi
tetangga sebelah istrinya teriak teriak digebukin, ada suara barang pecah
tawuran pelajar di depan terminal ciakar bawa celurit
ada orang bawa golok ngejar ngejar warga di pasar
saya diancam pake pisau sama mantan, dia di depan pintu kosan
geng motor lagi nyerang warung pake samurai, dua orang kena bacok
dibegal barusan di jalan sepi cimalaka, tangan saya dibacok
kakak saya ditusuk orang di parkiran darahnya banyak
ada maling di rumah sekarang, saya sembunyi di lemari
Pak polisi tolong rumah depan lagi dibobol maling orangnya masih di dalem
perampok masuk minimarket bawa pistol kasirnya disandera
orang pake masker lagi nyongkel pintu rumah saya dari tadi, saya sendirian sama bayi
temen saya diperkosa tolong, pelakunya masih ada di sini
saya mau diperkosa om saya, saya kunci pintu kamar tolong
anak saya diculik dibawa mobil avanza hitam ke arah cirebon
keponakan ditarik orang masuk mobil depan sekolah barusan
maling motor digebukin massa mau dibakar hidup hidup, polisi cepet dateng
warga rame mau bakar rumah dukun, situasi ga terkendali pak
nomer polsek tanjungsari brp ini ada yg berantem pake senjata
hubungi polisi gimana caranya ada penodongan di atm sekarang
pacar saya nyekap saya di kontrakan ga boleh keluar, dipukul terus
ada penembakan pak tolong
preman malakin sambil mukulin tukang parkir sampe berdarah darah
ada bom ikan atau apa meledak, orang tangannya putus
banjir pak air udah sedada, kami di atap
air masuk rumah cepet banget ibu saya lumpuh ga bisa diangkat
Tolong evakuasi pak, perumahan di cimanggung kerendem, banyak lansia
banjir bandang di citengah wisatawan kebawa arus
perahu karet dong pak kita kejebak banjir di lantai dua bayi belum makan
anak tenggelam di waduk jatigede belum ketemu
ada yg tenggelem di kolam renang belum sadar ga napas
tiga bocah hanyut di sungai cimanuk barusan
adik kecebur sumur dalemnya 15 meter masih ada suaranya
orang jatuh ke sumur pak waktu nguras, dua orang nolong malah lemes di bawah
perahu kebalik di jatigede penumpangnya 8 orang
temen mancing kepeleset ke bendungan ga nongol nongol lagi
balita nyemplung kolam ikan, udah diangkat tapi badannya dingin
tanggul jebol pak airnya ke kampung
bendung mau jebol, retak, air nyembur, warga di bawahnya banyak
air sungai naik terus udah nyampe pintu, kami harus ngungsi kemana sekarang
longsor pak di cimanggung rumah ketimbun
tebing belakang rumah longsor, orang tua saya ketimbun, tolong alat berat
ada 5 orang tertimbun longsor di dusun bojong kondang tolong secepatnya
tanah gerak rumah pada retak malam ini, kami semua di luar kehujanan
jalan longsor mobil ketimbun di cadas pangeran masih ada orangnya
gempa pak gempa, rumah roboh, tangan saya ketindih
gempa barusan kenceng banget, tembok sekolah ambruk anak anak di dalam
abis gempa nenek masih di reruntuhan masih kedengeran minta tolong
angin puting beliung atap terbang semua ada yg kena seng lehernya
puting beliung di rancaekek rumah pada ancur tolong pak
pohon gede tumbang nimpa angkot, penumpang kejepit
pohon rubuh nimpa rumah mang udin, dia di bawahnya
tiang listrik ambruk nimpa pemotor di jalan pangeran kornel
kabel listrik putus jatoh ke jalan ngeluarin percikan api banyak orang lewat
kabel pln nyala nyala kena genangan air, anak anak main disitu, tolong matiin
gardu listrik meledak depan rumah, apinya loncat
bangunan sekolah ambruk pas lagi belajar, murid ketimpa
tembok proyek runtuh tukangnya ketimpa dua orang
atap mesjid ambruk jamaah di dalam tolong
crane proyek tol jatuh nimpa pekerja
jembatan gantung putus orang pada jatuh ke kali
baliho roboh nimpa ibu ibu di motor
saya kejebak di lift rsud udah setengah jam gelap sesek
tolong kami terjebak di lift mall jatos, ada ibu hamil pingsan
lift macet di apartemen pinewood, 6 orang, mulai susah napas
anak kekunci di mobil panas panasan udah lemes kuncinya di dalem
tangan anak kejepit eskalator nangis jerit jerit
kepala adek nyangkut di teralis pager ga bisa keluar
anak saya hilang di alun alun umur 4 tahun baju merah
Anak saya belum pulang dari tadi siang, sudah dicari ke mana mana tidak ada, tolong bantu cari pak, umurnya 6 tahun
bapak saya pikun keluar rumah dari subuh ga ketemu, hujan deras gini
nenek hilang di hutan pas nyari kayu bakar udah malem belum balik
pendaki hilang di tampomas dua orang hp mati dari kemarin sore
kami tersesat di gunung manglayang, temen hipotermia, batre tinggal 5 persen
anak autis saya kabur dari rumah tadi, dia ga bisa ngomong, takut ke jalan raya
ponakan perempuan 13 taun ga pulang semalam terakhir sama cowo kenalan fb, hpnya mati, takut diapa2in
saya ga kuat lagi, mau mati aja malam ini
aku udah nulis surat buat mama. maaf ya semuanya, aku mau pergi selamanya
udah ga ada gunanya hidup saya pak, saya di atas jembatan sekarang
saya pengen bunuh diri tolong saya harus ngomong sama siapa
aku udah nelen semua obatnya, aku takut
temen saya mau lompat dari jembatan cincin jatinangor tolong
adik ngunci diri di kamar bawa tali, ga mau buka, dia bilang mau nyusul ibu
tetangga gantung diri masih gerak gerak tolong
temen chat pamitan katanya mau akhiri hidup, sekarang ga diangkat telponnya, kosannya di sayang
istri nyayat tangannya darah ngucur
orang gila ngamuk bawa kapak di terminal
kakak saya odgj kambuh bawa golok, ngancem bapak, kami ga berani masuk
ada odgj lemparin batu ke mobil mobil sambil bawa parang, satu orang luka
anak saya halusinasi ngamuk mau bakar rumah, pintu udah dikunci dari dalam
Halo halo ini 112 bukan? ada orang mati di jalan
ini nomor darurat bukan ya tolong ada orang sekarat
110 ga nyambung nyambung, ada perampokan di toko emas
113 ga diangkat pak, rumah udah mau abis
119 kok sibuk terus ini ibu saya udah ga sadar gimana
Tolong tolong tolong cepetan kesini!!!
sos pak tolong
pak cepet pak mau mati ini orangnya
siapa aja tolong balas ini darurat anak saya ga bangun bangun
darurat pak darurat, truk elpiji guling gasnya bocor semua, warga dievakuasi kemana
mohon bantuannya min, orang pingsan di pinggir jalan depan griya, ga ada yg berani nolong
tolong pa ada org jatoh dari tower sutet
kake jatuh dari pohon kelapa punggungnya ga bisa gerak
kuli jatuh dari lantai tiga proyek, telinganya keluar darah
tolong tangan pegawai masuk mesin penggiling
bpk kena sengatan listrik pas benerin antena, item tangannya, napasnya satu satu
kebocoran amonia di pabrik es, orang orang pada batuk sesak mata perih
ada bayi dibuang di pos ronda masih hidup badannya dingin tolong
petasan meledak di tangan anak jarinya ancur
flying fox putus pengunjung jatuh di tempat wisata, tolong tim sar
balon gas meledak muka anak anak kebakar
minta no basarnas, ada yang hanyut baru lima menit
Assalamualaikum pak maaf ganggu malam malam, ini di dusun cikondang banjir bandang barusan, rumah pak rt sama dua rumah lain kebawa, masih ada orang teriak di bawah, tolong kirim tim
pak saya lagi di jalan cijelag tomo, di depan saya truk pasir nabrak tiga motor, ada yang di kolong truk masih hidup, ambulans sama polisi tolong cepat kesini
maaf salah kirim ga tau harus kemana lagi, kakak saya baru nelen racun tikus, sekarang perutnya sakit sama muntah darah, puskesmas terdekat di surian mana yang buka
tulung kahuruan euy
pak tulungan imah kuring kahuruan
imah tatangga kabeuleum seuneuna geus ka hateup
Punten pak, damkar kadieu enggal, aya kahuruan di pasar situraja
seuneu gede di pawon kompor bitu tulung
tabung gas ngahuru, teu wani ngadeukeutan, kumaha ieu
gas na bocor bau pisan sieun ngabeledug aya budak di jero imah
leuweung tampomas kahuruan seuneuna ka lembur
warung bi enok keur kahuruan, ieu can aya pemadam hiji oge
haseup kandel ti toko sabeulah, aya jelema di jerona
saung jeung kandang domba kabeuleum, angin gede, sieun ka imah
nomer damkar sabaraha ieu keur kahuruan
min min no pemadam min, seuneu geus ka imah kadua
aya nini nini kajebak di imah nu kahuruan tulung gancang
kabel korslet ngaluarkeun seuneu dina lalangit
aya tabrakan di cadas pangeran treuk jeung elf, loba nu raheut
pa aya nu katabrak motor depan sakola getihna loba
treuk asup jurang di wado supirna can kaluar
mobil tibalik di turunan nyalindung, nu di jerona gogorowokan
angkot tikusruk kana solokan, penumpangna kajepit
babaturan labuh tina motor teu eling teu eling sirahna getihan
abdi cilaka di jalan ka darmaraja, suku potong, teu bisa hudang, tulung
Aya kacilakaan pak di tanjakan, beus rombongan jiarah tigulitik
budak katabrak pik ap, nu nabrakna kabur, ambulan kamana nelponna
kareta nabrak motor di cicalengka jalmina masih di kolong
tulung pa bapa kuring dumadakan rumpuh sabeulah, biwirna peot
ema teu bisa ngomong leungeunna leuleus sabeulah, stroke sigana
bapa nyeri dada kesang tiis, engapna beurat
apa dumadakan ngarumpuyuk, teu napas, tulung
budak step panasna luhur panonna muncereng
si cikal kejang-kejang teu eureun eureun kumaha ieu
dulur kuring ayanna kambuh di sawah, sirahna neunggar batu
mengi na kambuh pa teu bisa ngambekan, obat seep
getihna teu eureun eureun suku kena arit
ramo budak pegat kana mesin
pun bojo bade ngalahirkeun ayeuna, kendaraan teu aya, ambulan tiasa kadieu?
mules geus teu kuat ketuban bitu paraji teu aya
orok geus brol tapi teu ceurik, awakna biru
sakampung karacunan ku dahareun hajat, utah utahan kabeh
budak nginum baygon tulung ngabudah
incu kuring nginum minyak tanah
budak nelek koin, engap, beungeutna biru
aki kabesekan ku daging teu bisa ngambekan
bapa gulana turun, ngalenyap teu eling, kumaha pertolonganana gancang
mang asep kasetrum dina genteng keneh
kasetrum pompa cai, teu gerak, geus dipareuman listrikna
ema dipacok oray di kebon bareuh
dipatuk oray welang pa, kamana nyari serum ayeuna
aya oray sanca gede asup imah meulit budak
budak diseureud ku odeng loba, bareuh sabadan badan
tilu urang diseureud engang di pasir, hiji geus teu sadar
budak digegel anjing gelo, raheutna jero
anjing edan ngamuk di kampung geus ngegel genep jalma
tulung ambulan ka cibugel, aki kritis, moal kaburu mun make motor
nyuhunkeun nomer ambulan enggal, pun biang teu emut di bumi
bapa utah getih sabaskom pa tulung
pa tulung abdi ditenggeulan ku salaki
salaki kuring mabok mawa peso, abdi nyumput di pawon jeung budak
tatangga keur neunggeulan pamajikanana, careurik, sieun paeh
aya nu gelut mawa bedog di alun alun
barudak sakola tawuran baledogan batu jeung gobang di jatinangor
jelema mawa bedog ngudag ngudag ka warga tulung polisi
lanceuk kuring ditujah di terminal
dibegal tadi pisan di sasak, leungeun dikadek, motor dibawa
aya bangsat di imah ayeuna pa kuring nyumput di kolong ranjang
maling keur muka panto warung, opat urang, mawa linggis
toko emas keur dirampog, nu bogana ditodong
Pak pulisi enggal kadieu, maling digeugeruhan ku warga rek diduruk
budak awewe kuring rek diperkosa ku tatangga, orangna masih aya di imahna
budak dibawa kabur ku jelema teu wawuh kana mobil bodas tulung
geng motor ngaruksak warung, baledog, aya nu kacabok samurai
nomer polisi sabaraha, aya nu rek maehan jalma yeuh
caah gede pa cai geus sadada
cai asup ka imah tarik pisan, nini can kaangkat
caah bandang di cisitu imah kabawa palid
kuring jeung barudak dina hateup, cai terus naek, tulung parahu
budak palid di cimanuk tulung pangneangankeun ayeuna
aya nu tilelep di jatigede can kapanggih
budak ticebur ka sumur, masih kadenge ceurikna
dua jelema teu daya di jero sumur nuju ngeduk, meureun kurang hawa
orok tikecemplung kana balong, teu ngambekan
parahu tikerem di waduk, tujuh urang di jerona
tanggul bobol pa, cai ngagolontor ka lembur
bendungan leutik rek bitu, warga landeuh kudu kumaha
urug pa di cimanggung imah kakubur
gawir urug ninggang imah mang dadang, anak pamajikanana di jero
longsor jalan ka citengah, motor dua kakubur tulung alat beurat
taneuh gerak imah bareulah, ieu kabeh warga kaluar hujan gede
lini gede, imah rugrug, bapa katinggang
lini pa, aya nu katinggang témbok suku na
angin puyuh, genteng hiber, jelema katebak seng
tangkal kai rubuh ninggang mobil, jelemana kajepit di jero
tangkal caringin ngarungkad nimpa warung tulung senso
tihang listrik rubuh ka jalan kena motor
kabel listrik pegat kekecreutan seuneu dina jalan, loba budak
kabel ngagantung handap ngaluarkeun percikan, tadi aya nu ampir kena
madrasah ambruk barudak katinggang
tukang katimbun aduk jeung témbok di proyek
sasak awi pegat barudak sakola raragrag ka walungan
budak abdi leungit di pasar, umur 3 taun, kaos koneng, tulung
Assalamualaikum, pun bapa parantos pikun, ti enjing teu aya di bumi, milarian kamana mana teu kapendak
aki teu balik ti leuweung ti kamari, tulung pangneangankeun
barudak pramuka sasab di manglayang geus peuting hujan
hayang paeh weh lah geus teu kuat, pamit ka sadayana
abdi tos teu kiat hirup, bade nginum racun wae ayeuna
aya nu rek luncat ti jambatan tulung buru buru
adi ngonci di kamar, cenah rek ngagantung, panto teu dibuka
tatangga ngagantung maneh masih keneh usik
babaturan nginum racun beurit, ngabudah
jelema gelo ngamuk mawa bedog di pasar wado
lanceuk kuring teu eling pikiranana ngamuk mawa peso ka ema
nu gering jiwa lesot tina kurungan, mawa kampak, geus meulah panto tatangga
kajebak di lift euy poek engap, opat urang
lift rumah sakit macet aya pasien di jero pa tulung
budak kakonci di mobil geus leuleus kapanasan
tulung pa tulung gancang kadieu
pa enggal pa bilih teu katulungan
hallo ieu darurat sanes? aya nu maot di jalan pa, hiji deui hirup keneh
mang ojang ragrag tina tangkal kalapa teu bisa usik
leungeun kajepit mesin giling pare, can bisa dikaluarkeun
petasan bitu dina leungeun budak getihan
panci presto bitu cai panas kana beungeut budak
tolong pa aya jalmi pingsan sisi jalan teu aya nu wani nyepeng
112 teu diangkat wae ieu imah geus rek beak kaduruk
nuju aya ributan di orgen tunggal, tarung make botol, hiji geus ngagoler
kamana nelpon sar, adi kuring palid karek sapuluh menit
sapi ngamuk nyeruduk jelema beuteungna bedah
aya bagong asup lembur nyeruduk aki aki raheut beurat
mabok oplosan tilu urang, hiji geus teu napas, tulungan pa
punten pa teu terang kedah nelpon kasaha, ieu di lembur hujan ageung, gawir urug deui ka bumi bi cucu, aya budak dua di jero, warga nuju ngali ku pacul
pun bojo bade ngalahirkeun ieu tos pecah ketuban, bidanna teu aya, ambulan kumaha nya
kesetrum pak orangnya masih nempel di tiang
pohon gede tumbang nimpa mobil di jalan arah wado, di dalemnya masih ada orang
gatau mau ngadu ke siapa, ayah tiri ngunci saya di kamar dari kemarin katanya mau bunuh saya
budak abdi leungit ti enjing teu acan uih, umur 4 taun, tos dipilari kamamana teu aya
tulungan kang, imah kuring kahuruan ieu di ganeas, damkar kamana nelponna
budak palid di walungan cipeles pang nelponkeun sar
Ada kecelakaan di cadas pangeran!! motor sama truk, orangnya ga gerak, ambulan mana
digigit ular pak kaki bengkak item, puskesmas tutup, kemana ini
Assalamualaikum, maaf ini bener nomor damkar? gudang kain di jatinangor kebakar pak
anak tenggelam di waduk jatigede barusan, warga lagi nyari, butuh tim sar
bau gas nyengat banget di rumah tabungnya ngeses terus takut meledak
ada maling masuk rumah masih di dalem bawa golok, sy sembunyi di loteng
LONGSOR DI SUKASARI ADA ORANG KETIMBUN
aya oray sanca asup ka imah ayeuna aya di handapeun ranjang, teu wani abdi, kumaha ieu
temen saya ngirim pesan pamitan katanya mau loncat dari jembatan cincin, saya gatau harus hubungi siapa
anak saya umur 5 thn hilang di pasar sumedang dari jam 9 blm ketemu, pake baju kuning celana pendek
urug pak urug! aya dua imah katimbun di pamulihan
pak tulung ieu aya nu tabrakan payuneun alun alun tanjungsari, getihna loba pisan
min suami saya mukulin saya lagi, saya ngumpet di kamar mandi sama anak
kakek kejang2 dari tadi ga berhenti mulutnya keluar darah
air udah masuk rumah sepinggang, nenek saya ga bisa jalan, kami di lantai atas cimanggung blm ada yg dateng
saya udah ga kuat hidup lagi. mau udahan aja malam ini
halo 112?? aya nu dikaroyok payuneun kampus unpad, sirahna bocor
adik saya minum racun rumput. muntah2 busa
pun biang labuh di kamar mandi teu sadar2, kedah ka saha nelponna
bapak saya tiba2 sesak napas bibirnya biru harus gimana ini
tolong pak kebakaran di rumah tetangga saya jl mayor abdurahman, api udh gede bgt
ada ular kobra gede masuk dapur, ini di rumah cuma ada saya sama bayi
aya bangsat di imah tatangga, mawa bedog, geura kadieu
ada kebakaran di pasar, lapor kemana
kebakaran di kantor desa harus hubungi siapa
aya kahuruan di tukang imah, lapor ka saha
ada kecelakaan depan kantor, lapor kemana ya
`
  .trim()
  .split('\n')
