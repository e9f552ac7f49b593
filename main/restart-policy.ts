/** When the service ended by itself: start it again after a while, or give up and say so. Pure. */
export interface RestartState {
  /** Times of the crashes that count still, milliseconds. */
  crashes: readonly number[]
}

const windowMs = 60_000
const most = 5

export const noCrashes: RestartState = { crashes: [] }

/** `delayMs` null: five crashes in a minute are no accident. */
export function afterCrash(state: RestartState, now: number): { state: RestartState; delayMs: number | null } {
  const crashes = [...state.crashes.filter((at) => at > now - windowMs), now]
  const delayMs = crashes.length >= most ? null : 250 * 2 ** crashes.length
  return { state: { crashes }, delayMs }
}
