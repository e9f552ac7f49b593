import type { Message } from '../../shared/model/message.ts'
import { type CallFailure, call } from './client.ts'
import { takeMessage } from './desk.ts'
import { dropsErased, noteErased } from './erased.ts'
import { notifyFailure } from './hooks.ts'
import { byTime, dropEntry, keepEntry, loadEntries, type OutboxEntry, storedChange } from './outbox-storage.ts'
import { createStore, useStore } from './store.ts'

export type { OutboxEntry } from './outbox-storage.ts'

const outbox = createStore<readonly OutboxEntry[]>(loadEntries())

/** What the service does not have yet, in the order written. */
export const queued = (): readonly OutboxEntry[] => outbox.get()
export const useOutbox = (): readonly OutboxEntry[] => useStore(outbox, (entries) => entries)

function change(clientId: string, how: (entry: OutboxEntry) => OutboxEntry): void {
  const changed = outbox.get().map((entry) => (entry.clientId === clientId ? how(entry) : entry))
  outbox.set(changed)
  const entry = changed.find((e) => e.clientId === clientId)
  if (entry !== undefined) keepEntry(entry)
}

/** Takes over what was written and delivers it now, or as soon as the service is back. */
export function send(entry: OutboxEntry): void {
  const others = outbox.get().filter((e) => e.clientId !== entry.clientId)
  // Two parts of one moment keep their order through a reload.
  const kept = { ...entry, writtenAt: Math.max(entry.writtenAt, (others.at(-1)?.writtenAt ?? 0) + 1) }
  outbox.set([...others, kept])
  keepEntry(kept)
  void deliverOutbox()
}

export function discard(clientId: string): void {
  outbox.set(outbox.get().filter((e) => e.clientId !== clientId))
  dropEntry(clientId)
}

dropsErased((conversationId) => {
  for (const entry of outbox.get()) if (entry.conversationId === conversationId) discard(entry.clientId)
})

/** Tries a refused one again; `overrideHolder` after the agent confirmed to write into a colleague's conversation. */
export function retry(clientId: string, overrideHolder: boolean): void {
  change(clientId, (entry) =>
    entry.kind === 'reply'
      ? { ...entry, failure: null, input: { ...entry.input, overrideHolder } }
      : { ...entry, failure: null },
  )
  void deliverOutbox()
}

/** The service has this message: its local copy goes. */
export function settleDelivered(message: Message): void {
  const { clientId } = message
  if (clientId !== null && outbox.get().some((e) => e.clientId === clientId)) discard(clientId)
}

/** Another window of this browser kept or dropped something: here it stands the same. */
export function takeStored(key: string | null, value: string | null): void {
  const stored = storedChange(key, value)
  if (stored === undefined) return
  const others = outbox.get().filter((e) => e.clientId !== stored.clientId)
  outbox.set(stored.entry === null ? others : [...others, stored.entry].sort(byTime))
}

if (typeof window !== 'undefined') window.addEventListener('storage', (event) => takeStored(event.key, event.newValue))

/** How long after a failure that passes it is tried again, milliseconds. */
const againMs = 5_000
let delivering = false
/** Somebody wanted it delivered while a delivery was under way: its line may be the one that was lost. */
let askedAgain = false
let nextTry: ReturnType<typeof setTimeout> | undefined

/** Delivers what is queued; what the service cannot be asked for now is tried again by itself. */
export async function deliverOutbox(): Promise<void> {
  if (delivering) {
    askedAgain = true
    return
  }
  delivering = true
  clearTimeout(nextTry)
  try {
    let left: boolean
    do {
      askedAgain = false
      left = await deliverInOrder()
    } while (left && askedAgain)
    if (left) nextTry = setTimeout(() => void deliverOutbox(), againMs)
  } finally {
    delivering = false
  }
}

/** One after the other, in the order written. True when it had to stop at something that passes. */
async function deliverInOrder(): Promise<boolean> {
  for (;;) {
    const entry = nextToDeliver(outbox.get(), deliveringFor)
    if (entry === undefined) return false
    const result =
      entry.kind === 'reply'
        ? await call('conversation.send', entry.input)
        : await call('conversation.note', entry.input)
    if (result.ok) {
      takeMessage(result.data)
      discard(entry.clientId)
    } else if (passes(result)) return true
    // Signed out: whoever signs in next connects, and that delivers.
    else if (result.code === 'UNAUTHENTICATED') return false
    // While this browser was away: it may not keep what it has, and whoever wrote it is told.
    else if (result.code === 'ERASED') {
      noteErased(entry.conversationId)
      notifyFailure(result)
    } else change(entry.clientId, (e) => ({ ...e, failure: result }))
  }
}

/** Nothing is wrong with what was written: it is only not the time for it. */
const passes = ({ code }: CallFailure): boolean => code === 'OFFLINE' || code === 'STORE_FAILED'

/** Whose writing may go out: a shared computer can hold what somebody else left behind. */
let deliveringFor: string | null = null
export function deliverFor(accountId: string | null): void {
  deliveringFor = accountId
}

/** The oldest entry of this person that was not refused; after a refusal the rest of that conversation waits. */
export function nextToDeliver(entries: readonly OutboxEntry[], accountId: string | null): OutboxEntry | undefined {
  const blocked = new Set<string>()
  for (const entry of entries) {
    if (entry.accountId !== accountId) continue
    if (entry.failure !== null) blocked.add(entry.conversationId)
    else if (!blocked.has(entry.conversationId)) return entry
  }
  return undefined
}
