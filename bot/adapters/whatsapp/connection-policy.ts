import type { LinkState } from '../../../shared/model/channel.ts'

/** What to do after a connection ended. */
export interface NextStep {
  state: LinkState
  /** Milliseconds until the next try; null waits for a person. */
  delayMs: number | null
  /** Code of the sentence that people read; null when it heals by itself at once. */
  problem: string | null
}

/** WhatsApp's codes in `lastDisconnect`; see the table in ARCHITECTURE.md. */
export const code = {
  loggedOut: 401,
  banned: 403,
  outdated: 405,
  closed: 428,
  replaced: 440,
  restartRequired: 515,
} as const

const replacedWindowMs = 30_000
const replacedMost = 5

/** `random` in [0, 1) spreads the tries of many offices after WhatsApp itself was down. */
export function backOff(failures: number, random: number): number {
  return Math.round(Math.min(60_000, 500 * 2 ** Math.min(failures, 7)) * (0.75 + random / 2))
}

/**
 * The next step after a close with this code. `failures` counts closes since the last open; `replacedAt` are the times of
 * the last closes by another session: five within 30 s are taken as a will, and not fought.
 */
export function nextStep(input: {
  statusCode: number
  failures: number
  replacedAt: readonly number[]
  now: number
  random: number
}): NextStep {
  const again = backOff(input.failures, input.random)
  switch (input.statusCode) {
    case code.restartRequired:
      return { state: 'connecting', delayMs: 0, problem: null }
    case code.loggedOut:
      return { state: 'logged-out', delayMs: null, problem: 'logged-out' }
    case code.banned:
      return { state: 'restricted', delayMs: null, problem: 'banned' }
    case code.outdated:
      return { state: 'reconnecting', delayMs: Math.max(again, 30_000), problem: 'outdated' }
    case code.replaced: {
      const recent = input.replacedAt.filter((at) => at > input.now - replacedWindowMs).length
      return recent >= replacedMost
        ? { state: 'replaced', delayMs: null, problem: 'replaced' }
        : { state: 'reconnecting', delayMs: again, problem: 'replaced' }
    }
    default:
      return { state: 'reconnecting', delayMs: again, problem: input.failures >= 3 ? 'unreachable' : null }
  }
}

/** Quiet this long while open: look whether the line is alive. */
const quietMs = 20 * 60_000

/**
 * A quiet inbox is not a dead line. After 20 quiet minutes, 40, 80 and so on: twice a probe, the third time a new
 * connection. Only a message or an acknowledgement begins anew, so that a quiet night makes a handful of steps and no
 * loop. `tier` counts the steps taken since; `nextMs` is when to look again.
 */
export function quietStep(quietForMs: number, tier: number): { step: 'wait' | 'probe' | 'reconnect'; nextMs: number } {
  const due = quietMs * 2 ** tier
  if (quietForMs < due) return { step: 'wait', nextMs: due - quietForMs }
  return { step: tier % 3 === 2 ? 'reconnect' : 'probe', nextMs: Math.max(quietMs, 2 * due - quietForMs) }
}
