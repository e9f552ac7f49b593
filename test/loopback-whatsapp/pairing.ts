import { randomBytes } from 'node:crypto'
import {
  aesDecryptCTR,
  aesDecryptGCM,
  aesEncryptCTR,
  type BinaryNode,
  Curve,
  derivePairingCodeKey,
  hkdf,
  hmacSign,
  proto,
} from 'baileys'
import { type Account, type Device, jidOf, waServer } from './accounts.ts'
import { bytes, child, nowSeconds, uint } from './nodes.ts'
import type { ClientConnection, LoopbackWhatsApp } from './server.ts'

type PairingData = NonNullable<proto.ClientPayload['devicePairingData']>

interface Candidate {
  connection: ClientConnection
  noisePublicKey: Buffer
  data: PairingData
  device: Device | null
}

/** A pairing code on its way: what both sides have told so far. */
interface LinkCode {
  candidate: Candidate
  reference: Buffer
  /** salt (32), initialisation vector (16), encrypted ephemeral key (32) */
  wrapped: Buffer
  account: Account | null
  shared: Uint8Array | null
}

const raw = (value: Uint8Array | null | undefined): Buffer => Buffer.from(value ?? [])

/** Links new devices to accounts: by the QR that the client shows, or by the eight letters typed on the phone. */
export class PairingDesk {
  readonly #server: LoopbackWhatsApp
  readonly #byReference = new Map<string, Candidate>()
  readonly #byConnection = new Map<ClientConnection, Candidate>()
  #linkCode: LinkCode | null = null

  constructor(server: LoopbackWhatsApp) {
    this.#server = server
  }

  /** A client without an account has connected: give it references to show as QR codes. */
  begin(connection: ClientConnection, noisePublicKey: Buffer, data: PairingData): void {
    const candidate: Candidate = { connection, noisePublicKey, data, device: null }
    const references = Array.from({ length: 6 }, () => `2@${randomBytes(24).toString('base64')}`)
    for (const reference of references) this.#byReference.set(reference, candidate)
    this.#byConnection.set(connection, candidate)
    const content = references.map((r): BinaryNode => ({ tag: 'ref', attrs: {}, content: Buffer.from(r) }))
    this.#server.send(connection, {
      tag: 'iq',
      attrs: { from: `@${waServer}`, type: 'set', id: String(Date.now()), xmlns: 'md' },
      content: [{ tag: 'pair-device', attrs: {}, content }],
    })
  }

  /** The phone scans the QR that the client shows. */
  scanQr(qr: string, account: Account): void {
    const [reference, , , secret] = (qr.split('#').at(-1) ?? '').split(',')
    const candidate = this.#byReference.get(reference ?? '')
    if (candidate === undefined || secret === undefined) throw new Error('this QR is not one of ours, or has run out')
    this.#complete(candidate, account, Buffer.from(secret, 'base64'))
  }

  /** A client asks for a pairing code (companion_hello) or finishes with it (companion_finish). */
  async linkCodeStanza(
    connection: ClientConnection,
    stage: string | undefined,
    node: BinaryNode,
  ): Promise<BinaryNode[]> {
    if (stage === 'companion_hello') {
      const candidate = this.#byConnection.get(connection)
      if (candidate === undefined) return []
      const wrapped = bytes(node, 'link_code_pairing_wrapped_companion_ephemeral_pub')
      this.#linkCode = { candidate, reference: randomBytes(16), wrapped, account: null, shared: null }
      const reference = { tag: 'link_code_pairing_ref', attrs: {}, content: this.#linkCode.reference }
      return [{ tag: 'link_code_companion_reg', attrs: { stage }, content: [reference] }]
    }
    const link = this.#linkCode
    if (link?.account == null || link.shared === null) return []
    const bundle = bytes(node, 'link_code_pairing_wrapped_key_bundle')
    const key = hkdf(Buffer.from(link.shared), 32, {
      salt: bundle.subarray(0, 32),
      info: 'link_code_pairing_key_bundle_encryption_key',
    })
    const plain = aesDecryptGCM(bundle.subarray(44), Buffer.from(key), bundle.subarray(32, 44), Buffer.alloc(0))
    const identityShared = Curve.sharedKey(link.account.identity.private, plain.subarray(0, 32))
    const secret = hkdf(Buffer.concat([link.shared, identityShared, plain.subarray(64)]), 32, { info: 'adv_secret' })
    this.#complete(link.candidate, link.account, Buffer.from(secret))
    return []
  }

  /** The owner types the code on the phone. */
  async enterCode(code: string, account: Account): Promise<void> {
    while (this.#linkCode === null) await new Promise((done) => setTimeout(done, 5))
    const link = this.#linkCode
    const key = await derivePairingCodeKey(code, link.wrapped.subarray(0, 32))
    const theirEphemeral = aesDecryptCTR(link.wrapped.subarray(48, 80), key, link.wrapped.subarray(32, 48))
    const ephemeral = Curve.generateKeyPair()
    const salt = randomBytes(32)
    const iv = randomBytes(16)
    const ownKey = await derivePairingCodeKey(code, salt)
    link.account = account
    link.shared = Curve.sharedKey(ephemeral.private, theirEphemeral)
    const wrapped = Buffer.concat([salt, iv, aesEncryptCTR(ephemeral.public, ownKey, iv)])
    const part = (tag: string, content: Uint8Array): BinaryNode => ({ tag, attrs: {}, content })
    this.#server.send(link.candidate.connection, {
      tag: 'notification',
      attrs: { from: `@${waServer}`, type: 'link_code_companion_reg', id: 'link-code', t: nowSeconds() },
      content: [
        {
          tag: 'link_code_companion_reg',
          attrs: { stage: 'primary_hello' },
          content: [
            part('link_code_pairing_wrapped_primary_ephemeral_pub', wrapped),
            part('primary_identity_pub', account.identity.public),
            part('link_code_pairing_ref', link.reference),
          ],
        },
      ],
    })
  }

  /** The client has signed its identity: the device exists from now on; it must connect again (515). */
  signed(connection: ClientConnection, answer: BinaryNode): void {
    const candidate = this.#byConnection.get(connection)
    if (candidate?.device == null) return
    const { device } = candidate
    device.identityBlob = bytes(child(answer, 'pair-device-sign'), 'device-identity')
    device.account.devices.set(device.id, device)
    this.#server.emit('paired', device)
    this.#server.send(connection, { tag: 'stream:error', attrs: { code: '515' } })
    setTimeout(() => connection.socket.close(), 20)
  }

  #complete(candidate: Candidate, account: Account, advSecret: Buffer): void {
    const { data } = candidate
    const id = account.nextDeviceId++
    const identity = raw(data.eIdent)
    const device: Device = {
      id,
      account,
      identity,
      registrationId: uint(raw(data.eRegid)),
      signedPreKey: { keyId: uint(raw(data.eSkeyId)), publicKey: raw(data.eSkeyVal), signature: raw(data.eSkeySig) },
      preKeys: [],
      noisePublicKey: candidate.noisePublicKey,
      identityBlob: null,
      queue: new Map(),
      connection: null,
      online: false,
      historySent: false,
      deliver: null,
    }
    candidate.device = device
    const jids = { jid: jidOf(device), lid: jidOf(device, 'lid') }
    this.#server.send(candidate.connection, {
      tag: 'iq',
      attrs: { from: `@${waServer}`, type: 'set', id: `pair${id}`, xmlns: 'md', t: nowSeconds() },
      content: [
        {
          tag: 'pair-success',
          attrs: {},
          content: [
            { tag: 'device-identity', attrs: {}, content: signedIdentity(account, id, identity, advSecret) },
            { tag: 'platform', attrs: { name: 'android' } },
            { tag: 'biz', attrs: { name: account.name } },
            { tag: 'device', attrs: jids },
          ],
        },
      ],
    })
  }
}

/** The account's signature over the new device's identity (ADV), under an HMAC with the secret of the QR or the code. */
function signedIdentity(account: Account, deviceId: number, identity: Buffer, advSecret: Buffer): Uint8Array {
  const details = proto.ADVDeviceIdentity.encode({
    rawId: 12_345,
    timestamp: Number(nowSeconds()),
    keyIndex: deviceId,
    accountType: 0,
    deviceType: 0,
  }).finish()
  const accountSignature = Curve.sign(account.identity.private, Buffer.concat([Buffer.from([6, 0]), details, identity]))
  const signed = proto.ADVSignedDeviceIdentity.encode({
    details,
    accountSignatureKey: account.identity.public,
    accountSignature,
  }).finish()
  return proto.ADVSignedDeviceIdentityHMAC.encode({ details: signed, hmac: hmacSign(signed, advSecret) }).finish()
}
