import { z } from 'zod'
import { Article, CannedResponse, Label, LiveTable, Topic } from '../../shared/model/content.ts'
import { Lexicon } from '../../shared/model/lexicon.ts'
import { OfficeHours } from '../../shared/model/settings.ts'

/** A content pack's files; README.md beside this describes them for the people who write them. */
const Id = z.string().regex(/^[a-z0-9][a-z0-9-]{1,60}$/, 'an id: small letters, digits and dashes')
const Day = z.iso.date('a day such as 2026-11-12')

/** `pack.yaml`: what the pack is, and the office that it is for. */
export const PackFile = z.strictObject({
  name: Id,
  title: z.string().min(1),
  version: z.string().min(1),
  licence: z.string().min(1),
  officeName: z.string().min(1).max(80),
  botName: z.string().min(1).max(40),
  greeting: z.string().min(1).max(800),
  emergencyText: z.string().max(400),
  officeHours: OfficeHours,
  agencies: z
    .array(
      z.strictObject({
        id: Id,
        name: z.string().min(1),
        shortName: z.string().min(1),
        team: z.string().min(1).nullable(),
      }),
    )
    .min(1),
})

/** `topics.yaml`: the numbered portals. */
export const TopicsFile = z.array(
  Topic.extend({
    id: Id,
    season: z.strictObject({ from: Day, until: Day }).nullable().default(null),
    description: z.string().max(300).default(''),
  }).strict(),
)

/** The front matter of `articles/<topic>/<id>.md`; the Markdown below it is the answer. The topic is the folder, the id the file. */
export const ArticleFront = z.strictObject({
  title: Article.shape.title,
  agency: Id,
  phrasings: Article.shape.phrasings.default([]),
  keywords: Article.shape.keywords.default([]),
  source: z.strictObject({ title: z.string().min(1), url: z.union([z.url(), z.literal('')]) }),
  checkedAt: Day,
  status: Article.shape.status.default('published'),
  sample: z.boolean().default(false),
})

/** `canned-responses.yaml` */
export const CannedFile = z.array(CannedResponse.omit({ id: true }).strict())
/** `labels.yaml` */
export const LabelsFile = z.array(Label.extend({ id: Id }).strict())
/** `tables/<id>.yaml` */
export const TableFile = LiveTable.omit({ id: true }).strict()

/** `lexicon.yaml`: words for the answer engine. */
export const LexiconFile = Lexicon

/** A whole pack, checked: every reference leads somewhere, nothing is there twice. */
export interface ContentPack {
  pack: z.infer<typeof PackFile>
  topics: Topic[]
  articles: Article[]
  canned: z.infer<typeof CannedFile>
  labels: Label[]
  tables: LiveTable[]
  lexicon: Lexicon
}
