import { Lexicon } from '../../shared/model/lexicon.ts'
import { Settings } from '../../shared/model/settings.ts'
import type { Reader, Tx } from './database.ts'
import { defaultSettings } from './default-settings.ts'

const keys = Settings.keyof().options

/** The settings; a field never saved, or saved in a form that this version no longer knows, has its default. */
export async function readSettings(db: Reader): Promise<Settings> {
  const rows = await db.selectFrom('settings').select(['key', 'value']).execute()
  const saved: Record<string, unknown> = {}
  for (const { key, value } of rows) {
    const known = keys.find((k) => k === key)
    if (known === undefined) continue
    const parsed = Settings.shape[known].safeParse(JSON.parse(value))
    if (parsed.success) saved[known] = parsed.data
  }
  return Settings.parse({ ...defaultSettings, ...saved })
}

export async function writeSettings(tx: Tx, settings: Settings): Promise<void> {
  for (const key of keys) {
    const value = JSON.stringify(settings[key])
    await tx
      .insertInto('settings')
      .values({ key, value })
      .onConflict((c) => c.column('key').doUpdateSet({ value }))
      .execute()
  }
}

const lexiconKey = 'lexicon'

/** The words that the content editors added to the answer engine's own. */
export async function readLexicon(db: Reader): Promise<Lexicon> {
  const row = await db.selectFrom('settings').select('value').where('key', '=', lexiconKey).executeTakeFirst()
  return Lexicon.parse(row === undefined ? {} : JSON.parse(row.value))
}

export async function writeLexicon(tx: Tx, lexicon: Lexicon): Promise<void> {
  const value = JSON.stringify(lexicon)
  await tx
    .insertInto('settings')
    .values({ key: lexiconKey, value })
    .onConflict((c) => c.column('key').doUpdateSet({ value }))
    .execute()
}
