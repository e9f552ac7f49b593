import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Database } from '../../../bot/store/database.ts'
import { type Store, storeOver } from '../../../bot/store/store.ts'

export interface TemporaryStore {
  store: Store
  folder: string
  /** Closes it and removes its folder. */
  stop(): Promise<void>
}

/** The real store on a new database in a folder of its own. */
export async function temporaryStore(): Promise<TemporaryStore> {
  const folder = await mkdtemp(join(tmpdir(), 'kepo-store-'))
  const opened = await Database.open(join(folder, 'kepo.db'))
  if (!opened.ok) throw new Error(opened.message)
  const store = storeOver(opened.database)
  return {
    store,
    folder,
    async stop() {
      await store.database.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
