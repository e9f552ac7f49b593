import '../../setup.ts'
import { createServer } from 'node:http'
import { Server } from 'socket.io'
import { bareClient, memoryAuth, outcome } from '../../loopback-whatsapp/client.ts'

/**
 * A process of its own, as the service is one: a plain Baileys that answers each message at once, and a Socket.IO that emits.
 * `node bare-service.ts SOCKET_URL MS`: an event to everybody every so many milliseconds. Prints `qr ..` to be scanned, then
 * `ready PORT`.
 */
const [, , url = '', everyMs = '100'] = process.argv
const auth = memoryAuth()
const first = bareClient({ url }, auth)
first.ev.on('connection.update', ({ qr }) => {
  if (qr !== undefined) console.log(`qr ${qr}`)
})
await outcome(first)
const client = bareClient({ url }, auth)
await outcome(client)
client.ev.on('messages.upsert', ({ messages }) => {
  for (const message of messages) {
    const chat = message.key.remoteJid
    if (message.key.fromMe !== true && chat != null) void client.sendMessage(chat, { text: 'ya' })
  }
})

const http = createServer()
const server = new Server(http, { transports: ['websocket'] })
await new Promise<void>((done) => http.listen(0, '127.0.0.1', done))
const address = http.address()
console.log(`ready ${typeof address === 'object' && address !== null ? address.port : 0}`)
setInterval(
  () => server.emit('x', { at: performance.timeOrigin + performance.now(), text: 'a'.repeat(400) }),
  Number(everyMs),
)
