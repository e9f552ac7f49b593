import { expect, test } from 'vitest'
import { Language } from '../../../bot/answers/language.ts'
import { defaultLexicon } from '../../../bot/answers/lexicon/lexicon.ts'
import { denied } from '../../../bot/answers/negation.ts'
import { clean } from '../../../bot/answers/normalise.ts'

const language = new Language(defaultLexicon)

test.each([
  ['npwp saya ga aktif', ['aktivasi']],
  ['bpjs abdi teu aktif', ['aktivasi']],
  ['ga aktif npwp saya', ['aktivasi']],
  ['sim nya udah gak berlaku', ['berlaku']],
])('denies: %s', (text, words) =>
  expect(denied(language.tokens(clean(text), null), language)).toEqual(words.map((word) => language.stem(word))),
)

test.each([
  'nib gratis ga daftar online',
  'bisa ga bikin ktp di mpp',
  'ada tunggakan pbb atau tidak lihatnya dimana',
  'jalan yang ga macet',
  'ktp belum rekam',
  'mpp buka ga',
])('denies nothing: %s', (text) => expect(denied(language.tokens(clean(text), null), language)).toEqual([]))
