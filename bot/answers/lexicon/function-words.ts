/** Words that say nothing of the subject. Source: own work, made for this project. Licence: as the project. */
export const stopwords: ReadonlySet<string> = new Set(
  `yang di ke dari dan atau dengan untuk pada itu ini ada adalah apa apakah bagaimana cara kalau jika bila maka saja juga lagi sudah bisa dapat harus perlu
akan oleh sebagai dalam agar supaya tapi tetapi karena jadi seperti sama biar terus lalu kemudian bapak ibu anda nih dong ya tidak mau sini sana
tentang sekali sangat lebih masih sedang sekarang setelah sebelum saat ketika waktu selama sejak hingga sampai antara kepada terhadap secara
dimana kapan siapa kenapa berapa para sang si hal dulu misal tetap hanya serta namun bahwa yaitu yakni begitu begini tanpa
ingin kemarin lusa tadi nanti kelak padahal sebab walaupun meskipun kecuali sekalian malah justru bahkan apalagi sendiri pas paling selain selamat terima kasih alhamdulillah insyaallah bismillah
kakek nenek paman bibi mertua sepupu keponakan tetangga teman kakak adik kira
semua pernah besok depan saudara calon punya kena minta ikut begitu sedang
assalamualaikum waalaikumsalam sampurasun rampes salam semoga nak kata katanya bilang cuma suruh disuruh diminta dimintain susah bingung maklum`.split(
    /\s+/,
  ),
)

/** Words that tell Sundanese from Indonesian. */
export const sundaneseMarkers: ReadonlySet<string> = new Set(
  `kumaha naon sabaraha iraha tabuh ngadamel nyieun leungit abdi punten nuhun hatur anu sareng jeung kanggo tiasa henteu teu bade hoyong ayeuna aya atuh teh mah
ieu eta dieu geus parantos acan mayar artos bukana carana enjing isukan kedah kudu wae euy pisan dinten sasih atanapi upami mun lamun tos nembe budak ical nyandak mawa teras lajeng dianggo nganggo beuli ngocor satuacan saatos sabab lebetkeun nami payun beus`.split(
    /\s+/,
  ),
)
