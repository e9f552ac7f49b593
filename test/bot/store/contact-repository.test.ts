import { expect, test } from 'vitest'
import { temporaryStore } from '../support/temporary-store.ts'

test('each change of a contact, by whomever, gives it a higher revision', async () => {
  const { store, stop } = await temporaryStore()
  const resolve = (identity: { lid: string | null; phone: string | null; name: string | null }) =>
    store.write((tx) => store.contacts.resolve(tx, { channel: 'whatsapp', identity, now: 1, newId: 'p' }))
  const changes = [
    () => resolve({ lid: '1', phone: null, name: null }),
    () => resolve({ lid: '1', phone: '628110000002', name: 'Bu Ai' }),
    () => store.write((tx) => store.contacts.update(tx, 'p', { notes: 'Memakai kursi roda' })),
    () => store.write((tx) => store.contacts.update(tx, 'p', { optedOut: true })),
    () => store.write((tx) => store.contacts.erase(tx, 'p')),
  ]
  const revisions: (number | undefined)[] = []
  for (const change of changes) {
    await change()
    revisions.push((await store.contacts.find(store.read, 'p'))?.revision)
  }
  expect(revisions).toEqual([0, 1, 2, 3, 4])
  await stop()
})
