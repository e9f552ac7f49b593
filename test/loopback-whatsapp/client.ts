import makeWASocket, { type AuthenticationState, addTransactionCapability, initAuthCreds, type WASocket } from 'baileys'
import pino from 'pino'
import './trust.ts'
import { memoryKeys } from './phone.ts'
import type { LoopbackWhatsApp } from './server.ts'

const silent = pino({ level: 'silent' })

/** Auth state in memory, for bare Baileys clients in tests. */
export function memoryAuth(): AuthenticationState {
  const keys = addTransactionCapability(memoryKeys(), silent, { maxCommitRetries: 1, delayBetweenTriesMs: 10 })
  return { creds: initAuthCreds(), keys }
}

/** An unmodified Baileys pointed at the loopback. */
export function bareClient(server: Pick<LoopbackWhatsApp, 'url'>, auth: AuthenticationState): WASocket {
  const socket = makeWASocket({
    auth,
    logger: silent,
    waWebSocketUrl: server.url,
    syncFullHistory: false,
    markOnlineOnConnect: false,
  })
  socket.ev.on('creds.update', (update) => Object.assign(auth.creds, update))
  return socket
}

/** Resolves with the status code of the next close, or 0 once it is open. */
export function outcome(socket: WASocket): Promise<number> {
  return new Promise((resolve) =>
    socket.ev.on('connection.update', ({ connection, lastDisconnect }) => {
      if (connection === 'open') resolve(0)
      if (connection === 'close') {
        const { error } = lastDisconnect ?? {}
        const output = error !== undefined && 'output' in error ? (error.output as { statusCode?: number }) : {}
        resolve(output.statusCode ?? -1)
      }
    }),
  )
}

/** Pairs by QR as a person would: shown, scanned, restarted. Resolves with the open client. */
export async function pairedClient(
  server: LoopbackWhatsApp,
  account: Parameters<LoopbackWhatsApp['linkedDevices']>[0],
  auth: AuthenticationState = memoryAuth(),
): Promise<WASocket> {
  const first = bareClient(server, auth)
  first.ev.on('connection.update', ({ qr }) => {
    if (qr !== undefined) server.pairing.scanQr(qr, account)
  })
  const code = await outcome(first)
  if (code !== 515) throw new Error(`expected a restart after pairing, got ${code}`)
  const second = bareClient(server, auth)
  const opened = await outcome(second)
  if (opened !== 0) throw new Error(`could not connect after pairing: ${opened}`)
  return second
}
