/**
 * Service acronyms and what they stand for: the long form is read as the acronym. Source: own work, made for this
 * project. Licence: as the project.
 */
export const acronyms: Readonly<Record<string, readonly string[]>> = {
  rs: ['rumah sakit'],
  wabup: ['wakil bupati'],
  wawali: ['wakil wali kota', 'wakil walikota'],
  wagub: ['wakil gubernur'],
  wapres: ['wakil presiden'],
  bukber: ['buka puasa', 'buka bersama'],
  ktp: ['kartu tanda penduduk', 'e ktp', 'ektp', 'ktp el', 'ktpel', 'ktp elektronik', 'katepe'],
  kk: ['kartu keluarga', 'kartu kel'],
  kia: ['kartu identitas anak', 'ktp anak'],
  nik: ['nomor induk kependudukan', 'nomor ktp'],
  skck: ['surat keterangan catatan kepolisian', 'surat kelakuan baik', 'surat berkelakuan baik'],
  sim: ['surat izin mengemudi', 'surat ijin mengemudi'],
  stnk: ['surat tanda nomor kendaraan'],
  bpkb: ['buku pemilik kendaraan bermotor', 'buku kepemilikan kendaraan'],
  pbb: ['pajak bumi dan bangunan', 'pajak bumi bangunan', 'pajak tanah dan bangunan'],
  sppt: ['surat pemberitahuan pajak terutang'],
  bphtb: ['bea perolehan hak atas tanah dan bangunan', 'bea perolehan hak atas tanah'],
  nib: ['nomor induk berusaha'],
  oss: ['online single submission'],
  pbg: ['persetujuan bangunan gedung', 'imb', 'izin mendirikan bangunan', 'izin bangunan', 'ijin mendirikan bangunan'],
  slf: ['sertifikat laik fungsi'],
  npwp: ['nomor pokok wajib pajak', 'kartu pajak'],
  bpjs: ['jaminan kesehatan nasional', 'jkn', 'badan penyelenggara jaminan sosial'],
  bpjstk: ['bpjs ketenagakerjaan', 'bpjs tk', 'bpjs tenaga kerja', 'bp jamsostek', 'bpjamsostek'],
  jht: ['jaminan hari tua', 'jamsostek'],
  spt: ['surat pemberitahuan tahunan'],
  skpwni: ['surat keterangan pindah', 'surat pindah warga negara indonesia'],
  sktm: ['surat keterangan tidak mampu', 'surat tidak mampu', 'surat miskin', 'surat gak mampu', 'surat ga mampu'],
  ikd: ['identitas kependudukan digital', 'ktp digital', 'ktp online'],
  ak1: ['kartu kuning', 'kartu pencari kerja', 'kartu pencaker', 'ak 1', 'kartu ak1'],
  mpp: ['mal pelayanan publik', 'mall pelayanan publik', 'mol pelayanan publik', 'mal publik', 'mall publik'],
  dtks: ['data terpadu kesejahteraan sosial', 'dtsen'],
  igd: ['instalasi gawat darurat', 'ugd', 'unit gawat darurat'],
  rsud: ['rumah sakit umum daerah', 'rumah sakit daerah'],
  umkm: ['usaha mikro kecil menengah', 'usaha mikro kecil dan menengah'],
  pirt: ['p irt', 'pangan industri rumah tangga', 'spp irt'],
  shm: ['sertifikat hak milik'],
  kpr: ['kredit pemilikan rumah'],
  bukunikah: ['buku nikah', 'surat nikah', 'kartu nikah', 'buku kawin', 'surat kawin', 'duplikat nikah'],
  kks: ['kartu keluarga sejahtera'],
  kip: ['kartu indonesia pintar'],
  kis: ['kartu indonesia sehat'],
  prakerja: ['kartu prakerja', 'kartu pra kerja', 'pra kerja'],
  kartutani: ['kartu tani'],
  kartupelajar: ['kartu pelajar', 'kartu tanda pelajar'],
  ktm: ['kartu tanda mahasiswa', 'kartu mahasiswa'],
  simcard: ['sim card', 'kartu perdana'],
  siminternasional: ['sim internasional', 'surat izin mengemudi internasional'],
  skw: [
    'surat keterangan waris',
    'surat keterangan ahli waris',
    'surat waris',
    'surat ahli waris',
    'keterangan waris',
    'keterangan ahli waris',
  ],
  ajb: ['akta jual beli', 'akte jual beli'],
  skd: ['surat keterangan domisili', 'surat domisili'],
  sku: ['surat keterangan usaha'],
  skbn: ['surat keterangan bebas narkoba', 'surat bebas narkoba'],
  suratsehat: ['surat keterangan sehat', 'surat sehat', 'surat dokter'],
  jkk: ['jaminan kecelakaan kerja'],
  jkm: ['jaminan kematian'],
  jkp: ['jaminan kehilangan pekerjaan'],
  bukutabungan: ['buku tabungan', 'buku rekening'],
  pju: ['penerangan jalan umum', 'lampu jalan', 'lampu penerangan jalan'],
  pkh: ['program keluarga harapan'],
  blt: ['bantuan langsung tunai'],
  plat: ['pelat', 'plat nomor', 'pelat nomor', 'tanda nomor kendaraan'],
  dukcapil: [
    'dinas kependudukan dan pencatatan sipil',
    'kependudukan dan pencatatan sipil',
    'catatan sipil',
    'pencatatan sipil',
  ],
}

/** Other names of services and papers: who asks about one of these or of the acronyms is not answered about another. */
export const serviceNames: readonly string[] =
  `paspor samsat roya reklame halal pdam pln listrik haji umrah umroh tilang vaksin ppdb spmb cpns pppk beasiswa damkar bansos kur kip kis tapera
ambulans museum perpustakaan bandara terminal stasiun imigrasi pengadilan kejaksaan lapas koramil kodim stadion bioskop hotel bpkb cpns jasaraharja bpnt prakerja visa kitas kitap sertifikat warisan adopsi cerai hibah wakaf lelang merek paten skripsi wisuda krs ukt asuransi pegadaian
pt cv notaris kereta bus damri tol pesawat kapal bank kredit pinjaman kuliah dokter obat guru bos dapodik lpse tender koperasi hajatan keramaian senjata magang penelitian kkn pkl
taspen tni polri tentara wifi internet pulsa tambang indihome str kos kontrakan ijazah rapor pensiun gaji tunjangan umk jalan jembatan sampah banjir`.split(
    /\s+/,
  )

/** Where things are done, and so nothing that another place would not be asked about too. */
export const offices: readonly string[] = 'mpp dukcapil samsat disnaker kua bpn imigrasi polri'.split(' ')
