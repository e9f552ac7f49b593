import type { LiveState } from '../../shared/contract/events.ts'
import type { Presence as PresenceState } from '../../shared/model/account.ts'

interface Window {
  accountId: string
  watching: string | null
  typing: boolean
}

/**
 * Who is here, what they look at and where they write: passing state, told by the open windows (sockets) and kept in
 * memory only. Someone with no window is offline, whatever they set; "away" outlives a reconnect, not a restart.
 */
export class Presence {
  readonly #windows = new Map<string, Window>()
  readonly #away = new Set<string>()
  readonly #listeners = new Set<() => void>()

  connected(windowId: string, accountId: string): void {
    this.#windows.set(windowId, { accountId, watching: null, typing: false })
    this.#changed()
  }

  disconnected(windowId: string): void {
    if (this.#windows.delete(windowId)) this.#changed()
  }

  setAway(accountId: string, away: boolean): void {
    if (away) this.#away.add(accountId)
    else this.#away.delete(accountId)
    this.#changed()
  }

  watch(windowId: string, conversationId: string | null): void {
    const window = this.#windows.get(windowId)
    if (window === undefined || window.watching === conversationId) return
    window.watching = conversationId
    window.typing = false
    this.#changed()
  }

  /** Typing in a conversation means watching it. */
  typing(windowId: string, conversationId: string, typing: boolean): void {
    const window = this.#windows.get(windowId)
    if (window === undefined) return
    if (window.watching === conversationId && window.typing === typing) return
    if (!typing && window.watching !== conversationId) return
    window.watching = conversationId
    window.typing = typing
    this.#changed()
  }

  /** What they set for themselves; of someone who is signing in no window is open yet. */
  chosen(accountId: string): 'online' | 'away' {
    return this.#away.has(accountId) ? 'away' : 'online'
  }

  of(accountId: string): PresenceState {
    return this.#present().has(accountId) ? this.chosen(accountId) : 'offline'
  }

  /** Those who take new work now. */
  onlineAccountIds(): string[] {
    return [...this.#present()].filter((id) => !this.#away.has(id))
  }

  /** Whether anybody writes to this resident now. */
  isTyping(conversationId: string): boolean {
    return [...this.#windows.values()].some((w) => w.typing && w.watching === conversationId)
  }

  /** The whole state; two windows of one account on one conversation count once. */
  live(): LiveState {
    const watching = new Map<string, LiveState['watching'][number]>()
    for (const { accountId, watching: conversationId, typing } of this.#windows.values()) {
      if (conversationId === null) continue
      const key = `${accountId} ${conversationId}`
      watching.set(key, { accountId, conversationId, typing: typing || (watching.get(key)?.typing ?? false) })
    }
    return {
      people: [...this.#present()].map((accountId) => ({ accountId, presence: this.chosen(accountId) })),
      watching: [...watching.values()],
    }
  }

  onChange(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  #present(): Set<string> {
    return new Set([...this.#windows.values()].map((w) => w.accountId))
  }

  #changed(): void {
    for (const listener of this.#listeners) listener()
  }
}
