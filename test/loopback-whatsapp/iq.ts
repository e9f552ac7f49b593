import { type BinaryNode, encodeBigEndian, getAllBinaryNodeChildren, jidEncode, KEY_BUNDLE_TYPE } from 'baileys'
import { type Device, waServer } from './accounts.ts'
import { bytes, child, children, firstChild, nowSeconds, uint } from './nodes.ts'
import type { ClientConnection, LoopbackWhatsApp } from './server.ts'

/** Answers a query of a client; what is not known is answered with an empty result, as WhatsApp mostly does. */
export async function answerIq(
  server: LoopbackWhatsApp,
  connection: ClientConnection,
  node: BinaryNode,
): Promise<void> {
  const { attrs } = node
  if (attrs.type === 'result') {
    if (child(node, 'pair-device-sign') !== undefined) server.pairing.signed(connection, node)
    return
  }
  const result = await resultOf(server, connection, node)
  server.send(connection, {
    tag: 'iq',
    attrs: { from: attrs.to ?? `@${waServer}`, id: attrs.id ?? '', type: 'result', t: nowSeconds() },
    ...(result.length === 0 ? {} : { content: result }),
  })
  const { device } = connection
  if (device === null) return
  // Only after the answer: the client asks to become active, and then gets what waited for it.
  if (attrs.xmlns === 'passive' && firstChild(node)?.tag === 'active') await server.relay.flush(device)
  if (firstChild(node)?.tag === 'remove-companion-device') {
    device.account.devices.delete(device.id)
    server.emit('logout', device)
  }
}

async function resultOf(
  server: LoopbackWhatsApp,
  connection: ClientConnection,
  node: BinaryNode,
): Promise<BinaryNode[]> {
  const first = firstChild(node)
  const { device } = connection
  if (node.attrs.xmlns === 'md' && first?.tag === 'link_code_companion_reg')
    return server.pairing.linkCodeStanza(connection, first.attrs.stage, first)
  if (device === null) return []
  switch (node.attrs.xmlns) {
    case 'encrypt':
      return keys(server, device, node, first)
    case 'usync':
      return first === undefined ? [] : [usync(server, first)]
    case 'w:m':
      return [
        {
          tag: 'media_conn',
          attrs: { auth: 'a', ttl: '3600' },
          content: [{ tag: 'host', attrs: { hostname: server.media.host, maxContentLengthBytes: '104857600' } }],
        },
      ]
    case 'privacy':
      return [
        { tag: 'privacy', attrs: {}, content: [{ tag: 'category', attrs: { name: 'readreceipts', value: 'all' } }] },
      ]
    case 'abt':
      return [{ tag: 'props', attrs: { hash: 'h' }, content: [] }]
    case 'blocklist':
      return [{ tag: 'list', attrs: {}, content: [] }]
    case 'w:sync:app:state':
      return [
        {
          tag: 'sync',
          attrs: {},
          content: children(first, 'collection').map((c) => ({
            tag: 'collection',
            attrs: { name: c.attrs.name ?? '', version: '0', has_more_patches: 'false' },
            content: [],
          })),
        },
      ]
    default:
      return []
  }
}

/** Signal keys: how many one-time keys are left, new ones, a rotated one, and bundles of others. */
function keys(server: LoopbackWhatsApp, device: Device, node: BinaryNode, first: BinaryNode | undefined): BinaryNode[] {
  switch (first?.tag) {
    case 'count':
      return [{ tag: 'count', attrs: { value: String(device.preKeys.length) } }]
    case 'digest':
      return [{ tag: 'digest', attrs: {}, content: [] }]
    case 'key':
      return [
        { tag: 'list', attrs: {}, content: children(first, 'user').map((u) => keyBundle(server, u.attrs.jid ?? '')) },
      ]
    case 'rotate':
      device.signedPreKey = signedPreKeyOf(child(first, 'skey')) ?? device.signedPreKey
      return []
  }
  if (node.attrs.type === 'set') {
    for (const key of children(child(node, 'list'), 'key'))
      device.preKeys.push({ keyId: uint(bytes(key, 'id')), publicKey: bytes(key, 'value') })
    device.signedPreKey = signedPreKeyOf(child(node, 'skey')) ?? device.signedPreKey
  }
  return []
}

function signedPreKeyOf(node: BinaryNode | undefined): Device['signedPreKey'] | null {
  if (node === undefined) return null
  return { keyId: uint(bytes(node, 'id')), publicKey: bytes(node, 'value'), signature: bytes(node, 'signature') }
}

/** What a sender needs to begin a Signal session; uses up a one-time key. */
function keyBundle(server: LoopbackWhatsApp, jid: string): BinaryNode {
  const device = server.directory.deviceOf(jid)
  if (device === undefined)
    return { tag: 'user', attrs: { jid }, content: [{ tag: 'error', attrs: { code: '404', text: 'item-not-found' } }] }
  const part = (tag: string, content: Uint8Array): BinaryNode => ({ tag, attrs: {}, content })
  const { signedPreKey } = device
  const oneTime = device.preKeys.shift()
  return {
    tag: 'user',
    attrs: { jid },
    content: [
      part('registration', encodeBigEndian(device.registrationId)),
      part('type', KEY_BUNDLE_TYPE),
      part('identity', device.identity),
      {
        tag: 'skey',
        attrs: {},
        content: [
          part('id', encodeBigEndian(signedPreKey.keyId, 3)),
          part('value', signedPreKey.publicKey),
          part('signature', signedPreKey.signature),
        ],
      },
      ...(oneTime === undefined
        ? []
        : [
            {
              tag: 'key',
              attrs: {},
              content: [part('id', encodeBigEndian(oneTime.keyId, 3)), part('value', oneTime.publicKey)],
            },
          ]),
    ],
  }
}

/** Who has which devices, and whose LID is which. */
function usync(server: LoopbackWhatsApp, node: BinaryNode): BinaryNode {
  const protocols = getAllBinaryNodeChildren(child(node, 'query') ?? { tag: 'query', attrs: {} }).map((c) => c.tag)
  const users = children(child(node, 'list'), 'user').map((user): BinaryNode => {
    const asked = bytes(user, 'contact').toString().replace(/\D/g, '')
    const account = asked === '' ? server.directory.accountOf(user.attrs.jid) : server.directory.byNumber(asked)
    const content: BinaryNode[] = []
    if (protocols.includes('contact'))
      content.push({ tag: 'contact', attrs: { type: account === undefined ? 'out' : 'in' } })
    if (account !== undefined && protocols.includes('devices')) {
      const devices = [...account.devices.values()].map((d): BinaryNode => {
        const id = String(d.id)
        return { tag: 'device', attrs: d.id === 0 ? { id } : { id, 'key-index': id } }
      })
      content.push({
        tag: 'devices',
        attrs: {},
        content: [
          { tag: 'device-list', attrs: { hash: 'x' }, content: devices },
          { tag: 'key-index-list', attrs: { ts: nowSeconds() } },
        ],
      })
    }
    if (account !== undefined && protocols.includes('lid') && !server.faults.hideLids)
      content.push({ tag: 'lid', attrs: { val: `${account.lid}@lid` } })
    const jid = asked === '' ? (user.attrs.jid ?? '') : jidEncode(asked, waServer)
    return { tag: 'user', attrs: { jid }, content }
  })
  return { tag: 'usync', attrs: { ...node.attrs }, content: [{ tag: 'list', attrs: {}, content: users }] }
}
