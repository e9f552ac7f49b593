import { createPrivateKey, createPublicKey } from 'node:crypto'

export interface KeyPair {
  public: Uint8Array
  private: Uint8Array
}

/** PKCS #8 header of a raw X25519 private key (RFC 8410). */
const pkcs8Header = Buffer.from('302e020100300506032b656e04220420', 'hex')

/** The X25519 key pair of 32 given bytes. */
export function keyPairFrom(secret: Uint8Array): KeyPair {
  const key = createPrivateKey({ key: Buffer.concat([pkcs8Header, secret]), format: 'der', type: 'pkcs8' })
  const jwk = createPublicKey(key).export({ format: 'jwk' })
  return { private: Buffer.from(secret), public: Buffer.from(jwk.x ?? '', 'base64url') }
}
