import { beforeEach, describe, expect, test, vi } from 'vitest'
import {
  desk,
  mergePages,
  resetDesk,
  takeContact,
  takeEvent,
  takeItems,
  takeMessage,
  takePage,
} from '../../renderer/data/desk.ts'
import { takeChanges } from '../../renderer/data/live.ts'
import { live, takeContactTyping } from '../../renderer/data/live-state.ts'
import { nextToDeliver, type OutboxEntry } from '../../renderer/data/outbox.ts'
import { queryClient } from '../../renderer/data/query-client.ts'
import { resetSequence } from '../../renderer/data/sequence.ts'
import { fetchPage } from '../../renderer/data/thread-pages.ts'
import { botMessage, conversation, message } from './builders.ts'

beforeEach(() => {
  resetDesk('me')
  resetSequence()
})
const thread = () =>
  desk
    .get()
    .threads.get('c')
    ?.map((m) => m.id)
const page = (positions: number[], hasOlder = false, hasNewer = false) => ({
  messages: positions.map((p) => message(p)),
  hasOlder,
  hasNewer,
})

describe('what is held of the helpdesk', () => {
  test('a fetched row that a push has overtaken does not win', () => {
    takeEvent({ type: 'conversation.updated', conversation: conversation({ id: 'a', status: 'open', updatedAt: 2 }) })
    takeItems([{ conversation: conversation({ id: 'a', status: 'queued', updatedAt: 1 }), readCount: 0 }])
    expect(desk.get().conversations.get('a')?.status).toBe('open')
  })

  test('nor does its contact; what changed one by one stays, in whatever order it comes', () => {
    const row = conversation({ id: 'a', updatedAt: 1 })
    const named = { ...row.contact, name: 'Bu Euis', revision: 1 }
    const noted = { ...named, notes: 'Memakai kursi roda', revision: 2 }
    const held = () => desk.get().conversations.get('a')
    takeItems([{ conversation: row, readCount: 0 }])
    takeContact(noted)
    takeContact(named)
    expect(held()?.contact).toEqual(noted)
    takeItems([{ conversation: { ...row, contact: named }, readCount: 0 }])
    takeEvent({ type: 'conversation.updated', conversation: { ...row, status: 'open', updatedAt: 2, contact: named } })
    expect(held()).toMatchObject({ status: 'open', contact: noted })
  })

  test('who has written is no longer writing; a receipt says nothing of it', () => {
    const types = () => live.get().contactTyping.has('c')
    takeContactTyping('c', true)
    takeChanges([{ seq: 3, event: { type: 'message.updated', message: message(1) } }], true)
    takeChanges([{ seq: 4, event: { type: 'message.created', message: botMessage(2) } }], true)
    expect(types()).toBe(true)
    takeChanges([{ seq: 5, event: { type: 'message.created', message: message(3) } }], true)
    expect(types()).toBe(false)
  })

  test('what the engine would answer is asked anew when the resident writes, also before the thread is there', () => {
    const key = ['conversation.suggest', { id: 'c' }]
    queryClient.setQueryData(key, { question: null, suggestions: [] })
    const isStale = () => queryClient.getQueryState(key)?.isInvalidated
    takeChanges([{ seq: 3, event: { type: 'message.created', message: botMessage(1) } }], true)
    expect(isStale()).toBe(false)
    takeChanges([{ seq: 4, event: { type: 'message.created', message: message(2) } }], true)
    expect(isStale()).toBe(true)
  })

  test('pages join in order, whichever comes first', () => {
    takePage('c', page([5, 6], true), 'whole')
    takePage('c', page([3, 4], true), 'older')
    takePage('c', page([6, 7]), 'newer')
    expect(thread()).toEqual(['m3', 'm4', 'm5', 'm6', 'm7'])
    expect(desk.get().edges.get('c')).toEqual({ hasOlder: true, hasNewer: false })
    expect(mergePages([message(2)], [message(1), message(2)]).map((m) => m.id)).toEqual(['m1', 'm2'])
  })

  test('a message that comes while the thread is on its way is not missing from it', async () => {
    const answers = [[1], [1, 2]]
    vi.stubGlobal('fetch', async () => {
      await null
      const held = answers.shift() ?? []
      // The service read its answer; before it arrives, the next message is pushed.
      if (held.length === 1) takeChanges([{ seq: 7, event: { type: 'message.created', message: message(2) } }], false)
      return Response.json({ ok: true, data: { ...page(held), seq: 6 } })
    })
    await fetchPage('c', {}, 'whole')
    vi.unstubAllGlobals()
    expect(thread()).toEqual(['m1', 'm2'])
  })

  test('another part that is asked for while a page is on its way is fetched after it, not taken for it', async () => {
    const asked: unknown[] = []
    vi.stubGlobal('fetch', async (_path: string, { body }: { body: string }) => {
      const { before = null } = JSON.parse(body)
      asked.push(before)
      await null
      const held = before === 50 ? page([40, 49], true, true) : before === 10 ? page([8, 9], true, true) : page([99])
      return Response.json({ ok: true, data: { ...held, seq: 6 } })
    })
    takePage('c', page([50], true, true), 'whole')
    const older = fetchPage('c', { before: 50 }, 'older')
    const [around, end, again] = [
      fetchPage('c', { before: 10 }, 'whole'),
      fetchPage('c', {}, 'whole'),
      fetchPage('c', {}, 'whole'),
    ]
    // More of what one scrolls into is not asked for twice.
    expect(await fetchPage('c', { before: 50 }, 'older')).toBeNull()
    await older
    expect(thread()).toEqual(['m40', 'm49', 'm50'])
    await around
    expect(thread()).toEqual(['m8', 'm9'])
    await Promise.all([end, again])
    vi.unstubAllGlobals()
    expect(thread()).toEqual(['m99'])
    expect(asked).toEqual([50, 10, null])
  })

  test('what stands above comes also when it is asked for while what stands below is on its way', async () => {
    vi.stubGlobal('fetch', async (_path: string, { body }: { body: string }) => {
      await null
      const held = JSON.parse(body).before === 50 ? page([40, 49]) : page([51])
      return Response.json({ ok: true, data: { ...held, seq: 6 } })
    })
    takePage('c', page([50], true, true), 'whole')
    await Promise.all([fetchPage('c', { after: 50 }, 'newer'), fetchPage('c', { before: 50 }, 'older')])
    vi.unstubAllGlobals()
    expect(thread()).toEqual(['m40', 'm49', 'm50', 'm51'])
  })

  test('what became of a message is not forgotten when the answer to sending it comes late', () => {
    takePage('c', page([1]), 'whole')
    const sent = { ...message(2), clientId: 'mine', delivery: 'pending' } as const
    takeEvent({ type: 'message.created', message: sent })
    takeEvent({ type: 'message.updated', message: { ...sent, delivery: 'failed', failure: '463' } })
    takeMessage(sent)
    expect(desk.get().threads.get('c')?.[1]).toMatchObject({ id: 'm2', delivery: 'failed', failure: '463' })
    takeMessage({ ...message(3), clientId: 'next' })
    expect(thread()).toEqual(['m1', 'm2', 'm3'])
  })

  test('a thread that is not loaded to its end takes no new message, which would leave a hole', () => {
    takePage('c', page([1, 2], false, true), 'whole')
    takeEvent({ type: 'message.created', message: message(9) })
    expect(thread()).toEqual(['m1', 'm2'])
    takePage('c', page([3], false, false), 'newer')
    takeEvent({ type: 'message.created', message: message(9) })
    takeEvent({ type: 'message.created', message: message(9) })
    expect(thread()).toEqual(['m1', 'm2', 'm3', 'm9'])
  })

  test('a change of a message further back than what is loaded leaves no stray row on top', () => {
    takePage('c', page([5, 6], true), 'whole')
    takeEvent({ type: 'message.updated', message: message(1) })
    expect(thread()).toEqual(['m5', 'm6'])
  })
})

const entry = (
  clientId: string,
  part: Partial<Pick<OutboxEntry, 'conversationId' | 'failure' | 'accountId'>> = {},
): OutboxEntry => ({
  clientId,
  accountId: 'me',
  conversationId: 'c',
  writtenAt: 0,
  failure: null,
  kind: 'note',
  input: { id: 'c', clientId, text: 'x' },
  ...part,
})

describe('the queue of what was written', () => {
  const refused = { ok: false, code: 'OPTED_OUT' } as const
  test('goes out in order; after a refusal the rest of that conversation waits and others do not', () => {
    expect(nextToDeliver([entry('1'), entry('2')], 'me')?.clientId).toBe('1')
    const queue = [entry('1', { failure: refused }), entry('2'), entry('3', { conversationId: 'd' })]
    expect(nextToDeliver(queue, 'me')?.clientId).toBe('3')
  })
  test('never goes out for somebody else at the same computer', () => {
    expect(nextToDeliver([entry('1', { accountId: 'you' })], 'me')).toBeUndefined()
    expect(nextToDeliver([entry('1')], null)).toBeUndefined()
  })
})
