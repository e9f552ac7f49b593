import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Store } from '../../../bot/store/store.ts'
import { temporaryStore } from '../support/temporary-store.ts'

const now = 1_000_000_000
let store: Store
let stop: () => Promise<void>
beforeEach(async () => {
  ;({ store, stop } = await temporaryStore())
})
afterEach(() => stop())

/** A conversation whose resident wrote so many seconds ago (null: never). */
async function person(id: string, wroteSecondsAgo: number | null): Promise<void> {
  await store.write(async (tx) => {
    const identity = { lid: id, phone: null, name: id }
    const contact = await store.contacts.resolve(tx, { channel: 'whatsapp', identity, now, newId: `contact-${id}` })
    const chat = `${id}@lid`
    const what = { id, channel: 'whatsapp' as const, account: 'a', chat, contactId: contact.id, dialog: '{}', now }
    await store.conversations.insert(tx, what)
    if (wroteSecondsAgo === null) return
    const at = now - wroteSecondsAgo * 1_000
    const said = { direction: 'incoming' as const, author: { kind: 'contact' as const }, kind: 'text' as const }
    await store.messages.insert(tx, {
      id: `in-${id}`,
      conversationId: id,
      ...said,
      text: 'halo',
      at,
      receivedAt: at,
    })
  })
}

const queued = (messageId: string, conversationId: string, { cold = false, nextAttemptAt = now - 1 } = {}) =>
  store.write(async (tx) =>
    store.outbox.insert(tx, {
      messageId,
      conversationId,
      channel: 'whatsapp',
      chat: `${conversationId}@lid`,
      externalId: `wire-${messageId}`,
      revision: null,
      nextAttemptAt,
      cold,
      createdAt: now,
    }),
  )
const due = async (at = now) => (await store.outbox.due(store.read, 'whatsapp', at, 10)).map((row) => row.messageId)

test('whoever has just written comes first, whoever never wrote last', async () => {
  await person('stranger', null)
  await person('yesterday', 86_400)
  await person('first', 30)
  await person('second', 5)
  await queued('notice', 'stranger', { cold: true })
  await queued('reminder', 'yesterday')
  await queued('answer', 'first')
  await queued('reply', 'second')
  expect(await due()).toEqual(['answer', 'reply', 'reminder', 'notice'])
})

test('in one conversation the next waits for the one before; a reply for later holds up nothing', async () => {
  await person('one', 5)
  await queued('later', 'one', { nextAttemptAt: now + 60_000 })
  await queued('a', 'one')
  await queued('b', 'one')
  expect(await due()).toEqual(['a'])
  await store.write((tx) =>
    store.outbox.move(tx, { messageIds: ['a'] }, ['pending'], { state: 'sending', failure: null, now }),
  )
  expect(await due(), 'while it is on its way').toEqual([])
  await store.write((tx) =>
    store.outbox.move(tx, { messageIds: ['a'] }, ['sending'], { state: 'sent', failure: null, now }),
  )
  expect(await due()).toEqual(['b'])
  await store.write((tx) =>
    store.outbox.move(tx, { messageIds: ['b'] }, ['pending'], { state: 'cancelled', failure: null, now }),
  )
  expect(await due(now + 60_000)).toEqual(['later'])
})
