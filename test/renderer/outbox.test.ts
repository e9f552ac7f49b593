import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { OutboxEntry } from '../../renderer/data/outbox.ts'
import { memoryStorage, message } from './builders.ts'

/** What the service makes of a request; `hang` is a line that swallows it. */
type Answer = 'taken' | 'unreachable' | 'hang' | 'STORE_FAILED' | 'OPTED_OUT' | 'ERASED'
let answers: Answer[]
let asked: string[]
let storage: Storage

beforeEach(() => {
  answers = []
  asked = []
  storage = memoryStorage()
  vi.useFakeTimers()
  vi.stubGlobal('localStorage', storage)
  vi.stubGlobal('fetch', async (_path: string, { body, signal }: { body: string; signal: AbortSignal }) => {
    const { clientId } = JSON.parse(body)
    asked.push(clientId)
    const answer = answers.shift() ?? 'taken'
    if (answer === 'taken') return Response.json({ ok: true, data: message(asked.length, { clientId }) })
    if (answer === 'unreachable') throw new TypeError('Failed to fetch')
    if (answer !== 'hang') return Response.json({ ok: false, code: answer })
    return new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)))
  })
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

/** A window of its own on the same storage, as after a reload. */
async function openWindow() {
  vi.resetModules()
  const outbox = await import('../../renderer/data/outbox.ts')
  outbox.deliverFor('me')
  return outbox
}

const note = (clientId: string, writtenAt = 1): OutboxEntry => ({
  clientId,
  accountId: 'me',
  conversationId: 'c',
  writtenAt,
  failure: null,
  kind: 'note',
  input: { id: 'c', clientId, text: clientId },
})

describe('what was written while the service could not be reached', () => {
  test('goes out by itself when only the request failed and nobody connects anew', async () => {
    const outbox = await openWindow()
    answers = ['unreachable', 'unreachable']
    outbox.send(note('a'))
    await vi.advanceTimersByTimeAsync(60_000)
    expect(asked).toEqual(['a', 'a', 'a'])
    expect(outbox.queued()).toEqual([])
  })

  test('does not wait for ever on a line that swallows what it is given', async () => {
    const outbox = await openWindow()
    answers = ['hang']
    outbox.send(note('a'))
    await vi.advanceTimersByTimeAsync(60_000)
    expect(asked).toEqual(['a', 'a'])
    expect(outbox.queued()).toEqual([])
  })

  test('goes out at once when the line came back while a request still hung on the old one', async () => {
    const outbox = await openWindow()
    answers = ['hang']
    outbox.send(note('a'))
    void outbox.deliverOutbox()
    while (asked.length < 2) await vi.advanceTimersToNextTimerAsync()
    await vi.advanceTimersByTimeAsync(0)
    expect(outbox.queued()).toEqual([])
    expect(vi.getTimerCount()).toBe(0)
  })

  test('waits for a store in trouble, in order, and is not shown as refused', async () => {
    const outbox = await openWindow()
    answers = ['STORE_FAILED', 'STORE_FAILED']
    outbox.send(note('a'))
    outbox.send(note('b'))
    await vi.advanceTimersByTimeAsync(0)
    expect(outbox.queued().map((e) => e.failure)).toEqual([null, null])
    await vi.advanceTimersByTimeAsync(60_000)
    expect(asked.slice(-2)).toEqual(['a', 'b'])
    expect(outbox.queued()).toEqual([])
  })

  test('is asked for no more once it is there, or refused', async () => {
    const outbox = await openWindow()
    answers = ['unreachable', 'OPTED_OUT']
    outbox.send(note('a'))
    await vi.advanceTimersByTimeAsync(600_000)
    expect(asked).toEqual(['a', 'a'])
    expect(outbox.queued().map((e) => e.failure?.code)).toEqual(['OPTED_OUT'])
  })
})

test('what was written to a conversation that was erased meanwhile does not stay in this browser', async () => {
  const outbox = await openWindow()
  const { emptyDraft, writeDraft, readDraft } = await import('../../renderer/data/drafts.ts')
  const mentions = [{ id: 'u', text: '@Ujang' }]
  writeDraft('me', 'c', 'note', { ...emptyDraft, text: 'Anaknya bernama Asep, @Ujang', mentions })
  writeDraft('colleague', 'c', 'reply', { ...emptyDraft, text: 'Baik, Bu' })
  writeDraft('me', 'other', 'reply', { ...emptyDraft, text: 'Baik, Pak' })
  answers = ['ERASED']
  outbox.send(note('a'))
  outbox.send(note('b'))
  outbox.send({ ...note('z'), conversationId: 'other' })
  await vi.advanceTimersByTimeAsync(0)
  expect(asked).toEqual(['a', 'z'])
  expect(outbox.queued()).toEqual([])
  expect(storage.length).toBe(1)
  expect(readDraft('me', 'other', 'reply').text).toBe('Baik, Pak')
})

describe('two windows of one person', () => {
  test('each keeps what it wrote through a reload, whatever the other does', async () => {
    const one = await openWindow()
    const two = await openWindow()
    answers = ['unreachable', 'unreachable', 'unreachable', 'unreachable']
    two.send(note('of two'))
    one.send(note('of one'))
    one.discard('of one')
    one.send(note('of one again', 2))
    await vi.advanceTimersByTimeAsync(0)
    const reloaded = await openWindow()
    expect(reloaded.queued().map((e) => e.clientId)).toEqual(['of two', 'of one again'])
  })

  test('know of each other: what one threw away or brought to the service is gone in the other', async () => {
    const one = await openWindow()
    answers = ['OPTED_OUT']
    one.send(note('a'))
    await vi.advanceTimersByTimeAsync(0)
    const two = await openWindow()
    expect(two.queued().map((e) => e.failure?.code)).toEqual(['OPTED_OUT'])
    const key = storage.key(0) ?? ''
    one.discard('a')
    two.takeStored(key, storage.getItem(key))
    expect(two.queued()).toEqual([])
  })
})

test('comes back after a reload in the order in which it was written, also within one moment', async () => {
  const outbox = await openWindow()
  answers = ['unreachable', 'unreachable', 'unreachable']
  for (const id of ['z', 'a', 'm']) outbox.send(note(id))
  await vi.advanceTimersByTimeAsync(0)
  const reloaded = await openWindow()
  expect(reloaded.queued().map((e) => e.clientId)).toEqual(['z', 'a', 'm'])
})

test('what an earlier version left under one key for all goes out too, once', async () => {
  storage.setItem('kepo.outbox', JSON.stringify([note('a'), note('b')]))
  const outbox = await openWindow()
  await outbox.deliverOutbox()
  expect(asked).toEqual(['a', 'b'])
  expect((await openWindow()).queued()).toEqual([])
})

test('a kept entry that cannot be read does not keep the others from going out', async () => {
  storage.setItem('kepo.outbox.broken', '{"clientId":')
  storage.setItem('kepo.outbox.a', JSON.stringify(note('a')))
  const outbox = await openWindow()
  expect(outbox.queued().map((e) => e.clientId)).toEqual(['a'])
})
