import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Server, type Socket } from 'socket.io'
import { io as connect } from 'socket.io-client'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { openSocket } from '../../renderer/data/socket.ts'

let service: Server
let url: string
/** What the service does with who connects. */
let treat: (socket: Socket, next: (refusal?: Error) => void) => void
let attempts: number

beforeEach(async () => {
  attempts = 0
  const http = createServer()
  service = new Server(http)
  service.use((socket, next) => {
    attempts++
    treat(socket, next)
  })
  await new Promise<void>((done) => http.listen(0, '127.0.0.1', done))
  const { port } = http.address() as AddressInfo
  url = `http://127.0.0.1:${port}`
  vi.stubGlobal('location', { protocol: 'http:', hostname: '127.0.0.1', port: `${port}`, host: `127.0.0.1:${port}` })
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
})
afterEach(async () => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
  await service.close()
})

/** Whoever is about to connect by now has. */
async function everybodyConnected() {
  const last = connect(url, { transports: ['websocket'], forceNew: true })
  await new Promise<void>((done) => last.on('connect', done))
  last.close()
}

test.each([
  ['could not be let in', (_: Socket, next: (refusal: Error) => void) => next(new Error('BUSY'))],
  [
    'was sent away',
    (socket: Socket, next: () => void) => {
      next()
      setImmediate(() => socket.disconnect())
    },
  ],
])('who signs out while a window that %s waits to connect again, and signs in, has one window', async (_, turnAway) => {
  treat = turnAway
  const signOut = openSocket()
  await expect.poll(() => attempts).toBe(1)
  // It has taken note, and waits.
  await expect.poll(() => service.engine.clientsCount).toBe(0)
  signOut()
  treat = (_socket, next) => next()
  const leave = openSocket()
  await expect.poll(() => attempts).toBe(2)
  await vi.advanceTimersByTimeAsync(10_000)
  await everybodyConnected()
  expect(attempts).toBe(3)
  leave()
})

test('a window that was sent away comes back by itself', async () => {
  treat = (socket, next) => {
    next()
    if (attempts === 1) setImmediate(() => socket.disconnect())
  }
  const leave = openSocket()
  await expect.poll(() => attempts).toBe(1)
  await expect.poll(() => service.engine.clientsCount).toBe(0)
  await vi.advanceTimersByTimeAsync(1_000)
  await expect.poll(() => attempts).toBe(2)
  leave()
})
