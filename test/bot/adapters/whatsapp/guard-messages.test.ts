import { createHash } from 'node:crypto'
import { EventEmitter } from 'node:events'
import type { BinaryNode, WASocket } from 'baileys'
import { expect, test } from 'vitest'
import { createLog, systemClock } from '../../../../bot/adapters/system.ts'
import { Envelopes, guardMessages } from '../../../../bot/adapters/whatsapp/durable-receive.ts'

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex')
const stanza = (id: string, from: string, extra: Record<string, string> = {}): BinaryNode => ({
  tag: 'message',
  attrs: { id, from, t: '1', ...extra },
  content: [{ tag: 'enc', attrs: { type: 'msg' }, content: Buffer.from(id) }],
})

/** A guarded stand-in for Baileys' socket: its handler takes as long as `patience` says for that message. */
function guarded(patience: Record<string, number>) {
  const ws = new EventEmitter()
  const handled: BinaryNode[] = []
  ws.on('CB:message', async (node: BinaryNode) => {
    await new Promise((done) => setTimeout(done, patience[node.attrs.id ?? ''] ?? 0))
    if (node.attrs.id === 'bad') throw new Error('cannot')
    handled.push(node)
  })
  // Only the parts that the guard uses.
  const socket = { ws } as unknown as WASocket
  const envelopes = new Envelopes()
  guardMessages(socket, envelopes, systemClock, createLog('silent', false))
  const settled = async (count: number) => {
    while (handled.length < count) await new Promise((done) => setTimeout(done, 2))
    return handled.map((n) => n.attrs.id)
  }
  return { ws, envelopes, handled, settled }
}

test('one sender is handled in order, others do not wait, also after one that cannot be handled', async () => {
  const { ws, settled } = guarded({ a1: 60, a2: 0, b1: 0, bad: 5 })
  for (const [id, from] of [
    ['a1', 'a@lid'],
    ['bad', 'a@lid'],
    ['a2', 'a@lid'],
    ['b1', 'b@lid'],
  ] as const)
    ws.emit('CB:message', stanza(id, from))
  expect(await settled(3)).toEqual(['b1', 'a1', 'a2'])
})

test('an envelope is at hand while its message is handled, each later than the one before; what waited comes by the same way', async () => {
  const { ws, envelopes, handled, settled } = guarded({})
  ws.emit('CB:message', stanza('a1', 'a@lid', { offline: '0' }))
  ws.emit('CB:message', stanza('a2', 'a@lid'))
  const [first, second] = ['a1', 'a2'].map((id) => envelopes.of(hashOf(id))?.envelope)
  expect(JSON.parse(first?.attributes ?? '')).toMatchObject({ id: 'a1', from: 'a@lid' })
  expect(second?.at).toBeGreaterThan(first?.at ?? Number.POSITIVE_INFINITY)
  expect(await settled(2)).toEqual(['a1', 'a2'])
  expect(handled.map((n) => n.attrs.offline)).toEqual([undefined, undefined])
  await new Promise((done) => setImmediate(done))
  expect(envelopes.of(hashOf('a1'))).toBeUndefined()
  expect(envelopes.settle('a1')).toEqual([hashOf('a1')])
  expect(envelopes.settle('a1')).toEqual([])
})
