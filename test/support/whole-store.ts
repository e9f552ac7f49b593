import { expect } from 'vitest'
import type { Store } from '../../bot/store/store.ts'
import { applyEvent, type ClientState } from '../../shared/reduce/apply-event.ts'

/** What must be true of any store in which nothing is under way: nothing half kept, nothing twice. */
export async function expectWhole(store: Store): Promise<void> {
  await expectEventsTellAll(store)
  const { read } = store
  const messages = await read.selectFrom('messages').selectAll().execute()
  const outbox = await read.selectFrom('outbox').selectAll().execute()
  const byMessage = new Map(outbox.map((row) => [row.message_id, row.state]))
  const ours = messages.filter((m) => byMessage.has(m.id))
  expect(ours).toHaveLength(outbox.length)
  for (const m of ours) expect(m.delivery, m.text).toBe(byMessage.get(m.id))

  const events = await read.selectFrom('change_log').select('event').where('type', '=', 'message.created').execute()
  const created = events.map(({ event }): string => JSON.parse(event).message.id)
  expect(created.toSorted()).toEqual(messages.map((m) => m.id).toSorted())
  const wire = messages.flatMap((m) => (m.external_id === null ? [] : [m.external_id]))
  expect(new Set(wire).size).toBe(wire.length)

  const conversations = await read.selectFrom('conversations').selectAll().execute()
  for (const c of conversations) {
    const own = messages.filter((m) => m.conversation_id === c.id)
    expect(c.incoming_count, c.id).toBe(own.filter((m) => m.direction === 'incoming').length)
    expect(c.last_position, c.id).toBe(Math.max(...own.map((m) => m.position)))
    const standing = own.filter((m) => m.kind !== 'event' && m.delivery !== 'cancelled' && m.deleted_at === null)
    const last = standing.reduce<number | null>((at, m) => Math.max(at ?? 0, m.position), null)
    expect(c.last_message === null ? null : JSON.parse(c.last_message).position, c.id).toBe(last)
  }
  const counted = await read.selectFrom('conversation_counts').selectAll().where('n', '<>', 0).execute()
  const tallies = new Map<string, number>()
  for (const { status } of conversations) tallies.set(status, (tallies.get(status) ?? 0) + 1)
  expect(new Map(counted.map((row) => [row.status, row.n]))).toEqual(tallies)

  const facts = await read.selectFrom('conversation_events').select('type').execute()
  const lines = messages.flatMap((m): string[] => (m.kind === 'event' ? [JSON.parse(m.extra ?? '{}').event.type] : []))
  for (const type of ['resolved', 'handed-back', 'transferred'])
    expect(facts.filter((f) => f.type === type).length, type).toBe(lines.filter((l) => l === type).length)
}

/** A client that knew nothing and got every event knows what one knows that fetches everything. */
export async function expectEventsTellAll(store: Store): Promise<void> {
  const ids = (await store.read.selectFrom('conversations').select('id').execute()).map((r) => r.id)
  const events = await store.changes.since(store.read, 0, 1_000_000)
  let state: ClientState = {
    accountId: 'nobody',
    conversations: new Map(),
    threads: new Map(ids.map((id) => [id, []])),
    readCounts: new Map(),
  }
  for (const { event } of events) state = applyEvent(state, event)
  for (const id of ids) {
    expect(state.conversations.get(id), 'conversation').toEqual(await store.conversations.find(store.read, id))
    const page = await store.messages.page(store.read, { conversationId: id, before: null, after: null, limit: 200 })
    expect(state.threads.get(id), 'thread').toEqual(page.messages)
  }
}
