import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Store } from '../../../bot/store/store.ts'
import type { Delivery } from '../../../shared/model/message.ts'
import { temporaryStore } from '../support/temporary-store.ts'

let store: Store
let stop: () => Promise<void>
beforeEach(async () => {
  ;({ store, stop } = await temporaryStore())
  await store.write(async (tx) => {
    const identity = { lid: 'p', phone: null, name: 'Bu Ai' }
    const contact = await store.contacts.resolve(tx, { channel: 'whatsapp', identity, now: 1, newId: 'p' })
    const what = { id: 'c', channel: 'whatsapp' as const, account: 'a', chat: 'p@lid', contactId: contact.id }
    await store.conversations.insert(tx, { ...what, dialog: '{}', now: 1 })
  })
})
afterEach(() => stop())

const says = (id: string, direction: 'incoming' | 'outgoing', at: number) =>
  store.write((tx) =>
    store.messages.insert(tx, {
      id,
      conversationId: 'c',
      direction,
      author: direction === 'incoming' ? { kind: 'contact' } : { kind: 'agent', accountId: 'a', name: 'Rina' },
      kind: 'text',
      text: `pesan ${id}`,
      at,
      receivedAt: at,
      delivery: direction === 'incoming' ? null : 'pending',
    }),
  )
const queued = (messageId: string) =>
  store.write(async (tx) =>
    store.outbox.insert(tx, {
      messageId,
      conversationId: 'c',
      channel: 'whatsapp',
      chat: 'p@lid',
      externalId: `wire-${messageId}`,
      revision: null,
      nextAttemptAt: 9,
      cold: false,
      createdAt: 1,
    }),
  )
const move = (messageId: string, state: Delivery) =>
  store.write((tx) =>
    store.outbox.move(tx, { messageIds: [messageId] }, ['pending', 'sent'], { state, failure: null, now: 9 }),
  )
/** What the inbox shows, and the time by which it is sorted. */
async function last(): Promise<string> {
  const { lastMessage } = (await store.conversations.find(store.read, 'c')) ?? {}
  const row = await store.read.selectFrom('conversations').select('last_at').executeTakeFirstOrThrow()
  return lastMessage ? `${lastMessage.author.kind}: ${lastMessage.preview}, ${row.last_at}` : `nothing, ${row.last_at}`
}

test('what was withdrawn before it left is no longer the last that was said', async () => {
  await says('one', 'incoming', 2)
  await says('two', 'outgoing', 3)
  await says('three', 'outgoing', 4)
  for (const id of ['two', 'three']) await queued(id)
  await move('two', 'cancelled')
  expect(await last()).toBe('agent: pesan three, 4')
  await move('three', 'cancelled')
  expect(await last()).toBe('contact: pesan one, 2')
})

test('a message on its way is the last one however far it gets', async () => {
  await says('one', 'incoming', 2)
  await says('two', 'outgoing', 3)
  await queued('two')
  for (const state of ['sent', 'delivered'] as const) {
    await move('two', state)
    expect(await last()).toBe('agent: pesan two, 3')
  }
})

test('what the resident changed reads as they left it, and what they took back is gone', async () => {
  await says('one', 'incoming', 2)
  await says('two', 'incoming', 3)
  await store.write((tx) => store.messages.edit(tx, 'two', 'besok jam 8', 4))
  expect(await last()).toBe('contact: besok jam 8, 3')
  await store.write((tx) => store.messages.edit(tx, 'one', 'lusa', 4))
  expect(await last()).toBe('contact: besok jam 8, 3')
  await store.write((tx) => store.messages.markDeleted(tx, 'two', 5))
  expect(await last()).toBe('contact: lusa, 2')
  await store.write((tx) => store.messages.markDeleted(tx, 'one', 6))
  expect(await last()).toBe('nothing, 1')
})
