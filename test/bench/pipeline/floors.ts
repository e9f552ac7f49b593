import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { io } from 'socket.io-client'
import { Connection } from '../../../bot/store/connection.ts'
import type { LoopbackWhatsApp } from '../../loopback-whatsapp/server.ts'
import { ended } from '../../support/linked-child.ts'
import { percentiles } from '../history/measure.ts'
import { watcher } from './watchers.ts'

const rounds = 60
let runs = 0
const pause = (ms: number) => new Promise((done) => setTimeout(done, ms))

/**
 * What no service can do without, measured as the service is: from another process, at the same quiet pace, with as many
 * windows. Baileys with a handler that answers at once, from the stanza having left to the reply decrypted on the phone;
 * a bare emit, to each of the measuring sockets.
 */
export async function bareService(whatsApp: LoopbackWhatsApp, everyMs: number, watchers: number) {
  const run = ++runs
  const office = whatsApp.addResident({ number: `62811000001${run}`, name: 'Kosong' })
  const child = spawn(
    process.execPath,
    [
      '--import',
      './test/loopback-whatsapp/trust.ts',
      join(import.meta.dirname, 'bare-service.ts'),
      whatsApp.url,
      String(everyMs),
    ],
    { cwd: join(import.meta.dirname, '../../..'), stdio: ['ignore', 'pipe', 'inherit'] },
  )
  const port = await new Promise<string>((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`the bare service ended with ${code}`)))
    createInterface(child.stdout).on('line', (line) => {
      const [word, value = ''] = [line.slice(0, line.indexOf(' ')), line.slice(line.indexOf(' ') + 1)]
      if (word === 'qr') whatsApp.pairing.scanQr(value, office.account)
      if (word === 'ready') resolve(value)
    })
  })
  const phone = whatsApp.addResident({ number: `62811000002${run}`, name: 'Lantai' })
  const replies: number[] = []
  for (let i = 0; i < rounds + 5; i++) {
    const answered = new Promise<number>((resolve) => phone.once('message', () => resolve(performance.now())))
    await phone.sendText(office.account, `halo ${i}`)
    const left = performance.now()
    const at = await answered
    if (i >= 5) replies.push(Math.max(0, at - left))
    await pause(Math.max(0, everyMs - (performance.now() - left)))
  }
  const url = `http://127.0.0.1:${port}`
  const others = await Promise.all(Array.from({ length: watchers }, () => watcher(url)))
  const emits: number[] = []
  const socket = io(url, { transports: ['websocket'], forceNew: true })
  socket.on('x', ({ at }: { at: number }) => emits.push(performance.timeOrigin + performance.now() - at))
  while (emits.length < rounds) await pause(20)
  socket.close()
  for (const other of others) other.close()
  await ended(child, 'SIGKILL')
  return { baileys: percentiles(replies), emit: percentiles(emits) }
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
