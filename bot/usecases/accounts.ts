import type { ParsedInput } from '../../shared/contract/commands.ts'
import { failure, type Result, success } from '../../shared/contract/errors.ts'
import type { Account } from '../../shared/model/account.ts'
import type { Tx } from '../store/database.ts'
import type { Call, SomeHandlers } from './context.ts'
import type { SessionWorld } from './session-world.ts'

/** The administrator's list of people. Nobody is deleted, only switched off: their name stays on what they wrote. */
export function accountHandlers(world: SessionWorld): SomeHandlers<'account.list' | 'account.save'> {
  const { store } = world
  return {
    'account.list': async () => success({ accounts: await store.accounts.listAccounts(store.read) }),

    'account.save': async (input, call) => {
      const passwordHash = input.password === null ? null : await world.passwords.hash(input.password)
      const saved = await store.write((tx) => save(world, tx, input, passwordHash, call))
      if (saved.ok) world.sessions.announceEnded()
      return saved
    },
  }
}

async function save(
  world: SessionWorld,
  tx: Tx,
  input: ParsedInput<'account.save'>,
  passwordHash: string | null,
  call: Call,
): Promise<Result<Account>> {
  const { store, clock, ids } = world
  const now = clock.now()
  const { password: _, ...fields } = input
  const before = input.id === null ? null : await store.accounts.findAccount(tx, input.id)
  if (input.id !== null && before === null) return failure('NOT_FOUND')
  const namesake = await store.accounts.findByUsername(tx, input.username)
  if (namesake !== null && namesake.account.id !== input.id) return failure('CONFLICT', 'username')
  for (const teamId of input.teamIds)
    if ((await store.accounts.findTeam(tx, teamId)) === null) return failure('NOT_FOUND', 'team')

  const account: Account = { ...fields, id: before?.id ?? ids.next() }
  if (before === null) {
    if (passwordHash === null) return failure('INVALID_INPUT', 'password')
    await store.accounts.insertAccount(tx, { account, passwordHash, createdAt: now })
  } else {
    const stillAdmin = account.role === 'admin' && account.active
    if (!stillAdmin && before.role === 'admin' && !(await store.accounts.hasOtherActiveAdmin(tx, account.id)))
      return failure('CONFLICT', 'last-admin')
    await store.accounts.updateAccount(tx, account)
    if (passwordHash !== null) await store.accounts.setPasswordHash(tx, account.id, passwordHash)
    if (passwordHash !== null || !account.active) {
      const own = account.id === call.account?.id && account.active ? call.sessionHash : null
      await world.sessions.endAllOf(tx, account.id, own)
    }
  }
  await store.audit.record(tx, {
    at: now,
    accountId: call.account?.id ?? null,
    action: before === null ? 'account.created' : 'account.changed',
    subject: account.id,
  })
  store.changes.append(tx, { at: now, event: { type: 'accounts.updated' } })
  return success((await store.accounts.findAccount(tx, account.id)) ?? account)
}
