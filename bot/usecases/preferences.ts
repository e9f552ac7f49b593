import { failure, success } from '../../shared/contract/errors.ts'
import type { SomeHandlers } from './context.ts'
import type { SessionWorld } from './session-world.ts'

/** What people set for themselves: preferences, presence, password. */
export function preferencesHandlers(
  world: SessionWorld,
): SomeHandlers<'session.set-preferences' | 'session.set-presence' | 'session.change-password'> {
  const { store, clock, passwords } = world
  return {
    'session.set-preferences': async (input, { account }) => {
      if (account === null) return failure('UNAUTHENTICATED')
      await store.write((tx) => store.accounts.writePreferences(tx, account.id, input))
      return success(input)
    },

    'session.set-presence': async (input, { account }) => {
      if (account === null) return failure('UNAUTHENTICATED')
      world.presence.setAway(account.id, input.presence === 'away')
      return success({ presence: input.presence })
    },

    'session.change-password': async (input, call) => {
      const { account } = call
      if (account === null) return failure('UNAUTHENTICATED')
      const hash = await store.accounts.passwordHashOf(store.read, account.id)
      if (!(await passwords.verify(hash, input.current))) return failure('WRONG_CREDENTIALS')
      const next = await passwords.hash(input.next)
      await store.write(async (tx) => {
        await store.accounts.setPasswordHash(tx, account.id, next)
        await world.sessions.endAllOf(tx, account.id, call.sessionHash)
        await store.audit.record(tx, {
          at: clock.now(),
          accountId: account.id,
          action: 'session.changed-password',
          subject: account.id,
        })
      })
      world.sessions.announceEnded()
      return success({})
    },
  }
}
