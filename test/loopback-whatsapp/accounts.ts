import { type BinaryNode, Curve, jidDecode, jidEncode } from 'baileys'
import type { KeyPair } from './keys.ts'
import type { ClientConnection } from './server.ts'

export const waServer = 's.whatsapp.net'
export type JidServer = 's.whatsapp.net' | 'lid'

/** A device of an account: 0 is the phone, the others are linked clients such as Baileys. */
export interface Device {
  id: number
  account: Account
  identity: Uint8Array
  registrationId: number
  signedPreKey: { keyId: number; publicKey: Uint8Array; signature: Uint8Array }
  preKeys: { keyId: number; publicKey: Uint8Array }[]
  noisePublicKey: Uint8Array
  /** Signed device identity, as the client returned it at pairing. */
  identityBlob: Uint8Array | null
  /** Stanzas until they are receipted, in order. */
  queue: Map<string, BinaryNode>
  connection: ClientConnection | null
  /** Connected, and past the offline queue. */
  online: boolean
  historySent: boolean
  /** A scripted phone takes stanzas here instead of over a socket. */
  deliver: ((node: BinaryNode) => Promise<void>) | null
}

/** One WhatsApp account: a phone number and its LID. */
export interface Account {
  number: string
  lid: string
  name: string
  identity: KeyPair
  devices: Map<number, Device>
  nextDeviceId: number
}

/** Who exists, found by any of their addresses. */
export class Directory {
  readonly #byNumber = new Map<string, Account>()
  readonly #byLid = new Map<string, Account>()

  add(number: string, name: string): Account {
    const known = this.#byNumber.get(number)
    if (known !== undefined) return known
    const account: Account = {
      number,
      lid: `9${number.slice(2)}77`,
      name,
      identity: Curve.generateKeyPair(),
      devices: new Map(),
      nextDeviceId: 1,
    }
    this.#byNumber.set(account.number, account)
    this.#byLid.set(account.lid, account)
    return account
  }

  byNumber(number: string): Account | undefined {
    return this.#byNumber.get(number)
  }

  accountOf(jid: string | undefined): Account | undefined {
    const parts = jidDecode(jid)
    if (parts === undefined) return undefined
    return parts.server === 'lid' ? this.#byLid.get(parts.user) : this.#byNumber.get(parts.user)
  }

  deviceOf(jid: string | undefined): Device | undefined {
    return this.accountOf(jid)?.devices.get(jidDecode(jid)?.device ?? 0)
  }
}

export const jidOf = (device: Device, server: JidServer = waServer): string =>
  jidEncode(server === 'lid' ? device.account.lid : device.account.number, server, device.id || undefined)

export const userJid = (account: Account, server: JidServer = waServer): string =>
  jidEncode(server === 'lid' ? account.lid : account.number, server)
