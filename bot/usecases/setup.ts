import { failure, success } from '../../shared/contract/errors.ts'
import type { Account } from '../../shared/model/account.ts'
import type { SomeHandlers } from './context.ts'
import type { SessionWorld } from './session-world.ts'
import { describeSession } from './sign-in.ts'

/** The first visit: while there is no account at all, whoever comes first becomes the administrator. */
export function setupHandlers(world: SessionWorld): SomeHandlers<'setup.status' | 'setup.create-admin'> {
  const { store, clock, ids } = world
  return {
    'setup.status': async () => {
      const settings = await store.settings.readSettings(store.read)
      return success({
        needed: !(await store.accounts.hasAccounts(store.read)),
        officeName: settings.officeName,
        version: world.version,
      })
    },

    'setup.create-admin': async (input, call) => {
      if (await store.accounts.hasAccounts(store.read)) return failure('ALREADY_SET_UP')
      const passwordHash = await world.passwords.hash(input.password)
      const account: Account = {
        id: ids.next(),
        username: input.username,
        name: input.name,
        role: 'admin',
        teamIds: [],
        active: true,
      }
      const now = clock.now()
      const opened = await store.write(async (tx) => {
        if (await store.accounts.hasAccounts(tx)) return null
        await store.accounts.insertAccount(tx, { account, passwordHash, createdAt: now })
        await store.audit.record(tx, {
          at: now,
          accountId: account.id,
          action: 'setup.created-admin',
          subject: account.id,
        })
        store.changes.append(tx, { at: now, event: { type: 'accounts.updated' } })
        return world.sessions.open(tx, account.id)
      })
      if (opened === null) return failure('ALREADY_SET_UP')
      call.setSession(opened.token, opened.expiresAt)
      return success(await describeSession(world, account))
    },
  }
}
