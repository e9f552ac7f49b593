import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Call } from '../../../bot/usecases/context.ts'
import { Presence } from '../../../bot/usecases/presence.ts'
import { supervisionHandlers } from '../../../bot/usecases/supervision-handlers.ts'
import { failure, success } from '../../../shared/contract/errors.ts'
import { type SmallDesk, smallDesk } from '../support/small-desk.ts'

let desk: SmallDesk
beforeEach(async () => {
  desk = await smallDesk()
})
afterEach(() => desk.stop())

test('who links, unlinks or reconnects WhatsApp, or takes a backup, is written down', async () => {
  const handlers = supervisionHandlers({
    ...desk.world,
    presence: new Presence(),
    channels: [desk.line],
    zoneOffsetMs: () => 0,
    backup: async () => success({ file: 'kepo.db', bytes: 1 }),
    newestBackupAt: () => null,
    takeInAgain: async () => undefined,
  })
  const call: Call = { account: desk.agent, sessionHash: null, remoteAddress: '', requestId: '', setSession() {} }
  const channel = desk.line.kind
  await handlers['channel.pair']({ channel, method: 'qr', phoneNumber: null }, call)
  await handlers['channel.reconnect']({ channel }, call)
  await handlers['channel.unpair']({ channel }, call)
  await handlers['backup.create']({}, call)
  expect(await handlers['channel.unpair']({ channel: 'none' }, call)).toEqual(failure('NOT_FOUND'))
  const entries = await desk.store.audit.list(desk.store.read, { before: null, limit: 10 })
  expect(entries.map((e) => [e.accountId, e.action, e.subject])).toEqual([
    ['a1', 'backup.create', null],
    ['a1', 'channel.unpair', 'whatsapp'],
    ['a1', 'channel.reconnect', 'whatsapp'],
    ['a1', 'channel.pair', 'whatsapp'],
  ])
})
