import { EventEmitter } from 'node:events'
import type { BinaryNode, WASocket } from 'baileys'
import { expect, test } from 'vitest'
import { createLog, systemClock } from '../../../../bot/adapters/system.ts'
import { guardMessages } from '../../../../bot/adapters/whatsapp/durable-receive.ts'
import type { Envelope, WhatsAppState } from '../../../../bot/ports/whatsapp-state.ts'

const stanza = (id: string, from: string, extra: Record<string, string> = {}): BinaryNode => ({
  tag: 'message',
  attrs: { id, from, t: '1', ...extra },
  content: [{ tag: 'enc', attrs: { type: 'msg' }, content: Buffer.from(id) }],
})

/** A guarded stand-in for Baileys' socket: its handler takes as long as `patience` says for that message. */
function guarded(patience: Record<string, number>, putEnvelope: WhatsAppState['putEnvelope']) {
  const ws = new EventEmitter()
  const handled: BinaryNode[] = []
  ws.on('CB:message', async (node: BinaryNode) => {
    await new Promise((done) => setTimeout(done, patience[node.attrs.id ?? ''] ?? 0))
    if (node.attrs.id === 'bad') throw new Error('cannot')
    handled.push(node)
  })
  // Only the parts that the guard uses.
  const socket = { ws } as unknown as WASocket
  const state = { putEnvelope } as unknown as WhatsAppState
  const noted: string[] = []
  guardMessages(socket, state, systemClock, createLog('silent', false), (id, sender) => noted.push(`${id} ${sender}`))
  const settled = async (count: number) => {
    while (handled.length < count) await new Promise((done) => setTimeout(done, 2))
    return handled.map((n) => n.attrs.id)
  }
  return { ws, handled, noted, settled }
}

test('one sender is handled in order, others do not wait, also after one that cannot be handled', async () => {
  const { ws, settled } = guarded({ a1: 60, a2: 0, b1: 0, bad: 5 }, async () => undefined)
  for (const [id, from] of [
    ['a1', 'a@lid'],
    ['bad', 'a@lid'],
    ['a2', 'a@lid'],
    ['b1', 'b@lid'],
  ] as const)
    ws.emit('CB:message', stanza(id, from))
  expect(await settled(3)).toEqual(['b1', 'a1', 'a2'])
})

test('envelopes are stored before handling, each later than the one before; what waited comes by the same way', async () => {
  const stored: Envelope[] = []
  const { ws, handled, noted, settled } = guarded({}, async (envelope) => {
    stored.push(envelope)
  })
  ws.emit('CB:message', stanza('a1', 'a@lid', { offline: '0' }))
  ws.emit('CB:message', stanza('a2', 'a@lid'))
  expect(stored.map((e) => e.id)).toEqual(['a1', 'a2'])
  expect(stored[1]?.at).toBeGreaterThan(stored[0]?.at ?? 0)
  expect(noted).toEqual(['a1 a@lid', 'a2 a@lid'])
  expect(await settled(2)).toEqual(['a1', 'a2'])
  expect(handled.map((n) => n.attrs.offline)).toEqual([undefined, undefined])
})
