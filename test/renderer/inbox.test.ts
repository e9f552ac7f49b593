import { InfiniteQueryObserver, QueryObserver } from '@tanstack/react-query'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { conversationOptions } from '../../renderer/data/conversation-query.ts'
import { desk, resetDesk, unreadCount } from '../../renderer/data/desk.ts'
import { inboxOptions, listedIds } from '../../renderer/data/inbox.ts'
import type { InboxQuery } from '../../renderer/data/inbox-order.ts'
import { takeChanges } from '../../renderer/data/live.ts'
import { queued, send } from '../../renderer/data/outbox.ts'
import { queryClient } from '../../renderer/data/query-client.ts'
import { resetSequence } from '../../renderer/data/sequence.ts'
import type { ChangeEvent } from '../../shared/contract/events.ts'
import type { Conversation } from '../../shared/model/conversation.ts'
import { conversation, session } from './builders.ts'

const waiting = (id: string, waitingSince: number, part: Partial<Conversation> = {}) =>
  conversation({ id, waitingSince, updatedAt: 1, ...part })

const query: InboxQuery = { view: 'unassigned', sort: 'waiting', filter: {} }
let seq: number
const push = (...events: ChangeEvent[]) => {
  takeChanges(
    events.map((event) => ({ seq: ++seq, event })),
    true,
  )
}
const changed = (c: Conversation): ChangeEvent => ({ type: 'conversation.updated', conversation: c })

/** The pages of the list as the service reads them, and what is pushed before its answer arrives. */
let pages: { rows: Conversation[]; more: boolean; meanwhile?: () => void }[]
/** What the service answers to who asks for one conversation, one after the other. */
let gets: unknown[]
const observe = () => new InfiniteQueryObserver(queryClient, inboxOptions(query))
let list: ReturnType<typeof observe>
let leave: () => void
const ids = () => listedIds(list.getCurrentResult().data)

beforeEach(() => {
  seq = 100
  resetDesk('me')
  resetSequence()
  queryClient.clear()
  queryClient.setQueryData(['session.get', {}], session())
  pages = []
  gets = []
  vi.stubGlobal('fetch', async (path: string) => {
    await null
    if (path === '/api/conversation.get') return Response.json(gets.shift() ?? { ok: false, code: 'NOT_FOUND' })
    const page = path === '/api/inbox.list' ? pages.shift() : undefined
    if (page === undefined) return Response.json({ ok: false, code: 'NOT_FOUND' })
    page.meanwhile?.()
    const items = page.rows.map((c) => ({ conversation: c, readCount: 0 }))
    return Response.json({ ok: true, data: { items, nextCursor: page.more ? 'more' : null, seq: 100 } })
  })
  list = observe()
})
afterEach(() => {
  leave()
  vi.unstubAllGlobals()
})

async function shown(...first: typeof pages) {
  pages = first
  const settled = new Promise<void>((done) => {
    leave = list.subscribe(({ fetchStatus }) => fetchStatus === 'idle' && done())
  })
  await settled
}

describe('what is pushed while a list is being fetched', () => {
  test('is in it when it is fetched for the first time', async () => {
    await shown({ rows: [waiting('a', 1)], more: false, meanwhile: () => push(changed(waiting('b', 2))) })
    expect(ids()).toEqual(['a', 'b'])
  })

  test('is still in it when the next page has come', async () => {
    await shown({ rows: [waiting('a', 1), waiting('c', 3)], more: true })
    pages = [{ rows: [waiting('d', 4)], more: false, meanwhile: () => push(changed(waiting('b', 2))) }]
    await list.fetchNextPage()
    expect(ids()).toEqual(['a', 'b', 'c', 'd'])
  })

  test('leaves it, moves in it and comes into it as if it had been pushed afterwards', async () => {
    await shown({ rows: ['a', 'b', 'c', 'd', 'e'].map((id, n) => waiting(id, n + 1)), more: true })
    const meanwhile = () => {
      push(changed(waiting('b', 2, { status: 'resolved', updatedAt: 2 })))
      push(changed(waiting('a', 9, { updatedAt: 2 })), changed(waiting('e', 1, { updatedAt: 2 })))
      push(changed(waiting('f', 6)), changed(waiting('d', 4, { updatedAt: 2, incomingCount: 7 })))
    }
    pages = [{ rows: [waiting('g', 7), waiting('h', 10)], more: false, meanwhile }]
    await list.fetchNextPage()
    expect(ids()).toEqual(['e', 'c', 'd', 'f', 'g', 'a', 'h'])
  })

  test('stays out of it when it was erased', async () => {
    await shown({ rows: [waiting('a', 1), waiting('b', 2)], more: true })
    const meanwhile = () => push({ type: 'contact.erased', contactId: 'contact-a', conversationIds: ['a'] })
    pages = [{ rows: [waiting('c', 3)], more: false, meanwhile }]
    await list.fetchNextPage()
    expect(ids()).toEqual(['b', 'c'])
  })

  test('is in it although the fetch fails', async () => {
    await shown({ rows: [waiting('a', 1)], more: true })
    push(changed(waiting('b', 0)))
    const failing = list.fetchNextPage()
    push(changed(waiting('c', -1)))
    await failing
    expect(ids()).toEqual(['c', 'b', 'a'])
  })
})

describe('how much of what comes into a list is unread', () => {
  const awake = waiting('s', 1, { incomingCount: 9 })
  const unread = () => unreadCount(desk.get(), 's')
  const answer = (readCount: number) => ({
    ok: true,
    data: { conversation: awake, readCount, earlier: [], teams: [], seq: 100 },
  })

  test.each([
    [9, 0],
    [7, 2],
    [0, 9],
  ])('the service is asked for: of 9 it knows %i read', async (readCount, left) => {
    await shown({ rows: [waiting('a', 1)], more: false })
    gets = [answer(readCount)]
    push(changed(awake), changed(awake))
    expect(ids()).toContain('s')
    expect(unread()).toBe(0)
    await expect.poll(() => desk.get().readCounts.get('s')).toBe(readCount)
    expect(unread()).toBe(left)
  })

  test('is asked for again with the next change when the service did not say', async () => {
    await shown({ rows: [waiting('a', 1)], more: false })
    push(changed(awake))
    await expect.poll(() => queryClient.isFetching()).toBe(0)
    expect(unread()).toBe(0)
    gets = [answer(8)]
    push(changed(awake))
    await expect.poll(unread).toBe(1)
  })

  test('is not asked for where it does not show, nor where it is known', async () => {
    await shown({ rows: [waiting('a', 1)], more: false })
    push(changed(waiting('r', 1, { status: 'resolved' })), changed(waiting('a', 1, { incomingCount: 3 })))
    expect(queryClient.isFetching()).toBe(0)
    expect(unreadCount(desk.get(), 'a')).toBe(3)
  })
})

test('a conversation that is erased while it is open is asked for anew, and what was written to it is kept no longer', async () => {
  await shown({ rows: [waiting('e', 1)], more: false })
  const data = { conversation: waiting('e', 1), readCount: 0, earlier: [], teams: [], seq: 100 }
  gets = [{ ok: true, data }]
  const pane = new QueryObserver(queryClient, conversationOptions('e'))
  const close = pane.subscribe(() => {})
  await expect.poll(() => pane.getCurrentResult().data).toEqual(data)
  send({
    ...{ clientId: 'unsent', accountId: 'me', conversationId: 'e', writtenAt: 1, failure: null },
    ...{ kind: 'note', input: { id: 'e', clientId: 'unsent', text: 'Anaknya bernama Asep' } },
  })
  expect(queued()).toHaveLength(1)
  push({ type: 'contact.erased', contactId: 'contact-e', conversationIds: ['e'] })
  expect(queued()).toEqual([])
  await expect.poll(() => pane.getCurrentResult().error?.failure.code).toBe('NOT_FOUND')
  expect(desk.get().conversations.has('e')).toBe(false)
  close()
})
