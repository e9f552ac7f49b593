/**
 * Words that mean something only together: one of `one` within a few words of one of `other`, in either order (`inOrder`:
 * only so); and, where there is `also`, one of that anywhere. People say these things in too many ways for whole phrases. Source: own work, made for this project. Licence: as the project.
 */
export const noticePairs: readonly {
  notice: 'human' | 'complaint' | 'emergency' | 'insult'
  one: string
  other: string
  also?: string
  inOrder?: true
}[] = [
  {
    notice: 'human',
    one: 'bicara ngobrol ngomong omong chat chatting chatan ketemu hubungi hubungkan hubungin sambung sambungkan sambungin alihkan oper panggil panggilkan panggilin minta mau pengen pingin ingin hoyong hayang nyarios ngawangkong naros tanya nanya konsultasi telepon telpon telp dijawab balas dibales',
    other: 'petugas patugas admin adminnya cs operator manusia customer agen agent',
  },
  {
    // Not "mau tanya, orang tua saya ..", nor "atas nama orang lain, mau dibalik nama".
    notice: 'human',
    one: 'bicara ngobrol ngomong omong chat chatting chatan hubungkan hubungin sambungkan sambungin alihkan oper panggilkan panggilin nyarios ngawangkong dijawab dibales dibalas ngabales',
    other: 'orang jalmi jalma jelema jelma pegawai staf staff staffnya human',
  },
  {
    notice: 'human',
    one: 'bukan jangan jgn bosan bosen capek cape males malas muak sanes ulah lain ini ieu',
    other: 'bot robot mesin otomatis bots',
  },
  { notice: 'human', one: 'jawaban jawabannya balasan balesan jawabna', other: 'bot robot mesin otomatis muter' },
  {
    notice: 'complaint',
    one: 'petugas pegawai pelayanan layanan pelayanannya layanannya loket antrian antrean antri antre ngantri ngantre sistem sistemnya aplikasi aplikasinya satpam security kasir kantor proses prosesnya kerjanya kinerja',
    other:
      'lambat lelet lemot lamban lama lila judes jutek galak kasar cuek ketus sinis sombong ribet ruwet berbelit berbelit-belit buruk jelek goreng parah payah kacau amburadul semrawut mengecewakan error eror rusak pungli marah marahin bentak dibentak ngacir kabur tidur hp mainan lalai lalay teledor down gangguan tutup kotor',
  },
  {
    notice: 'complaint',
    one: 'nunggu menunggu ngantosan nungguan antri antre ngantri ngantre',
    other: 'jam berjam seharian sapoe kelamaan lama lila',
  },
  {
    notice: 'complaint',
    one: 'sudah udah udh sdh parantos geus sampai sampe dari',
    other: 'seminggu sebulan setahun berminggu berbulan bertahun saminggu sabulan berkali bolak balik',
  },
  {
    notice: 'complaint',
    one: 'minta mintain dimintai dimintain nyuhunkeun menta dipenta bayar',
    other: 'uang duit artos pelicin rokok amplop suap sogok sogokan calo',
  },
  {
    notice: 'complaint',
    one: 'dipungut dipungutin',
    other: 'petugas oknum uang duit artos liar pungli calo padahal rupiah ribu rebu juta jt',
  },
  {
    notice: 'complaint',
    one: 'tidak tdk gak ga nggak ngga enggak teu henteu kurang',
    other:
      'sopan becus profesional manusiawi ditanggapi direspon direspons dilayani sabar jelas adil puas ramah teliti diangkat diangkat-angkat dibales dibalas dibalas-balas dibaca kebagian transparan konsisten puguh baleg',
    inOrder: true,
  },
  {
    notice: 'emergency',
    one: 'tolong bantu butuh cepat cepet gancang buruan segera sekarang',
    other: 'api terbakar darah berdarah sesak pingsan ambulan ambulans polisi darurat selamatkan selametkeun sekarat',
  },
  {
    notice: 'complaint',
    one: 'sudah udah udh sdh dah tos parantos geus nunggu',
    other: 'hari dinten poe minggu mingguan bulan bulanan tahun taun jam',
    also: 'belum blm belom blum acan tacan beluman',
  },
  {
    notice: 'complaint',
    one: 'padahal tapi nyatanya ternyata malah kok',
    other:
      'katanya janjinya gratis buka lengkap benar bener ngantri antri nunggu datang jauh kerja ditutup tutup kosong',
    also: 'padahal percuma dateng datang jauh kok malah ternyata',
  },
  {
    notice: 'complaint',
    one: 'toilet wc kamar parkir parkiran ac kursi mushola musola lift ruang ruangan tempat lantai',
    other: 'kotor bau mati panas rusak mahal jorok kurang pengap sempit becek mampet gelap pesing',
  },
  {
    notice: 'complaint',
    one: 'disuruh dititah balik bolak bulak',
    other: 'lagi terus wae kali mulu melulu pulang bolak bulak mondar',
    also: 'disuruh dititah bolak bulak mondar cape capek kesel terus wae mulu',
  },
  {
    notice: 'complaint',
    one: 'error eror gangguan down lemot ngehang macet',
    other: 'terus wae mulu melulu tiap unggal sering setiap kemarin',
  },
  {
    notice: 'complaint',
    one: 'antri ngantri antre ngantre antrean antrian nomor nomer giliran nunggu',
    other: 'subuh dilewat dilewati dilewatin dilangkahi disalip diselak diserobot dipanggil-panggil kebagian',
  },
  { notice: 'complaint', one: 'berkas dokumen data', other: 'dihilangkan dihilangin diilangin hilangkan ngilangin' },
  {
    notice: 'complaint',
    one: 'calo calonya percaloan pungli',
    other: 'tertibkan ditertibkan keliaran berkeliaran banyak masih',
  },
  { notice: 'emergency', one: 'mau pengen ingin hoyong', other: 'bunuh melahirkan' },
  {
    notice: 'emergency',
    one: 'ada aya lagi keur',
    other: 'kebakaran maling rampok perampok begal orang-berkelahi tawuran kecelakaan tabrakan banjir longsor',
  },
  {
    notice: 'emergency',
    one: 'ular oray buaya tawon',
    other: 'masuk asup rumah imah kamar gigit digigit nyengat disengat',
  },
  {
    notice: 'emergency',
    one: 'pohon tangkal tiang tembok tebing atap bangunan rumah imah',
    other: 'nimpa menimpa ketimpa tertimpa nindih roboh rubuh ambruk ambrol runtuh',
  },
  {
    notice: 'emergency',
    one: 'imah rumah bumi warung toko pabrik dapur kandang',
    other: 'kabeuleum kahuruan kaduruk beuleum kebakar terbakar',
  },
  { notice: 'emergency', one: 'darah getih', other: 'keluar ngucur muncrat banyak loba' },
  {
    notice: 'emergency',
    one: 'bawa mawa pake pakai nodong mamawa make ngamuk mengamuk',
    other: 'golok parang celurit pisau pistol senjata bedog arit samurai',
  },
  {
    notice: 'emergency',
    one: 'urug urugan kaurugan taneuh tanah',
    other: 'katutup ketimbun tertimbun kakubur terkubur urug kaurugan',
  },
  { notice: 'emergency', one: 'gantung lompat loncat', other: 'diri jembatan bunuh' },
  {
    notice: 'emergency',
    one: 'bayi anak ibu bapak ayah suami istri kakek nenek adik kakak teman tetangga',
    other: 'kejang pingsan kapaehan sesek sesak muntah-muntah kesurupan overdosis keselek tersedak',
  },
  { notice: 'insult', one: 'otak pala kepala', other: 'udang kosong dengkul' },
  {
    notice: 'human',
    one: 'sama jeung sareng dengan ada aya mana',
    other: 'orang orangnya jelema jelma jalma jalmi human manusia admin adminna',
    also: 'bot robot menu dibalas dibales dijawab jelasin jelaskeun ngajelaskeun jelaskan langsung aja wae ngetik',
  },
  {
    notice: 'human',
    one: 'telpon telepon telp telfon call nelpon',
    other: 'saya aja sy abdi wae',
    also: 'telpon telepon telp telfon',
    inOrder: true,
  },
  {
    notice: 'complaint',
    one: 'pengaduan laporan aduan keluhan',
    other: 'ditindaklanjuti tanggapan ditanggapi direspon jawaban balasan kabar',
    also: 'belum blm ga gak tidak teu acan tacan sebulan seminggu bulan kapan iraha',
  },
  {
    notice: 'complaint',
    one: 'loket meja konter kantor mesin situs website web',
    other: 'kosong ruksak rusak melompong dibuka',
    also: 'wae terus masih padahal ditertibkan kamari kemarin ti teu',
  },
  {
    notice: 'complaint',
    one: 'pelayanan palayanan layanan petugas proses',
    other: 'prima teuing kieu2 kieu disayangkan menyayangkan ditertibkan ambek ambek2an baeud nyentak',
  },
  {
    notice: 'complaint',
    one: 'ga gak tidak tdk belum blm nggak teu acan can',
    other: 'tanggapan respon balasan tindakan',
    inOrder: true,
  },
  { notice: 'complaint', one: 'salah lepat', other: 'deui lagi terus wae', also: 'kali dua protes naha kenapa kok' },
  {
    notice: 'complaint',
    one: 'digaji ngerakeun memalukan ngisinkeun menyayangkan disayangkan',
    other: 'buat apa pemda negara rakyat proses pelayanan',
  },
  { notice: 'insult', one: 'gelo goblog belegug', other: 'maneh sia nya dasar' },
  {
    notice: 'emergency',
    one: 'anak budak adik adi keponakan cucu ibu bapak nenek kakek bocah balita incu aki nini orok bayi umur taun tahun thn',
    other: 'hilang ilang leungit kabur diculik',
    also: 'dicari dicariin dipilari ketemu kapendak katimu pulang uih baju celana',
  },
  {
    notice: 'emergency',
    one: 'walungan sungai kali kolam irigasi sumur danau waduk balong empang laut selokan solokan',
    other: 'palid hanyut tenggelam titeuleum kecebur kacebur cebur jatuh labuh tikerelep tigebrus geubis',
  },
  {
    notice: 'emergency',
    one: 'minum nginum neguk nelan',
    other: 'racun baygon potas pestisida sianida obat',
    also: 'racun baygon potas pestisida sianida overdosis banyak busa pingsan muntah',
  },
  {
    notice: 'emergency',
    one: 'ga gak tidak teu nggak ngga',
    other: 'hidup hirup',
    also: 'kuat sanggup hayang pengen mau tahan',
  },
  {
    notice: 'emergency',
    one: 'mau pengen ingin hayang hoyong',
    other: 'mati paeh maot',
    also: 'saya aku abdi aing wae aja capek',
  },
  {
    notice: 'emergency',
    one: 'air cai banjir caah',
    other: 'sepinggang sedada selutut seleher satonggong sacangkeng saharigu',
  },
  { notice: 'emergency', one: 'kepala sirah hulu', other: 'bocor berdarah getihan peupeus pecah' },
  {
    notice: 'emergency',
    one: 'bangsat maling rampok begal',
    other: 'imah rumah bumi warung tatangga tetangga bedog golok',
  },
]
