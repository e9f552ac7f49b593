import type { Message } from '../../../shared/model/message.ts'

/** What of a thread is known to have been there, and what came since. */
export interface Heard {
  /** The resident's furthest message so far. */
  position: number
  /** The thread is loaded to its end. */
  complete: boolean
  /** The last that came while it was: what is read out. */
  news: Message | null
}

/** Tells what the resident writes now from what was there before, or is loaded from further up or further down. */
export function hear(before: Heard | null, messages: readonly Message[], hasNewer: boolean): Heard {
  const last = messages.findLast((m) => m.author.kind === 'contact')
  const position = Math.max(last?.position ?? 0, before?.position ?? 0)
  const isNews = before?.complete === true && !hasNewer && position > before.position
  return { position, complete: !hasNewer, news: isNews ? (last ?? null) : (before?.news ?? null) }
}
