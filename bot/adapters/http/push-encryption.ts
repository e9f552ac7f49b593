import { createCipheriv, createECDH, type ECDH, hkdfSync, randomBytes } from 'node:crypto'
import type { PushTarget } from '../../ports/push.ts'

const recordSize = 4096
/** What one record of that size has room for beside header, delimiter and tag: push services take no more. */
const mostPayloadBytes = recordSize - 86 - 17

const derive = (key: Uint8Array, salt: Uint8Array, info: Buffer, length: number) =>
  Buffer.from(hkdfSync('sha256', key, salt, info, length))

/**
 * Encrypts a push message for one browser (RFC 8291 with the aes128gcm coding of RFC 8188): the push service in between
 * learns its length only. `fixed` is for the RFC's own example. Throws for keys that are no P-256 point
 * and for a payload of more than 3,993 bytes.
 */
export function encryptPush(
  payload: Uint8Array,
  target: Pick<PushTarget, 'p256dh' | 'auth'>,
  fixed?: { salt: Uint8Array; privateKey: Uint8Array },
): Buffer {
  if (payload.length > mostPayloadBytes) throw new RangeError(`a push message of ${payload.length} bytes is too long`)
  const receiver = Buffer.from(target.p256dh, 'base64url')
  const own: ECDH = createECDH('prime256v1')
  if (fixed === undefined) own.generateKeys()
  else own.setPrivateKey(fixed.privateKey)
  const sender = own.getPublicKey()
  const shared = own.computeSecret(receiver)
  const salt = fixed?.salt ?? randomBytes(16)

  const keyInfo = Buffer.concat([Buffer.from('WebPush: info\0'), receiver, sender])
  const secret = derive(shared, Buffer.from(target.auth, 'base64url'), keyInfo, 32)
  const key = derive(secret, salt, Buffer.from('Content-Encoding: aes128gcm\0'), 16)
  const nonce = derive(secret, salt, Buffer.from('Content-Encoding: nonce\0'), 12)

  const cipher = createCipheriv('aes-128-gcm', key, nonce)
  // 2 is the delimiter of the last record.
  const body = Buffer.concat([cipher.update(payload), cipher.update(Buffer.of(2)), cipher.final(), cipher.getAuthTag()])
  const header = Buffer.alloc(21)
  Buffer.from(salt).copy(header)
  header.writeUInt32BE(recordSize, 16)
  header.writeUInt8(sender.length, 20)
  return Buffer.concat([header, sender, body])
}
