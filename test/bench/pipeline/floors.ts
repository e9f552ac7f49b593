import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Server } from 'socket.io'
import { io } from 'socket.io-client'
import { Connection } from '../../../bot/store/connection.ts'
import { pairedClient } from '../../loopback-whatsapp/client.ts'
import type { LoopbackWhatsApp } from '../../loopback-whatsapp/server.ts'
import { percentiles } from '../history/measure.ts'

const rounds = 60

/** A plain Baileys that answers each message at once: from the stanza having left to the reply decrypted on the phone. */
export async function bareBaileys(whatsApp: LoopbackWhatsApp) {
  const office = whatsApp.addResident({ number: '628110000002', name: 'Kosong' })
  const client = await pairedClient(whatsApp, office.account)
  client.ev.on('messages.upsert', ({ messages }) => {
    for (const message of messages) {
      const chat = message.key.remoteJid
      if (message.key.fromMe !== true && chat != null) void client.sendMessage(chat, { text: 'ya' })
    }
  })
  const phone = whatsApp.addResident({ number: '628110000003', name: 'Lantai' })
  const times: number[] = []
  for (let i = 0; i < rounds + 5; i++) {
    const before = phone.inbox.length
    const answered = new Promise<number>((resolve) => phone.once('message', () => resolve(performance.now())))
    await phone.sendText(office.account, `halo ${i}`)
    const left = performance.now()
    const at = await answered
    if (i >= 5 && phone.inbox.length > before) times.push(Math.max(0, at - left))
  }
  client.end(undefined)
  return percentiles(times)
}

/** One event to so many sockets: from the emit to the last of them. */
export async function bareEmit(sockets: number) {
  const http = createServer()
  const server = new Server(http, { transports: ['websocket'] })
  await new Promise<void>((done) => http.listen(0, '127.0.0.1', done))
  const address = http.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  const clients = await Promise.all(
    Array.from({ length: sockets }, async () => {
      const client = io(`http://127.0.0.1:${port}`, { transports: ['websocket'], forceNew: true })
      await new Promise<void>((done) => client.once('connect', done))
      return client
    }),
  )
  const times: number[] = []
  for (let i = 0; i < rounds; i++) {
    const start = performance.now()
    const all = Promise.all(clients.map((c) => new Promise<void>((done) => c.once('x', () => done()))))
    server.emit('x', { text: 'a'.repeat(400) })
    await all
    times.push(performance.now() - start)
  }
  for (const client of clients) client.close()
  await server.close()
  return percentiles(times)
}

/** One row in a transaction of its own, synced to the disk as the service does it. */
export async function bareCommit() {
  const folder = await mkdtemp(join(tmpdir(), 'kepo-floor-'))
  const db = await Connection.open(join(folder, 'floor.db'), 'write')
  await db.all('PRAGMA journal_mode = WAL', [])
  await db.all('PRAGMA synchronous = FULL', [])
  await db.run('CREATE TABLE t (id INTEGER PRIMARY KEY, text TEXT)', [])
  const times: number[] = []
  for (let i = 0; i < rounds; i++) {
    const start = performance.now()
    await db.run('INSERT INTO t (text) VALUES (?)', ['a'.repeat(400)])
    times.push(performance.now() - start)
  }
  await db.close()
  await rm(folder, { recursive: true, force: true })
  return percentiles(times)
}
