import { describe, expect, test } from 'vitest'
import { snoozeChoices } from '../../renderer/features/conversation/snooze-times.ts'
import { backFrom } from '../../renderer/features/keyboard/back.ts'
import { matchKey } from '../../renderer/features/keyboard/key-matching.ts'
import { newlyOverdue, signalOf } from '../../renderer/features/signals/what-matters.ts'
import { duration } from '../../renderer/i18n/times.ts'
import type { Conversation } from '../../shared/model/conversation.ts'
import { conversation, message } from './builders.ts'

const action = (id: string, keys: string) => ({ id, label: id, group: '', keys, run: () => undefined })
const actions = [action('reply', 'r'), action('queue', 'g q'), action('help', '?')]
const stroke = (key: string, part = {}) => ({ key, ctrl: false, alt: false, meta: false, writing: false, ...part })

describe('keys', () => {
  test('one key, two keys, and none', () => {
    expect(matchKey(stroke('r'), null, actions, true)).toMatchObject({ kind: 'run', action: { id: 'reply' } })
    expect(matchKey(stroke('g'), null, actions, true)).toEqual({ kind: 'prefix', prefix: 'g' })
    expect(matchKey(stroke('q'), 'g', actions, true)).toMatchObject({ kind: 'run', action: { id: 'queue' } })
    expect(matchKey(stroke('r'), 'g', actions, true)).toEqual({ kind: 'none' })
  })
  test('the Shift that a second key needs does not end the first', () => {
    const mentions = [...actions, action('mentions', 'g @')]
    expect(matchKey(stroke('Shift'), 'g', mentions, true)).toEqual({ kind: 'prefix', prefix: 'g' })
    expect(matchKey(stroke('@'), 'g', mentions, true)).toMatchObject({ kind: 'run', action: { id: 'mentions' } })
    expect(matchKey(stroke('Shift'), null, mentions, true)).toEqual({ kind: 'none' })
  })
  test('do nothing while writing, with a modifier, or when switched off', () => {
    for (const part of [{ writing: true }, { ctrl: true }, { meta: true }, { alt: true }])
      expect(matchKey(stroke('r', part), null, actions, true)).toEqual({ kind: 'none' })
    expect(matchKey(stroke('r'), null, actions, false)).toEqual({ kind: 'none' })
  })
  test('Escape leads back although single keys are switched off', () => {
    const back = [...actions, action('back', 'Escape')]
    expect(matchKey(stroke('Escape'), null, back, false)).toMatchObject({ kind: 'run', action: { id: 'back' } })
    expect(matchKey(stroke('Escape', { writing: true }), null, back, false)).toEqual({ kind: 'none' })
  })
})

test('back leads from the contact to the thread, and from there to the list, with the filter or the words', () => {
  expect(backFrom('/kotak/all/c1/kontak', '?reason=complaint')).toEqual({
    to: '/kotak/all/c1?reason=complaint',
    leaves: null,
  })
  expect(backFrom('/kotak/all/c1', '?reason=complaint&pesan=7')).toEqual({
    to: '/kotak/all?reason=complaint',
    leaves: 'c1',
  })
  expect(backFrom('/cari/c1', '?q=ktp&pesan=7')).toEqual({ to: '/cari?q=ktp', leaves: 'c1' })
  expect(backFrom('/cari/c1/kontak', '')).toEqual({ to: '/cari/c1', leaves: null })
  for (const path of ['/kotak/all', '/cari', '/laporan']) expect(backFrom(path, '?q=ktp')).toBeNull()
})

const me = { accountId: 'me', name: 'Rina', teamIds: ['t1'] }
const updated = (c: ReturnType<typeof conversation>) => ({ type: 'conversation.updated', conversation: c }) as const

describe('what is worth an interruption', () => {
  const queued = conversation({ id: 'c', teamId: 't1' })
  test('a handover to my team, once', () => {
    const before = conversation({ id: 'c', status: 'bot' })
    expect(signalOf(updated(queued), before, queued, me)?.kind).toBe('new-handover')
    expect(signalOf(updated(queued), queued, queued, me)).toBeNull()
    expect(signalOf(updated({ ...queued, teamId: 't2' }), before, queued, me)).toBeNull()
  })
  test('who waits in the queue and comes to my team from another; not who only changes between teams of mine', () => {
    const toMine = (from: string, teamIds: string[]) =>
      signalOf(updated(queued), { ...queued, teamId: from }, queued, { ...me, teamIds })
    expect(toMine('t2', ['t1'])?.kind).toBe('new-handover')
    expect(toMine('t2', ['t1', 't2'])).toBeNull()
    expect(toMine('t2', [])).toBeNull()
  })
  test('also one that this window never held, by what the change says that it was', () => {
    const old = { ...queued, updatedAt: queued.createdAt + 3_600_000 }
    const came = (was: { status: Conversation['status']; teamId: string | null } | undefined, teamIds = ['t1']) =>
      signalOf({ ...updated(old), was }, undefined, old, { ...me, teamIds })?.kind
    expect(came({ status: 'queued', teamId: 't2' })).toBe('new-handover')
    expect(came({ status: 'open', teamId: 't1' })).toBe('new-handover')
    expect(came({ status: 'queued', teamId: 't2' }, ['t1', 't2'])).toBeUndefined()
    expect(came({ status: 'queued', teamId: 't2' }, ['t3'])).toBeUndefined()
    // A label, a note: nothing came.
    expect(came(undefined)).toBeUndefined()
    // A list that was fetched in the same moment has it as it is now already.
    const event = { ...updated(old), was: { status: 'queued', teamId: 't2' } } as const
    expect(signalOf(event, old, old, me)?.kind).toBe('new-handover')
  })
  test('a snooze of mine that ran out by time; not one that the resident ended by writing, which is heard anyway', () => {
    const woken = (detail: string | null) =>
      signalOf(
        {
          type: 'message.created',
          message: message(1, {
            kind: 'event',
            author: { kind: 'system' },
            event: { type: 'woken', by: null, detail },
          }),
        },
        undefined,
        undefined,
        me,
      )
    expect(woken('Rina')?.kind).toBe('woken')
    expect(woken('Ujang')).toBeNull()
    expect(woken(null)).toBeNull()
  })
  test('work given to me, and my residents writing; not what colleagues hold', () => {
    const mine = conversation({ id: 'c', status: 'open', assigneeId: 'me' })
    const created = { type: 'message.created', message: message(1) } as const
    const given = (by: string | null, detail: string) =>
      signalOf(
        {
          type: 'message.created',
          message: message(1, { kind: 'event', author: { kind: 'system' }, event: { type: 'assigned', by, detail } }),
        },
        undefined,
        undefined,
        me,
      )
    expect(given('Ujang', 'Rina')?.kind).toBe('assigned')
    expect(given(null, 'Rina')?.kind).toBe('assigned')
    expect(given('Rina', 'Rina')).toBeNull()
    expect(given('Ujang', 'Dewi')).toBeNull()
    expect(signalOf(updated(mine), queued, mine, me)).toBeNull()
    expect(signalOf(created, mine, mine, me)?.kind).toBe('new-message')
    expect(signalOf(created, mine, { ...mine, assigneeId: 'you' }, me)).toBeNull()
  })
  test('a colleague who mentions me, but not I myself', () => {
    const note = (accountId: string) =>
      ({
        type: 'message.created',
        message: message(1, { kind: 'note', author: { kind: 'agent', accountId, name: 'U' }, mentions: ['me'] }),
      }) as const
    expect(signalOf(note('you'), undefined, undefined, me)).toMatchObject({ kind: 'new-mention', by: 'U' })
    expect(signalOf(note('me'), undefined, undefined, me)).toBeNull()
  })
})

test('whoever waits past the target is announced once, to those who have to see to it', () => {
  const minute = 60_000
  const waiting = (part: object) => conversation({ id: 'c', waitingSince: 0, ...part })
  const overdue = (c: ReturnType<typeof conversation>, before: number, now: number) =>
    newlyOverdue([c], me, 15, before, now).map((s) => s.kind)
  const queued = waiting({ status: 'queued', teamId: 't1' })
  expect(overdue(queued, 14 * minute, 15 * minute)).toEqual(['overdue'])
  expect(overdue(queued, 15 * minute, 16 * minute)).toEqual([])
  expect(overdue(queued, 0, 14 * minute)).toEqual([])
  expect(overdue(waiting({ status: 'queued', teamId: 't2' }), 14 * minute, 15 * minute)).toEqual([])
  expect(overdue(waiting({ status: 'open', assigneeId: 'me' }), 14 * minute, 15 * minute)).toEqual(['overdue'])
  expect(overdue(waiting({ status: 'open', assigneeId: 'you' }), 14 * minute, 15 * minute)).toEqual([])
  expect(overdue(waiting({ status: 'open', assigneeId: 'me', waitingSince: null }), 0, 99 * minute)).toEqual([])
})

describe('times', () => {
  test('snoozing offers office times that are yet to come', () => {
    // Friday 27 November 2026, 10:00 WIB.
    const now = Date.parse('2026-11-27T10:00:00+07:00')
    expect(snoozeChoices(now).map((c) => new Date(c.at).toISOString())).toEqual([
      '2026-11-27T04:00:00.000Z',
      '2026-11-27T06:00:00.000Z',
      '2026-11-28T01:00:00.000Z',
      '2026-11-30T01:00:00.000Z',
    ])
    expect(snoozeChoices(now + 3 * 3_600_000).map((c) => c.word)).not.toContain('snooze-afternoon')
  })
  test('spans are told in their largest units', () => {
    const minute = 60_000
    expect([45_000, 12 * minute, 65 * minute, 48 * 60 * minute].map((ms) => duration(ms, 'id'))).toEqual([
      ...['45 dtk', '12 mnt', '1 j 5 mnt', '2 hr'],
    ])
  })
})
