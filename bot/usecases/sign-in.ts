import type { CommandOutput } from '../../shared/contract/commands.ts'
import { failure, success } from '../../shared/contract/errors.ts'
import type { Account } from '../../shared/model/account.ts'
import { AttemptLimit } from './attempt-limit.ts'
import type { SomeHandlers } from './context.ts'
import type { SessionWorld } from './session-world.ts'

const quarterHour = 15 * 60_000

/**
 * Opens a session. A wrong name and a wrong password answer alike and take alike. Tries count per name (10 in a quarter
 * of an hour) and per address (60: a whole office may share one); the right password clears the name's count.
 */
export function signInHandlers(world: SessionWorld): SomeHandlers<'session.sign-in' | 'session.get'> {
  const { store, clock, passwords } = world
  const perName = new AttemptLimit(10, quarterHour)
  const perAddress = new AttemptLimit(60, quarterHour)
  return {
    'session.sign-in': async (input, call) => {
      const now = clock.now()
      const username = input.username.trim().toLowerCase()
      if (!perAddress.take(call.remoteAddress, now) || !perName.take(username, now)) return failure('TOO_MANY_REQUESTS')
      const found = await store.accounts.findByUsername(store.read, username)
      const matches = await passwords.verify(found?.passwordHash ?? null, input.password)
      if (found === null || !matches || !found.account.active) {
        world.log.info({ requestId: call.requestId }, 'a sign-in was refused')
        return failure('WRONG_CREDENTIALS')
      }
      const { account } = found
      const opened = await store.write(async (tx) => {
        await store.audit.record(tx, { at: now, accountId: account.id, action: 'session.signed-in', subject: null })
        return world.sessions.open(tx, account.id)
      })
      perName.clear(username)
      call.setSession(opened.token, opened.expiresAt)
      return success(await describeSession(world, account))
    },

    'session.get': async (_input, call) =>
      call.account === null ? failure('UNAUTHENTICATED') : success(await describeSession(world, call.account)),
  }
}

/** What a window needs to know of its own user. */
export async function describeSession(world: SessionWorld, account: Account): Promise<CommandOutput<'session.get'>> {
  return {
    account,
    preferences: await world.store.accounts.readPreferences(world.store.read, account.id),
    presence: world.presence.chosen(account.id),
  }
}
