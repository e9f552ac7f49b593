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

async function withStore(work: (store: Store) => Promise<void>): Promise<void> {
  const read = readConfig(process.env)
  if (!read.ok) giveUp(read.problems.join('\n'))
  const opened = await Database.open(join(read.config.dataDir, 'kepo.db'))
  if (!opened.ok) giveUp(opened.message)
  await work(storeOver(opened.database))
  await opened.database.close()
}

async function checked(path: string) {
  const read = await readPack(path)
  if (read.ok) return read.pack
  for (const { file, line, message } of read.problems)
    console.error(`${join(path, file)}${line === undefined ? '' : `:${line}`}: ${message}`)
  return giveUp(`${read.problems.length} problem(s); nothing was changed.`)
}

if (folder === undefined || !['import', 'export', 'check'].includes(verb ?? ''))
  giveUp('Use: npm run content -- import|export|check FOLDER')
if (verb === 'export') {
  await withStore(async (store) =>
    writePack(folder, await exportPack(store, { name: 'export', version: '1', licence: 'as agreed' })),
  )
  console.log(`Written to ${folder}.`)
} else {
  const pack = await checked(folder)
  const summary = `${pack.topics.length} topics, ${pack.articles.length} articles, ${pack.tables.length} tables`
  if (verb === 'import') await withStore((store) => importPack({ store, clock: systemClock, ids: uuidIds }, pack))
  console.log(verb === 'import' ? `Imported: ${summary}.` : `No problems: ${summary}.`)
}
