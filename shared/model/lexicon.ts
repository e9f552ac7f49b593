import { z } from 'zod'

const Word = z.string().regex(/^[a-z0-9]{1,40}$/, 'one word in small letters, without marks')
const Words = z
  .string()
  .regex(/^[a-z0-9]{1,40}( [a-z0-9]{1,40}){0,9}$/, 'words in small letters with one space between')

/** Words that the content editors teach the answer engine, beyond those that it comes with. */
export const Lexicon = z.strictObject({
  /** Chat spelling or abbreviation to the plain word; an empty text drops a filler. */
  slang: z.record(Word, Word.or(z.literal(''))).default({}),
  /** Sundanese, or another language of the region, to Indonesian. */
  sundanese: z.record(Word, Word.or(z.literal(''))).default({}),
  /** An acronym and what it stands for. */
  acronyms: z
    .record(
      Word,
      z.array(Words, 'a list of what it stands for: [kantor urusan agama]').min(1, 'one long form at least'),
    )
    .default({}),
  /** Groups of words that ask for the same thing. */
  synonyms: z.array(z.array(Word).min(2, 'two words at least that ask for the same thing')).default([]),
  /** Services and papers that are no acronyms: who asks about one is not answered about another. */
  serviceNames: z.array(Word).default([]),
  /** Services that are only where things are done: who names one may be answered about any subject. */
  offices: z.array(Word).default([]),
  /** Words that ask something else of the same thing, as "lost" does: an article without them does not answer it. */
  turningWords: z.array(Word).default([]),
})
export type Lexicon = z.infer<typeof Lexicon>
