import { failure, type Result, success } from '../../shared/contract/errors.ts'
import type { Team } from '../../shared/model/account.ts'
import type { SomeHandlers } from './context.ts'
import type { SessionWorld } from './session-world.ts'

/** Agencies' groups of agents, and who is in them. */
export function teamHandlers(world: SessionWorld): SomeHandlers<'team.list' | 'team.save'> {
  const { store, clock, ids } = world
  return {
    'team.list': async () => {
      const accounts = await store.accounts.listAccounts(store.read)
      return success({
        teams: await store.accounts.listTeams(store.read),
        people: accounts.filter((a) => a.active).map(({ id, name, role, teamIds }) => ({ id, name, role, teamIds })),
      })
    },

    'team.save': (input, call) =>
      store.write(async (tx): Promise<Result<Team>> => {
        const teams = await store.accounts.listTeams(tx)
        if (input.id !== null && !teams.some((t) => t.id === input.id)) return failure('NOT_FOUND')
        if (teams.some((t) => t.name === input.name && t.id !== input.id)) return failure('CONFLICT', 'name')
        const team: Team = { ...input, id: input.id ?? ids.next() }
        const now = clock.now()
        await store.accounts.saveTeam(tx, team)
        await store.audit.record(tx, {
          at: now,
          accountId: call.account?.id ?? null,
          action: input.id === null ? 'team.created' : 'team.changed',
          subject: team.id,
        })
        store.changes.append(tx, { at: now, event: { type: 'accounts.updated' } })
        return success(team)
      }),
  }
}
