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
