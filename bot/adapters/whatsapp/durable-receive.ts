import { createHash } from 'node:crypto'
import {
  type AuthenticationCreds,
  type BinaryNode,
  DEFAULT_CONNECTION_CONFIG,
  decodeMessageNode,
  proto,
  type SignalDataSet,
  type UserFacingSocketConfig,
  unpadRandomMax16,
  type WAMessage,
  type WASocket,
} from 'baileys'
import type { Clock } from '../../ports/clock.ts'
import type { Log } from '../../ports/log.ts'
import type { Envelope, WhatsAppState } from '../../ports/whatsapp-state.ts'
import { fromJson } from './auth-state.ts'
import { decryptOnOneSession } from './tried-sessions.ts'

/**
 * Baileys decrypts (which moves the ratchet), sends the receipt (which makes the server forget) and only then tells its
 * listeners: a process killed in between has lost the message. Here the plaintext is committed together with the
 * ratchet, before any receipt, and the envelope before both; a start ingests what was left. See ARCHITECTURE.md.
 */
const plaintextType = 'inbox-plain'

const hashOf = (ciphertext: Uint8Array): string => createHash('sha256').update(ciphertext).digest('hex')

type MakeRepository = NonNullable<UserFacingSocketConfig['makeSignalRepository']>

type Transaction = <T>(work: () => Promise<T>, lane: string) => Promise<T>

/**
 * For `makeSignalRepository`: decryption and its plaintext are one transaction, and known ciphertext is answered from it.
 *
 * Baileys also wraps each send, from looking up devices to the stanza on the wire, in one transaction of its own, named
 * after the account. So a process killed in between has sent with a session that it does not remember (the phone cannot
 * read what comes next), an answer that arrives in between changes the session under it, and everybody waits for
 * everybody. Here that outer transaction is none: each encryption commits alone, in the lane that decryption from that
 * device has, before its stanza leaves. Only the first send of a connection goes alone: it learns our own devices.
 */
export function journalledRepository(state: WhatsAppState, clock: Clock): MakeRepository {
  return (auth, logger, pnToLid) => {
    const { keys } = auth
    if (!('transaction' in keys)) throw new Error('Baileys gave a key store without transactions')
    const store = keys as typeof keys & { transaction: Transaction }
    const { transaction } = store
    let first: Promise<unknown> | null = null
    store.transaction = async (work, lane) => {
      if (lane !== accountOf(auth.creds)) return transaction(work, lane)
      if (first !== null) {
        await first
        return work()
      }
      const alone = work()
      first = alone.catch(() => undefined)
      return alone
    }
    const inner = DEFAULT_CONNECTION_CONFIG.makeSignalRepository(auth, logger, pnToLid)
    const journalled = async (ciphertext: Uint8Array, lane: string, decrypt: () => Promise<Uint8Array>) => {
      const hash = hashOf(ciphertext)
      const known = await readPlaintext(state, hash)
      if (known !== null) return known
      return transaction(async () => {
        const plaintext = await decrypt()
        // Baileys' types know only its own kinds of keys; the store takes any.
        const entry = { [plaintextType]: { [hash]: { plaintext: Buffer.from(plaintext), at: clock.now() } } }
        await keys.set(entry as unknown as SignalDataSet)
        return plaintext
      }, lane)
    }
    return {
      ...inner,
      decryptMessage: (options) =>
        journalled(options.ciphertext, options.jid, () => {
          const decrypt = () => inner.decryptMessage(options)
          // A message that begins a session names it; only the others are tried on several.
          if (options.type === 'pkmsg') return decrypt()
          return decryptOnOneSession(keys, inner.jidToSignalProtocolAddress(options.jid), decrypt)
        }),
      decryptGroupMessage: (options) =>
        journalled(options.msg, options.group, () => inner.decryptGroupMessage(options)),
    }
  }
}

/** Baileys passes its whole credentials; its type names a part of them. */
const accountOf = (creds: object): string | undefined => (creds as Partial<AuthenticationCreds>).me?.id

async function readPlaintext(state: WhatsAppState, hash: string): Promise<Buffer | null> {
  const json = (await state.get(plaintextType, [hash]))[hash]
  if (json === undefined) return null
  const value = fromJson(json)
  return typeof value === 'object' && value !== null && 'plaintext' in value && Buffer.isBuffer(value.plaintext)
    ? value.plaintext
    : null
}

/**
 * Stands before Baileys' own handler of messages: each envelope is stored before it can be decrypted, and what one sender
 * wrote is decrypted and handed on in the order in which it came. Baileys works on several stanzas side by side and
 * looks addresses up first, so that a new contact's second message may overtake the first. `note` is told of each
 * envelope, to settle it later.
 */
export function guardMessages(
  socket: WASocket,
  state: WhatsAppState,
  clock: Clock,
  log: Log,
  note: (id: string, sender: string) => void,
): void {
  const listeners = socket.ws.listeners('CB:message')
  socket.ws.removeAllListeners('CB:message')
  const lanes = new Map<string, Promise<void>>()
  let last = 0
  socket.ws.on('CB:message', (node: BinaryNode) => {
    const { id, offline, ...attrs } = node.attrs
    const sender = attrs.participant ?? attrs.from ?? ''
    const encrypted = Array.isArray(node.content) ? node.content.filter((c) => c.tag === 'enc') : []
    const hashes = encrypted.flatMap((c) => (c.content instanceof Uint8Array ? [hashOf(c.content)] : []))
    let stored: Promise<void> | undefined
    if (id !== undefined && sender !== '' && hashes.length > 0) {
      note(id, sender)
      // No two have the same time: it is their order, should they be taken in by the next start.
      last = Math.max(clock.now(), last + 1)
      stored = state.putEnvelope({ id, sender, attributes: JSON.stringify(node.attrs), hashes, at: last })
      // It is awaited in this sender's turn.
      stored.catch(() => undefined)
    }
    // Baileys has a second queue for what waited while we were away, which live messages would overtake: all take one way.
    const live = { ...node, attrs: { ...attrs, ...(id === undefined ? {} : { id }) } }
    const work = async () => {
      await stored
      for (const listener of listeners) await listener(live)
    }
    const lane = (lanes.get(sender) ?? Promise.resolve())
      .then(work)
      .catch((error) => log.error({ err: error }, 'a message could not be handled'))
      .finally(() => {
        if (lanes.get(sender) === lane) lanes.delete(sender)
      })
    lanes.set(sender, lane)
  })
}

/** Messages that were decrypted, and perhaps receipted, but did not reach the journal before the last process died. */
export async function leftOver(
  state: WhatsAppState,
  me: { id: string; lid: string },
): Promise<{ envelope: Envelope; message: WAMessage }[]> {
  const found: { envelope: Envelope; message: WAMessage }[] = []
  for (const envelope of await state.pendingEnvelopes()) {
    for (const hash of envelope.hashes) {
      const plaintext = await readPlaintext(state, hash)
      if (plaintext === null) continue
      const attrs: BinaryNode['attrs'] = JSON.parse(envelope.attributes)
      const { fullMessage } = decodeMessageNode({ tag: 'message', attrs }, me.id, me.lid)
      const content = proto.Message.decode(unpadRandomMax16(plaintext))
      fullMessage.message = content.deviceSentMessage?.message ?? content
      found.push({ envelope, message: fullMessage })
    }
  }
  return found
}
