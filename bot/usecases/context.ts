import type { CommandName, CommandOutput, ParsedInput } from '../../shared/contract/commands.ts'
import type { Result } from '../../shared/contract/errors.ts'
import type { Account } from '../../shared/model/account.ts'
import type { Clock } from '../ports/clock.ts'
import type { Ids } from '../ports/ids.ts'
import type { Log } from '../ports/log.ts'
import type { Store } from '../store/store.ts'

/** What every use case may need of the world; the store comes by injection, only its types are imported. */
export interface World {
  store: Store
  clock: Clock
  ids: Ids
  log: Log
}

/** One call of a command: who asks, and the cookie's door. */
export interface Call {
  /** Null for a command with permission `public`. */
  account: Account | null
  /** Hash of the session's token, null without a session. */
  sessionHash: string | null
  /** For the sign-in rate limit and the audit. */
  remoteAddress: string
  requestId: string
  /** Sets (or with null clears) the session cookie of the answer. */
  setSession(token: string | null, expiresAt: number): void
}

export type Handler<N extends CommandName> = (input: ParsedInput<N>, call: Call) => Promise<Result<CommandOutput<N>>>
/** One handler for each declared command; a missing one does not compile. */
export type Handlers = { [N in CommandName]: Handler<N> }
export type SomeHandlers<N extends CommandName> = Pick<Handlers, N>
