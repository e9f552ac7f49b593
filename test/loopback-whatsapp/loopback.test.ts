import { afterEach, beforeEach, expect, test } from 'vitest'
import { bareClient, memoryAuth, outcome, pairedClient } from './client.ts'
import { noFaults } from './faults.ts'
import { LoopbackWhatsApp } from './server.ts'

let server: LoopbackWhatsApp
const open: { end(error: undefined): unknown }[] = []
beforeEach(async () => {
  server = await LoopbackWhatsApp.start({ keepLog: true })
})
afterEach(async () => {
  for (const client of open.splice(0)) client.end(undefined)
  await server.stop()
})

const office = () => server.addResident({ number: '628110000001', name: 'MPP' })
const resident = (options = {}) => server.addResident({ number: '6281200000002', name: 'Asep', ...options })

async function paired() {
  const phone = office()
  const auth = memoryAuth()
  const client = await pairedClient(server, phone.account, auth)
  open.push(client)
  const [device] = server.linkedDevices(phone.account)
  if (device === undefined) throw new Error('no device was linked')
  return { phone, client, device, auth }
}

test('a real Baileys pairs by QR, gets a text and answers; the server sees only ciphertext', async () => {
  const { client, phone } = await paired()
  const asep = resident()
  const got = new Promise<string>((resolve) =>
    client.ev.on('messages.upsert', async ({ messages }) => {
      for (const m of messages) {
        const text = m.message?.conversation
        if (text == null || m.key.fromMe === true || m.key.remoteJid == null) continue
        resolve(text)
        await client.sendMessage(m.key.remoteJid, { text: `jawaban: ${text}` })
      }
    }),
  )
  await asep.sendText(phone.account, 'jam berapa buka')
  expect(await got).toBe('jam berapa buka')
  await asep.waitFor((m) => m.text === 'jawaban: jam berapa buka')
  const seen = JSON.stringify(server.log, (_, v) => (v?.type === 'Buffer' ? Buffer.from(v.data).toString('latin1') : v))
  expect(server.log.length).toBeGreaterThan(10)
  expect(seen).not.toContain('jam berapa buka')
})

test('a real Baileys pairs by the eight letters of a pairing code', async () => {
  const phone = office()
  const auth = memoryAuth()
  const client = bareClient(server, auth)
  open.push(client)
  const closed = outcome(client)
  await new Promise((ready) => client.ev.on('connection.update', ({ qr }) => qr !== undefined && ready(undefined)))
  const code = await client.requestPairingCode('628110000001')
  await server.pairing.enterCode(code, phone.account)
  expect(await closed).toBe(515)
  const again = bareClient(server, auth)
  open.push(again)
  expect(await outcome(again)).toBe(0)
})

test('two real Baileys clients talk through it', async () => {
  const a = await paired()
  const other = resident()
  const b = await pairedClient(server, other.account)
  open.push(b)
  let bounced = 0
  const done = new Promise((resolve) =>
    a.client.ev.on('messages.upsert', async ({ messages }) => {
      for (const m of messages) {
        if (m.key.fromMe === true || !m.message?.extendedTextMessage) continue
        bounced++
        if (bounced === 10) resolve(undefined)
        else await a.client.sendMessage(`${other.account.number}@s.whatsapp.net`, { text: `ping ${bounced}` })
      }
    }),
  )
  b.ev.on('messages.upsert', async ({ messages }) => {
    for (const m of messages)
      if (m.key.fromMe !== true && m.message?.extendedTextMessage)
        await b.sendMessage(`${a.phone.account.number}@s.whatsapp.net`, { text: 'pong' })
  })
  await a.client.sendMessage(`${other.account.number}@s.whatsapp.net`, { text: 'ping 0' })
  await done
  expect(bounced).toBe(10)
})

test('what is written while a client is away waits for it, in order', async () => {
  const { client, phone, device, auth } = await paired()
  const asep = resident()
  client.end(undefined)
  await expect.poll(() => device.connection).toBeNull()
  for (const n of [1, 2, 3]) await asep.sendText(phone.account, `pesan ${n}`)
  const back = bareClient(server, auth)
  open.push(back)
  const texts: string[] = []
  back.ev.on('messages.upsert', ({ messages }) => {
    for (const m of messages) if (m.message?.conversation) texts.push(m.message.conversation)
  })
  await expect.poll(() => texts).toEqual(['pesan 1', 'pesan 2', 'pesan 3'])
})

test.each([
  ['cut line', 428, (s: LoopbackWhatsApp, d: Parameters<LoopbackWhatsApp['cut']>[0]) => s.cut(d)],
  [
    'restart required',
    515,
    (s: LoopbackWhatsApp, d: Parameters<LoopbackWhatsApp['cut']>[0]) => s.endStream(d, { code: 515 }),
  ],
  [
    'replaced',
    440,
    (s: LoopbackWhatsApp, d: Parameters<LoopbackWhatsApp['cut']>[0]) => s.endStream(d, { conflict: 'replaced' }),
  ],
  ['device removed', 401, (s: LoopbackWhatsApp, d: Parameters<LoopbackWhatsApp['cut']>[0]) => s.unlink(d)],
  [
    'service unavailable',
    503,
    (s: LoopbackWhatsApp, d: Parameters<LoopbackWhatsApp['cut']>[0]) => s.endStream(d, { code: 503 }),
  ],
  [
    'unknown error',
    500,
    (s: LoopbackWhatsApp, d: Parameters<LoopbackWhatsApp['cut']>[0]) => s.endStream(d, { code: 500 }),
  ],
  ['server gone', 428, (s: LoopbackWhatsApp) => void s.close()],
])('%s closes a real Baileys with %i', async (_, code, fault) => {
  const { client, device } = await paired()
  const closed = outcome(client)
  fault(server, device)
  expect(await closed).toBe(code)
})

test.each([403, 405, 401])('a sign-in failed with reason %i closes with that code', async (reason) => {
  const { client, auth } = await paired()
  client.end(undefined)
  server.faults = { ...noFaults, failLogin: reason }
  expect(await outcome(bareClient(server, auth))).toBe(reason)
})

test('a server that is not there closes with 408', async () => {
  await server.close()
  expect(await outcome(bareClient(server, memoryAuth()))).toBe(408)
})

test('a refused message comes back as an error in its acknowledgement', async () => {
  const { client } = await paired()
  const asep = resident()
  server.faults = { ...noFaults, ackError: 463 }
  const refused = new Promise((resolve) =>
    client.ws.on('CB:ack,class:message', (node: { attrs: { error?: string } }) => resolve(node.attrs.error)),
  )
  await client.sendMessage(`${asep.account.number}@s.whatsapp.net`, { text: 'halo' })
  expect(await refused).toBe('463')
})
