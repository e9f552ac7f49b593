/**
 * Wishes to talk to a person and not to the bot.
 * Source: own work (written by an AI session of the project; no message is a real person's, and the Sundanese is not checked
 * by a native speaker). Licence: as the project.
 */
export const wishesForAHuman: readonly string[] = `
tiasa teu ngobrol langsung sareng nu di dinas
min, ada orang ga di sini
hayang nanya langsung ka jalmana
minta nomor wa petugas yang bisa dihubungi
mau ngomong sama orangnya bisa teu?
saya ga mau pilih menu, mau ngobrol sama petugas
aya nomer telepon petugas nu tiasa dihubungi teu? bade nyarios langsung
bisa telepon ga? saya susah ngetik
petugas weh nu ngawaler, ulah otomatis
boleh minta kontak adminnya
abdi ngantosan admin
live agent
bade nyarios ka pa kadis tiasa?
customer service please
alihkeun ka operator
saya lebih enak ngomong langsung
abdi hoyong dilayanan ku jalmi
halo ada orang?
akang ieu jalma asli?
admin
titah petugas nelepon abdi
ngobrol sama manusia bisa?
teu aya di menu, abdi bade naros ka petugas wae
mau konsultasi langsung dengan petugasnya lewat chat
operator aya?
jangan bot dong, orang aja
bot ieu mah, hayang nu jalma
mau telpon petugas, nomornya berapa
punten tiasa teu petugasna ngahubungi abdi
operator
transfer ke cs
cs
masalah saya panjang, enaknya cerita ke petugas langsung
minta disambungkan ke operator manusia
tolong petugas yang jawab, jangan otomatis
bukan sama bot, sama petugasnya
saya butuh bantuan petugas langsung
hubungi admin
sambungkan saya ke bagian kependudukan, mau bicara langsung
bisa minta tolong petugas hubungi saya? 0812xxxx
ini robot ya
min bales atuh min
bisa dibantu oleh orang langsung kak?
cs na mana euy
ieu jalma atawa mesin
pertanyaan saya ga ada di menu, mau tanya ke petugas aja
punten, tiasa disambungkeun ka petugas?
bisakah saya berbicara dengan staf?
kak ini admin atau bot?
talk to human
mangga atuh sambungkeun ka nu jaga
pengen ngobrol sama manusia nih
cariin orang yang bisa bantu saya
kalau bisa ditelpon saja, saya orang tua kurang paham wa
nunggu dibalas admin aja deh
tolong hubungkan ke customer service
sambungin ke petugas dong
saha nu ngabales ieu, jalma lain?
boleh sama manusia aja ga ngobrolnya
pindah ke petugas
punten tiasa vc sareng petugasna?
Selamat siang, apakah saya bisa berbicara dengan petugas?
ada nomor yang bisa ditelepon langsung ga, mau ngomong sama orang
suruh petugas telpon saya
sareng manusa tiasa?
petugas yang jaga hari ini siapa, bisa chat langsung?
hoyong nyarios sareng petugas
mau orang asli
ini dijawab orang atau mesin?
saya ingin dilayani oleh manusia
tolong admin balas chat saya
punten nyuhunkeun nomer wa petugas
alihkan ke admin
permisi mau bicara sama admin disdukcapil
tolong telepon ibu saya, beliau mau tanya langsung ke petugas
stop bot, kasih ke admin
min
ini bot kan? saya mau yang manusia
mau ngomong sama atasannya
chat petugas
lanjut ke petugas manusia
ada adminnya gak
pagi min, bisa bantu saya langsung?
mana admin na
telpon saya aja
mau ke operator
agen manusia
tolong dialihkan ke operator ya
hubungi petugas
petugas
hoyong ditelepon ku petugas
minta orang
min aya jalma teu?
saya tunggu admin
mau bicara dengan manusia
pangnyauran petugasna
telepon abdi weh atuh
abdi mah teu tiasa milih menu, ka petugas weh
tiasa nyarios sareng jalmina langsung?
punten bade nyarios sareng admin disduk
ini kakaknya beneran atau mesin
mau kirim voice note ke petugas, bisa?
kasih saya ke petugas
yang balas ini siapa ya? orang bukan?
panggilkan cs
menta jalma nu bisa nulungan
Mohon izin, bisa dihubungkan ke petugas yang menangani akta?
kasihkeun ka petugas we
cs nya mana
hubungi saya di nomor ini ya pak
saya gaptek, sama orang aja ya
saya mau bicara dengan kepala dinasnya
jam sakieu admin aya keneh teu, bade ngobrol
bade konsultasi langsung ka petugas, kumaha carana nyambungna
ieu robot nya
jam segini ada admin yang online?
ieu teh teteh beneran atanapi bot
hayang ngobrol jeung jalma, lain jeung bot
saya pilih ngobrol dengan petugas
admin aya teu
bisa ngomong sama orangnya langsung?
saya tidak bisa baca panjang2, bisa bicara sama petugas?
saya mau chat sama orang beneran bukan bot
keluar dari menu, mau ke petugas
hubungi abdi nya ka nomer ieu
aya jalmina teu ieu teh
Mohon disambungkan dengan petugas yang berwenang
bapak ini orang apa komputer
sambungkeun ka admin
saya minta dihubungi balik sama petugas
abdi sepuh teu ngartos wa, tiasa ditelepon wae?
bisa vc sama petugas?
ga usah menu, langsung ke orangnya aja
mau nanya langsung ke orang dinasnya
live chat
bicara petugas
oper ke orang dong
adminnya online jam berapa? saya mau ngobrol sama dia
tolong panggilin petugasnya
human please
entong menu, langsung ka jalmana
minta tolong sambungin ke bagian pengaduan, saya mau ngomong langsung
pangnyambungkeun ka cs
saya mau video call aja sama petugasnya bisa?
carita abdi panjang, hoyong ka petugas langsung
call center berapa? mau ngomong sama orang
admin mana admin
ka manusa weh atuh min ngobrolna
ulah ku bot atuh, ku jalma weh
apakah ada staf yang bisa saya ajak bicara sekarang?
hoyong ditelepon ku petugasna, tiasa?
saya gak ngerti jawabannya, ada orang yg bisa jelasin?
tolong hubungkan saya dengan operator manusia
mau ngomong sama petugas langsung bisa?
chat sama petugas
ulah robot atuh, hoyong ka jalmi nu leres
telpon saya aja lah pak, ribet ngetik
Boleh dibalas sama orangnya langsung? ibu saya sudah sepuh ga ngerti pilih2 menu
bisa minta no telp petugas yang bisa dihubungi? saya mau bicara langsung, panjang ceritanya
kasus saya agak ruwet, lebih baik saya bicara dgn petugas yang paham. bisa disambungkan?
sambungkan ke admin
ieu teh saha nu ngabales, jelema lain? hayang jeung jelema
min punten abdi teu ngartos ku jawaban otomatis, tiasa disambungkeun ka petugas?
aya jalmina teu? abdi hoyong ngobrol sareng petugasna langsung
cs nya ada ga, males ngomong sama mesin
tiasa nyarios sareng pa petugas dukcapilna langsung teu di wa ieu
ini robot ya? saya mau sama orang aja
`
  .trim()
  .split('\n')
