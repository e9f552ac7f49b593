import { describe, expect, test } from 'vitest'
import type { OutboxEntry } from '../../renderer/data/outbox.ts'
import { hear } from '../../renderer/features/conversation/news.ts'
import { firstUnread, threadRows } from '../../renderer/features/conversation/thread-rows.ts'
import type { Message } from '../../shared/model/message.ts'
import { botMessage, handoverLine, message } from './builders.ts'

const dayOf = (at: number) => String(Math.floor(at / 86_400_000))
const draw = (messages: readonly Message[], more: Partial<Parameters<typeof threadRows>[0]> = {}) =>
  threadRows({ messages, outbox: [], unreadFrom: null, unfolded: new Set(), dayOf, ...more })
const shape = (rows: ReturnType<typeof draw>) => rows.map((row) => (row.kind === 'message' ? row.message.id : row.kind))

const handedOver = [message(1), botMessage(2), message(3), botMessage(4), handoverLine(5), message(6)]

const queued = (clientId: string): OutboxEntry => ({
  clientId,
  accountId: 'me',
  conversationId: 'c',
  writtenAt: 0,
  failure: null,
  kind: 'note',
  input: { id: 'c', clientId, text: 'x' },
})

describe('the rows of a thread', () => {
  test('a day line stands before the first message of each day', () => {
    const next = message(3, { at: 86_400_000 })
    expect(shape(draw([message(1), message(2), next]))).toEqual(['day', 'm1', 'm2', 'day', 'm3'])
  })

  test("the bot's part before a handover is folded, and unfolds in its place", () => {
    const folded = draw(handedOver)
    expect(shape(folded)).toEqual(['day', 'fold', 'm5', 'm6'])
    expect(folded[1]).toMatchObject({ kind: 'fold', count: 4, open: false })
    expect(shape(draw(handedOver, { unfolded: new Set(['m5']) }))).toEqual([
      ...['day', 'fold', 'm1', 'm2', 'm3', 'm4', 'm5', 'm6'],
    ])
  })

  test('what an agent wrote is never folded away', () => {
    const agent = message(2, { direction: 'outgoing', author: { kind: 'agent', accountId: 'x', name: 'X' } })
    expect(shape(draw([message(1), agent, botMessage(3), handoverLine(4)]))).toEqual(['day', 'm1', 'm2', 'm3', 'm4'])
  })

  test('older pages leave the keys of the rows below as they were', () => {
    const keys = (messages: readonly Message[]) => draw(messages).map((row) => row.key)
    const whole = keys([message(1), message(2), message(3)])
    expect(whole.slice(-2)).toEqual(keys([message(2), message(3)]).slice(-2))
    expect(new Set(whole).size).toBe(whole.length)
  })

  test('a queued message gives way to the stored one under the same key', () => {
    const entry = queued('client-1')
    const before = draw([message(1)], { outbox: [entry] })
    const after = draw([message(1), message(2, { clientId: 'client-1' })], { outbox: [entry] })
    expect(shape(before)).toEqual(['day', 'm1', 'queued'])
    expect(shape(after)).toEqual(['day', 'm1', 'm2'])
    expect(after.at(-1)?.key).toBe(before.at(-1)?.key)
  })

  test('the unread line stands where reading stopped, and nowhere when all or nothing was read', () => {
    const messages = [message(1), botMessage(2), message(3), message(4)]
    expect(firstUnread(messages, 3, 1)).toBe('m3')
    expect(firstUnread(messages, 3, 3)).toBeNull()
    expect(firstUnread(messages, 3, 0)).toBeNull()
    expect(shape(draw(messages, { unreadFrom: 'm3' }))).toEqual(['day', 'm1', 'm2', 'unread', 'm3', 'm4'])
  })
})

describe('what is read out of a thread', () => {
  const [old, end] = [
    [message(1), message(2)],
    [message(50), botMessage(51)],
  ]
  const said = (...views: [Message[], boolean][]) => {
    let heard: ReturnType<typeof hear> | null = null
    for (const [messages, hasNewer] of views) heard = hear(heard, messages, hasNewer)
    return heard?.news?.id ?? null
  }
  test('is what the resident writes while its end is open', () => {
    expect(said([end, false])).toBeNull()
    expect(said([end, false], [[...end, message(52)], false])).toBe('m52')
    expect(said([end, false], [[...end, message(52)], false], [[...end, message(52), botMessage(53)], false])).toBe(
      'm52',
    )
    expect(said([end, false], [[...end, botMessage(52)], false])).toBeNull()
  })
  test('is nothing that was only loaded: from further up, from where one jumped to, or on the way back to the end', () => {
    expect(said([end, false], [[...old, ...end], false])).toBeNull()
    expect(said([end, false], [old, true])).toBeNull()
    expect(said([old, true], [[...old, message(3)], true])).toBeNull()
    expect(said([old, true], [[...old, ...end], false])).toBeNull()
    expect(said([end, false], [old, true], [[...end, message(52)], false])).toBeNull()
    expect(said([old, true], [end, false], [[...end, message(52)], false])).toBe('m52')
  })
})
