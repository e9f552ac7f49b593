import type { Tx } from '../store/database.ts'
import type { World } from './context.ts'

/** Who was last given work is asked of one day: of those before, nobody remembers the turn. */
const dayMs = 86_400_000

/** Who is there to take work, as the socket gateway knows it. */
export interface WhoIsOnline {
  onlineAccountIds(): readonly string[]
  autoAssign(): boolean
}

/**
 * Round robin by load: of those present in the team (or anybody, without a team), the one who holds the fewest; among
 * equals the one who was given work longest ago.
 */
export async function pickAgent(
  tx: Tx,
  world: World & { online: WhoIsOnline },
  teamId: string | null,
): Promise<{ id: string; name: string } | null> {
  const present = new Set(world.online.onlineAccountIds())
  const people = (await world.store.accounts.listAccounts(tx)).filter(
    (a) => a.active && present.has(a.id) && a.role === 'agent' && (teamId === null || a.teamIds.includes(teamId)),
  )
  const ids = people.map((p) => p.id)
  const load = await world.store.conversations.openLoad(tx, ids)
  const last = await world.store.facts.lastClaims(tx, ids, world.clock.now() - dayMs)
  const [least] = people.toSorted(
    (a, b) =>
      (load.get(a.id) ?? 0) - (load.get(b.id) ?? 0) ||
      (last.get(a.id) ?? 0) - (last.get(b.id) ?? 0) ||
      a.id.localeCompare(b.id),
  )
  return least === undefined ? null : { id: least.id, name: least.name }
}
