import type { CommandInput } from '../../shared/contract/commands.ts'
import type { Media, Message } from '../../shared/model/message.ts'
import { type CallFailure, call } from './client.ts'
import { takeMessage } from './desk.ts'
import { createStore, useStore } from './store.ts'

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

const storageKey = 'kepo.outbox'

function load(): readonly OutboxEntry[] {
  try {
    // Written by this very module.
    return JSON.parse(localStorage.getItem(storageKey) ?? '[]') as OutboxEntry[]
  } catch {
    return []
  }
}

const outbox = createStore<readonly OutboxEntry[]>(load())

function save(entries: readonly OutboxEntry[]): void {
  outbox.set(entries)
  try {
    localStorage.setItem(storageKey, JSON.stringify(entries))
  } catch {
    // No room or no storage: it is still kept for as long as this window is open.
  }
}

export const useOutbox = (): readonly OutboxEntry[] => useStore(outbox, (entries) => entries)

let delivering = false

/** Takes over what was written and delivers it now, or as soon as the service is back. */
export function send(entry: OutboxEntry): void {
  save([...outbox.get().filter((e) => e.clientId !== entry.clientId), entry])
  void deliverOutbox()
}

export function discard(clientId: string): void {
  save(outbox.get().filter((e) => e.clientId !== clientId))
}

/** Tries a refused one again; `overrideHolder` after the agent confirmed to write into a colleague's conversation. */
export function retry(clientId: string, overrideHolder: boolean): void {
  save(
    outbox.get().map((entry) => {
      if (entry.clientId !== clientId) return entry
      return entry.kind === 'reply'
        ? { ...entry, failure: null, input: { ...entry.input, overrideHolder } }
        : { ...entry, failure: null }
    }),
  )
  void deliverOutbox()
}

/** The service has this message: its local copy goes. */
export function settleDelivered(message: Message): void {
  const { clientId } = message
  if (clientId !== null && outbox.get().some((e) => e.clientId === clientId)) discard(clientId)
}

/** One after the other, in the order written; stops at the first that cannot be delivered for want of a connection. */
export async function deliverOutbox(): Promise<void> {
  if (delivering) return
  delivering = true
  try {
    for (;;) {
      const entry = nextToDeliver(outbox.get(), deliveringFor)
      if (entry === undefined) return
      const result =
        entry.kind === 'reply'
          ? await call('conversation.send', entry.input)
          : await call('conversation.note', entry.input)
      if (result.ok) {
        takeMessage(result.data)
        discard(entry.clientId)
      } else if (result.code === 'OFFLINE' || result.code === 'UNAUTHENTICATED') return
      else save(outbox.get().map((e) => (e.clientId === entry.clientId ? { ...e, failure: result } : e)))
    }
  } finally {
    delivering = false
  }
}

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
