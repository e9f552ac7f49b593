import { join } from 'node:path'
import { systemClock, uuidIds } from '../adapters/system.ts'
import { readConfig } from '../config.ts'
import { readPack } from '../content/read-pack.ts'
import { writePack } from '../content/write-pack.ts'
import { Database } from '../store/database.ts'
import { type Store, storeOver } from '../store/store.ts'
import { exportPack, importPack } from '../usecases/content-pack.ts'

/** `npm run content -- import|export|check FOLDER`: content packs from the command line; the service must be stopped for the first two. */
const [verb, folder] = process.argv.slice(2)

function giveUp(message: string): never {
  console.error(message)
  process.exit(1)
}

async function withStore<T>(work: (store: Store) => Promise<T>): Promise<T> {
  const read = readConfig(process.env)
  if (!read.ok) return giveUp(read.problems.join('\n'))
  const opened = await Database.open(join(read.config.dataDir, 'kepo.db'))
  if (!opened.ok) return giveUp(opened.message)
  try {
    return await work(storeOver(opened.database))
  } finally {
    await opened.database.close()
  }
}

/** A pack without problems; the others are told, with `then` below them. */
async function checked(path: string, then: string) {
  const read = await readPack(path)
  if (read.ok) return read.pack
  for (const { file, line, message } of read.problems)
    console.error(`${join(path, file)}${line === undefined ? '' : `:${line}`}: ${message}`)
  return giveUp(`${read.problems.length} problem(s); ${then}`)
}

async function run(path: string): Promise<void> {
  if (verb === 'export') {
    const about = { name: 'export', version: '1', licence: 'as agreed' }
    await withStore(async (store) => writePack(path, await exportPack(store, about)))
    await checked(path, `all is written to ${path}, and has to be put right there before it can be imported.`)
    return console.log(`Written to ${path}.`)
  }
  const pack = await checked(path, 'nothing was changed.')
  const summary = `${pack.topics.length} topics, ${pack.articles.length} articles, ${pack.tables.length} tables`
  if (verb === 'check') return console.log(`No problems: ${summary}.`)
  const imported = await withStore((store) => importPack({ store, clock: systemClock, ids: uuidIds }, pack))
  if (!imported.ok) return giveUp(imported.message)
  for (const { title, from, to } of imported.movedAside)
    console.log(`The portal "${title}" made room: its number is now ${to}, it was ${from}.`)
  console.log(`Imported: ${summary}.`)
}

if (folder === undefined || !['import', 'export', 'check'].includes(verb ?? ''))
  giveUp('Use: npm run content -- import|export|check FOLDER')
else
  await run(folder).catch((error) =>
    giveUp(
      `${verb} of ${folder} failed (${error instanceof Error ? error.message : error}); check the folder and the disk. The database is as it was.`,
    ),
  )
