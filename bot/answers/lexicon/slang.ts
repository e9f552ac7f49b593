import { pairs } from './pairs.ts'

/**
 * Chat spelling, abbreviation or everyday variant to the plain word; what has no plain word says nothing and is dropped.
 * Forms of these words ("perbaiki": "memperbaikinya") are found by themselves. Source: own work, made for this project.
 * Licence: as the project.
 */
export const slang = pairs(`
yg:yang yng:yang ygn:yang gmn:bagaimana gmna:bagaimana gimana:bagaimana gimna:bagaimana gmana:bagaimana bgmn:bagaimana bgmna:bagaimana bgaimana:bagaimana
bgimana:bagaimana bagaimna:bagaimana pegimana:bagaimana piye:bagaimana cr:cara cra:cara caranya:cara carana:cara brp:berapa brpa:berapa brapa:berapa bpa:berapa
bp:berapa brp2:berapa kpn:kapan kpan:kapan dmn:dimana dmna:dimana dmana:dimana mana:dimana kemana:dimana kmana:dimana kmn:dimana kmna:dimana
darimana:dimana manakah:dimana dimanakah:dimana knp:kenapa knpa:kenapa knapa:kenapa kenpa:kenapa mengapa:kenapa ngapa:kenapa ap:apa apkh:apakah apkah:apakah apaan:apa
sp:siapa spa:siapa aj:saja aja:saja sj:saja sja:saja bs:bisa bsa:bisa bsk:besok bisakah:bisa bolehkah:boleh blh:boleh bole:boleh adakah:ada
tdk:tidak tdak:tidak tidk:tidak tak:tidak gak:tidak ga:tidak gk:tidak ngga:tidak ngak:tidak nggak:tidak enggak:tidak engga:tidak ndak:tidak nda:tidak g:tidak
kagak:tidak kaga:tidak gada:tidak-ada gaada:tidak-ada bkn:bukan bukn:bukan blm:belum blom:belum belom:belum belon:belum blum:belum
sdh:sudah sdah:sudah udh:sudah udah:sudah uda:sudah dah:sudah telah:sudah dgn:dengan dg:dengan dngan:dengan dngn:dengan utk:untuk untk:untuk untuk2:untuk
krn:karena karna:karena krna:karena gara2:karena klo:kalau kalo:kalau klu:kalau klau:kalau kl:kalau jk:jika bila:kalau apabila:kalau tp:tapi tpi:tapi
trs:terus trus:terus jg:juga jga:juga lg:lagi lgi:lagi sblm:sebelum sblum:sebelum stlh:setelah stelah:setelah sesudah:setelah abis:habis hbs:habis
hr:hari hri:hari jm:jam tgl:tanggal tngl:tanggal bln:bulan thn:tahun taun:tahun tahunan:tahun mnt:menit mgg:minggu mggu:minggu mnggu:minggu
skrg:sekarang skrng:sekarang skg:sekarang skrang:sekarang kmrn:kemarin kmaren:kemarin kemaren:kemarin bgt:sekali banget:sekali bngt:sekali tggu:tunggu
org:orang orng:orang ank:anak anakku:anak anaknya:anak sm:sama sma:sama dr:dari dri:dari pd:pada kpd:kepada dlm:dalam bwt:buat bikin:buat bkin:buat bikn:buat
bkn2:buat mbuat:buat ngebuat:buat ngebikin:buat bikinin:buat dibikin:buat ngurus:urus ngurusin:urus mengurus:urus diurusin:urus ngambil:ambil nyari:cari nyariin:cari
mo:mau mw:mau pgn:ingin pengen:ingin pingin:ingin pengin:ingin pny:punya pnya:punya pke:pakai pake:pakai pk:pakai make:pakai kasi:kasih dapet:dapat dpt:dapat
dapt:dapat nunggu:tunggu nungguin:tunggu liat:lihat ngeliat:lihat ngecek:cek cekk:cek ngisi:isi bawak:bawa ngebawa:bawa bawain:bawa ambilin:ambil
ngasih:kasih ngirim:kirim krm:kirim ktemu:temu ketemu:temu nelpon:telepon nelfon:telepon ngelapor:lapor nglapor:lapor laporin:lapor ngadu:adu
syrt:syarat sarat:syarat syart:syarat persyaratan:syarat prsyaratan:syarat dok:dokumen dokumnt:dokumen
ilang:hilang ujan:hujan ngilang:hilang kehilangan:hilang hlang:hilang raib:hilang rsk:rusak rusk:rusak ancur:hancur bljr:belajar byr:bayar byar:bayar bayaran:biaya ongkos:biaya
tarif:biaya harga:biaya hrg:biaya gratis:biaya gratisan:biaya free:biaya bea:biaya duit:uang duwit:uang fulus:uang brbayar:bayar berbayar:bayar
almt:alamat almat:alamat lok:lokasi tmpt:tempat tmpat:tempat ktr:kantor kntr:kantor kntor:kantor dftr:daftar dafar:daftar ndaftar:daftar daptar:daftar
registrasi:daftar regis:daftar mendaftar:daftar onlen:online ol:online daring:online luring:offline nmr:nomor no:nomor nomer:nomor nopol:plat hp:telepon hape:telepon
tlp:telepon tlpn:telepon telp:telepon tlf:telepon telpon:telepon telfon:telepon wa:whatsapp wasap:whatsapp
bpk:bapak pa:bapak pak: bapak: bu: buk: ibu: kak: kakak: ka: min: mimin: admin: mas: mba: mbak: gan: agan: sis: bro: om: tante: kang: bang: dong: donk: sih: nih: ni:
tuh: deh: dech: ya: yah: yaa: yak: kok: koq: kan: lho: loh: lo: mah: teh: mohon: tolong: tlg: tlng: plis: pls: please: maaf: mf: maap: punten: permisi: misi: ijin:
izinkan: mau: ingin: saya: sy: sya: aku: aq: gw: gue: gua: ane: abdi: urang: kami: kita: nya: lah: pun: nanya: tanya: nanyain: bertanya: menanyakan: tny:
info: informasi: infonya: infoin: halo: hallo: hai: siang: pagi: sore: gitu: gini: wkwk: wkwkwk: hehe: hihi: haha: eh: ah: oh: oya: nah: alias:
kel:keluarga klrg:keluarga klurahan:kelurahan kec:kecamatan kab:kabupaten desa:desa dusun:dusun rt:rt rw:rw prov:provinsi ortu:orangtua
dukcapil:dukcapil disdukcapil:dukcapil dispendukcapil:dukcapil capil:dukcapil disduk:dukcapil sertipikat:sertifikat sertifikat:sertifikat sertif:sertifikat akte:akta aktenya:akta
perpanjangan:perpanjang perpanjangn:perpanjang memperpanjang:perpanjang diperpanjang:perpanjang manjangin:perpanjang pjg:panjang manjangkeun:perpanjang
nikahan:nikah kawin:nikah perkawinan:nikah pernikahan:nikah merit:nikah married:nikah cere:cerai pisah:pisah
lahiran:lahir kelahiran:lahir melahirkan:lahir kematian:meninggal wafat:meninggal almarhum:meninggal almarhumah:meninggal meninggalnya:meninggal mninggal:meninggal mati:mati
ngaktifin:aktivasi aktifkan:aktivasi mengaktifkan:aktivasi pengaktifan:aktivasi aktif:aktivasi aktifin:aktivasi aktivkan:aktivasi nonaktif:nonaktif
ganti:ubah rubah:ubah perubahan:ubah mengubah:ubah merubah:ubah dirubah:ubah perbaiki:ubah perbaikan:ubah betulin:ubah betulkan:ubah benerin:ubah benarkan:ubah koreksi:ubah
revisi:ubah ngubah:ubah update:ubah diupdate:ubah updet:ubah apdet:ubah diapdet:ubah ralat:ubah edit:ubah
salah:salah keliru:salah kliru:salah typo:salah pindahan:pindah kepindahan:pindah pndh:pindah antri:antre antrian:antre antrean:antre ngantri:antre ngantre:antre
kouta:kuota slot:kuota jatah:kuota booking:daftar boking:daftar reservasi:daftar nambahin:tambah nambah:tambah nambahkan:tambah masukin:masuk
libur:libur tutup:tutup tutupnya:tutup buka:buka bukanya:buka operasional:buka bukak:buka weekend:libur
nyampe:sampai sampe:sampai ampe:sampai ttg:tentang tntang:tentang soal:tentang ttp:tetap ttep:tetap msh:masih masi:masih lwt:lewat liwat:lewat
bpk2:bapak kyk:seperti kayak:seperti kaya:seperti sprti:seperti dll: dsb: dst: misal:misal misalnya:misal jd:jadi jdi:jadi jdinya:jadi
cpt:cepat cepet:cepat lma:lama bener:benar bnr:benar btl:betul gede:besar cilik:kecil idup:hidup ilangnya:hilang kudu:harus mesti:harus kmrin:kemarin
hrs:harus hrus:harus prlu:perlu btuh:butuh butuhin:butuh diperluin:perlu diperlukan:perlu dibutuhkan:butuh dibutuhin:butuh knapanya:kenapa lupa:lupa lp:lupa
pasword:password sandi:password pwd:password login:masuk log-in:masuk eror:error erornya:error gabisa:tidak-bisa gbisa:tidak-bisa gbs:tidak-bisa gabs:tidak-bisa gakbisa:tidak-bisa
dua:2 tiga:3 empat:4 lima:5 enam:6 tujuh:7 delapan:8 sembilan:9 sepuluh:10
kk:kk kakak: kerumah:rumah dirumah:rumah kekantor:kantor dikantor:kantor disini:sini kesini:sini disana:sana kesana:sana
mall:mal mol:mal second:bekas sekon:bekas ortunya:orangtua mak:ibu bokap:ayah nyokap:ibu laki:suami bini:istri
br:baru bru:baru fotocopy:fotokopi fotokopy:fotokopi potokopi:fotokopi fc:fotokopi survey:survei bis:bus tau: taw: masjid:musala mesjid:musala mushola:musala musholla:musala solat:salat sholat:salat shalat:salat
dipake:pakai dipakai:pakai pakenya:pakai pakek:pakai katanya: ktnya: soalnya:karena rupanya: ternyata: trnyata: pokoknya: makanya: kayaknya: kyknya: sebenernya: sebenarnya: barangkali: siapatau: yah: hadeh: aduh: waduh: duh: ampun:
sodara:saudara sdr:saudara ahad:minggu pam:pdam ledeng:pdam nyatet:catat catetin:catat dicatetin:catat nyatetin:catat netep:tetap menetap:tetap sedangkan:sedang begituan:begitu kebakar:bakar
kecopetan:hilang dicopet:hilang kecolongan:curi kemalingan:curi dimaling:curi lenyap:hilang musnah:hilang ngelupas:kelupas terkelupas:kelupas resign:berhenti kpd:kepada bgni:begini bgtu:begitu expired:habis ekspired:habis kadaluarsa:habis kadaluwarsa:habis kedaluwarsa:habis
`)

const untilWhat = new Set(
  'jam jm pukul tabuh kapan kpn iraha mana brp berapa sekarang skrg skrng skg ayeuna hari tgl tanggal bln bulan akhir siang sore malam malem besok habis abis'.split(
    ' ',
  ),
)
const afterWhat = new Set(
  'nikah kawin cerai lahir lahiran melahirkan pindah pindahan beli jual resign lulus operasi kecelakaan lebaran banjir kebakaran pulang kerja sekolah sholat salat maghrib magrib isya subuh itu'.split(
    ' ',
  ),
)
const used = new Set(['abis', 'habis', 'hbs'])

/** A word that the next one turns into another: "smp jam 4" is until four, else it is a school; "abis nikah" is after it. */
export function inContext(word: string, next: string | undefined): string {
  if (next === undefined) return word
  if (word === 'smp' && untilWhat.has(next)) return 'sampai'
  return used.has(word) && afterWhat.has(next) ? 'setelah' : word
}
