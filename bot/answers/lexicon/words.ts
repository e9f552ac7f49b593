/**
 * Word lists of the answer engine: abbreviations, chat spellings, acronyms, everyday Sundanese, and the phrases that are
 * not questions. Source: own work, made for this project. Licence: as the project.
 */

/** Chat spelling or abbreviation to the plain word; an empty string drops a filler. */
export const slang: Readonly<Record<string, string>> = Object.fromEntries(
  `yg:yang gmn:bagaimana gmna:bagaimana gimana:bagaimana gimna:bagaimana bgmn:bagaimana bgaimana:bagaimana cr:cara cra:cara carana:cara
brp:berapa brpa:berapa brapa:berapa bpa:berapa kpn:kapan kpan:kapan dmn:dimana dmna:dimana dmana:dimana mana:dimana knp:kenapa knpa:kenapa
mengapa:kenapa ap:apa aj:saja aja:saja sj:saja bs:bisa bsa:bisa bsk:besok tdk:tidak tdak:tidak gak:tidak ga:tidak gk:tidak ngga:tidak
nggak:tidak enggak:tidak ndak:tidak tak:tidak g:tidak kagak:tidak bkn:bukan blm:belum blom:belum belom:belum sdh:sudah udh:sudah udah:sudah
dah:sudah dgn:dengan dg:dengan utk:untuk untk:untuk krn:karena krna:karena klo:kalau kalo:kalau klu:kalau kl:kalau jk:jika
tp:tapi tpi:tapi trs:terus trus:terus jg:juga jga:juga lg:lagi lgi:lagi hr:hari hri:hari jm:jam tgl:tanggal bln:bulan thn:tahun
org:orang ank:anak anakku:anak sm:sama sma:sama dr:dari dri:dari pd:pada kpd:kepada dlm:dalam bwt:buat bikin:buat bkin:buat
ngurus:urus urus:urus ngurusin:urus mengurus:urus ngambil:ambil nyari:cari nanya:tanya mo:mau mw:mau pgn:ingin pengen:ingin pingin:ingin
pny:punya pnya:punya syrt:syarat syaratnya:syarat persyaratan:syarat prsyaratan:syarat sarat:syarat dok:dokumen dokumennya:dokumen
ilang:hilang ngilang:hilang kehilangan:hilang rsk:rusak rusk:rusak bljr:belajar byr:bayar bayaran:biaya ongkos:biaya tarif:biaya harga:biaya
hrg:biaya gratis:biaya bea:biaya brbayar:bayar almt:alamat alamatnya:alamat lokasinya:lokasi lok:lokasi tmpt:tempat tmpat:tempat ktr:kantor kntr:kantor
kntor:kantor dftr:daftar ndaftar:daftar daptar:daftar onlen:online ol:online nmr:nomor no:nomor nomer:nomor hp:telepon tlp:telepon telp:telepon
telpon:telepon wa:whatsapp bpk:bapak pa:bapak pak: bapak: bu: ibu: kak: ka: min: mimin: admin: mas: mba: mbak: gan: sis: om: tante: kang: teh: akang: teteh:
dong: donk: sih: nih: tuh: deh: ya: yah: yaa: kok: kan: lho: loh: mah: teh: atuh: mohon: tolong: tlg: tlng: plis: please: maaf: mf: punten: permisi: ijin: izinkan:
mau: ingin: saya: sy: sya: aku: gw: gue: abdi: urang: kami: kita: nya: lah: pun: nanya: tanya: nanyain: bertanya: menanyakan: info: informasi: infonya:
skrg:sekarang skrng:sekarang skg:sekarang bgt:sekali tggu:tunggu perpanjangan:perpanjang perpanjangn:perpanjang memperpanjang:perpanjang nikahan:nikah
kawin:nikah perkawinan:nikah pernikahan:nikah lahiran:lahir kelahiran:lahir kematian:mati meninggal:mati wafat:mati ngaktifin:aktivasi aktifkan:aktivasi mengaktifkan:aktivasi aktif:aktivasi
ganti:ubah rubah:ubah perubahan:ubah mengubah:ubah merubah:ubah perbaiki:ubah perbaikan:ubah betulin:ubah koreksi:ubah salah:salah keliru:salah
pindahan:pindah kepindahan:pindah pndh:pindah antri:antre antrian:antre antrean:antre kuotanya:kuota kouta:kuota slot:kuota jatah:kuota booking:daftar boking:daftar reservasi:daftar
libur:libur tutup:tutup buka:buka bukanya:buka operasional:buka`
    .split(/\s+/)
    .filter((pair) => pair !== '')
    .map((pair) => {
      const at = pair.indexOf(':')
      return [pair.slice(0, at), pair.slice(at + 1)]
    }),
)

/** Everyday Sundanese to Indonesian. */
export const sundanese: Readonly<Record<string, string>> = Object.fromEntries(
  `kumaha:bagaimana naon:apa sabaraha:berapa iraha:kapan dimana:dimana dmana:dimana mana:dimana tabuh:jam jm:jam saha:siapa naha:kenapa
ngadamel:buat damel:buat nyieun:buat jieun:buat pembuatan:buat leungit:hilang ical:hilang rusak:rusak pindah:pindah ngalih:pindah mayar:bayar bayar:bayar
artos:biaya duit:biaya waragad:biaya bukana:buka muka:buka tutupna:tutup kanggo:untuk keur:untuk tiasa:bisa bisa:bisa henteu:tidak teu:tidak
hoyong:ingin hayang:ingin bade:ingin arek:ingin ayeuna:sekarang enjing:besok isukan:besok dinten:hari poe:hari sasih:bulan taun:tahun
budak:anak orok:bayi murangkalih:anak maot:mati pupus:mati ngantunkeun:mati kawin:nikah nikah:nikah tempatna:tempat tempatna:tempat palih:sebelah
carana:cara sarat:syarat saratna:syarat syaratna:syarat nyandak:bawa mawa:bawa candak:bawa lebet:masuk asup:masuk ngantri:antre ngantosan:tunggu nungguan:tunggu lami:lama
lila:lama daptar:daftar ngadaptar:daftar anu:yang sareng:dengan jeung:dengan ti:dari ka:ke aya:ada teu-acan:belum acan:belum can:belum atos:sudah parantos:sudah geus:sudah
wilujeng:selamat enjing:pagi siang:siang sonten:sore wengi:malam nuhun:terima-kasih hatur:terima kasep: geulis: ieu:ini eta:itu dieu:sini ditu:sana bumi:rumah imah:rumah
gantos:ubah ngarobih:ubah robih:ubah lepat:salah ngaos:baca nyuhunkeun:minta menta:minta bantos:bantu ngabantos:bantu milari:cari neangan:cari`
    .split(/\s+/)
    .filter((pair) => pair !== '')
    .map((pair) => {
      const at = pair.indexOf(':')
      return [pair.slice(0, at), pair.slice(at + 1)]
    }),
)

/** Service acronyms and what they stand for: the long form is read as the acronym. */
export const acronyms: Readonly<Record<string, readonly string[]>> = {
  ktp: ['kartu tanda penduduk', 'e ktp', 'ektp', 'ktp el', 'ktp elektronik', 'katepe'],
  kk: ['kartu keluarga'],
  kia: ['kartu identitas anak', 'ktp anak'],
  skck: ['surat keterangan catatan kepolisian', 'surat kelakuan baik'],
  sim: ['surat izin mengemudi', 'surat ijin mengemudi'],
  stnk: ['surat tanda nomor kendaraan'],
  pbb: ['pajak bumi dan bangunan', 'pajak bumi bangunan'],
  bphtb: ['bea perolehan hak atas tanah dan bangunan'],
  nib: ['nomor induk berusaha'],
  oss: ['online single submission'],
  pbg: ['persetujuan bangunan gedung', 'imb', 'izin mendirikan bangunan'],
  npwp: ['nomor pokok wajib pajak'],
  bpjs: ['jaminan kesehatan nasional', 'jkn'],
  sktm: ['surat keterangan tidak mampu'],
  skpwni: ['surat keterangan pindah'],
  ikd: ['identitas kependudukan digital', 'ktp digital'],
  ak1: ['kartu kuning', 'kartu pencari kerja', 'ak 1'],
  mpp: ['mal pelayanan publik', 'mall pelayanan publik', 'mol pelayanan publik'],
  dtks: ['data terpadu kesejahteraan sosial'],
  igd: ['instalasi gawat darurat', 'ugd'],
}

export const stopwords: ReadonlySet<string> = new Set(
  `yang di ke dari dan atau dengan untuk pada itu ini ada adalah apa apakah bagaimana cara kalau jika bila maka saja juga lagi sudah bisa dapat harus perlu
akan oleh sebagai dalam agar supaya tapi tetapi karena jadi seperti sama biar terus lalu kemudian bapak ibu anda nih dong ya tidak mau sini sana`.split(
    /\s+/,
  ),
)

/** Words that tell Sundanese from Indonesian. */
export const sundaneseMarkers: ReadonlySet<string> = new Set(
  `kumaha naon sabaraha iraha tabuh ngadamel nyieun leungit abdi punten nuhun hatur anu sareng jeung kanggo tiasa henteu teu bade hoyong ayeuna aya atuh teh mah
ieu eta dieu geus parantos acan mayar artos bukana carana enjing isukan`.split(/\s+/),
)

/** Phrases by what they mean. Matched on whole cleaned words anywhere in a message, but for those marked `whole`. */
export const notices: Readonly<Record<string, { whole: boolean; phrases: readonly string[] }>> = {
  stop: { whole: true, phrases: ['stop', 'berhenti', 'berhenti langganan', 'unsubscribe'] },
  start: { whole: true, phrases: ['mulai', 'start'] },
  cancel: { whole: true, phrases: ['batal', 'batalkan', 'cancel', 'tidak jadi', 'kembali ke bot'] },
  menu: {
    whole: true,
    phrases: ['menu', 'menu utama', 'daftar menu', 'lihat menu', 'portal', 'info', 'bantuan', 'help'],
  },
  back: { whole: true, phrases: ['0', 'kembali', 'back'] },
  yes: {
    whole: true,
    phrases: ['ya', 'iya', 'y', 'betul', 'benar', 'muhun', 'leres', 'enya', 'ok', 'oke', 'baik', 'siap'],
  },
  no: {
    whole: true,
    phrases: ['tidak', 'bukan', 'nggak', 'enggak', 'gak', 'ga', 'sanes', 'tidak ada', 'bukan itu', 'henteu', 'salah'],
  },
  greeting: {
    whole: true,
    phrases: [
      'halo',
      'hallo',
      'hai',
      'hi',
      'p',
      'pagi',
      'siang',
      'sore',
      'malam',
      'selamat pagi',
      'selamat siang',
      'selamat sore',
      'selamat malam',
      'assalamualaikum',
      'asalamualaikum',
      'assalamu alaikum',
      'ass',
      'asslm',
      'aslm',
      'assalamualaikum wr wb',
      'sampurasun',
      'punten',
      'permisi',
      'tes',
      'test',
      'wilujeng enjing',
      'wilujeng siang',
      'wilujeng sonten',
      'wilujeng wengi',
      'halo selamat pagi',
      'halo selamat siang',
      'mau tanya',
      'mau nanya',
      'boleh tanya',
      'numpang tanya',
      'izin bertanya',
      'bade naros',
      'bade tumaros',
      'saya mau tanya',
      'mau bertanya',
      'ada yang bisa dibantu',
      'min',
      'admin',
      'pak',
      'bu',
      'kak',
    ],
  },
  thanks: {
    whole: true,
    phrases: [
      'terima kasih',
      'terimakasih',
      'makasih',
      'makasi',
      'mksh',
      'tks',
      'thx',
      'thanks',
      'trims',
      'trimakasih',
      'nuhun',
      'hatur nuhun',
      'haturnuhun',
      'terima kasih banyak',
      'makasih banyak',
      'ok terima kasih',
      'oke makasih',
      'baik terima kasih',
      'siap terima kasih',
      'terima kasih infonya',
      'makasih infonya',
      'nuhun pisan',
      'hatur nuhun pisan',
      'alhamdulillah terima kasih',
      'terima kasih atas informasinya',
      'terima kasih informasinya',
    ],
  },
  human: {
    whole: false,
    phrases: [
      'bicara dengan petugas',
      'ngobrol sama petugas',
      'ngobrol sama petugasnya',
      'bicara sama petugasnya',
      'bicara langsung',
      'ngobrol langsung',
      'sambungkan ke',
      'hubungkan ke',
      'sambungin ke',
      'hubungin ke',
      'ke cs',
      'sama cs',
      'cs dong',
      'admin asli',
      'orang asli',
      'jawaban bot',
      'bukan robot',
      'bicara sama petugas',
      'ngobrol dengan petugas',
      'hubungkan ke petugas',
      'hubungkan dengan petugas',
      'sambungkan ke petugas',
      'minta petugas',
      'panggil petugas',
      'chat petugas',
      'chat dengan petugas',
      'chat dengan orang',
      'bicara dengan orang',
      'bicara dengan manusia',
      'bicara dengan cs',
      'bicara dengan admin',
      'ke petugas',
      'mau petugas',
      'petugas dong',
      'petugas ya',
      'customer service',
      'operator',
      'dengan manusia',
      'bukan bot',
      'jangan bot',
      'jeung petugas',
      'sareng petugas',
      'ka petugas',
      'nyarios sareng petugas',
      'petugas saja',
      'tanya petugas',
      'tanya langsung ke petugas',
      'dibantu petugas',
    ],
  },
  emergency: {
    whole: false,
    phrases: [
      'kebakaran',
      'terbakar',
      'kaduruk',
      'mukulin',
      'dipukul',
      'digebukin',
      'dikeroyok',
      'diancam',
      'ditodong',
      'ditusuk',
      'dicekik',
      'ngumpet',
      'tertabrak',
      'ditabrak',
      'ketabrak',
      'katabrak',
      'laka',
      'kesetrum',
      'keracunan',
      'hanyut',
      'teu sadar',
      'tidak sadar',
      'kejang',
      'tolong cepat',
      'butuh pertolongan',
      'maling masuk',
      'kahuruan',
      'kecelakaan',
      'tabrakan',
      'ambulan',
      'ambulans',
      'ambulance',
      'gawat darurat sekarang',
      'pingsan',
      'sekarat',
      'tidak sadarkan diri',
      'serangan jantung',
      'pendarahan',
      'dirampok',
      'perampokan',
      'dibegal',
      'begal',
      'kdrt',
      'dipukuli',
      'dianiaya',
      'penganiayaan',
      'diperkosa',
      'pemerkosaan',
      'bunuh diri',
      'kekerasan',
      'tenggelam',
      'longsor',
      'kebanjiran',
      'tolong darurat',
      'keadaan darurat',
      'damkar',
      'pemadam kebakaran',
      'diculik',
      'penculikan',
    ],
  },
  complaint: {
    whole: false,
    phrases: [
      'kecewa',
      'kuciwa',
      'galak',
      'jutek',
      'kasar',
      'tidak ramah',
      'gak ramah',
      'tidak sopan',
      'disentak',
      'dibentak',
      'dimarahin',
      'dimarahi',
      'oknum',
      'uang rokok',
      'dimintain uang',
      'dimintain duit',
      'dipenta duit',
      'diminta uang',
      'belum dipanggil',
      'blm dipanggil',
      'tidak dipanggil',
      'ditindaklanjuti',
      'tindak lanjuti',
      'gimana sih',
      'gmn sih',
      'kumaha ieu',
      'lelet',
      'lambat sekali',
      'lama banget',
      'lama bgt',
      'lila pisan',
      'panjang pisan',
      'nunggu berjam jam',
      'berjam jam',
      'dipingpong',
      'tidak adil',
      'pilih kasih',
      'diserobot',
      'mengecewakan',
      'komplain',
      'complain',
      'pengaduan saya',
      'saya mengadu',
      'mau mengadu',
      'lapor pungli',
      'pungli',
      'dipersulit',
      'dipungut',
      'pelayanan buruk',
      'pelayanan jelek',
      'pelayanannya buruk',
      'pelayanannya jelek',
      'pelayanan lambat',
      'petugas galak',
      'petugasnya galak',
      'petugasnya judes',
      'judes',
      'tidak profesional',
      'tidak dilayani',
      'sudah berbulan bulan',
      'belum jadi juga',
      'tidak kunjung',
      'diping pong',
      'dilempar lempar',
      'calo',
      'disuap',
      'minta uang',
      'dimintai uang',
      'parah pelayanan',
    ],
  },
  insult: {
    whole: false,
    phrases: [
      'goblok',
      'bodoh',
      'tolol',
      'anjing',
      'bangsat',
      'bego',
      'belegug',
      'kampret',
      'sialan',
      'brengsek',
      'monyet',
      'tai',
      'keparat',
    ],
  },
}
