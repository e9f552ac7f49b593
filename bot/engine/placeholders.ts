import type { LiveTable } from '../../shared/model/content.ts'

/** `{{buka_hari_ini}}`, `{{tabel.<table>.<row>.<column>}}`: what stands in an answer for a value of this moment. */
export const placeholderPattern = /\{\{\s*([a-z0-9_.-]+)\s*\}\}/g

export interface PlaceholderValues {
  openingSentence: string
  tables: readonly LiveTable[]
}

/** The value behind a placeholder's name; null when there is none (a table row that was removed). */
export function placeholderValue(name: string, values: PlaceholderValues): string | null {
  if (name === 'buka_hari_ini') return values.openingSentence
  const [kind, tableId, rowKey, column] = name.split('.')
  if (kind !== 'tabel' || column === undefined) return null
  const table = values.tables.find((t) => t.id === tableId)
  const key = table?.columns[0]
  const row = key === undefined ? undefined : table?.rows.find((r) => r[key] === rowKey)
  return row?.[column] ?? null
}

/** Fills an answer; null when a value is missing: an answer with a hole is not given. */
export function fillPlaceholders(answer: string, values: PlaceholderValues): string | null {
  let complete = true
  const filled = answer.replace(placeholderPattern, (_, name: string) => {
    const value = placeholderValue(name, values)
    if (value === null) complete = false
    return value ?? ''
  })
  return complete ? filled : null
}
