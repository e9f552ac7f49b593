import type { Label, Topic } from '../../shared/model/content.ts'
import type { ContentPack } from '../content/format.ts'
import { samePhrasing } from '../engine/phrasing.ts'
import type { Tx } from '../store/database.ts'
import type { Store } from '../store/store.ts'
import type { World } from './context.ts'

type PackWorld = Pick<World, 'store' | 'clock' | 'ids'>

/** A portal that only the database has, whose number the pack gives to another. */
export interface MovedAside {
  title: string
  from: number
  to: number
}

/** `message` is one sentence: what, where, what to do. */
export type Imported = { ok: true; movedAside: MovedAside[] } | { ok: false; message: string }

/**
 * Takes a pack into the database: what has the same id is replaced, what is only here stays, with another number or name
 * where the pack needs that. The office's name, texts and hours are taken over too. One transaction.
 */
export function importPack(world: PackWorld, content: ContentPack): Promise<Imported> {
  const { store, clock, ids } = world
  const { pack } = content
  return store.write(async (tx) => {
    const places = placesOf(content.topics, await store.content.topics(tx))
    if (places === null)
      return {
        ok: false,
        message:
          'topics.yaml: a portal of the database has to make room for one of the pack, and no number up to 99 is left; give the pack fewer portals, or those that are there other numbers. Nothing was changed.',
      }
    await store.content.liftNumbers(tx)
    for (const topic of [...content.topics, ...places.kept]) await store.content.saveTopic(tx, topic)
    await saveAgencies(tx, world, pack.agencies)
    for (const article of content.articles) await store.content.saveArticle(tx, article, clock.now())
    for (const table of content.tables) await store.content.saveTable(tx, table)
    await saveLabels(tx, store, content.labels)
    const known = await store.content.canned(tx)
    for (const canned of content.canned)
      await store.content.saveCanned(tx, {
        ...canned,
        id: known.find((k) => k.shortcut === canned.shortcut)?.id ?? ids.next(),
      })
    const { officeName, botName, greeting, emergencyText, officeHours } = pack
    const settings = await store.settings.readSettings(tx)
    await store.settings.writeSettings(tx, { ...settings, officeName, botName, greeting, emergencyText, officeHours })
    const words = await store.settings.readLexicon(tx)
    await store.settings.writeLexicon(tx, {
      slang: { ...words.slang, ...content.lexicon.slang },
      sundanese: { ...words.sundanese, ...content.lexicon.sundanese },
      acronyms: { ...words.acronyms, ...content.lexicon.acronyms },
      serviceNames: union(words.serviceNames, content.lexicon.serviceNames),
      offices: union(words.offices, content.lexicon.offices),
      turningWords: union(words.turningWords, content.lexicon.turningWords),
      synonyms: [...new Map([...words.synonyms, ...content.lexicon.synonyms].map((g) => [g.join(' '), g])).values()],
    })
    store.changes.append(tx, { at: clock.now(), event: { type: 'content.updated' } })
    return { ok: true, movedAside: places.movedAside }
  })
}

const union = (some: readonly string[], more: readonly string[]) => [...new Set([...some, ...more])]

const mostPortals = 99

/** Where the portals that only the database has go: they stay if they can; null when no number is left for one. Pure. */
function placesOf(
  ofPack: readonly Topic[],
  ofDatabase: readonly Topic[],
): { kept: Topic[]; movedAside: MovedAside[] } | null {
  const own = ofDatabase.filter((t) => !ofPack.some((p) => p.id === t.id))
  const taken = new Set(ofPack.map((t) => t.number))
  const inTheWay = own.filter((t) => taken.has(t.number))
  for (const t of own) taken.add(t.number)
  const movedAside: MovedAside[] = []
  const kept = own.filter((t) => !inTheWay.includes(t))
  for (const topic of inTheWay) {
    let to = 1
    while (taken.has(to)) to++
    if (to > mostPortals) return null
    taken.add(to)
    kept.push({ ...topic, number: to })
    movedAside.push({ title: topic.title, from: topic.number, to })
  }
  return { kept, movedAside }
}

/** The agencies, each with its team: the one of that name, else the one it has (the office may have renamed it), else a new one. */
async function saveAgencies(tx: Tx, { store, ids }: PackWorld, agencies: ContentPack['pack']['agencies']) {
  const teams = await store.accounts.listTeams(tx)
  const teamOf = await store.accounts.teamsOfAgencies(tx)
  for (const agency of agencies) {
    await store.content.saveAgency(tx, agency)
    const { team: name } = agency
    if (name === null) {
      await store.accounts.setTeamOfAgency(tx, agency.id, null)
      continue
    }
    const found = teams.find((t) => t.name === name)
    if (found !== undefined) await store.accounts.setTeamOfAgency(tx, agency.id, found.id)
    else if (!teamOf.has(agency.id)) {
      const made = { id: ids.next(), name, agencyId: agency.id }
      teams.push(made)
      await store.accounts.saveTeam(tx, made)
    }
  }
}

const longestName = 30

/**
 * The labels. One of the same name under another id is that label: conversations carry it. Where the pack means another by
 * that name, the one that only the database has gets a number behind its own.
 */
async function saveLabels(tx: Tx, store: Store, labels: readonly Label[]): Promise<void> {
  const known = await store.content.labels(tx)
  const ofPack = new Set(labels.map((l) => l.id))
  const names = new Set([...known, ...labels].map((l) => l.name))
  // Out of each other's way first: names may change places. Nobody can have typed these.
  for (const label of known)
    if (ofPack.has(label.id)) await store.content.saveLabel(tx, { ...label, name: `\u0002${label.id}` })
  for (const label of labels) {
    const namesake = known.find((k) => k.name === label.name && !ofPack.has(k.id))
    const isKnown = known.some((k) => k.id === label.id)
    if (namesake !== undefined && isKnown)
      await store.content.saveLabel(tx, { ...namesake, name: freeName(namesake.name, names) })
    await store.content.saveLabel(tx, namesake !== undefined && !isKnown ? { ...label, id: namesake.id } : label)
  }
}

function freeName(name: string, names: Set<string>): string {
  for (let n = 2; ; n++) {
    const behind = ` (${n})`
    const free = name.slice(0, longestName - behind.length) + behind
    if (names.has(free)) continue
    names.add(free)
    return free
  }
}

/** Everything that a pack holds, out of the database. */
export async function exportPack(
  store: Store,
  about: { name: string; version: string; licence: string },
): Promise<ContentPack> {
  const { read, content } = store
  const [agencies, topics, articles, tables, labels, canned, teams, teamOf, settings, lexicon] = await Promise.all([
    content.agencies(read),
    content.topics(read),
    content.articles(read),
    content.tables(read),
    content.labels(read),
    content.canned(read),
    store.accounts.listTeams(read),
    store.accounts.teamsOfAgencies(read),
    store.settings.readSettings(read),
    store.settings.readLexicon(read),
  ])
  const { officeName, botName, greeting, emergencyText, officeHours } = settings
  const seen = new Set<string>()
  /** In a pack a phrasing stands in one article only. */
  const isFirst = (phrasing: string) => seen.size < seen.add(samePhrasing(phrasing)).size
  return {
    pack: {
      ...about,
      title: officeName,
      officeName,
      botName,
      greeting,
      emergencyText,
      officeHours,
      agencies: agencies.map((a) => ({ ...a, team: teams.find((t) => t.id === teamOf.get(a.id))?.name ?? null })),
    },
    topics,
    articles: articles.map((a) => ({ ...a, phrasings: a.phrasings.filter(isFirst) })),
    tables,
    labels,
    lexicon,
    canned: canned.map(({ shortcut, title, text }) => ({ shortcut, title, text })),
  }
}
