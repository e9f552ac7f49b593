import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ConversationFact } from '../../../bot/store/conversation-event-repository.ts'
import type { Store } from '../../../bot/store/store.ts'
import { temporaryStore } from '../support/temporary-store.ts'

/** A hand-made day at the office: 12 November 2026, WIB. Every figure below was counted on paper. */
const midnight = Date.parse('2026-11-12T00:00:00+07:00')
const at = (hours: number, minutes = 0) => midnight + (hours * 60 + minutes) * 60_000
const wib = 7 * 3_600_000

let store: Store
let stop: () => Promise<void>

beforeAll(async () => {
  ;({ store, stop } = await temporaryStore())
  await store.write(async (tx) => {
    await store.accounts.saveTeam(tx, { id: 't1', name: 'Disdukcapil', agencyId: null })
    for (const [id, name] of [
      ['a1', 'Rina'],
      ['a2', 'Ujang'],
    ] as const) {
      const account = { id, username: id, name, role: 'agent' as const, teamIds: [], active: true }
      await store.accounts.insertAccount(tx, { account, passwordHash: 'x', createdAt: at(0) })
    }
    for (const n of [1, 2, 3, 4]) {
      const { id } = await store.contacts.resolve(tx, {
        channel: 'whatsapp',
        identity: { lid: `l${n}`, phone: null, name: null },
        now: at(8),
        newId: `p${n}`,
      })
      await store.conversations.insert(tx, {
        id: `c${n}`,
        channel: 'whatsapp',
        account: 'x',
        chat: `l${n}@lid`,
        contactId: id,
        dialog: '{}',
        now: at(8),
      })
    }
    const facts: [string, ConversationFact['type'], number, Partial<ConversationFact>?][] = [
      // c1: the bot alone.
      ['c1', 'started', at(8)],
      ['c1', 'answered', at(8, 1), { topicId: null, articleId: 'ktp' }],
      ['c1', 'resolved', at(10)],
      // c2: handed over 09:00, Rina answers after 4 min, resolved 09:30 (30 min), rated 5.
      ['c2', 'started', at(9)],
      ['c2', 'handover', at(9), { reason: 'no-answer', teamId: 't1' }],
      ['c2', 'reply', at(9, 4), { accountId: 'a1', teamId: 't1' }],
      ['c2', 'resolved', at(9, 30), { accountId: 'a1', teamId: 't1' }],
      ['c2', 'rated', at(9, 31), { value: 5 }],
      // c3: handed over 13:00, Ujang answers after 10 min, not resolved this day.
      ['c3', 'started', at(13)],
      ['c3', 'handover', at(13), { reason: 'complaint', teamId: 't1' }],
      ['c3', 'reply', at(13, 10), { accountId: 'a2', teamId: 't1' }],
      // c4: the evening before, in UTC the same day.
      ['c4', 'started', at(-1)],
    ]
    for (const [conversationId, type, time, more] of facts) {
      store.facts.record(tx, { conversationId, type, at: time, ...more })
      if (type === 'reply')
        await store.facts.recordFirstReply(tx, {
          at: time,
          conversationId,
          accountId: more?.accountId ?? '',
          teamId: 't1',
        })
    }
    const write = (conversationId: string, who: 'contact' | 'bot' | 'a1', time: number) =>
      store.messages.insert(tx, {
        id: `${conversationId}-${time}-${who}`,
        conversationId,
        direction: who === 'contact' ? 'incoming' : 'outgoing',
        author: who === 'a1' ? { kind: 'agent', accountId: 'a1', name: 'Rina' } : { kind: who },
        kind: 'text',
        text: 'x',
        at: time,
        receivedAt: time,
      })
    await write('c1', 'contact', at(8))
    await write('c1', 'bot', at(8, 1))
    await write('c2', 'contact', at(9))
    await write('c2', 'a1', at(9, 4))
    await write('c3', 'contact', at(13))
    for (const [id, time] of [
      ['m1', at(9)],
      ['m2', at(13)],
    ] as const)
      await store.misses.insert(tx, {
        id,
        conversationId: 'c2',
        text: time === at(9) ? 'Kucing ke bulan' : 'kucing ke bulan',
        at: time,
        candidates: [],
      })
  })
})
afterAll(() => stop())

test('the figures of the hand-made day', async () => {
  const report = await store.reports.overview(store.read, at(0), at(24), wib)
  expect(report).toMatchObject({
    conversations: 3,
    messagesIn: 3,
    messagesOut: 2,
    resolved: 2,
    containment: 0.5,
    handovers: [
      { reason: 'complaint', count: 1 },
      { reason: 'no-answer', count: 1 },
    ],
    firstResponse: { medianMs: 4 * 60_000, p90Ms: 10 * 60_000, count: 2 },
    resolution: { medianMs: 30 * 60_000, p90Ms: 30 * 60_000, count: 1 },
    satisfaction: { average: 5, count: 1 },
    perDay: [{ day: '2026-11-12', conversations: 3, handovers: 2, resolved: 2 }],
    perHour: [
      { hour: 8, messages: 1 },
      { hour: 9, messages: 1 },
      { hour: 13, messages: 1 },
    ],
    unanswered: [{ text: expect.stringMatching(/kucing ke bulan/i), count: 2 }],
  })
  expect(report.perAgent).toEqual([
    { id: 'a1', name: 'Rina', replies: 1, resolved: 1, medianFirstResponseMs: 4 * 60_000 },
    { id: 'a2', name: 'Ujang', replies: 1, resolved: 0, medianFirstResponseMs: 10 * 60_000 },
  ])
  expect(report.perTeam.find((t) => t.id === 't1')).toEqual({
    id: 't1',
    name: 'Disdukcapil',
    handovers: 2,
    resolved: 1,
    medianFirstResponseMs: 4 * 60_000,
  })
})

test('a day without anything gives nothing, not an error', async () => {
  const report = await store.reports.overview(store.read, at(48), at(72), wib)
  expect(report).toMatchObject({ conversations: 0, containment: null, firstResponse: { medianMs: null, count: 0 } })
})
