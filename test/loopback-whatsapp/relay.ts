import { randomBytes } from 'node:crypto'
import { type BinaryNode, jidDecode } from 'baileys'
import { type Device, type JidServer, jidOf, userJid, waServer } from './accounts.ts'
import { sendHistory } from './history.ts'
import { child, children, nowSeconds } from './nodes.ts'
import type { LoopbackWhatsApp } from './server.ts'

const addressing = (jid: string | undefined): JidServer => (jidDecode(jid)?.server === 'lid' ? 'lid' : waServer)

/** Passes Signal ciphertext from device to device without looking inside; keeps each message until it is receipted. */
export class Relay {
  readonly #server: LoopbackWhatsApp
  /** Message id to the device that sent it: where its receipts go. */
  readonly #senders = new Map<string, Device>()
  /** The last messages pushed to each device, for redelivery on command. */
  readonly #pushed = new Map<Device, BinaryNode[]>()

  constructor(server: LoopbackWhatsApp) {
    this.#server = server
  }

  remember(id: string, sender: Device): void {
    this.#senders.set(id, sender)
  }

  /** To a device: at once if it is there, in any case kept until its receipt. */
  push(device: Device, node: BinaryNode): void {
    if (device.deliver !== null) {
      void device.deliver(node)
      return
    }
    // Receipts wait for their acknowledgement as messages do.
    if (node.tag === 'message' || node.tag === 'receipt')
      device.queue.set(`${node.attrs.id}|${node.attrs.from}|${node.tag}${node.attrs.type ?? ''}`, node)
    else if (!device.online) device.queue.set(`${node.tag}${randomBytes(6).toString('hex')}`, node)
    if (node.tag === 'message') {
      const pushed = this.#pushed.get(device) ?? []
      pushed.push(node)
      if (pushed.length > 500) pushed.shift()
      this.#pushed.set(device, pushed)
    }
    if (device.connection !== null && device.online) this.#server.send(device.connection, node)
  }

  /** Passing things (typing, receipts): lost when nobody is there. */
  pass(device: Device, node: BinaryNode): void {
    if (device.deliver !== null) void device.deliver(node)
    else if (device.connection !== null && device.online) this.#server.send(device.connection, node)
  }

  /** The very same ciphertext once more, optionally newest first. */
  redeliver(device: Device, options: { count?: number; reordered?: boolean } = {}): number {
    const nodes = (this.#pushed.get(device) ?? []).slice(-(options.count ?? 20))
    for (const node of options.reordered === true ? nodes.toReversed() : nodes)
      if (device.connection !== null) this.#server.send(device.connection, node)
    return nodes.length
  }

  /** A client became active: everything that waited for it, then the end mark, then (once) its history. */
  async flush(device: Device): Promise<void> {
    const { connection } = device
    if (connection === null) return
    const waiting = [...device.queue.values()]
    const count = String(waiting.length)
    if (waiting.length > 0)
      this.#server.send(connection, {
        tag: 'ib',
        attrs: {},
        content: [{ tag: 'offline_preview', attrs: { count, message: count, receipt: '0', notification: '0' } }],
      })
    for (const [i, node] of waiting.entries()) {
      this.#server.send(connection, { ...node, attrs: { ...node.attrs, offline: String(i % 4) } })
      if (node.tag !== 'message' && node.tag !== 'receipt')
        device.queue.delete([...device.queue].find(([, n]) => n === node)?.[0] ?? '')
    }
    this.#server.send(connection, { tag: 'ib', attrs: {}, content: [{ tag: 'offline', attrs: { count } }] })
    device.online = true
    if (device.historySent) return
    device.historySent = true
    await sendHistory(this.#server, device)
  }

  /** A client sends: acknowledge it, and give every addressed device its own ciphertext. */
  async message(from: Device, node: BinaryNode): Promise<void> {
    const { attrs } = node
    const { faults } = this.#server
    const ack = { class: 'message', id: attrs.id ?? '', from: attrs.to ?? '', t: nowSeconds() }
    const acknowledge = (extra: Record<string, string> = {}) => {
      if (from.connection !== null)
        this.#server.send(from.connection, {
          tag: 'ack',
          attrs: { ...ack, ...extra, ...(attrs.type ? { type: attrs.type } : {}) },
        })
    }
    if (faults.ackError !== null) return acknowledge({ error: String(faults.ackError) })
    this.#senders.set(ack.id, from)
    if (faults.throttleMs > 0) await new Promise((done) => setTimeout(done, faults.throttleMs))
    const identity = child(node, 'device-identity')
    const direct = children(node, 'enc')
    const deliveries = children(child(node, 'participants'), 'to').map((to) => ({
      jid: to.attrs.jid,
      encs: children(to, 'enc'),
    }))
    if (direct.length > 0) deliveries.push({ jid: attrs.to, encs: direct })
    for (const { jid, encs } of deliveries) {
      const device = this.#server.directory.deviceOf(jid)
      if (device === undefined || device === from) continue
      const server = addressing(jid)
      const withIdentity = encs.some((e) => e.attrs.type === 'pkmsg') && identity !== undefined
      this.push(device, {
        tag: 'message',
        attrs: { ...this.#envelope(from, device, node, server) },
        content: [...encs, ...(withIdentity ? [identity] : [])],
      })
    }
    this.#server.emit('relayed', node)
    if (faults.dropAcks) return
    if (faults.ackDelayMs > 0) await new Promise((done) => setTimeout(done, faults.ackDelayMs))
    acknowledge()
  }

  /** A device says that it has (or cannot read) a message. */
  receipt(device: Device, node: BinaryNode): void {
    const { attrs } = node
    const ids = [attrs.id ?? '', ...children(child(node, 'list'), 'item').map((i) => i.attrs.id ?? '')]
    if (attrs.type !== 'retry' && attrs.type !== 'read')
      for (const id of ids) {
        for (const key of [...device.queue.keys()]) if (key.startsWith(`${id}|`)) device.queue.delete(key)
        this.#server.emit('receipted', id)
      }
    if (device.connection !== null)
      this.#server.send(device.connection, {
        tag: 'ack',
        attrs: {
          class: 'receipt',
          id: attrs.id ?? '',
          from: attrs.to ?? '',
          ...(attrs.type ? { type: attrs.type } : {}),
        },
      })
    if (['sender', 'hist_sync', 'peer_msg'].includes(attrs.type ?? '')) return
    const sender = this.#senders.get(attrs.id ?? '')
    if (sender === undefined) return
    const server = addressing(attrs.to)
    const type = attrs.type === 'inactive' ? undefined : attrs.type
    this.pass(sender, {
      tag: 'receipt',
      attrs: {
        id: attrs.id ?? '',
        t: nowSeconds(),
        from: type === 'retry' ? jidOf(device, server) : userJid(device.account, server),
        ...(type === undefined ? {} : { type }),
      },
      ...(node.content === undefined ? {} : { content: node.content }),
    })
  }

  /** A client settles something without a receipt. */
  acknowledge(device: Device, node: BinaryNode): void {
    for (const key of [...device.queue.keys()]) if (key.startsWith(`${node.attrs.id}|`)) device.queue.delete(key)
  }

  #envelope(from: Device, to: Device, node: BinaryNode, server: JidServer): Record<string, string> {
    const { attrs } = node
    const base = {
      id: attrs.id ?? '',
      t: nowSeconds(),
      type: attrs.type ?? 'text',
      notify: from.account.name,
      from: jidOf(from, server),
      ...(attrs.edit === undefined ? {} : { edit: attrs.edit }),
      ...(attrs.category === undefined ? {} : { category: attrs.category }),
    }
    if (to.account === from.account) return { ...base, recipient: attrs.recipient ?? attrs.to ?? '' }
    return {
      ...base,
      ...(server === 'lid' ? { sender_pn: userJid(from.account) } : { sender_lid: userJid(from.account, 'lid') }),
    }
  }
}
