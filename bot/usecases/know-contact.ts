import type { ChannelKind } from '../../shared/model/contact.ts'
import type { Identity } from '../ports/channel.ts'
import type { Tx } from '../store/database.ts'
import type { World } from './context.ts'

/**
 * The contact behind an identity, made when it is new. What is learnt of one that was known already, its number or name, or
 * that two are one person, is told to the windows that show it.
 */
export async function knowContact(tx: Tx, world: World, channel: ChannelKind, identity: Identity): Promise<string> {
  const { store, clock, ids } = world
  const at = clock.now()
  const { id, mergedFrom, isChanged } = await store.contacts.resolve(tx, {
    channel,
    identity,
    now: at,
    newId: ids.next(),
  })
  const contact = isChanged ? await store.contacts.find(tx, id) : null
  if (contact === null) return id
  if (mergedFrom !== null)
    store.changes.append(tx, { at, event: { type: 'contact.merged', from: mergedFrom, into: contact } })
  store.changes.append(tx, { at, event: { type: 'contact.updated', contact } })
  return id
}

/** Two addresses are one person; of strangers nothing is kept. */
export function learnIdentity(world: World, channel: ChannelKind, pair: { lid: string; phone: string }): Promise<void> {
  const identity = { ...pair, name: null }
  return world.store.write(async (tx) => {
    if (await world.store.contacts.knows(tx, channel, identity)) await knowContact(tx, world, channel, identity)
  })
}
