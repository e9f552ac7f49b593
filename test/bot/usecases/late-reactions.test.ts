import { afterEach, beforeEach, expect, test } from 'vitest'
import type { IncomingContent } from '../../../bot/ports/channel.ts'
import { resolve } from '../../../bot/usecases/conversation-actions.ts'
import { type SmallDesk, smallDesk } from '../support/small-desk.ts'

const hour = 3_600_000
let desk: SmallDesk
beforeEach(async () => {
  desk = await smallDesk()
  await desk.receive('Bu Ai', { kind: 'text', text: 'halo' }, 'first')
  const [conversation] = await desk.conversations('Bu Ai')
  await resolve(desk.world, { id: conversation?.id ?? '', topicId: null }, null)
  desk.now += 13 * hour
})
afterEach(() => desk.stop())

const started = async () =>
  (await desk.store.read.selectFrom('conversation_events').select('id').where('type', '=', 'started').execute()).length

test.each<[string, IncomingContent]>([
  ['a reaction', { kind: 'reaction', target: 'first', emoji: '👍' }],
  ['a reaction to something unknown', { kind: 'reaction', target: 'never-seen', emoji: '👍' }],
  ['an edit', { kind: 'edit', target: 'first', text: 'halo, selamat pagi' }],
  ['a deletion', { kind: 'deletion', target: 'first' }],
  ['a deletion of something unknown', { kind: 'deletion', target: 'never-seen' }],
])('%s long after the end begins nothing', async (_, content) => {
  await desk.receive('Bu Ai', content)
  expect(await desk.conversations('Bu Ai')).toHaveLength(1)
  expect((await desk.conversations('Bu Ai'))[0]?.status).toBe('resolved')
  expect(await started()).toBe(1)
  const [first] = await desk.thread('Bu Ai')
  if (content.kind === 'reaction' && content.target === 'first')
    expect(first?.reactions).toEqual([{ by: 'contact', emoji: '👍' }])
  if (content.kind === 'edit') expect(first?.text).toBe(content.text)
  if (content.kind === 'deletion' && content.target === 'first') expect(first?.deletedAt).not.toBeNull()
})

test('an edit of something that never reached us says something: it begins a new one', async () => {
  await desk.receive('Bu Ai', { kind: 'edit', target: 'never-seen', text: 'mau urus ktp' })
  expect(await desk.conversations('Bu Ai')).toHaveLength(2)
  expect((await desk.thread('Bu Ai'))[0]?.text).toBe('mau urus ktp')
})

test('a reaction of somebody who never wrote makes no contact', async () => {
  await desk.receive('Pak Budi', { kind: 'reaction', target: 'never-seen', emoji: '👍' })
  expect(await desk.conversations('Pak Budi')).toHaveLength(0)
})
