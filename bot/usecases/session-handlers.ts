import { accountHandlers } from './accounts.ts'
import { auditHandlers } from './audit.ts'
import { preferencesHandlers } from './preferences.ts'
import type { SessionWorld } from './session-world.ts'
import { settingsHandlers } from './settings.ts'
import { setupHandlers } from './setup.ts'
import { signInHandlers } from './sign-in.ts'
import { signOutHandlers } from './sign-out.ts'
import { teamHandlers } from './teams.ts'

/** Everything about people, their sessions, the settings and the audit. */
export function sessionHandlers(world: SessionWorld) {
  return {
    ...setupHandlers(world),
    ...signInHandlers(world),
    ...signOutHandlers(world),
    ...preferencesHandlers(world),
    ...accountHandlers(world),
    ...teamHandlers(world),
    ...settingsHandlers(world),
    ...auditHandlers(world),
  }
}
