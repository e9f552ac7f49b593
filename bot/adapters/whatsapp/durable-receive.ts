import { createHash } from 'node:crypto'
import {
  type AuthenticationCreds,
  type BinaryNode,
  DEFAULT_CONNECTION_CONFIG,
  decodeMessageNode,
  jidDecode,
  proto,
  type SignalDataSet,
  type UserFacingSocketConfig,
  unpadRandomMax16,
  type WAMessage,
  type WASocket,
} from 'baileys'
import { z } from 'zod'
import type { Clock } from '../../ports/clock.ts'
import type { Log } from '../../ports/log.ts'
import { envelopeType, plaintextType, type WhatsAppState } from '../../ports/whatsapp-state.ts'
import { fromJson } from './auth-state.ts'
import { Tasks } from './tasks.ts'
import { decryptOnOneSession } from './tried-sessions.ts'

/** A stanza's attributes (JSON) and its place in the order of arrival. */
const Envelope = z.object({ attributes: z.string(), at: z.number() })
interface Stanza {
  envelope: z.infer<typeof Envelope>
  person: string | null
}

/**
 * Baileys decrypts (which moves the ratchet), sends the receipt (which makes the server forget) and only then tells its
 * listeners: a process killed in between has lost the message. Here envelope, ratchet and plaintext are one commit,
 * before any receipt; a start ingests what was left. See ARCHITECTURE.md.
 */
export class Envelopes {
  readonly #byHash = new Map<string, Stanza>()
  readonly #hashes = new Map<string, string[]>()
  #last = 0

  /** A stanza has come: its envelope is at hand when its ciphertexts are decrypted. */
  arrived(id: string, attrs: BinaryNode['attrs'], ciphertexts: readonly Uint8Array[], now: number): string[] {
    // No two have the same time: it is their order, should they be taken in by the next start.
    this.#last = Math.max(now, this.#last + 1)
    const hashes = ciphertexts.map(hashOf)
    const envelope = { attributes: JSON.stringify(attrs), at: this.#last }
    for (const hash of hashes) this.#byHash.set(hash, { envelope, person: personOf(attrs) })
    this.#hashes.set(id, hashes)
    return hashes
  }

  of(hash: string): Stanza | undefined {
    return this.#byHash.get(hash)
  }

  /** Baileys is through with a stanza. */
  handled(hashes: readonly string[]): void {
    for (const hash of hashes) this.#byHash.delete(hash)
  }

  /** The message is in the journal: the hashes of what may be forgotten. */
  settle(id: string): string[] {
    const hashes = this.#hashes.get(id) ?? []
    this.#hashes.delete(id)
    return hashes
  }
}

/** With whom it was said, as `contact_identities` has it: who wrote it, or to whom it was written on the paired phone. */
function personOf({ from, recipient }: BinaryNode['attrs']): string | null {
  const parts = jidDecode(recipient ?? from)
  return parts === undefined ? null : `${parts.server === 'lid' ? 'lid' : 'pn'}:${parts.user}`
}

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
export function journalledRepository(state: WhatsAppState, envelopes: Envelopes, clock: Clock): MakeRepository {
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
    const open = async (ciphertext: Uint8Array, lane: string, decrypt: () => Promise<Uint8Array>) => {
      const hash = hashOf(ciphertext)
      return transaction(async () => {
        const plaintext = await decrypt()
        const stanza = envelopes.of(hash)
        // Baileys' types know only its own kinds of keys; the store takes any.
        const entries = {
          ...(stanza === undefined ? {} : { [envelopeType]: { [hash]: stanza.envelope } }),
          [plaintextType]: {
            [hash]: { plaintext: Buffer.from(plaintext), at: clock.now(), person: stanza?.person ?? null },
          },
        }
        await keys.set(entries as unknown as SignalDataSet)
        return plaintext
      }, lane)
    }
    /** What may begin a session is never decrypted twice: a session that is long gone would be set up again. */
    const journalFirst: typeof open = async (ciphertext, lane, decrypt) =>
      (await readPlaintext(state, hashOf(ciphertext))) ?? open(ciphertext, lane, decrypt)
    /** Within a session the ratchet itself refuses what comes again; the usual message is not looked up at all. */
    const ratchetFirst: typeof open = async (ciphertext, lane, decrypt) => {
      try {
        return await open(ciphertext, lane, decrypt)
      } catch (error) {
        const known = await readPlaintext(state, hashOf(ciphertext))
        if (known !== null) return known
        throw error
      }
    }
    return {
      ...inner,
      decryptMessage: (options) => {
        const decrypt = () => inner.decryptMessage(options)
        if (options.type === 'pkmsg') return journalFirst(options.ciphertext, options.jid, decrypt)
        // A message that begins a session names it; only the others are tried on several.
        return ratchetFirst(options.ciphertext, options.jid, () =>
          decryptOnOneSession(keys, inner.jidToSignalProtocolAddress(options.jid), decrypt),
        )
      },
      decryptGroupMessage: (options) =>
        journalFirst(options.msg, options.group, () => inner.decryptGroupMessage(options)),
    }
  }
}

/** Baileys passes its whole credentials; its type names a part of them. */
const accountOf = (creds: object): string | undefined => (creds as Partial<AuthenticationCreds>).me?.id

async function readPlaintext(state: WhatsAppState, hash: string): Promise<Buffer | null> {
  const json = (await state.get(plaintextType, [hash]))[hash]
  return json === undefined ? null : plaintextIn(json)
}

function plaintextIn(json: string): Buffer | null {
  const value = fromJson(json)
  return typeof value === 'object' && value !== null && 'plaintext' in value && Buffer.isBuffer(value.plaintext)
    ? value.plaintext
    : null
}

/**
 * Stands before Baileys' own handler of messages: each envelope is noted before it can be decrypted, and what one sender
 * wrote is decrypted and handed on in the order in which it came. Baileys works on several stanzas side by side and
 * looks addresses up first, so that a new contact's second message may overtake the first.
 */
export function guardMessages(socket: WASocket, envelopes: Envelopes, clock: Clock, log: Log): void {
  const listeners = socket.ws.listeners('CB:message')
  socket.ws.removeAllListeners('CB:message')
  const tasks = new Tasks((error) => log.error({ err: error }, 'a message could not be handled'))
  socket.ws.on('CB:message', (node: BinaryNode) => {
    const { id, offline, ...attrs } = node.attrs
    const sender = attrs.participant ?? attrs.from ?? ''
    const encrypted = Array.isArray(node.content) ? node.content.filter((c) => c.tag === 'enc') : []
    const ciphertexts = encrypted.flatMap((c) => (c.content instanceof Uint8Array ? [c.content] : []))
    const hashes = id === undefined ? [] : envelopes.arrived(id, node.attrs, ciphertexts, clock.now())
    // Baileys has a second queue for what waited while we were away, which live messages would overtake: all take one way.
    const live = { ...node, attrs: { ...attrs, ...(id === undefined ? {} : { id }) } }
    tasks.inOrder(sender, async () => {
      try {
        for (const listener of listeners) await listener(live)
      } finally {
        envelopes.handled(hashes)
      }
    })
  })
}

/**
 * Messages that were decrypted, and perhaps receipted, but did not reach the journal before the last process died, in the
 * order in which they came. One of which nothing can be made is null: it must not stand in the way of the others.
 */
export async function leftOver(
  state: WhatsAppState,
  me: { id: string; lid: string },
  log: Log,
): Promise<{ hash: string; message: WAMessage | null }[]> {
  const found: { hash: string; at: number; message: WAMessage | null }[] = []
  for (const { hash, value } of await state.pendingEnvelopes()) {
    const plaintext = (await state.get(plaintextType, [hash]))[hash]
    try {
      const { attributes, at } = Envelope.parse(fromJson(value))
      found.push({ hash, at, message: restore(attributes, plaintext, me, log) })
    } catch (error) {
      log.error({ err: error, hash }, 'of a message that was left over not even the envelope can be read')
      found.push({ hash, at: 0, message: null })
    }
  }
  return found.toSorted((a, b) => a.at - b.at)
}

/** What makes no sense is undecryptable, as it is to Baileys. */
function restore(
  attributes: string,
  plaintext: string | undefined,
  me: { id: string; lid: string },
  log: Log,
): WAMessage {
  const attrs: BinaryNode['attrs'] = JSON.parse(attributes)
  const { fullMessage } = decodeMessageNode({ tag: 'message', attrs }, me.id, me.lid)
  try {
    const bytes = plaintextIn(plaintext ?? '{}')
    if (bytes === null) throw new Error('it is not there')
    const content = proto.Message.decode(unpadRandomMax16(bytes))
    fullMessage.message = content.deviceSentMessage?.message ?? content
  } catch (error) {
    log.error({ err: error, id: fullMessage.key.id }, 'a message that was left over cannot be read')
    fullMessage.messageStubType = proto.WebMessageInfo.StubType.CIPHERTEXT
  }
  return fullMessage
}
