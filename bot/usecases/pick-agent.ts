import type { Tx } from '../store/database.ts'
import type { World } from './context.ts'

/** Who is there to take work, as the socket gateway knows it. */
export interface WhoIsOnline {
  onlineAccountIds(): readonly string[]
  autoAssign(): boolean
}

/** Round robin by load: of those present in the team (or anybody, without a team), the one who holds the fewest. */
export async function pickAgent(
  tx: Tx,
  world: World & { online: WhoIsOnline },
  teamId: string | null,
): Promise<{ id: string; name: string } | null> {
  const present = new Set(world.online.onlineAccountIds())
  const people = (await world.store.accounts.listAccounts(tx)).filter(
    (a) => a.active && present.has(a.id) && a.role === 'agent' && (teamId === null || a.teamIds.includes(teamId)),
  )
  const load = await world.store.conversations.openLoad(
    tx,
    people.map((p) => p.id),
  )
  const [least] = people.toSorted((a, b) => (load.get(a.id) ?? 0) - (load.get(b.id) ?? 0) || a.id.localeCompare(b.id))
  return least === undefined ? null : { id: least.id, name: least.name }
}
