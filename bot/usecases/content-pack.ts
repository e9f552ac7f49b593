import type { ContentPack } from '../content/format.ts'
import type { Clock } from '../ports/clock.ts'
import type { Ids } from '../ports/ids.ts'
import type { Store } from '../store/store.ts'

/**
 * Takes a pack into the database: what has the same id is replaced, what is only here stays. The office's name, texts and
 * hours are taken over too. One transaction.
 */
export async function importPack(world: { store: Store; clock: Clock; ids: Ids }, content: ContentPack): Promise<void> {
  const { store, clock, ids } = world
  const { pack } = content
  await store.write(async (tx) => {
    const teams = await store.accounts.listTeams(tx)
    for (const agency of pack.agencies) {
      await store.content.saveAgency(tx, agency)
      const { team } = agency
      if (team !== null && !teams.some((t) => t.name === team)) {
        const made = { id: ids.next(), name: team, agencyId: agency.id }
        teams.push(made)
        await store.accounts.saveTeam(tx, made)
      }
    }
    for (const topic of content.topics) await store.content.saveTopic(tx, topic)
    for (const article of content.articles) await store.content.saveArticle(tx, article, clock.now())
    for (const table of content.tables) await store.content.saveTable(tx, table)
    for (const label of content.labels) await store.content.saveLabel(tx, label)
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
  })
}

const union = (some: readonly string[], more: readonly string[]) => [...new Set([...some, ...more])]

/** Everything that a pack holds, out of the database. */
export async function exportPack(
  store: Store,
  about: { name: string; version: string; licence: string },
): Promise<ContentPack> {
  const { read, content } = store
  const [agencies, topics, articles, tables, labels, canned, teams, settings, lexicon] = await Promise.all([
    content.agencies(read),
    content.topics(read),
    content.articles(read),
    content.tables(read),
    content.labels(read),
    content.canned(read),
    store.accounts.listTeams(read),
    store.settings.readSettings(read),
    store.settings.readLexicon(read),
  ])
  const { officeName, botName, greeting, emergencyText, officeHours } = settings
  return {
    pack: {
      ...about,
      title: officeName,
      officeName,
      botName,
      greeting,
      emergencyText,
      officeHours,
      agencies: agencies.map((a) => ({ ...a, team: teams.find((t) => t.agencyId === a.id)?.name ?? null })),
    },
    topics,
    articles,
    tables,
    labels,
    lexicon,
    canned: canned.map(({ shortcut, title, text }) => ({ shortcut, title, text })),
  }
}
