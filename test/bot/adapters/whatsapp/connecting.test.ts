import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { encodeWAMessage } from 'baileys'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createLog, systemClock, uuidIds } from '../../../../bot/adapters/system.ts'
import { toJson } from '../../../../bot/adapters/whatsapp/auth-state.ts'
import { createWhatsAppChannel } from '../../../../bot/adapters/whatsapp/channel.ts'
import type { Channel, IncomingMessage } from '../../../../bot/ports/channel.ts'
import { envelopeType, plaintextType, type WhatsAppState } from '../../../../bot/ports/whatsapp-state.ts'
import { Database } from '../../../../bot/store/database.ts'
import { whatsAppStateOver } from '../../../../bot/store/whatsapp-repository.ts'
import { LoopbackWhatsApp } from '../../../loopback-whatsapp/server.ts'
import { until } from '../../../support/helpdesk.ts'

let folder: string
let database: Database
let whatsApp: LoopbackWhatsApp
let channel: Channel
let state: WhatsAppState
const states: string[] = []
const received: IncomingMessage[] = []
/** What is wrong with the disk. */
const disk = { unreadable: false, full: false, refused: 0, credentialsHeld: Promise.resolve() }

/** The real state over the database; the disk may fail it. */
function stateOnDisk(): WhatsAppState {
  const real = whatsAppStateOver(database, systemClock.now)
  const readable = () => {
    if (!disk.unreadable) return
    disk.refused++
    throw new Error('SQLITE_IOERR')
  }
  return {
    ...real,
    readCredentials: async () => {
      readable()
      return real.readCredentials()
    },
    get: async (type, ids) => {
      readable()
      return real.get(type, ids)
    },
    set: async (entries) => {
      if (entries.some((e) => e.type === 'creds')) await disk.credentialsHeld
      return real.set(entries)
    },
  }
}

const newChannel = (connectTimeoutMs = 1_500) =>
  createWhatsAppChannel({
    state,
    clock: systemClock,
    ids: uuidIds,
    log: createLog('silent', false),
    socketUrl: whatsApp.url,
    mediaHost: null,
    version: null,
    random: () => 0,
    connectTimeoutMs,
  })

const start = () =>
  channel.start({
    receive: async (message) => {
      if (disk.full) {
        disk.refused++
        throw new Error('SQLITE_FULL')
      }
      received.push(message)
    },
    acknowledged: () => undefined,
    receipt: () => undefined,
    typing: () => undefined,
    identityLearnt: async () => undefined,
    status: (status) => void states.push(`${status.state} ${status.retryAt === null ? '' : 'again'}`.trim()),
  })

/** Shows a code, and scans it with a phone of the office. */
async function scanned() {
  await channel.pair({ method: 'qr' })
  await until(() => channel.status().qr !== null)
  const office = whatsApp.addResident({ number: '628110000001', name: 'MPP' })
  whatsApp.pairing.scanQr(channel.status().qr ?? '', office.account)
  return office
}

async function linked() {
  const office = await scanned()
  await until(() => channel.status().state === 'open')
  return office
}

beforeEach(async () => {
  Object.assign(disk, { unreadable: false, full: false, refused: 0, credentialsHeld: Promise.resolve() })
  folder = await mkdtemp(join(tmpdir(), 'kepo-connecting-'))
  const opened = await Database.open(join(folder, 'kepo.db'))
  if (!opened.ok) throw new Error(opened.message)
  database = opened.database
  whatsApp = await LoopbackWhatsApp.start()
  state = stateOnDisk()
  channel = newChannel()
  states.length = 0
  received.length = 0
  await start()
})
afterEach(async () => {
  disk.unreadable = false
  disk.full = false
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

test('a disk that cannot be read while the line is made anew is no reason to stay away', async () => {
  await linked()
  disk.unreadable = true
  whatsApp.cutAll()
  await until(() => disk.refused >= 2)
  disk.unreadable = false
  await until(() => channel.status().state === 'open')
})

test('a disk that cannot be read at the start neither', async () => {
  await linked()
  await channel.stop()
  disk.unreadable = true
  channel = newChannel()
  await start()
  await until(() => disk.refused >= 2)
  expect(channel.status()).toMatchObject({ state: 'reconnecting' })
  disk.unreadable = false
  await until(() => channel.status().state === 'open')
})

test('what was left over and makes no sense stands as undecryptable, and holds nothing up', async () => {
  await linked()
  await channel.stop()
  const left = (hash: string, id: string, plaintext: Uint8Array, at: number) => {
    const attributes = JSON.stringify({ from: '987@lid', id, t: '1790000000', type: 'text', notify: 'Ani' })
    return [
      { type: envelopeType, id: hash, value: toJson({ attributes, at }) },
      { type: plaintextType, id: hash, value: toJson({ plaintext: Buffer.from(plaintext), at }) },
    ]
  }
  await state.set([
    ...left('h1', 'BAD', Buffer.from([0xff, 0xff, 0xff, 1]), 1),
    ...left('h2', 'GOOD', encodeWAMessage({ conversation: 'halo' }), 2),
    { type: envelopeType, id: 'h3', value: '{"other":1}' },
  ])
  channel = newChannel()
  await start()
  await until(() => channel.status().state === 'open')
  expect(received.map((m) => [m.externalId, m.content.kind])).toEqual([
    ['BAD', 'undecryptable'],
    ['GOOD', 'text'],
  ])
  const still = (await state.pendingEnvelopes()).map((e) => e.hash)
  expect(still.filter((hash) => ['h1', 'h2', 'h3'].includes(hash))).toEqual([])
})

test('a message that waited for the disk is taken in also when its line is gone and its LID cannot be asked for', async () => {
  const office = await linked()
  whatsApp.faults.hideLids = true
  const ani = whatsApp.addResident({ number: '628120000099', name: 'Ani', lidAddressing: false, hideLid: true })
  disk.full = true
  await ani.sendText(office.account, 'halo')
  await until(() => disk.refused > 0)
  await whatsApp.close()
  await until(() => channel.status().state === 'reconnecting')
  disk.full = false
  await until(() => received.length > 0)
  expect(received[0]).toMatchObject({ chat: '628120000099@s.whatsapp.net', content: { kind: 'text', text: 'halo' } })
})

test('whoever presses "reconnect" while a connection waits for the disk gets one line, not two', async () => {
  await channel.stop()
  channel = newChannel(30_000)
  await start()
  let release: () => void = () => undefined
  disk.credentialsHeld = new Promise((done) => {
    release = done
  })
  await scanned()
  // The restart after pairing waits until what was learnt is on the disk.
  await until(() => states.includes('connecting again'))
  const pressed = [channel.reconnect(), channel.reconnect()]
  let logins = 0
  whatsApp.on('login', () => logins++)
  release()
  await Promise.all(pressed)
  await until(() => channel.status().state === 'open')
  // Time enough for another line to be made.
  await new Promise((done) => setTimeout(done, 500))
  expect(logins).toBe(1)
})
