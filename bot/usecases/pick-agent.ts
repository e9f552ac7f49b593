import type { Tx } from '../store/database.ts'
import { addSystemLine } from './compose.ts'
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
async function pickAgent(
  tx: Tx,
  world: World & { online: WhoIsOnline },
  teamId: string | null,
  except: string | null,
): Promise<{ id: string; name: string } | null> {
  const present = new Set(world.online.onlineAccountIds())
  const people = (await world.store.accounts.listAccounts(tx)).filter(
    (a) =>
      a.active &&
      a.id !== except &&
      present.has(a.id) &&
      a.role === 'agent' &&
      (teamId === null || a.teamIds.includes(teamId)),
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

/**
 * Gives a waiting conversation to the one whose turn it is. It stays in the queue, where everybody sees it, when automatic
 * assignment is off, the office is closed (a window left open is nobody at work), or nobody of the team is present. `except`:
 * who has just passed it on. The caller announces.
 */
export async function assignByTurn(
  tx: Tx,
  world: World & { online: WhoIsOnline },
  conversationId: string,
  to: { teamId: string | null; officeOpen: boolean; except: string | null },
): Promise<void> {
  if (!to.officeOpen || !world.online.autoAssign()) return
  const agent = await pickAgent(tx, world, to.teamId, to.except)
  if (agent === null) return
  const { store, clock } = world
  const now = clock.now()
  await store.conversations.update(tx, conversationId, now, { status: 'open', assigneeId: agent.id })
  store.facts.record(tx, { at: now, conversationId, type: 'claimed', accountId: agent.id, teamId: to.teamId })
  await addSystemLine(tx, world, conversationId, { type: 'assigned', by: null, detail: agent.name })
}
