import { setImmediate } from 'node:timers/promises'
import type { Steps } from '../answers/index.ts'

/** Has work done step by step; whatever else waits in this process gets a turn between two of them. */
export async function inTurns<T>(steps: Steps<T>): Promise<T> {
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
    await setImmediate()
  }
}
