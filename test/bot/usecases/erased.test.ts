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

const handlersOf = () =>
  conversationHandlers({
    ...desk.world,
    onSent: () => undefined,
    onRead: () => undefined,
    removeLeftovers: async () => undefined,
  })
const callOf = (): Call => ({
  account: desk.agent,
  sessionHash: null,
  remoteAddress: '',
  requestId: '',
  setSession() {},
})

test('what an agent wrote while offline is not stored for somebody who was erased meanwhile', async () => {
  const handlers = handlersOf()
  const call = callOf()
  await desk.says('Bu Ai', 'halo')
  const [conversation] = await desk.conversations('Bu Ai')
  const id = conversation?.id ?? ''
  const input = { id, clientId: 'queued-0001', text: 'Baik, Bu Ai.', mediaId: null, quoteMessageId: null, sendAt: null }
  const options = { articleId: null, overrideHolder: false, thenResolve: false }
  await handlers['contact.erase']({ id: conversation?.contact.id ?? '' }, call)

  const gone = failure('ERASED')
  expect(await handlers['conversation.send']({ ...input, ...options }, call)).toEqual(gone)
  const note = { id, clientId: 'queued-0002', text: 'Bu Ai tidak bisa menulis.', mentions: [] }
  expect(await handlers['conversation.note'](note, call)).toEqual(gone)
  expect(await handlers['conversation.reopen']({ id }, call)).toEqual(gone)
  expect(await handlers['conversation.claim']({ id }, call)).toEqual(gone)
  expect(await desk.store.read.selectFrom('messages').select('id').execute()).toEqual([])
  expect(await desk.store.read.selectFrom('outbox').select('id').execute()).toEqual([])
})

test('an erased conversation is to be had nowhere any more, and says why; audit and figures stay', async () => {
  const handlers = handlersOf()
  const call = callOf()
  await desk.says('Bu Ai', 'petugas')
  const [conversation] = await desk.conversations('Bu Ai')
  const id = conversation?.id ?? ''
  const mentions = [desk.agent.id]
  await handlers['conversation.note']({ id, clientId: 'note-0001', text: 'Bu Ai lagi', mentions }, call)
  const reply = {
    clientId: 'reply-0001',
    text: 'Sudah selesai, Bu.',
    quoteMessageId: null,
    mediaId: null,
    articleId: null,
  }
  await handlers['conversation.send']({ ...reply, id, sendAt: null, thenResolve: true, overrideHolder: false }, call)
  const figures = async () => {
    const { conversations, handovers, resolved, containment } = await desk.store.reports.overview(
      desk.store.read,
      0,
      desk.now + 1,
      0,
    )
    return { conversations, handovers, resolved, containment }
  }
  const before = await figures()
  await handlers['contact.erase']({ id: conversation?.contact.id ?? '' }, call)

  const gone = failure('ERASED')
  expect(await handlers['conversation.get']({ id }, call)).toEqual(gone)
  expect(await handlers['conversation.messages']({ id, before: null, after: null, limit: 50 }, call)).toEqual(gone)
  expect(await handlers['conversation.mark-read']({ id, incomingCount: 1 }, call)).toEqual(gone)
  expect(await handlers['conversation.set-labels']({ id, labels: [] }, call)).toEqual(gone)
  const contact = { id: conversation?.contact.id ?? '', notes: 'Anaknya bernama Asep' }
  expect(await handlers['contact.update'](contact, call)).toEqual(gone)
  expect(await handlers['conversation.get']({ id: 'never' }, call)).toEqual(failure('NOT_FOUND'))
  expect(await desk.store.inbox.search(desk.store.read, conversation?.ticket ?? '', 5)).toEqual([])
  for (const view of ['resolved', 'all', 'mentions'] as const) {
    const input = { view, sort: 'recent' as const, filter: {}, cursor: null, limit: 50 }
    expect((await desk.store.inbox.page(desk.store.read, desk.agent, input)).items).toEqual([])
  }
  expect(await desk.store.inbox.counts(desk.store.read, desk.agent)).toMatchObject({ all: 0, resolved: 0, mentions: 0 })
  expect(before).toMatchObject({ conversations: 1, resolved: 1, containment: 0 })
  expect(await figures()).toEqual(before)
  const audited = await desk.store.read.selectFrom('audit').select('action').execute()
  expect(audited).toEqual([{ action: 'contact.erase' }])
})
