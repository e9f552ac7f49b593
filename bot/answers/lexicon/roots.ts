/**
 * Everyday Indonesian root words: what affixed forms are led back to, and what is a word of its own rather than a typing
 * error of a word that the content happens to know. Source: own work, made for this project. Licence: as the project.
 */
export const roots: readonly string[] =
  `abadi acara ada adat adik adil administrasi adopsi aduan adu agama agar agen ajar ajak ajang ajaran aju akad akal akan akar akhir akibat akreditasi akses aksi akta aktif aktivasi
akun akurat alam alamat alat alasan album alih alir alur aman ambil ambulans ampuh anak analisis andal aneh anggap anggar anggota angin angka angkat angkut angkot angsur anjur antar
antre antri apotek aplikasi arah arsip arti artikel asal asap asli asrama asuh asuransi atap atas atur awal awas ayah ayam ayo baca badan bagai bagi bagian bagus
bahan bahas bahasa bahaya bahagia baik baju bakar balai balas balik ban bandara banding bangga bangku bangun bangsa banjir bank bantu banyak barang barat baru basah batal batas batik batin
batu batuk bawa bawah bayang bayar bayi beasiswa beban bebas beda bekal bekas bekerja bela belah belajar belakang belanja beli belok benar bencana benci benda bengkel bentuk beras berat beres
beri berita berkas berlaku bersih besar besok biasa biaya bicara bidan bidang biji bikin bilang bimbing bina bingung binatang bintang biru bisnis blangko blokir bocor bohong bola boleh
bonceng bongkar boros botol buah buang buat budaya budi buka bukti buku bulan bumi bungkus bunga buntu bunuh buru buruh buruk burung butuh cabang cabut cacat cadang cair cakap calon
campur canggih cantik capai cara cari catat cek cepat cerah cerai cerita cetak cicil cinta cipta cita coba cocok contoh copot cuaca cucu cuci cukup cukur curah curang curi cuti daerah
dadak daftar daging dagang dagu dalam dalih damai dampak dampingi dana dapat dapur darah darat dasar data datang daun daur dayung debat debit dekat demam demo denda dengar denda deposito
depan derajat derek derita desa detail detik dewasa diagnosa didik difabel digital dinas dingin diri disabilitas disiplin diskon diskusi dokter dokumen domisili dompet dorong dosen dosa drama duduk duga
duka dukung dulu duluan dunia duplikat durasi edar edit efek ejek ekonomi ekor elektronik email emas empat enak endap energi erat es etika fakultas fasilitas fokus formulir foto fotokopi fungsi
gabung gadai gagal gaji galak galau gambar gampang ganda ganggu ganggu ganjar ganti gantung garansi garis gas gawat gaya gedung gelar gelap gelas gempa gerak gereja gigi gila gigit golong
goreng gotong gratis gubernur gugat gula guna gunung guru habis hadap hadiah hadir hafal hak hakim halal halaman halte hamil hancur hangat hapus harap harga hari harta haru harus hasil
hati haus hemat henti heran hewan hias hibah hibur hidang hidup hijau hilang himpun hina hidung hitam hitung hormat hubung hubungan hujan hukum huruf hutan hutang ibadah ibu identitas ijazah ikan
ikat iklan ikut ilmu imam iman imbang imigrasi imunisasi indah induk industri infak informasi ingat ingin inap inspeksi instansi internet intip investasi iring isi isolasi istri istirahat iuran izin jabat jadi
jadwal jaga jajak jalan jalur jam jamin janda jangka janji jantung jarak jarang jari jaring jasa jatah jatuh jauh jawab jelas jelek jemput jemur jenazah jenguk jenis jepit jodoh jual jujur
jumlah jumpa jumat jurus jurusan jurnal juta kabar kabel kabupaten kaca kacau kadang kadar kader kaget kagum kaki kakak kakek kalah kali kamar kamera kampung kampus kamus kanan kandang kandung
kantin kantong kantor kapal kapan karang kartu karyawan karya kasar kasih kasir kasur kasus kata katering kaum kawan kawasan kawin kaya kebun kecamatan kecewa kecil kejar kejut kekal kelola kelompok
keliling keliru keluar keluarga keluh kelurahan kelas kemas kembali kembang kempis kena kenal kencang kendali kendaraan kendala kental kepala kering keras kereta kerja kertas kesal ketat ketik ketua khas
khawatir khusus kios kira kirim kiri kitab klaim klinik kode koin koki kolam kolom komentar kompor komplain komputer komunitas kondisi konfirmasi konsultasi kontak kontrak kontrol koperasi kopi kopor koran korban
kosmetik kosong kota kotak kotor kredit kritik kuat kuah kucing kue kuku kuliah kulit kuliner kumpul kunci kuning kunjung kuota kuota kupon kurang kurban kurir kursi kursus kurus lacak ladang
lahan lahir lain laki laku lalu lama laman lamar lambat lampir lampu lancar langgan langgar langit langka langkah langsung lanjut lansia lantai lapak lapar lapas lapor laptop larang lari
laris larut latar latih laut lawan layan layak layar lebih ledak legal legalisir lega lelah lelaki lele lembaga lembar lemah lengkap lepas letak lewat liar libur lihat lindung lingkar lingkung
link lintas lipat lisan lisensi listrik lokal lokasi loket lolos lomba lompat longsor lowong lowongan luang luar luas lucu luka lulus lumpuh lunas lupa lurah lurus macet madrasah magang
mahal mahar mahasiswa main majelis majikan maju makam makan makin maklum maksud malam malas malu mampu mandi mandiri manfaat manis mantan marah masa masak masalah masker masjid masuk masyarakat mata
mati matahari materai meterai mebel medis meja melati menang menit mentah menteri menu merah merdeka merek mesin mesra mewah milik mimpi minat minggu minta minum minyak mirip miskin mobil modal
model modern mogok mohon motor muat muda mudah mudik muka mula mulai mulut mundur mungkin murah murid muncul musik musim muslim mutasi mutu nafkah naik nama nasabah nasi nasib negara
negeri nelayan nenek netral nihil nikah nilai ninja nomor nonton normal notaris nyala nyaman nyata obat objek obrol ojek olah olahraga online operasi orang organisasi ongkos otak otoritas pabrik
pacar padam padat padi pagar pagi paham pajak pakai pakan paket paksa palsu paman pamer pandai pandang pandu pangan panggil pangkat panjang panas pantai pantau papan parah parkir pasang pasar pasang
pasien paspor pasti pasukan pasfoto patah paten patuh payung pecah pecat pegang pegawai pejabat pekan pelajar pelan pelat pelihara peluang pemda pemerintah pendek pensiun penting penuh penyakit perabot peran perang percaya perdata
pergi periksa perintah periode peringkat perkara perlu permanen perpanjang persen persis pertama perusahaan pesan pesawat peserta pesta peta pilih pikir pimpin pindah pinggir pinjam pintar pintu pisah piring plastik pohon
pola poliklinik polisi politik pompa pondok populer posisi posko potong potensi praktik presiden prestasi pria pribadi produk profesi program promo promosi prosedur proses protes proyek puas puasa pucat pukul
pulang pulau pulih pulsa puncak pungut pupuk pusat pusing putar putih putra putri putus rabun racun ragu rajin rakit rakyat ramah ramai rambut rambu ramuan rancang rantai rapat rapi
rasa rata rawan rawat raya rebut redup reklame rekam rekening rekomendasi rekrut remaja renang rencana rendah rental renovasi repot resep resmi restoran retribusi ribut rias ribu rinci rindu ringan ringkas
risiko robek roda rokok roti ruang rugi ruko rujuk rukun rumah rumit rumput rumus rupa rusak rusun sabar sabun sah sahabat saing sakit saksi salah salam salat salin salur sama
sambung sampah sampai samping sana sandar sandi sangat sanggup sanksi santai santri sapa sapi saran sarana sarapan sasar sawah saudara sawit sebab sebar sebentar sederhana sedia sedih segar segel segera sehat
sejarah sekolah selamat selang selenggara selesai selisih seleksi seluruh semangat sembako sembuh sembunyi semoga semprot sempit senam senang sendiri sengaja sengketa seni senin senjata sentuh sepakat sepatu sepeda sepi serah serang serasi
serius sertifikat sertifikasi serta servis sesuai setel setia setor setuju sewa siaga siang siap siapkan sidang sidik sikap siksa silakan silang simpan simpang sinar singgah singkat sinyal sisa sistem siswa
situs skor skripsi soal sopan sopir sore sosial stasiun status stempel stok stop strategi studi suami suara suasana suatu subsidi subuh subur sudut suhu suka sukses sulit sumbang sumber sumpah sumur
sungai sunat supir surat survei susah susu susun swasta syarat tabrak tabung tahan tahap tahu tahun tajam tamat taman tamba tambah tambang tambal tampil tampung tamu tanah tanam tanda tandatangan tangan
tangani tanggal tanggap tanggung tangis tangkap tani tanpa target tarif tarik taruh tata tawar tayang tegang tegas tegur teknik teknis teknologi telat telepon teliti teluk teman tembak tembus tempat tempel tempo temu
tenaga tenang tenda tengah tenggelam tentara tentu tepat terang terap terbang terbit teras terima terjemah terlambat ternak tertib tetangga tetap tiket tidur tilang timbang timbul timur tindak tinggal tinggi tingkat tinjau tipe
tipu titip titik toko tokoh tolak tolong tonton topik traktor transaksi transfer transport trayek truk tuan tubuh tugas tuju tukang tukar tular tulis tumbuh tumpang tunai tunda tunggak tunggu tunjuk tuntut turis
turun tutup uang ubah ucap udara ujian ujung ukur ulang ular ulas umum umrah umur undang undur unggah unggul ungkap universitas unik untung upah upacara urus urut usaha usia usir usul
utama utang utara utuh vaksin vaksinasi verifikasi video virus visa visi wabah wajah wajib wakaf wakil waktu walikota wangi wanita waris warga warna warung wasiat waspada wawancara wilayah wirausaha wisata wisuda wujud
yakin yatim yayasan zakat zaman ziarah zona
sekarang setelah sebelum ketika sejak selama sampai hingga antara tentang terhadap masih sedang akan telah pernah belum sudah selalu sering jarang kadang
mungkin barangkali semoga supaya agar walau meski namun serta tanpa selain seperti setiap tiap semua seluruh beberapa banyak sedikit cukup hanya juga lagi
meninggal kuasa kedua ketiga keempat kelima pertama terakhir   tersebut tertentu termasuk  berikut kemarin lusa nanti tadi besok
satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas belas puluh ratus ribu juta miliar setengah
pdam pln kua samsat polres polsek polda bpn atr kpp djp kemenag kemenkes kemensos dinsos dinkes disnaker dishub satpol pmptsp dpmptsp dpmpd bappeda bkd bkn kpu bawaslu baznas
pkk posyandu puskesmas rsud igd icu pmi bpom mui lppom bri bni btn bca mandiri bjb dana ovo gopay qris atm pin otp nik nisn nip nuptk npsn kip kis kks pkh blt bst bpnt dtks jht jkp jkk jkm
shm hgb ajb sppt nop njop shgb girik akta ppat notaris roya siup tdp imb pbg slf sim stnk bpkb tnkb skck sktm skd sku domisili kitas kitap wni wna tki tkw pmi
kpr kur umkm bumdes koperasi pirt halal haki merek sni reklame spanduk
ukt spp krs khs ipk sks nim pmb snbp snbt utbk sbmptn snmptn ppdb spmb kuliah mahasiswi prodi jurusan fakultas rektor dekan kaprodi dosen semester skripsi tesis sidang proposal yudisium
wisuda alumni akreditasi beasiswa bidikmisi asrama kampus perpustakaan laboratorium praktikum magang kkn ppl ukm bem himpunan organisasi ekstrakurikuler transkrip toefl cuti dropout
jadwal kalender  formulir registrasi daftar ulang jalur reguler karyawan ekstensi pascasarjana sarjana diploma vokasi magister doktor
samsung iphone xiaomi oppo vivo android laptop printer wifi youtube facebook instagram tiktok telegram google gmail zoom netflix spotify shopee tokopedia lazada gojek grab maxim
pizza bakso mie seblak soto sate rendang rawon gulai sambal kerupuk cabai bawang tomat wortel minyak gula garam tepung telur ayam bebek ikan udang sapi kambing kelinci
bola voli basket badminton tenis catur renang lari sepeda motor mobil truk bus kereta pesawat kapal ojol angkot becak
cinta pacar mantan jodoh gebetan nikah kawin gosip artis film drama sinetron lagu konser game mobile legends free fire pubg
cuaca hujan panas dingin gempa banjir gunung pantai laut sungai danau hutan taman kebun sawah ladang
matematika fisika kimia biologi sejarah geografi inggris arab jepang korea mandarin puisi pantun cerpen novel
dolar euro yen saham kripto bitcoin emas perak investasi trading pinjol paylater kredit cicilan
serikat amerika eropa asia afrika australia jepang korea cina india arab malaysia singapura
presiden menteri gubernur bupati camat lurah kades rt rw dpr dprd
gusur keramik keran pipa kabel lampu pompa genteng cat semen pasir batu bata besi kayu triplek
kulkas televisi tv ac kipas setrika mesin cuci kompor gas tabung galon dispenser
lipstik bedak parfum sabun sampo odol sikat handuk sprei bantal guling kasur
demam batuk pilek pusing mual muntah diare maag asma diabetes stroke kanker jerawat ruam gatal
kucing anjing burung kelinci hamster ular tikus nyamuk semut kecoa
praktek praktik klinik apotek bidan perawat dokter tabib pijat urut
peluang usaha industri pabrik gudang ekspor impor pajak cukai bea retribusi
 kritik       
sipil sertipikat  legalisir fotokopi   duplikat asli palsu sah berlaku kadaluarsa kedaluwarsa
lansia difabel disabilitas hamil menyusui balita bayi remaja dewasa
salah benar betul keliru beda sama mirip
besar kecil panjang pendek tinggi rendah lebar sempit tebal tipis berat ringan cepat lambat mudah sulit susah gampang murah mahal
ujian nilai rapor ijazah lulus tamat kelas guru murid siswa osis pramuka seragam
imunisasi vaksin booster covid corona swab antigen pcr isolasi karantina masker
mudik lebaran ramadan puasa idul natal imlek nyepi waisak kurban zakat fitrah haji umroh
ojek parkir tol rambu tilang lalu lintas macet 
satpam kasir teller loket resepsionis
  sidik retina biometrik blangko chip
stempel tanda tangan materai meterai
daging kangkung bayam
nonaktif aktivasi verifikasi validasi konfirmasi notifikasi sinkron
ambulan ambulans pemadam 
disdukcapil dukcapil
perempuan genap ganjil luntur pudar lecet retak lenyap musnah copet rampas begal maling dosis survei bibi keponakan sepupu mertua menantu ipar cicit duda lajang gadis bujang perawan kerabat famili
kelak mendadak dini sebelah seberang pojok empat padahal walaupun meskipun kecuali nyata malah justru bahkan apalagi gunting sobek bengkok lembab jamur rayap total paruh musala mushola pura vihara klenteng wudu
toilet lift tangga eskalator minimarket dukun suster apoteker hansip sekretaris bendahara bus taksi perahu delman pikap bensin solar oli rem spion helm jaket kos apartemen hotel tembok jendela ledeng tiang gardu
saklar korslet setrum token daya watt sayur keripik lauk jajan honor tunjang bonus kuitansi nota faktur kasbon unduh pindai cap jempol ungu oranye tensi kolesterol paru ginjal gugur sesar kubur ahli waris sedekah
tunang talak jaksa pengacara penghulu wali mempelai pengantin resepsi hajat zonasi afirmasi honorer lamar anggur produksi bentak calo pungli suap beliung puting kabut ponsel surel lemot rombong gandeng
internasional nasional provinsi januari februari maret april mei juni juli agustus september oktober november desember selasa rabu kamis sabtu laku rantau migran terminal pelabuhan tiri piatu gilir
keruh pink percik cecer kusut serpih instal internet booster kwh pinjol tagih tebus sita razia suntik`.split(/\s+/)
