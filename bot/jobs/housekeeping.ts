import type { LinkState } from '../../shared/model/channel.ts'
import type { Clock } from '../ports/clock.ts'
import type { WhatsAppState } from '../ports/whatsapp-state.ts'
import type { Leftovers } from '../store/contact-repository.ts'
import type { ActionWorld } from '../usecases/conversation-actions.ts'
import { handBack, resolve, wake } from '../usecases/conversation-actions.ts'
import type { Knowledge } from '../usecases/knowledge.ts'

const day = 86_400_000
/** A bot conversation is over when nobody has written for this long. */
const botIdleMs = 2 * 3_600_000
/** Change events are kept this long for clients that come back; later they refetch. */
const changesKeptMs = 7 * day
/** No channel redelivers later than this. */
const journalKeptMs = 30 * day

/** What has to be done now and then: snoozes that ran out, silence, and what is no longer needed. */
export async function keepHouse(world: ActionWorld & { knowledge: Knowledge; onSent: () => void }): Promise<void> {
  const { store, clock, knowledge } = world
  const now = clock.now()
  for (const id of await store.conversations.dueSnoozed(store.read, now)) await wake(world, id)
  for (const id of await store.conversations.idleSince(store.read, 'bot', now - botIdleMs))
    await resolve(world, { id, topicId: null }, null)
  const silent = now - knowledge.settings.handBackAfterMinutes * 60_000
  for (const id of await store.conversations.idleSince(store.read, 'open', silent)) await handBack(world, id, null)
  await store.write(async (tx) => {
    await store.changes.prune(tx, now - changesKeptMs)
    await store.journal.prune(tx, now - journalKeptMs)
  })
  world.onSent()
}

/** Conversations that one commit erases; others get their turn in between. */
const erasedAtOnce = 50

/** Erases what is older than the office keeps things (`retentionDays` of the settings; 0 keeps everything). */
export async function forgetOld(
  world: Pick<ActionWorld, 'store' | 'clock'> & {
    retentionDays: number
    removeLeftovers: (leftovers: Leftovers) => Promise<void>
  },
): Promise<void> {
  const { store, clock, retentionDays } = world
  if (retentionDays === 0) return
  const before = clock.now() - retentionDays * day
  await store.write((tx) => store.journal.pruneDead(tx, before))
  for (let done = false; !done; ) {
    const turn = await store.write(async (tx) => {
      const touched = await store.contacts.eraseOlder(tx, before, erasedAtOnce)
      for (const person of touched.erased)
        store.changes.append(tx, { at: clock.now(), event: { type: 'contact.erased', ...person } })
      return touched
    })
    await world.removeLeftovers(turn)
    done = turn.done
  }
}

/**
 * WhatsApp delivers a ciphertext again until our receipt has reached it: as soon as the line is back. So it is kept over a
 * weekend for which the PC was off, and for longer while the line is down. What comes later still the journal knows.
 */
const plaintextsKeptDays = 3
const plaintextsKeptDaysOffline = 14
/** A phone that was off for so long may still ask again for what we sent. */
const sentKeptDays = 14

/** What the wire keeps of messages goes after days, and never stays longer than the office keeps things. */
export async function forgetWire(world: {
  state: Pick<WhatsAppState, 'prune'>
  line: LinkState
  clock: Clock
  retentionDays: number
}): Promise<void> {
  const { state, line, clock, retentionDays } = world
  const since = (days: number) => clock.now() - Math.min(days, retentionDays || days) * day
  const kept = line === 'connecting' || line === 'reconnecting' ? plaintextsKeptDaysOffline : plaintextsKeptDays
  await state.prune({ plaintexts: since(kept), sent: since(sentKeptDays) })
}
