import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ChangeFeed, type LoggedChange, type Viewer, visibleTo } from '../../../../bot/adapters/socket/change-feed.ts'
import type { CatchUp, SequencedEvent } from '../../../../shared/contract/events.ts'
import { temporaryStore } from '../../support/temporary-store.ts'

const agent: Viewer = { id: 'a1', role: 'agent' }
const editor: Viewer = { id: 'e1', role: 'editor' }

const change = (seq: number, to: string | null = null): LoggedChange => ({
  seq,
  accountId: to,
  event:
    to === null
      ? { type: 'contact.erased', contactId: `c${seq}`, conversationIds: [] }
      : { type: 'conversation.read', accountId: to, conversationId: `c${seq}`, readCount: seq },
})

/** A change log whose reads take a while, as a database's do. */
class Log {
  rows: LoggedChange[] = []
  reads = 0
  async since(seq: number, limit: number) {
    this.reads++
    const rows = this.rows.filter((r) => r.seq > seq).slice(0, limit)
    await new Promise(setImmediate)
    return rows
  }
  async newest() {
    return this.rows.at(-1)?.seq ?? 0
  }
  async oldest() {
    return this.rows[0]?.seq ?? 0
  }
}

describe('who sees what', () => {
  test('by permission, and an addressed event only by the one it names', () => {
    const batch = [
      change(1),
      change(2, 'a1'),
      change(3, 'a2'),
      { seq: 4, accountId: null, event: { type: 'content.updated' } } as const,
    ]
    expect(visibleTo(batch, agent).map((e) => e.seq)).toEqual([1, 2, 4])
    expect(visibleTo(batch, editor).map((e) => e.seq)).toEqual([4])
  })
})

describe('catching up', () => {
  const answerTo = async (log: Log, seq: number | null, viewer = agent): Promise<CatchUp | undefined> => {
    const feed = new ChangeFeed(log, async () => undefined)
    await feed.start()
    let answer: CatchUp | undefined
    await feed.join(
      seq,
      () => viewer,
      (a) => {
        answer = a
      },
    )
    return answer
  }
  const logOf = (from: number, to: number): Log => {
    const log = new Log()
    for (let seq = from; seq <= to; seq++) log.rows.push(change(seq))
    return log
  }

  test('a client that missed a little gets exactly that', async () => {
    const answer = await answerTo(logOf(1, 20), 17)
    expect(answer).toMatchObject({ kind: 'events', seq: 20 })
    expect(answer?.kind === 'events' && answer.events.map((e) => e.seq)).toEqual([18, 19, 20])
  })
  test('one that missed nothing gets nothing', async () => {
    expect(await answerTo(logOf(1, 20), 20)).toEqual({ kind: 'events', events: [], seq: 20 })
  })
  test('one with no number, too far behind, older than the log, or from another database fetches afresh', async () => {
    expect(await answerTo(logOf(1, 20), null)).toEqual({ kind: 'refetch', seq: 20 })
    expect((await answerTo(logOf(1, 1_500), 500))?.kind).toBe('events')
    expect(await answerTo(logOf(1, 1_500), 499)).toEqual({ kind: 'refetch', seq: 1_500 })
    expect((await answerTo(logOf(11, 20), 10))?.kind).toBe('events')
    expect(await answerTo(logOf(11, 20), 9)).toEqual({ kind: 'refetch', seq: 20 })
    expect(await answerTo(logOf(1, 20), 21)).toEqual({ kind: 'refetch', seq: 20 })
  })
})

describe('after an update', () => {
  test('whoever missed what an older version logged and this one cannot read fetches afresh, and then hears what happens', async () => {
    const { store, stop } = await temporaryStore()
    // As schema 7 wrote it: a contact had no revision.
    const contact = {
      id: 'p',
      name: 'Bu Ai',
      maskedNumber: null,
      language: null,
      notes: '',
      optedOut: false,
      createdAt: 1,
    }
    const event = JSON.stringify({ type: 'contact.updated', contact })
    const row = { at: 1, type: 'contact.updated', account_id: null, conversation_id: null, event }
    await store.write((tx) => tx.insertInto('change_log').values([row, row]).execute())

    const heard: number[] = []
    const feed = new ChangeFeed(
      {
        since: (seq, limit) => store.changes.since(store.read, seq, limit),
        newest: () => store.changes.newest(store.read),
        oldest: () => store.changes.oldest(store.read),
      },
      async (batch) => {
        heard.push(...batch.map((e) => e.seq))
      },
    )
    await feed.start()
    const answers: CatchUp[] = []
    const join = (seq: number) =>
      feed.join(
        seq,
        () => agent,
        (answer) => answers.push(answer),
      )
    await join(1)
    expect(answers).toEqual([{ kind: 'refetch', seq: 2 }])
    await store.write(async (tx) => store.changes.append(tx, { at: 2, event: { type: 'content.updated' } }))
    await feed.wake()
    expect(heard).toEqual([3])
    await join(2)
    expect(answers.at(-1)).toMatchObject({ kind: 'events', seq: 3 })
    await stop()
  })
})

describe('from catch-up to live', () => {
  test('however joining and committing interleave, each client gets each event once, in order', async () => {
    const step = fc.oneof(
      {
        weight: 3,
        arbitrary: fc.record({ kind: fc.constant('commit' as const), rows: fc.integer({ min: 0, max: 700 }) }),
      },
      {
        weight: 2,
        arbitrary: fc.record({ kind: fc.constant('join' as const), behind: fc.integer({ min: 0, max: 30 }) }),
      },
      { weight: 2, arbitrary: fc.record({ kind: fc.constant('pause' as const) }) },
    )
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
        const log = new Log()
        for (let seq = 1; seq <= 40; seq++) log.rows.push(change(seq, seq % 7 === 0 ? 'a1' : null))
        const clients: { from: number; seen: SequencedEvent[]; admitted: boolean }[] = []
        const feed = new ChangeFeed(log, async (batch) => {
          for (const client of clients) if (client.admitted) client.seen.push(...visibleTo(batch, agent))
        })
        await feed.start()
        const pending: Promise<void>[] = []
        for (const s of steps) {
          if (s.kind === 'pause') await new Promise(setImmediate)
          if (s.kind === 'commit') {
            for (let i = 0; i < s.rows; i++) log.rows.push(change(log.rows.length + 1, i % 5 === 0 ? 'a1' : null))
            pending.push(feed.wake())
          }
          if (s.kind === 'join') {
            const client = { from: Math.max(0, 40 - s.behind), seen: [] as SequencedEvent[], admitted: false }
            clients.push(client)
            pending.push(
              feed.join(
                client.from,
                () => agent,
                (answer) => {
                  // A refetch leaves the client at the answer's number.
                  if (answer.kind === 'events') client.seen.push(...answer.events)
                  else client.from = answer.seq
                  client.admitted = true
                },
              ),
            )
          }
        }
        await Promise.all(pending)
        const all = log.rows.map((r) => r.seq)
        for (const client of clients)
          expect(client.seen.map((e) => e.seq)).toEqual(all.filter((seq) => seq > client.from))
      }),
      { numRuns: 60 },
    )
  })

  test('a hundred commits that come together are read together', async () => {
    const log = new Log()
    const feed = new ChangeFeed(log, async () => undefined)
    await feed.start()
    const woken: Promise<void>[] = []
    for (let seq = 1; seq <= 100; seq++) {
      log.rows.push(change(seq))
      woken.push(feed.wake())
    }
    await Promise.all(woken)
    expect(log.reads).toBe(1)
  })
})
