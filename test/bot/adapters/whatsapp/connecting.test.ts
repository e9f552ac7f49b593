import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createLog, systemClock, uuidIds } from '../../../../bot/adapters/system.ts'
import { createWhatsAppChannel } from '../../../../bot/adapters/whatsapp/channel.ts'
import type { Channel } from '../../../../bot/ports/channel.ts'
import { Database } from '../../../../bot/store/database.ts'
import { whatsAppStateOver } from '../../../../bot/store/whatsapp-repository.ts'
import { LoopbackWhatsApp } from '../../../loopback-whatsapp/server.ts'
import { until } from '../../../support/helpdesk.ts'

let folder: string
let database: Database
let whatsApp: LoopbackWhatsApp
let channel: Channel
const states: string[] = []

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kepo-connecting-'))
  const opened = await Database.open(join(folder, 'kepo.db'))
  if (!opened.ok) throw new Error(opened.message)
  database = opened.database
  whatsApp = await LoopbackWhatsApp.start()
  channel = createWhatsAppChannel({
    state: whatsAppStateOver(database, systemClock.now),
    clock: systemClock,
    ids: uuidIds,
    log: createLog('silent', false),
    socketUrl: whatsApp.url,
    version: null,
    random: () => 0,
    connectTimeoutMs: 1_500,
  })
  states.length = 0
  await channel.start({
    receive: async () => undefined,
    acknowledged: () => undefined,
    receipt: () => undefined,
    typing: () => undefined,
    identityLearnt: async () => undefined,
    status: (status) => void states.push(`${status.state} ${status.retryAt === null ? '' : 'again'}`.trim()),
  })
})
afterEach(async () => {
  await channel.stop()
  await whatsApp.stop()
  await database.close()
  await rm(folder, { recursive: true, force: true })
})

test('a server that says nothing is given up also while somebody wants to pair, until it speaks', async () => {
  whatsApp.faults.mute = true
  await channel.pair({ method: 'qr' })
  await until(async () => states.filter((state) => state === 'pairing again').length >= 2)
  whatsApp.faults.mute = false
  await until(async () => channel.status().qr !== null)
  // Now it is a person that is waited for: the code stays.
  const { qr } = channel.status()
  await new Promise((done) => setTimeout(done, 1_000))
  expect(channel.status()).toMatchObject({ state: 'pairing', qr })
  const office = whatsApp.addResident({ number: '628110000001', name: 'MPP' })
  whatsApp.pairing.scanQr(qr ?? '', office.account)
  await until(async () => channel.status().state === 'open')
})
