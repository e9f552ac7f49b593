import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareRows, isInView, passesFilter, placeInList } from '../../renderer/data/inbox-order.ts'
import type { Conversation } from '../../shared/model/conversation.ts'
import { conversation } from './builders.ts'

const me = { accountId: 'me', teamIds: ['t1'] }

describe('views', () => {
  test('hold what the service says they hold', () => {
    const mine = conversation({ id: 'a', status: 'open', assigneeId: 'me' })
    expect(isInView(mine, 'mine', me)).toBe(true)
    expect(isInView({ ...mine, status: 'resolved' }, 'mine', me)).toBe(false)
    expect(isInView({ ...mine, assigneeId: 'you' }, 'mine', me)).toBe(false)
    expect(isInView(conversation({ id: 'b' }), 'unassigned', me)).toBe(true)
    expect(isInView(mine, 'unassigned', me)).toBe(false)
    expect(isInView(conversation({ id: 'c', teamId: 't1' }), 'team', me)).toBe(true)
    expect(isInView(conversation({ id: 'c', teamId: 't2' }), 'team', me)).toBe(false)
    expect(isInView(conversation({ id: 'd', status: 'bot' }), 'all', me)).toBe(false)
    expect(isInView(mine, 'mentions', me)).toBeNull()
  })

  test('a filter has to hold in all its parts', () => {
    const c = conversation({ id: 'a', topicId: 'ktp', labels: ['l1'], createdAt: 100 })
    expect(passesFilter(c, { topicId: 'ktp', label: 'l1', from: 100, to: 101 })).toBe(true)
    expect(passesFilter(c, { topicId: 'ktp', label: 'l2' })).toBe(false)
    expect(passesFilter(c, { to: 100 })).toBe(false)
  })
})

const row = fc.record({
  id: fc.string({ minLength: 1, maxLength: 4 }),
  waitingSince: fc.option(fc.integer({ min: 0, max: 20 })),
})
const rows = fc.uniqueArray(row, { selector: (r) => r.id, minLength: 1, maxLength: 12 })
const sorted = (list: readonly Conversation[]) => list.toSorted((a, b) => compareRows(a, b, 'waiting')).map((c) => c.id)
const known = (list: readonly Conversation[]) => new Map(list.map((c) => [c.id, c]))

describe('placing a changed row', () => {
  test('gives the order that a fresh fetch would give', () => {
    fc.assert(
      fc.property(rows, fc.nat(), fc.option(fc.integer({ min: 0, max: 20 })), (parts, which, waitingSince) => {
        const before = parts.map((part) => conversation(part))
        const chosen = before[which % before.length]
        if (chosen === undefined) return
        const changed = { ...chosen, waitingSince }
        const after = before.map((c) => (c.id === changed.id ? changed : c))
        const list = { ids: sorted(before), complete: true, sort: 'waiting' as const, known: known(after) }
        expect(placeInList(list, changed, true)).toEqual(sorted(after))
        expect(placeInList(list, changed, false)).toEqual(sorted(before.filter((c) => c.id !== changed.id)))
      }),
    )
  })

  test('a new message of a waiting resident moves nothing', () => {
    const list = [1, 2, 3].map((n) => conversation({ id: `c${n}`, waitingSince: n }))
    const ids = sorted(list)
    const wroteAgain = conversation({ id: 'c1', waitingSince: 1, incomingCount: 9, updatedAt: 99 })
    expect(placeInList({ ids, complete: true, sort: 'waiting', known: known(list) }, wroteAgain, true)).toBe(ids)
  })

  test('what sorts behind the loaded part is left to the next page', () => {
    const list = [1, 2].map((n) => conversation({ id: `c${n}`, waitingSince: n }))
    const late = conversation({ id: 'c9', waitingSince: 9 })
    const placed = placeInList({ ids: ['c1', 'c2'], complete: false, sort: 'waiting', known: known(list) }, late, true)
    expect(placed).toEqual(['c1', 'c2'])
  })
})
