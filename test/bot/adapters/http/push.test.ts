import { createDecipheriv, createECDH, createPublicKey, hkdfSync, randomBytes, verify } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { encryptPush } from '../../../../bot/adapters/http/push-encryption.ts'
import { createPushSender, newPushKeys } from '../../../../bot/adapters/http/push-sender.ts'
import { createLog } from '../../../../bot/adapters/system.ts'
import { pushCommands } from '../../../../shared/contract/commands/push.ts'

const bytes = (text: string) => Buffer.from(text, 'base64url')

test('encrypts the example of RFC 8291 (its section 5) to the very bytes given there', () => {
  const encrypted = encryptPush(
    Buffer.from('When I grow up, I want to be a watermelon'),
    {
      p256dh: 'BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4',
      auth: 'BTBZMqHH6r4Tts7J_aSIgg',
    },
    { salt: bytes('DGv6ra1nlYgDCS1FRnbzlw'), privateKey: bytes('yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw') },
  )
  expect(encrypted.toString('base64url')).toBe(
    'DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN',
  )
})

interface Received {
  headers: Record<string, string | string[] | undefined>
  body: Buffer
}
let server: Server | undefined
afterEach(() => server?.close())

/** A push service on this machine that answers everything with one status. */
async function pushService(status: number): Promise<{ url: string; received: Received[] }> {
  const received: Received[] = []
  server = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      received.push({ headers: request.headers, body: Buffer.concat(parts) })
      response.writeHead(status).end()
    })
  })
  await new Promise<void>((done) => server?.listen(0, '127.0.0.1', done))
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, received }
}

const now = Date.parse('2026-11-24T02:00:00Z')
const sender = (keys = newPushKeys()) =>
  createPushSender({
    keys,
    contact: 'https://mpp.example',
    clock: { now: () => now },
    log: createLog('silent', false),
  })
const browser = () => {
  const keys = createECDH('prime256v1')
  keys.generateKeys()
  const auth = randomBytes(16)
  return { keys, auth, p256dh: keys.getPublicKey('base64url'), authText: auth.toString('base64url') }
}

test('what is sent can be read by the browser that subscribed, and is signed by the key it subscribed with', async () => {
  const { url, received } = await pushService(201)
  const push = sender()
  const own = browser()
  const target = { endpoint: `${url}/send/abc`, p256dh: own.p256dh, auth: own.authText }
  expect(await push.send(target, '{"text":"ktp hilang"}', 'k1')).toBe('sent')
  const [message] = received
  if (message === undefined) throw new Error('nothing came')
  expect(message.headers).toMatchObject({ ttl: '3600', topic: 'k1', urgency: 'high', 'content-encoding': 'aes128gcm' })

  // RFC 8292: a JWT over the push service's origin, for at most a day.
  const [, token = '', key = ''] = /^vapid t=([^,]+), k=(.+)$/.exec(String(message.headers.authorization)) ?? []
  expect(key).toBe(push.publicKey)
  const [head = '', claims = '', signature = ''] = token.split('.')
  expect(JSON.parse(bytes(claims).toString())).toEqual({
    aud: url,
    exp: now / 1000 + 12 * 3600,
    sub: 'https://mpp.example',
  })
  const point = bytes(key)
  const jwk = {
    kty: 'EC',
    crv: 'P-256',
    x: point.subarray(1, 33).toString('base64url'),
    y: point.subarray(33).toString('base64url'),
  }
  const publicKey = createPublicKey({ key: jwk, format: 'jwk' })
  expect(
    verify('sha256', Buffer.from(`${head}.${claims}`), { key: publicKey, dsaEncoding: 'ieee-p1363' }, bytes(signature)),
  ).toBe(true)

  // The browser's side of RFC 8291, written down a second time.
  const salt = message.body.subarray(0, 16)
  const theirs = message.body.subarray(21, 86)
  const cipherText = message.body.subarray(86)
  const info = Buffer.concat([Buffer.from('WebPush: info\0'), own.keys.getPublicKey(), theirs])
  const secret = Buffer.from(hkdfSync('sha256', own.keys.computeSecret(theirs), own.auth, info, 32))
  const derived = (name: string, length: number) => Buffer.from(hkdfSync('sha256', secret, salt, `${name}\0`, length))
  const decipher = createDecipheriv(
    'aes-128-gcm',
    derived('Content-Encoding: aes128gcm', 16),
    derived('Content-Encoding: nonce', 12),
  )
  decipher.setAuthTag(cipherText.subarray(-16))
  const plain = Buffer.concat([decipher.update(cipherText.subarray(0, -16)), decipher.final()])
  expect([plain.subarray(0, -1).toString(), plain.at(-1)]).toEqual(['{"text":"ktp hilang"}', 2])
})

test.each([
  [404, 'gone'],
  [410, 'gone'],
  [429, 'failed'],
  [302, 'failed'],
  [500, 'failed'],
] as const)('status %i of the push service means %s', async (status, outcome) => {
  const { url } = await pushService(status)
  const own = browser()
  expect(await sender().send({ endpoint: url, p256dh: own.p256dh, auth: own.authText }, '{}', 'k')).toBe(outcome)
})

test('an unreachable push service, broken keys and a text that is too long fail without a throw', async () => {
  const own = browser()
  const target = { endpoint: 'http://127.0.0.1:1/x', p256dh: own.p256dh, auth: own.authText }
  expect(await sender().send(target, '{}', 'k')).toBe('failed')
  expect(await sender().send({ ...target, p256dh: 'AAAA' }, '{}', 'k')).toBe('failed')
  expect(await sender().send(target, 'x'.repeat(4000), 'k')).toBe('failed')
})

test('the kept key pair names the same service after a restart', () => {
  const keys = newPushKeys()
  expect(sender(keys).publicKey).toBe(sender(keys).publicKey)
  expect(sender(keys).publicKey).not.toBe(sender().publicKey)
})

test.each([
  ['https://fcm.googleapis.com/fcm/send/abc', true],
  ['https://updates.push.services.mozilla.com/wpush/v2/x', true],
  ['http://fcm.googleapis.com/x', false],
  ['https://127.0.0.1/x', false],
  ['https://localhost/x', false],
  ['https://[::1]/x', false],
  ['https://router/x', false],
])('a browser may name %s as its push service: %s', (endpoint, allowed) => {
  const own = browser()
  const input = { endpoint, p256dh: own.p256dh, auth: own.authText }
  expect(pushCommands['push.subscribe'].input.safeParse(input).success).toBe(allowed)
})
