import { pairs } from './pairs.ts'

/**
 * Everyday Sundanese, polite and familiar, to Indonesian. Source: own work, made for this project; not checked by a native
 * speaker. Licence: as the project.
 */
export const sundanese = pairs(`
kumaha:bagaimana kmaha:bagaimana naon:apa nahaon:apa sabaraha:berapa sabraha:berapa iraha:kapan dimana:dimana dmana:dimana dimanana:dimana kamana:dimana timana:dimana mana:dimana saha:siapa
naha:kenapa kunaon:kenapa tabuh:jam jm:jam pukul:jam
ngadamel:buat damel:buat didamel:buat midamel:buat nyieun:buat jieun:buat dijieun:buat ngajieun:buat pangdamelkeun:buat padamelan:kerja pagawean:kerja pembuatan:buat
leungit:hilang ical:hilang kaicalan:hilang musna:hilang rusak:rusak ruksak:rusak soek:robek pindah:pindah ngalih:pindah alih:pindah
mayar:bayar bayar:bayar dibayar:bayar artos:uang duit:uang waragad:biaya pamayaran:bayar pajeg:pajak cuma-cuma:biaya haratis:biaya
bukana:buka muka:buka dibuka:buka tutupna:tutup nutup:tutup kanggo:untuk keur:untuk pikeun:untuk jang:untuk tiasa:bisa bisa:bisa tiasana:bisa henteu:tidak teu:tidak
moal:tidak entong:jangan ulah:jangan sanes:bukan hoyong:ingin hayang:ingin palay:ingin bade:ingin arek:ingin rek:ingin kersa:ingin
ayeuna:sekarang kamari:kemarin kamarina:kemarin enjing:besok isukan:besok pageto:lusa dinten:hari poe:hari wengi:malam peuting:malam sonten:sore siang:siang beurang:siang
isuk:pagi minggon:minggu sasih:bulan taun:tahun tahunna:tahun lami:lama lila:lama lilana:lama gancang:cepat enggal:cepat
budak:anak barudak:anak orok:bayi murangkalih:anak incu:cucu aki:kakek nini:nenek indung:ibu biang:ibu mamah:ibu rama:ayah salaki:suami caroge:suami pamajikan:istri bojo:istri
dulur:saudara wargi:saudara tatangga:tetangga tatanggi:tetangga jalmi:orang jelema:orang jalma:orang pagawe:pegawai patugas:petugas sepuh:tua kolot:tua
maot:meninggal pupus:meninggal ngantunkeun:meninggal tilar:meninggal paeh:mati kawin:nikah nikah:nikah rarabi:nikah pegat:cerai pepegatan:cerai babarkeun:lahir ngalahirkeun:lahir brol:lahir
tempatna:tempat tempat:tempat palih:sebelah carana:cara sarat:syarat saratna:syarat syaratna:syarat nyandak:bawa mawa:bawa candak:bawa dicandak:bawa bantun:bawa ngabantun:bawa dibawa:bawa
lebet:masuk asup:masuk kaluar:keluar ngantri:antre ngantosan:tunggu antosan:tunggu nungguan:tunggu dagoan:tunggu ngadagoan:tunggu
daptar:daftar ngadaptar:daftar kadaptar:daftar ngadaptarkeun:daftar anu:yang nu:yang sareng:dengan jeung:dengan ti:dari tina:dari ka:ke kana:ke dina:pada ku:oleh
aya:ada ayana:ada teu-acan:belum acan:belum can:belum tacan:belum encan:belum teuacan:belum atos:sudah tos:sudah parantos:sudah geus:sudah enggeus:sudah nembe:baru karek:baru anyar:baru
nuhun:terima-kasih hatur:terima haturnuhun:terima-kasih kasep: geulis: atuh: euy: teh: mah: wae: bae: oge:juga deui:lagi heula:dulu keneh:masih pisan:sekali
ieu:ini eta:itu dieu:sini didieu:sini ditu:sana bumi:rumah imah:rumah rorompok:rumah
gantos:ubah gentos:ubah ngaganti:ubah digantos:ubah digentos:ubah ngagentos:ubah ngarobih:ubah robih:ubah robah:ubah ngarobah:ubah ngabenerkeun:ubah ngalereskeun:ubah lereskeun:ubah
lepat:salah ngaos:baca nyuhunkeun:minta menta:minta bantos:bantu ngabantos:bantu bantosan:bantuan milari:cari milarian:cari neangan:cari manggihan:temu mendakan:temu
meser:beli meuli:beli ngical:jual icalan:dagang terang:tahu nyaho:tahu uninga:tahu hilap:lupa poho:lupa mios:pergi indit:pergi sumping:datang dongkap:datang uih:pulang wangsul:pulang
linggih:tinggal calik:duduk ageung:besar alit:kecil leutik:kecil seueur:banyak loba:banyak sakedik:sedikit saeutik:sedikit sadaya:semua sadayana:semua kabeh:semua
kedah:harus kudu:harus peryogi:perlu meryogikeun:perlu kenging:dapat meunang:dapat kengingkeun:dapat ditulungan:bantu serat:surat taneuh:tanah cai:air ubar:obat landong:obat
gering:sakit udur:sakit teudamang:sakit damang:sehat panyakit:penyakit sakola:sekolah warungan:warung caket:dekat deukeut:dekat tebih:jauh luhur:atas handap:bawah
atanapi:atau atawa:atau upami:kalau upama:kalau mun:kalau lamun:kalau pami:kalau margi:karena kusabab:karena lantaran:karena supados:supaya ambeh:supaya
seep:habis beak:habis nambihan:tambah nambahan:tambah citak:cetak dicitak:cetak nyitak:cetak ngecek:cek ningali:lihat ningalina:lihat nempo:lihat mariksa:periksa
pareum:padam paeh-listrik:padam hurung:nyala tulisan:tulis nulis:tulis ngeusian:isi eusian:isi neda:makan tuang:makan dahar:makan raos:enak ngeunah:enak
ngadukeun:adu ngalaporkeun:lapor wartos:kabar pangajen:nilai pamarentah:pemerintah kabupatena:kabupaten diwakilkeun:wakil titip:titip
hiji:1 tilu:3 opat:4 genep:6 dalapan:8 salapan:9 sapuluh:10
na: ari: duka: pun: sok: geura: sae:bagus alus:bagus saur: saurna: cenah: ceunah: majarkeun: kitu: kieu: meureun: panginten: wios: tumaros: naros: nyaeta:adalah naha:kenapa
mangsana:masa mangsa:masa kalangkung:lalu kamarina:kemarin kapungkur:dulu baheula:dulu engke:nanti engkin:nanti satuacan:sebelum samemeh:sebelum samemehna:sebelum saatos:setelah saatosna:setelah sanggeus:setelah saba-da:setelah nalika:ketika
teras:terus lajeng:terus tuluy:terus terasna:terus sabab:karena kumargi:karena langkung:lebih kirang:kurang sakinten:kira
dianggo:pakai nganggo:pakai anggo:pakai dipake:pakai make:pakai nyokot:ambil nyandakan:ambil dipundut:minta mundut:minta menta:minta nyungkeun:minta ngintun:kirim ngirim:kirim nampi:terima ditampi:terima narima:terima
beuli:beli dibeuli:beli dipeser:beli ngajual:jual dijual:jual batur:orang babaturan:teman kabawa:bawa nyimpen:simpan ngala:ambil nganteur:antar ngabangun:bangun ngawangun:bangun ngadegkeun:bangun
lebetkeun:masuk ngalebetkeun:masuk diasupkeun:masuk ngasupkeun:masuk ngaluarkeun:keluar ngocor:keluar cur-cor:keluar ngagedean:tambah naekkeun:tambah nurunkeun:turun
dipaling:curi kapalingan:curi kacopetan:hilang murag:jatuh ragrag:jatuh kabeuleum:bakar kahuruan:bakar robek:sobek peupeus:pecah potong:patah potongna:patah pegat:cerai papisah:pisah misah:pisah
putra:anak putri:anak lanceuk:kakak raka:kakak rayi:adik adi:adik uwa:paman emang:paman bibi:bibi pupusna:meninggal maotna:meninggal
nami:nama namina:nama ngarana:nama payun:depan payuneun:depan hareup:depan hareupeun:depan tukang:belakang pengker:belakang gigir:samping gigireun:samping lembur:kampung
beus:bus mobil:mobil palayanan:layan ngalayanan:layan dilayanan:layan layananna:layan ngalaporkeun:lapor protes:adu keluhan:adu ngalamar:lamar pagawean:kerja damelan:kerja diajar:belajar
manjangkeun:perpanjang manjangkeunana:perpanjang dipanjangkeun:perpanjang ngajangan:perpanjang milih:pilih nangtukeun:pilih ngabatalkeun:batal ngeureunan:berhenti eureun:berhenti
beas:beras gaduh:punya boga:punya ngagaduhan:punya kengeng:dapat janten:jadi jadina:jadi dicokot:ambil cokot:ambil pinuh:penuh kuring: dupi:
ulin:main ameng:main sabulan:sebulan saminggu:seminggu sapoe:sehari sakilo:sekilo makuta:mahkota heubeul:lama cageur:sembuh nyarios:bicara
ngurusan:urus diurusna:urus ngarekam:rekam direkam:rekam salajengna:selanjutnya palebah:sebelah baligo:baliho rerencangan:teman unggal:setiap
leumpang:jalan kiat:kuat ngahirupkeun:aktivasi hirup:hidup ahad:minggu mampuh:mampu masih:masih tangtos:tentu puguh:jelas bener:benar leres:benar
`)
