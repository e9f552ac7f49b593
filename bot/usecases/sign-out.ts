import { success } from '../../shared/contract/errors.ts'
import type { SomeHandlers } from './context.ts'
import type { SessionWorld } from './session-world.ts'

/** Ends this session, here and on the service. */
export function signOutHandlers(world: SessionWorld): SomeHandlers<'session.sign-out'> {
  return {
    'session.sign-out': async (_input, call) => {
      if (call.sessionHash !== null) await world.sessions.end(call.sessionHash)
      call.setSession(null, 0)
      return success({})
    },
  }
}
