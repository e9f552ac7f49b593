import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Call } from '../../../bot/usecases/context.ts'
import { conversationHandlers } from '../../../bot/usecases/conversation-handlers.ts'
import { failure } from '../../../shared/contract/errors.ts'
import { type SmallDesk, smallDesk } from '../support/small-desk.ts'

let desk: SmallDesk
beforeEach(async () => {
  desk = await smallDesk()
})
afterEach(() => desk.stop())

test('what an agent wrote while offline is not stored for somebody who was erased meanwhile', async () => {
  const handlers = conversationHandlers({
    ...desk.world,
    onSent: () => undefined,
    onRead: () => undefined,
    removeMedia: async () => undefined,
  })
  const call: Call = { account: desk.agent, sessionHash: null, remoteAddress: '', requestId: '', setSession() {} }
  await desk.says('Bu Ai', 'halo')
  const [conversation] = await desk.conversations('Bu Ai')
  const id = conversation?.id ?? ''
  const input = { id, clientId: 'queued-0001', text: 'Baik, Bu Ai.', mediaId: null, quoteMessageId: null, sendAt: null }
  const options = { articleId: null, overrideHolder: false, thenResolve: false }
  await handlers['contact.erase']({ id: conversation?.contact.id ?? '' }, call)

  const gone = failure('NOT_FOUND')
  expect(await handlers['conversation.send']({ ...input, ...options }, call)).toEqual(gone)
  const note = { id, clientId: 'queued-0002', text: 'Bu Ai tidak bisa menulis.', mentions: [] }
  expect(await handlers['conversation.note'](note, call)).toEqual(gone)
  expect(await handlers['conversation.reopen']({ id }, call)).toEqual(gone)
  expect(await handlers['conversation.claim']({ id }, call)).toEqual(gone)
  expect(await desk.store.read.selectFrom('messages').select('id').execute()).toEqual([])
  expect(await desk.store.read.selectFrom('outbox').select('id').execute()).toEqual([])
})
