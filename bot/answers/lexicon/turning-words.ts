/**
 * Stems that turn a question about a thing into another one about the same thing: how to get a card, how to give it back, what
 * to do when it is lost. An article that speaks of no such word does not answer a question with it. Source: own work, made
 * for this project. Licence: as the project.
 */
export const turningWords: readonly string[] =
  `batal henti cabut hapus lepas putus turun kurang mundur bongkar tarik kembali hilang rusak habis lunas denda kuota tolak sengketa palsu
pecah sewa gadai wakil kuasa salah pemutihan iuran cicil angsur berangkat temu ganda dobel banding pinjam`.split(/\s+/)
