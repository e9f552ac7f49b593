/**
 * Regencies, cities and provinces of Indonesia whose names mean nothing else in everyday speech, as people write them. Who
 * asks about another town's office is not answered with this one's, unless the content itself speaks of that town.
 * Source: common knowledge, own selection. Licence: as the project.
 */
export const places: ReadonlySet<string> = new Set(
  `bandung bogor bekasi depok cimahi sukabumi cianjur garut tasik tasikmalaya ciamis kuningan cirebon majalengka sumedang
indramayu purwakarta karawang krawang pangandaran jakarta jaksel jaktim jakbar jakut jakpus tangerang tangsel cilegon
pandeglang banten semarang solo surakarta magelang salatiga pekalongan cilacap banyumas purwokerto purbalingga
banjarnegara kebumen purworejo wonosobo boyolali klaten sukoharjo wonogiri karanganyar sragen grobogan blora rembang
jepara demak temanggung pemalang brebes jogja yogyakarta sleman bantul kulonprogo gunungkidul surabaya kediri blitar
madiun mojokerto pasuruan probolinggo pacitan ponorogo trenggalek tulungagung lumajang jember banyuwangi bondowoso
situbondo sidoarjo jombang nganjuk magetan ngawi bojonegoro lamongan gresik bangkalan pamekasan sumenep denpasar
badung gianyar tabanan buleleng mataram lombok sumbawa kupang binjai siantar sibolga padangsidempuan langkat
simalungun padang bukittinggi payakumbuh pariaman pekanbaru dumai rengat batam bintan tanjungpinang jambi palembang
prabumulih lubuklinggau bengkulu lampung pringsewu pangkalpinang belitung pontianak singkawang sambas ketapang
palangkaraya sampit banjarmasin banjarbaru martapura balikpapan samarinda bontang tarakan nunukan makassar parepare
palopo gowa maros bulukumba manado bitung tomohon gorontalo palu poso kendari baubau kolaka mamuju ambon tual ternate
tidore jayapura merauke sorong manokwari timika nabire aceh lhokseumawe langsa papua kalimantan sulawesi sumatera
sumatra maluku madura`.split(/\s+/),
)
