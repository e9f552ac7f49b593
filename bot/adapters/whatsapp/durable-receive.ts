import { createHash } from 'node:crypto'
import {
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

/**
 * Baileys decrypts (which moves the ratchet), sends the receipt (which makes the server forget) and only then tells its
 * listeners: a process killed in between has lost the message. Here the plaintext is committed together with the
 * ratchet, before any receipt, and the envelope before both; a start ingests what was left. See ARCHITECTURE.md.
 */
const plaintextType = 'inbox-plain'

const hashOf = (ciphertext: Uint8Array): string => createHash('sha256').update(ciphertext).digest('hex')

type MakeRepository = NonNullable<UserFacingSocketConfig['makeSignalRepository']>

/**
 * For `makeSignalRepository`: decryption and its plaintext are one transaction; known ciphertext is answered from it.
 * `settled` resolves when no send to that address is under way: Baileys commits a sending session only after its stanza
 * has left, so an answer may arrive before the session that it belongs to is stored.
 */
export function journalledRepository(
  state: WhatsAppState,
  clock: Clock,
  settled: (jid: string) => Promise<void>,
): MakeRepository {
  return (auth, logger, pnToLid) => {
    const inner = DEFAULT_CONNECTION_CONFIG.makeSignalRepository(auth, logger, pnToLid)
    const { keys } = auth
    if (!('transaction' in keys)) throw new Error('Baileys gave a key store without transactions')
    const { transaction } = keys as typeof keys & {
      transaction<T>(work: () => Promise<T>, key: string): Promise<T>
    }
    const journalled = async (ciphertext: Uint8Array, lane: string, decrypt: () => Promise<Uint8Array>) => {
      const hash = hashOf(ciphertext)
      const known = await readPlaintext(state, hash)
      if (known !== null) return known
      await settled(lane)
      return transaction.call(
        keys,
        async () => {
          const plaintext = await decrypt()
          // Baileys' types know only its own kinds of keys; the store takes any.
          const entry = { [plaintextType]: { [hash]: { plaintext: Buffer.from(plaintext), at: clock.now() } } }
          await keys.set(entry as unknown as SignalDataSet)
          return plaintext
        },
        lane,
      ) as Promise<Uint8Array>
    }
    return {
      ...inner,
      decryptMessage: (options) => journalled(options.ciphertext, options.jid, () => inner.decryptMessage(options)),
      decryptGroupMessage: (options) =>
        journalled(options.msg, options.group, () => inner.decryptGroupMessage(options)),
    }
  }
}

async function readPlaintext(state: WhatsAppState, hash: string): Promise<Buffer | null> {
  const json = (await state.get(plaintextType, [hash]))[hash]
  if (json === undefined) return null
  const value = fromJson(json)
  return typeof value === 'object' && value !== null && 'plaintext' in value && Buffer.isBuffer(value.plaintext)
    ? value.plaintext
    : null
}

/** Stores each envelope before Baileys' own handler can decrypt it. `note` is told, to settle it later. */
export function captureEnvelopes(
  socket: WASocket,
  state: WhatsAppState,
  clock: Clock,
  log: Log,
  note: (id: string, sender: string) => void,
): void {
  socket.ws.prependListener('CB:message', (node: BinaryNode) => {
    const encrypted = Array.isArray(node.content) ? node.content.filter((c) => c.tag === 'enc') : []
    const hashes = encrypted.flatMap((c) => (c.content instanceof Uint8Array ? [hashOf(c.content)] : []))
    const { id } = node.attrs
    const sender = node.attrs.participant ?? node.attrs.from
    if (id === undefined || sender === undefined || hashes.length === 0) return
    note(id, sender)
    // Enqueued now, so committed before the decryption that follows; its failure shows there as well.
    state
      .putEnvelope({ id, sender, attributes: JSON.stringify(node.attrs), hashes, at: clock.now() })
      .catch((error) => log.error({ err: error }, 'an envelope could not be stored'))
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
