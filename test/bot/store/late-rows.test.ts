import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Store } from '../../../bot/store/store.ts'
import { temporaryStore } from '../support/temporary-store.ts'

let store: Store
let stop: () => Promise<void>
beforeEach(async () => {
  ;({ store, stop } = await temporaryStore())
})
afterEach(() => stop())

const row = (messageId: string, revision: number | null) => ({
  messageId,
  conversationId: 'c',
  channel: 'whatsapp' as const,
  chat: '2@lid',
  externalId: `x-${messageId}`,
  revision,
  nextAttemptAt: 1,
  cold: false,
  createdAt: 1,
})

test('what is to be sent is found in its own transaction, though it is written at the end of the commit', async () => {
  const { outbox } = store
  const found = await store.write(async (tx) => {
    outbox.insert(tx, row('decided-before', 0))
    outbox.insert(tx, row('whatever-happens', null))
    const overtaken = await outbox.overtaken(tx, 'c', 1)
    outbox.insert(tx, row('after', 1))
    return { overtaken: overtaken.map((r) => r.messageId), after: (await outbox.findByMessage(tx, 'after'))?.state }
  })
  expect(found).toEqual({ overtaken: ['decided-before'], after: 'pending' })
  const due = await outbox.due(store.read, 'whatsapp', 2, 10)
  // The first of the conversation holds back the others.
  expect(due.map((r) => r.messageId)).toEqual(['decided-before'])
})

test('a transaction that fails leaves none of it', async () => {
  const failing = store.write(async (tx) => {
    store.outbox.insert(tx, row('lost', null))
    throw new Error('on purpose')
  })
  const sharing = store.write(async (tx) => store.outbox.insert(tx, row('kept', null)))
  await expect(failing).rejects.toThrow('on purpose')
  await sharing
  const rows = await store.read.selectFrom('outbox').select('message_id').execute()
  expect(rows.map((r) => r.message_id)).toEqual(['kept'])
})

test('what was sent comes back byte for byte, the newest of it', async () => {
  const whatsApp = store.whatsapp.whatsAppStateOver(store.database, () => 1)
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ minLength: 1 }), fc.uint8Array(), async (first, second) => {
      await Promise.all([whatsApp.saveSent('id', 'chat', first), whatsApp.saveSent('other', 'chat', second)])
      await whatsApp.saveSent('id', 'chat', second)
      expect([...((await whatsApp.readSent('id')) ?? [])]).toEqual([...second])
      expect([...((await whatsApp.readSent('other')) ?? [])]).toEqual([...second])
    }),
    { numRuns: 25 },
  )
})
