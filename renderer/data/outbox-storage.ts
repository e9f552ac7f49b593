import type { CommandInput } from '../../shared/contract/commands.ts'
import type { Media } from '../../shared/model/message.ts'
import type { CallFailure } from './client.ts'

/** Something the agent wrote, until the service has it. Its `clientId` makes delivering it twice harmless. */
export type OutboxEntry = {
  clientId: string
  accountId: string
  conversationId: string
  writtenAt: number
  failure: CallFailure | null
} & (
  | { kind: 'reply'; input: CommandInput<'conversation.send'>; media: Media | null }
  | { kind: 'note'; input: CommandInput<'conversation.note'> }
)

/** A key for each entry: windows share the storage, and what one keeps may not undo what another one kept. */
const prefix = 'kepo.outbox.'
/** Where earlier versions kept the whole list. */
const oldKey = 'kepo.outbox'

export const byTime = (a: OutboxEntry, b: OutboxEntry): number => a.writtenAt - b.writtenAt

/** What any window of this browser has left, in the order written. */
export function loadEntries(): readonly OutboxEntry[] {
  try {
    moveOldList()
    const keys = Array.from({ length: localStorage.length }, (_, index) => localStorage.key(index) ?? '')
    return keys
      .filter((key) => key.startsWith(prefix))
      .map((key) => parsed<OutboxEntry>(localStorage.getItem(key)))
      .filter((entry) => entry !== null)
      .sort(byTime)
  } catch {
    return []
  }
}

function moveOldList(): void {
  const old = parsed<OutboxEntry[]>(localStorage.getItem(oldKey)) ?? []
  old.forEach((entry, index) => {
    keepEntry({ ...entry, writtenAt: entry.writtenAt + index })
  })
  localStorage.removeItem(oldKey)
}

/** Written by this very module; null when nothing can be read of it. */
function parsed<T>(text: string | null): T | null {
  try {
    return text === null ? null : (JSON.parse(text) as T)
  } catch {
    return null
  }
}

export function keepEntry(entry: OutboxEntry): void {
  try {
    localStorage.setItem(prefix + entry.clientId, JSON.stringify(entry))
  } catch {
    // No room or no storage: it is still kept for as long as this window is open.
  }
}

export function dropEntry(clientId: string): void {
  try {
    localStorage.removeItem(prefix + clientId)
  } catch {
    // No storage: there is nothing to drop.
  }
}

/** What another window changed: the entry as it is now, or null when it is gone; undefined when it is no entry at all. */
export function storedChange(
  key: string | null,
  value: string | null,
): { clientId: string; entry: OutboxEntry | null } | undefined {
  return key?.startsWith(prefix) === true
    ? { clientId: key.slice(prefix.length), entry: parsed<OutboxEntry>(value) }
    : undefined
}
