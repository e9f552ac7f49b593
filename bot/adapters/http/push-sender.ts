import { createPrivateKey, generateKeyPairSync, type JsonWebKey, sign } from 'node:crypto'
import { z } from 'zod'
import type { Clock } from '../../ports/clock.ts'
import type { Log } from '../../ports/log.ts'
import type { PushOutcome, PushSender } from '../../ports/push.ts'
import { encryptPush } from './push-encryption.ts'

const Keys = z.object({ kty: z.literal('EC'), crv: z.literal('P-256'), x: z.string(), y: z.string(), d: z.string() })

/** A fresh key pair that names this service to push services (RFC 8292), as JSON text to be kept. */
export function newPushKeys(): string {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' })
  return JSON.stringify(Keys.parse(privateKey.export({ format: 'jwk' })))
}

const hour = 3600
/** A push service forgets the message after this long: an old handover is no news. */
const lastsSeconds = hour
/** RFC 8292 allows 24 hours. */
const tokenSeconds = 12 * hour
const patienceMs = 10_000

/**
 * Sends web push over HTTPS. `keys` comes from `newPushKeys`; `contact` is an address for the push service's operators,
 * known only where the service has a public one.
 */
export function createPushSender(options: {
  keys: string
  contact: string | null
  clock: Clock
  log: Log
}): PushSender {
  const { clock, log } = options
  const jwk = Keys.parse(JSON.parse(options.keys))
  const key = createPrivateKey({ key: jwk as JsonWebKey, format: 'jwk' })
  const point = [Buffer.of(4), Buffer.from(jwk.x, 'base64url'), Buffer.from(jwk.y, 'base64url')]
  const publicKey = Buffer.concat(point).toString('base64url')

  function authorisation(endpoint: string): string {
    const claims = {
      aud: new URL(endpoint).origin,
      exp: Math.floor(clock.now() / 1000) + tokenSeconds,
      ...(options.contact === null ? {} : { sub: options.contact }),
    }
    const encode = (part: unknown) => Buffer.from(JSON.stringify(part)).toString('base64url')
    const unsigned = `${encode({ typ: 'JWT', alg: 'ES256' })}.${encode(claims)}`
    const signature = sign('sha256', Buffer.from(unsigned), { key, dsaEncoding: 'ieee-p1363' })
    return `vapid t=${unsigned}.${signature.toString('base64url')}, k=${publicKey}`
  }

  return {
    publicKey,
    async send(target, payload, topic): Promise<PushOutcome> {
      const host = new URL(target.endpoint).host
      try {
        const response = await fetch(target.endpoint, {
          method: 'POST',
          redirect: 'manual',
          signal: AbortSignal.timeout(patienceMs),
          headers: {
            authorization: authorisation(target.endpoint),
            'content-encoding': 'aes128gcm',
            'content-type': 'application/octet-stream',
            ttl: String(lastsSeconds),
            topic,
            urgency: 'high',
          },
          body: new Uint8Array(encryptPush(Buffer.from(payload), target)),
        })
        await response.body?.cancel()
        if (response.ok) return 'sent'
        if (response.status === 404 || response.status === 410) return 'gone'
        log.warn({ host, status: response.status }, 'a push message was refused')
      } catch (error) {
        log.warn({ host, err: error }, 'a push message could not be sent')
      }
      return 'failed'
    },
  }
}
