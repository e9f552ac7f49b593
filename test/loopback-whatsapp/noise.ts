import {
  aesDecryptGCM,
  aesEncryptGCM,
  type BinaryNode,
  Curve,
  encodeBinaryNode,
  hkdf,
  NOISE_MODE,
  NOISE_WA_HEADER,
  proto,
  sha256,
} from 'baileys'
import { certificateChain } from './certificate.ts'

const none = Buffer.alloc(0)

/** The message counter as WhatsApp's 12-byte initialisation vector. */
function counter(n: number): Buffer {
  const iv = Buffer.alloc(12)
  iv.writeUInt32BE(n, 8)
  return iv
}

/** Length-prefixed (three bytes) frame. */
function frame(body: Uint8Array): Buffer {
  return Buffer.concat([Buffer.from([(body.length >> 16) & 255, (body.length >> 8) & 255, body.length & 255]), body])
}

/** Cuts a byte stream into frames, after WhatsApp's intro (and the optional routing header before it). */
class FrameReader {
  #buffer: Buffer = none
  #introSeen = false

  read(data: Uint8Array): Buffer[] {
    this.#buffer = Buffer.concat([this.#buffer, data])
    if (!this.#introSeen) {
      const routed = this.#buffer[0] === 0x45
      const routing = routed ? 7 + (((this.#buffer[4] ?? 0) << 16) | this.#buffer.readUInt16BE(5)) : 0
      this.#buffer = this.#buffer.subarray(routing + NOISE_WA_HEADER.length)
      this.#introSeen = true
    }
    const frames: Buffer[] = []
    while (this.#buffer.length >= 3) {
      const length = ((this.#buffer[0] ?? 0) << 16) | this.#buffer.readUInt16BE(1)
      if (this.#buffer.length < length + 3) break
      frames.push(this.#buffer.subarray(3, length + 3))
      this.#buffer = this.#buffer.subarray(length + 3)
    }
    return frames
  }
}

/**
 * The server's side of Noise_XX_25519_AESGCM_SHA256 as WhatsApp speaks it: two handshake steps, then frames encrypted
 * each way with a counter.
 */
export class NoiseServer {
  readonly #frames = new FrameReader()
  #hash: Buffer = Buffer.from(NOISE_MODE)
  #salt: Buffer = this.#hash
  #key: Buffer = this.#hash
  #count = 0
  #ephemeral = Curve.generateKeyPair()
  #readKey: Buffer = none
  #writeKey: Buffer = none
  #reads = 0
  #writes = 0

  constructor() {
    this.#mixHash(NOISE_WA_HEADER)
  }

  frames(data: Uint8Array): Buffer[] {
    return this.#frames.read(data)
  }

  /** Client hello in, server hello (a frame to send) out. */
  answerHello(body: Uint8Array): Buffer {
    const { clientHello } = proto.HandshakeMessage.decode(body)
    const theirs = clientHello?.ephemeral ?? none
    const own = Curve.generateKeyPair()
    this.#mixHash(theirs)
    this.#mixHash(this.#ephemeral.public)
    this.#mixKey(Curve.sharedKey(this.#ephemeral.private, theirs))
    const staticKey = this.#encrypt(own.public)
    this.#mixKey(Curve.sharedKey(own.private, theirs))
    const payload = this.#encrypt(certificateChain(own.public))
    const hello = { ephemeral: this.#ephemeral.public, static: staticKey, payload }
    return frame(proto.HandshakeMessage.encode({ serverHello: hello }).finish())
  }

  /** Client finish in; gives who the client says it is, and switches to transport keys. */
  finish(body: Uint8Array): { noisePublicKey: Buffer; payload: proto.ClientPayload } {
    const { clientFinish } = proto.HandshakeMessage.decode(body)
    const noisePublicKey = this.#decrypt(clientFinish?.static ?? none)
    this.#mixKey(Curve.sharedKey(this.#ephemeral.private, noisePublicKey))
    const payload = proto.ClientPayload.decode(this.#decrypt(clientFinish?.payload ?? none))
    const keys = hkdf(none, 64, { salt: this.#salt, info: '' })
    this.#readKey = Buffer.from(keys.subarray(0, 32))
    this.#writeKey = Buffer.from(keys.subarray(32))
    return { noisePublicKey, payload }
  }

  /** A stanza as an encrypted frame. */
  seal(node: BinaryNode): Buffer {
    return frame(aesEncryptGCM(encodeBinaryNode(node), this.#writeKey, counter(this.#writes++), none))
  }

  /** A frame's plaintext. */
  open(body: Uint8Array): Buffer {
    return aesDecryptGCM(body, this.#readKey, counter(this.#reads++), none)
  }

  #mixHash(data: Uint8Array): void {
    this.#hash = Buffer.from(sha256(Buffer.concat([this.#hash, data])))
  }

  #mixKey(secret: Uint8Array): void {
    const keys = hkdf(Buffer.from(secret), 64, { salt: this.#salt, info: '' })
    this.#salt = Buffer.from(keys.subarray(0, 32))
    this.#key = Buffer.from(keys.subarray(32))
    this.#count = 0
  }

  #encrypt(plain: Uint8Array): Buffer {
    const sealed = aesEncryptGCM(plain, this.#key, counter(this.#count++), this.#hash)
    this.#mixHash(sealed)
    return sealed
  }

  #decrypt(sealed: Uint8Array): Buffer {
    const plain = aesDecryptGCM(sealed, this.#key, counter(this.#count++), this.#hash)
    this.#mixHash(sealed)
    return plain
  }
}
