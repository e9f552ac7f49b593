import { randomBytes } from 'node:crypto'
import { EventEmitter } from 'node:events'
import {
  type BinaryNode,
  Curve,
  encodeBigEndian,
  encodeWAMessage,
  initAuthCreds,
  KEY_BUNDLE_TYPE,
  proto,
  type SignalDataSet,
  type SignalKeyStore,
  type SignalKeyStoreWithTransaction,
  unpadRandomMax16,
} from 'baileys'
import { makeLibSignalRepository } from 'baileys/lib/Signal/libsignal.js'
import pino from 'pino'
import { decryptOnOneSession } from '../../bot/adapters/whatsapp/tried-sessions.ts'
import { type Account, type Device, type JidServer, jidOf, userJid, waServer } from './accounts.ts'
import { child, children, nowSeconds } from './nodes.ts'
import type { LoopbackWhatsApp } from './server.ts'

const silent = pino({ level: 'silent' })

export interface PhoneOptions {
  /** Digits with country code. */
  number: string
  name: string
  /** Writes from its LID (as phones do now, and the default) or from its number; nobody is told the one that is hidden. */
  lidAddressing?: boolean
  hideNumber?: boolean
  hideLid?: boolean
  /** Sends delivery receipts by itself; on by default. */
  receipts?: boolean
}

export interface SendOptions {
  id?: string
  /** Stanza type: text, media, reaction .. */
  type?: string
  /** Seconds since 1970. */
  at?: number
  attributes?: Record<string, string>
  /** Spoils the ciphertext, so that the receiver cannot decrypt it. */
  garbled?: boolean
}

/** What a phone has received and decrypted. */
export interface Received {
  id: string
  from: string
  message: proto.IMessage
  text: string
  at: number
}

/** Plain text of a message, wherever WhatsApp puts it. */
export function textOf(message: proto.IMessage): string {
  return (
    message.conversation ??
    message.extendedTextMessage?.text ??
    message.imageMessage?.caption ??
    message.documentMessage?.caption ??
    message.deviceSentMessage?.message?.conversation ??
    message.deviceSentMessage?.message?.extendedTextMessage?.text ??
    ''
  )
}

/**
 * A resident's (or the office's own) phone: device 0 of an account with a real libsignal store. It writes any
 * `proto.Message`, end-to-end encrypted, and decrypts what comes back.
 * Events: `message` (Received), `receipt` (id, type), `typing` (boolean), `undecryptable` (Error).
 */
export class Phone extends EventEmitter {
  readonly account: Account
  readonly device: Device
  readonly inbox: Received[] = []
  readonly receipts: { id: string; type: string }[] = []
  readonly #server: LoopbackWhatsApp
  readonly #options: PhoneOptions
  readonly #keys: SignalKeyStore
  readonly #signal: ReturnType<typeof makeLibSignalRepository>
  readonly #retries = new Map<string, number>()
  readonly #sent = new Map<string, { message: proto.IMessage; stanza: (enc: BinaryNode) => BinaryNode }>()
  /** One thing at a time: a ratchet has one hand. */
  #turn: Promise<unknown> = Promise.resolve()

  constructor(server: LoopbackWhatsApp, account: Account, options: PhoneOptions) {
    super()
    this.#server = server
    this.account = account
    this.#options = options
    const creds = initAuthCreds()
    const store = memoryKeys()
    // A phone does one thing at a time. Baileys' own transactions follow the async context, and libsignal runs what all
    // phones of this process have with one office in the context of whichever came first: it would write elsewhere.
    this.#keys = store
    const keys: SignalKeyStoreWithTransaction = {
      ...store,
      isInTransaction: () => false,
      transaction: (work) => work(),
    }
    this.#signal = makeLibSignalRepository({ creds, keys }, silent, async () => undefined)
    const oneTime = Array.from({ length: 20 }, (_, i) => ({ keyId: i + 1, pair: Curve.generateKeyPair() }))
    void store.set({ 'pre-key': Object.fromEntries(oneTime.map((k) => [k.keyId, k.pair])) })
    this.device = {
      id: 0,
      account,
      identity: creds.signedIdentityKey.public,
      registrationId: creds.registrationId,
      signedPreKey: {
        keyId: creds.signedPreKey.keyId,
        publicKey: creds.signedPreKey.keyPair.public,
        signature: creds.signedPreKey.signature,
      },
      preKeys: oneTime.map((k) => ({ keyId: k.keyId, publicKey: k.pair.public })),
      noisePublicKey: new Uint8Array(),
      identityBlob: null,
      queue: new Map(),
      connection: null,
      online: true,
      historySent: true,
      deliver: (node) => this.#oneByOne(() => this.#receive(node)),
    }
    account.devices.set(0, this.device)
    server.registerPhone(this)
  }

  /** Writes to another account; returns the message id. Own linked devices get a copy, as from a real phone. */
  send(to: Account, message: proto.IMessage, options: SendOptions = {}): Promise<string> {
    return this.#oneByOne(async () => {
      const id = options.id ?? `3A${randomBytes(9).toString('hex').toUpperCase()}`
      const server: JidServer = this.#options.lidAddressing !== false ? 'lid' : waServer
      const alternate: Record<string, string> =
        server === 'lid'
          ? this.#options.hideNumber === true
            ? {}
            : { sender_pn: userJid(this.account) }
          : this.#options.hideLid === true
            ? {}
            : { sender_lid: userJid(this.account, 'lid') }
      this.#server.relay.remember(id, this.device)
      const stanza = (from: string, enc: BinaryNode, extra: Record<string, string>): BinaryNode => ({
        tag: 'message',
        attrs: {
          from,
          id,
          t: options.at === undefined ? nowSeconds() : String(options.at),
          type: options.type ?? 'text',
          notify: this.account.name,
          ...extra,
          ...options.attributes,
        },
        content: [enc],
      })
      this.#sent.set(id, { message, stanza: (enc) => stanza(jidOf(this.device, server), enc, alternate) })
      for (const device of to.devices.values()) {
        if (device === this.device || (device.id === 0 && to.devices.size > 1 && device.deliver !== null)) continue
        const enc = await this.#encrypt(device, message, options.garbled ?? false)
        this.#server.relay.push(device, stanza(jidOf(this.device, server), enc, alternate))
      }
      for (const device of this.#server.linkedDevices(this.account)) {
        const copy = { deviceSentMessage: { destinationJid: userJid(to), message } }
        const enc = await this.#encrypt(device, copy, false)
        this.#server.relay.push(device, stanza(jidOf(this.device), enc, { recipient: userJid(to) }))
      }
      return id
    })
  }

  sendText(
    to: Account,
    text: string,
    options: SendOptions & { quote?: { id: string; from: Account; text: string } } = {},
  ): Promise<string> {
    const { quote } = options
    if (quote === undefined) return this.send(to, { conversation: text }, options)
    const contextInfo = {
      stanzaId: quote.id,
      participant: userJid(quote.from),
      quotedMessage: { conversation: quote.text },
    }
    return this.send(to, { extendedTextMessage: { text, contextInfo } }, options)
  }

  /** Sets (or with an empty emoji takes back) a reaction to a message. */
  react(to: Account, id: string, emoji: string, fromMe = false): Promise<string> {
    const key = { remoteJid: userJid(to), fromMe, id }
    return this.send(to, { reactionMessage: { key, text: emoji, senderTimestampMs: Date.now() } }, { type: 'reaction' })
  }

  edit(to: Account, id: string, text: string): Promise<string> {
    const key = { remoteJid: userJid(to), fromMe: true, id }
    const type = proto.Message.ProtocolMessage.Type.MESSAGE_EDIT
    return this.send(
      to,
      { protocolMessage: { key, type, editedMessage: { conversation: text }, timestampMs: Date.now() } },
      { attributes: { edit: '1' } },
    )
  }

  delete(to: Account, id: string): Promise<string> {
    const key = { remoteJid: userJid(to), fromMe: true, id }
    return this.send(
      to,
      { protocolMessage: { key, type: proto.Message.ProtocolMessage.Type.REVOKE } },
      { attributes: { edit: '7' } },
    )
  }

  typing(to: Account, composing = true): void {
    const from = userJid(this.account, this.#options.lidAddressing !== false ? 'lid' : waServer)
    for (const device of this.#server.linkedDevices(to))
      this.#server.relay.pass(device, {
        tag: 'chatstate',
        attrs: { from },
        content: [{ tag: composing ? 'composing' : 'paused', attrs: {} }],
      })
  }

  /** Tells the sender that the message was read. */
  read(from: Account, id: string): void {
    this.#receipt(from, id, 'read')
  }

  /** Protocol messages between devices of one account (history). */
  sendPeer(device: Device, message: proto.IMessage): Promise<void> {
    return this.#oneByOne(async () => {
      const enc = await this.#encrypt(device, message, false)
      this.#server.relay.push(device, {
        tag: 'message',
        attrs: {
          from: jidOf(this.device),
          id: `PEER${randomBytes(6).toString('hex').toUpperCase()}`,
          t: nowSeconds(),
          type: 'protocol',
          category: 'peer',
          notify: this.account.name,
        },
        content: [enc],
      })
    })
  }

  /** The next (or an earlier) received message that fits; rejects when none came in time. */
  async waitFor(fits: (received: Received) => boolean, timeoutMs = 30_000): Promise<Received> {
    const known = this.inbox.find(fits)
    if (known !== undefined) return known
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.off('message', look)
        reject(new Error(`no such message in ${timeoutMs} ms; got: ${this.inbox.map((m) => m.text).join(' | ')}`))
      }, timeoutMs)
      const look = (received: Received) => {
        if (!fits(received)) return
        clearTimeout(timer)
        this.off('message', look)
        resolve(received)
      }
      this.on('message', look)
    })
  }

  async #encrypt(device: Device, message: proto.IMessage, garbled: boolean): Promise<BinaryNode> {
    // One session per device, under its LID, whichever address a stanza carries: as real phones do.
    const jid = jidOf(device, 'lid')
    if (!(await this.#signal.validateSession(jid)).exists) {
      const oneTime = device.preKeys.shift()
      const key = (publicKey: Uint8Array) => Buffer.concat([KEY_BUNDLE_TYPE, publicKey])
      const { signedPreKey } = device
      await this.#signal.injectE2ESession({
        jid,
        session: {
          registrationId: device.registrationId,
          identityKey: key(device.identity),
          signedPreKey: { ...signedPreKey, publicKey: key(signedPreKey.publicKey) },
          preKey: { keyId: oneTime?.keyId ?? 0, publicKey: key(oneTime?.publicKey ?? new Uint8Array()) },
        },
      })
    }
    const { type, ciphertext } = await this.#signal.encryptMessage({ jid, data: encodeWAMessage(message) })
    const content = Buffer.from(ciphertext)
    if (garbled) content.writeUInt8((content.at(-1) ?? 0) ^ 0xff, content.length - 1)
    return { tag: 'enc', attrs: { v: '2', type }, content }
  }

  async #receive(node: BinaryNode): Promise<void> {
    if (node.tag === 'receipt' && node.attrs.type === 'retry') {
      await this.#sendAgain(node)
      return
    }
    if (node.tag === 'receipt') {
      // A client that reads several messages at once names the first, and the others in a list.
      for (const id of [node.attrs.id ?? '', ...listed(node)]) {
        const receipt = { id, type: node.attrs.type ?? 'delivery' }
        this.receipts.push(receipt)
        this.emit('receipt', receipt)
      }
      return
    }
    if (node.tag === 'chatstate') {
      this.emit('typing', Array.isArray(node.content) && node.content[0]?.tag === 'composing')
      return
    }
    if (node.tag !== 'message') return
    const from = node.attrs.from ?? ''
    const author = this.#server.directory.deviceOf(from)
    const session = author === undefined ? from : jidOf(author, 'lid')
    for (const enc of children(node, 'enc')) {
      if (!(enc.content instanceof Uint8Array)) continue
      try {
        const type = enc.attrs.type === 'pkmsg' ? 'pkmsg' : 'msg'
        const { content } = enc
        const decrypt = () => this.#signal.decryptMessage({ jid: session, type, ciphertext: content })
        // Real phones have another libsignal, which keeps its sessions apart by itself.
        const plain = await (type === 'pkmsg'
          ? decrypt()
          : decryptOnOneSession(this.#keys, this.#signal.jidToSignalProtocolAddress(session), decrypt))
        const message = proto.Message.decode(unpadRandomMax16(plain))
        const received = { id: node.attrs.id ?? '', from, message, text: textOf(message), at: Date.now() }
        // A phone shows a message once, however often it comes; and receipts it each time.
        if (this.inbox.some((m) => m.id === received.id && m.from === received.from)) continue
        this.inbox.push(received)
        this.emit('message', received)
      } catch (error) {
        this.emit('undecryptable', error)
        this.#askAgain(node)
        return
      }
    }
    const sender = this.#server.directory.accountOf(from)
    if (this.#options.receipts !== false && sender !== undefined && sender !== this.account)
      this.#receipt(sender, node.attrs.id ?? '', undefined)
  }

  #receipt(to: Account, id: string, type: string | undefined): void {
    const from = userJid(this.account, this.#options.lidAddressing !== false ? 'lid' : waServer)
    for (const device of this.#server.linkedDevices(to))
      this.#server.relay.push(device, {
        tag: 'receipt',
        attrs: { id, from, t: nowSeconds(), ...(type === undefined ? {} : { type }) },
      })
  }

  /** A device could not read what we sent: once more to that device alone, in a new session. */
  async #sendAgain(receipt: BinaryNode): Promise<void> {
    const sent = this.#sent.get(receipt.attrs.id ?? '')
    const device = this.#server.directory.deviceOf(receipt.attrs.from)
    if (sent === undefined || device === undefined) return
    await this.#signal.deleteSession([jidOf(device, 'lid')])
    this.#server.relay.push(device, sent.stanza(await this.#encrypt(device, sent.message, false)))
  }

  /** What it cannot read a phone asks for again (at most five times), and the sender begins a new session. */
  #askAgain(node: BinaryNode): void {
    const id = node.attrs.id ?? ''
    const sender = this.#server.directory.deviceOf(node.attrs.from)
    const count = (this.#retries.get(id) ?? 0) + 1
    this.#retries.set(id, count)
    if (sender === undefined || count > 5) return
    this.#server.relay.push(sender, {
      tag: 'receipt',
      attrs: { id, from: jidOf(this.device, 'lid'), t: nowSeconds(), type: 'retry' },
      content: [
        { tag: 'retry', attrs: { count: String(count), id, t: nowSeconds(), v: '1' } },
        { tag: 'registration', attrs: {}, content: encodeBigEndian(this.device.registrationId) },
      ],
    })
  }

  #oneByOne<T>(work: () => Promise<T>): Promise<T> {
    const next = this.#turn.then(work, work)
    this.#turn = next.catch(() => undefined)
    return next
  }
}

const listed = (node: BinaryNode): string[] => children(child(node, 'list'), 'item').map((i) => i.attrs.id ?? '')

/** Signal keys in memory, for whoever is never restarted: scripted phones, bare clients. */
export function memoryKeys(): SignalKeyStore {
  const data = new Map<string, unknown>()
  return {
    get: async (type, ids) =>
      // What was set under a type is of that type.
      Object.fromEntries(
        ids.flatMap((id) => (data.has(`${type} ${id}`) ? [[id, data.get(`${type} ${id}`)]] : [])),
      ) as never,
    set: async (entries: SignalDataSet) => {
      for (const [type, values] of Object.entries(entries))
        for (const [id, value] of Object.entries(values ?? {})) {
          if (value == null) data.delete(`${type} ${id}`)
          else data.set(`${type} ${id}`, value)
        }
    },
  }
}
