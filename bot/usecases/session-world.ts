import type { Passwords } from '../ports/passwords.ts'
import type { World } from './context.ts'
import type { Presence } from './presence.ts'
import type { Sessions } from './sessions.ts'

/** What the commands about people, sessions and settings need beside the world. */
export interface SessionWorld extends World {
  passwords: Passwords
  sessions: Sessions
  presence: Presence
  /** This service's version, shown at sign-in. */
  version: string
}
