import { EventEmitter } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type BinaryNode, decodeBinaryNode } from 'baileys'
import { type WebSocket, WebSocketServer } from 'ws'
import { type Account, type Device, Directory, jidOf, waServer } from './accounts.ts'
import { type Faults, noFaults } from './faults.ts'
import { answerIq } from './iq.ts'
import { MediaStore } from './media.ts'
import { nowSeconds } from './nodes.ts'
import { NoiseServer } from './noise.ts'
import { PairingDesk } from './pairing.ts'
import { Phone, type PhoneOptions } from './phone.ts'
import { Relay } from './relay.ts'

/** One WebSocket of a client, from its handshake on. */
export interface ClientConnection {
  socket: WebSocket
  noise: NoiseServer
  step: 'hello' | 'finish' | 'open'
  /** Null until it has signed in as a paired device. */
  device: Device | null
  /** Accepts bytes and answers nothing. */
  blackholed: boolean
}

/**
 * A WhatsApp multi-device server on this machine: Noise handshake, pairing, blind relay of Signal ciphertext, offline
 * queues, media, and faults on command. An unmodified Baileys takes it for WhatsApp (see README.md beside this).
 * Events: `paired` (device), `login` (device), `relayed` (node), `receipted` (id).
 */
export class LoopbackWhatsApp extends EventEmitter {
  readonly directory = new Directory()
  readonly relay: Relay
  readonly pairing: PairingDesk
  readonly media: MediaStore
  faults: Faults = { ...noFaults }
  /** Every stanza that passed, for tests that look; off unless asked for. */
  readonly log: { direction: 'in' | 'out'; node: BinaryNode }[] = []
  #keepLog: boolean
  #http: Server | null = null
  #port: number
  readonly #connections = new Set<ClientConnection>()
  readonly #phones = new Map<Account, Phone>()

  private constructor(port: number, keepLog: boolean, media: MediaStore) {
    super()
    this.#port = port
    this.#keepLog = keepLog
    this.media = media
    this.relay = new Relay(this)
    this.pairing = new PairingDesk(this)
  }

  static async start(options: { port?: number; keepLog?: boolean } = {}): Promise<LoopbackWhatsApp> {
    const server = new LoopbackWhatsApp(options.port ?? 0, options.keepLog ?? false, await MediaStore.start())
    await server.#listen()
    return server
  }

  get port(): number {
    return this.#port
  }

  /** What to give as `waWebSocketUrl` or KEPO_WA_SOCKET_URL. */
  get url(): string {
    return `ws://127.0.0.1:${this.#port}/ws/chat`
  }

  /** A resident with a scripted phone. */
  addResident(options: PhoneOptions): Phone {
    return new Phone(this, this.directory.add(options.number, options.name), options)
  }

  registerPhone(phone: Phone): void {
    this.#phones.set(phone.account, phone)
  }

  phoneOf(account: Account): Phone | undefined {
    return this.#phones.get(account)
  }

  /** Ends all connections and stops listening; accounts, sessions and queues stay. */
  async close(): Promise<void> {
    for (const connection of this.#connections) connection.socket.terminate()
    const http = this.#http
    this.#http = null
    if (http === null) return
    http.closeAllConnections()
    await new Promise((done) => http.close(done))
  }

  /** Away for a while, then back on the same port with everything it knew. */
  async restart(pauseMs = 0): Promise<void> {
    await this.close()
    await new Promise((done) => setTimeout(done, pauseMs))
    await this.#listen()
  }

  async stop(): Promise<void> {
    await this.close()
    await this.media.stop()
  }

  send(connection: ClientConnection, node: BinaryNode): void {
    if (this.faults.mute || connection.blackholed || connection.socket.readyState !== connection.socket.OPEN) return
    if (this.#keepLog) this.log.push({ direction: 'out', node })
    connection.socket.send(connection.noise.seal(node))
  }

  /** Cuts a device's line without a word. */
  cut(device: Device): void {
    const { connection } = device
    device.online = false
    device.connection = null
    connection?.socket.terminate()
  }

  cutAll(): void {
    for (const connection of this.#connections) {
      if (connection.device !== null) this.cut(connection.device)
      else connection.socket.terminate()
    }
  }

  /** The line stays, nothing is answered any more. */
  blackhole(device: Device): void {
    if (device.connection !== null) device.connection.blackholed = true
  }

  /** Ends the stream with a reason, as WhatsApp does: 515 restart, 503, 500, or a conflict. */
  endStream(device: Device, reason: { code?: number; conflict?: 'replaced' | 'device_removed' }): void {
    const { connection } = device
    if (connection === null) return
    this.send(connection, {
      tag: 'stream:error',
      attrs: reason.code === undefined ? {} : { code: String(reason.code) },
      ...(reason.conflict === undefined ? {} : { content: [{ tag: 'conflict', attrs: { type: reason.conflict } }] }),
    })
    this.send(connection, { tag: 'xmlstreamend', attrs: {} })
    device.connection = null
    device.online = false
    setTimeout(() => connection.socket.close(), 20)
  }

  /** The phone's owner removes the linked device. */
  unlink(device: Device): void {
    device.account.devices.delete(device.id)
    this.endStream(device, { code: 401, conflict: 'device_removed' })
  }

  /** The linked devices of an account (Baileys clients), without the phone. */
  linkedDevices(account: Account): Device[] {
    return [...account.devices.values()].filter((d) => d.id !== 0)
  }

  async #listen(): Promise<void> {
    const http = createServer((_, response) => response.writeHead(404).end())
    const sockets = new WebSocketServer({ noServer: true })
    http.on('upgrade', (request, socket, head) => {
      sockets.handleUpgrade(request, socket, head, (ws) => this.#accept(ws))
    })
    await new Promise<void>((resolve, reject) => {
      http.once('error', reject)
      http.listen(this.#port, '127.0.0.1', resolve)
    })
    // A TCP server's address is never a string.
    this.#port = (http.address() as AddressInfo).port
    this.#http = http
  }

  #accept(socket: WebSocket): void {
    const connection: ClientConnection = {
      socket,
      noise: new NoiseServer(),
      step: 'hello',
      device: null,
      blackholed: false,
    }
    this.#connections.add(connection)
    socket.on('error', () => undefined)
    socket.on('close', () => {
      this.#connections.delete(connection)
      if (connection.device?.connection === connection) {
        connection.device.connection = null
        connection.device.online = false
      }
    })
    let chain = Promise.resolve()
    socket.on('message', (data) => {
      if (!Buffer.isBuffer(data)) return
      chain = chain
        .then(async () => {
          for (const body of connection.noise.frames(data)) await this.#frame(connection, body)
        })
        .catch((error) => {
          this.emit('broken', error)
          socket.terminate()
        })
    })
  }

  async #frame(connection: ClientConnection, body: Buffer): Promise<void> {
    if (connection.step === 'hello') {
      connection.socket.send(connection.noise.answerHello(body))
      connection.step = 'finish'
      return
    }
    if (connection.step === 'finish') {
      const { noisePublicKey, payload } = connection.noise.finish(body)
      connection.step = 'open'
      this.#signIn(connection, noisePublicKey, payload)
      return
    }
    const node = await decodeBinaryNode(connection.noise.open(body))
    if (this.#keepLog) this.log.push({ direction: 'in', node })
    if (this.faults.mute || connection.blackholed) return
    await this.#stanza(connection, node)
  }

  #signIn(
    connection: ClientConnection,
    noisePublicKey: Buffer,
    payload: ReturnType<NoiseServer['finish']>['payload'],
  ): void {
    const refuse = (reason: number) => {
      this.send(connection, { tag: 'failure', attrs: { reason: String(reason), location: 'loopback' } })
      connection.socket.close()
    }
    if (this.faults.failLogin !== null) {
      refuse(this.faults.failLogin)
      return
    }
    if (payload.devicePairingData) {
      this.pairing.begin(connection, noisePublicKey, payload.devicePairingData)
      return
    }
    const device = this.directory.byNumber(String(payload.username))?.devices.get(payload.device ?? 0)
    if (device === undefined || !noisePublicKey.equals(device.noisePublicKey)) {
      refuse(401)
      return
    }
    if (device.connection !== null) this.endStream(device, { conflict: 'replaced' })
    connection.device = device
    device.connection = connection
    this.send(connection, { tag: 'success', attrs: { t: nowSeconds(), lid: jidOf(device, 'lid'), props: '27' } })
    this.emit('login', device)
  }

  async #stanza(connection: ClientConnection, node: BinaryNode): Promise<void> {
    if (node.tag === 'iq') return answerIq(this, connection, node)
    const { device } = connection
    if (device === null) return
    switch (node.tag) {
      case 'message':
        return this.relay.message(device, node)
      case 'receipt':
        return this.relay.receipt(device, node)
      case 'ack':
        return this.relay.acknowledge(device, node)
      case 'chatstate': {
        const target = this.directory.accountOf(node.attrs.to)
        for (const other of target?.devices.values() ?? [])
          this.relay.pass(other, {
            tag: 'chatstate',
            attrs: { from: `${device.account.number}@${waServer}` },
            ...(node.content === undefined ? {} : { content: node.content }),
          })
      }
    }
  }
}
