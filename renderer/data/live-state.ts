import type { LiveState } from '../../shared/contract/events.ts'
import { createStore, useStore } from './store.ts'

interface Live extends LiveState {
  /** Conversations whose resident is writing, with the moment after which that is no longer believed. */
  contactTyping: ReadonlyMap<string, number>
}

const nobody: Live = { people: [], watching: [], contactTyping: new Map() }

/** Passing state: who is present, who looks at what, who writes. */
export const live = createStore<Live>(nobody)

const typingLastsMs = 15_000

export function takeLive(state: LiveState): void {
  live.set({ ...live.get(), ...state })
}

export function takeContactTyping(conversationId: string, typing: boolean): void {
  const contactTyping = new Map(live.get().contactTyping)
  if (typing) {
    contactTyping.set(conversationId, Date.now() + typingLastsMs)
    // WhatsApp does not always say when somebody stopped.
    setTimeout(() => {
      const until = live.get().contactTyping.get(conversationId)
      if (until !== undefined && until <= Date.now()) takeContactTyping(conversationId, false)
    }, typingLastsMs + 100)
  } else contactTyping.delete(conversationId)
  live.set({ ...live.get(), contactTyping })
}

export function resetLive(): void {
  live.set(nobody)
}

export const useContactTyping = (conversationId: string): boolean =>
  useStore(live, (state) => state.contactTyping.has(conversationId))
export const useWatching = (): LiveState['watching'] => useStore(live, (state) => state.watching)
export const usePeople = (): LiveState['people'] => useStore(live, (state) => state.people)
