import { Curve, encodeWAMessage, initAuthCreds, KEY_BUNDLE_TYPE, type SignalKeyStoreWithTransaction } from 'baileys'
import { makeLibSignalRepository } from 'baileys/lib/Signal/libsignal.js'
import pino from 'pino'
import { describe, expect, test } from 'vitest'
import { decryptOnOneSession, restoreTried } from '../../../../bot/adapters/whatsapp/tried-sessions.ts'
import { memoryKeys } from '../../../loopback-whatsapp/phone.ts'

/** One device with the real libsignal, and what others need to begin a session with it. */
async function device(jid: string) {
  const creds = initAuthCreds()
  const store = memoryKeys()
  const keys: SignalKeyStoreWithTransaction = { ...store, isInTransaction: () => false, transaction: (work) => work() }
  const signal = makeLibSignalRepository({ creds, keys }, pino({ level: 'silent' }), async () => undefined)
  let keyId = 0
  const bundle = async () => {
    const pair = Curve.generateKeyPair()
    keyId++
    await store.set({ 'pre-key': { [keyId]: pair } })
    const key = (publicKey: Uint8Array) => Buffer.concat([KEY_BUNDLE_TYPE, publicKey])
    const { signedPreKey } = creds
    return {
      registrationId: creds.registrationId,
      identityKey: key(creds.signedIdentityKey.public),
      signedPreKey: {
        keyId: signedPreKey.keyId,
        publicKey: key(signedPreKey.keyPair.public),
        signature: signedPreKey.signature,
      },
      preKey: { keyId, publicKey: key(pair.public) },
    }
  }
  return { jid, signal, store, bundle }
}
type Device = Awaited<ReturnType<typeof device>>

const write = (from: Device, to: Device) =>
  from.signal.encryptMessage({ jid: to.jid, data: encodeWAMessage({ conversation: 'halo' }) })

/** Whether a desk can still answer after it began a new session while something in the old one was on its way. */
async function repliesAfterCrossing(read: (desk: Device, phone: Device, ciphertext: Uint8Array) => Promise<unknown>) {
  const [phone, desk] = [await device('111@lid'), await device('222@lid')]
  await phone.signal.injectE2ESession({ jid: desk.jid, session: await desk.bundle() })
  const first = await write(phone, desk)
  await desk.signal.decryptMessage({ jid: phone.jid, ...first })
  const reply = await write(desk, phone)
  await phone.signal.decryptMessage({ jid: desk.jid, ...reply })

  const onItsWay = await write(phone, desk)
  expect(onItsWay.type).toBe('msg')
  await desk.signal.injectE2ESession({ jid: phone.jid, session: await phone.bundle() })
  await read(desk, phone, onItsWay.ciphertext)
  const next = await write(desk, phone)
  return phone.signal.decryptMessage({ jid: desk.jid, ...next }).then(
    () => 'read',
    (error: Error) => error.message,
  )
}

describe('a message in an older session', () => {
  test('does not ruin the newer one', async () => {
    const outcome = await repliesAfterCrossing((desk, phone, ciphertext) =>
      decryptOnOneSession(desk.store, desk.signal.jidToSignalProtocolAddress(phone.jid), () =>
        desk.signal.decryptMessage({ jid: phone.jid, type: 'msg', ciphertext }),
      ),
    )
    expect(outcome).toBe('read')
  })

  // When this one fails, libsignal has learnt it, and tried-sessions.ts can go.
  test('does so with libsignal alone', async () => {
    const outcome = await repliesAfterCrossing((desk, phone, ciphertext) =>
      desk.signal.decryptMessage({ jid: phone.jid, type: 'msg', ciphertext }),
    )
    expect(outcome).toBe('Bad MAC')
  })
})

describe('sessions after a decryption', () => {
  const session = (used: number, counter: number) => ({ indexInfo: { used }, counter })
  test('only the one that fitted has moved', () => {
    const before = { a: session(1, 1), b: session(2, 1) }
    expect(restoreTried(before, { a: session(3, 2), b: session(2, 9) })).toEqual({ a: session(3, 2), b: session(2, 1) })
  })
  test('where none can be told from the others, nothing is touched', () => {
    expect(restoreTried({ a: session(1, 1), b: session(2, 1) }, { a: session(1, 2), b: session(2, 1) })).toBeNull()
    expect(restoreTried({ a: session(1, 1) }, { a: session(2, 2) })).toBeNull()
  })
})
