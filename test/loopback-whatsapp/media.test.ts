import { createHash, randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { deflateSync } from 'node:zlib'
import type { proto } from 'baileys'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Helpdesk, startHelpdesk, until } from '../support/helpdesk.ts'
import { fileBytes, fileMessage } from './phone-media.ts'

let desk: Helpdesk
beforeAll(async () => {
  desk = await startHelpdesk()
})
afterAll(() => desk.stop())

/** A real PNG, 16 x 16, of one grey. */
function png(grey: number): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type), data])
    const sum = Buffer.alloc(4)
    sum.writeUInt32BE(crc32(body))
    const length = Buffer.alloc(4)
    length.writeUInt32BE(data.length)
    return Buffer.concat([length, body, sum])
  }
  const header = Buffer.from([0, 0, 0, 16, 0, 0, 0, 16, 8, 0, 0, 0, 0])
  const rows = Buffer.concat(
    Array.from({ length: 16 }, () => Buffer.concat([Buffer.from([0]), Buffer.alloc(16, grey)])),
  )
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}
const crc32 = (bytes: Buffer): number => {
  let crc = 0xffffffff
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0)
  }
  return ~crc >>> 0
}
const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

async function conversationOf(name: string) {
  const agent = await desk.signIn('agen')
  for (const view of ['all', 'bot'] as const) {
    const { items } = await agent.must('inbox.list', { view })
    const found = items.find((i) => i.conversation.contact.name === name)
    if (found !== undefined) return found.conversation
  }
  return null
}

test.each([
  ['an image', { bytes: png(90), mime: 'image/png', filename: 'ktp.png' }],
  ['a document', { bytes: Buffer.from('%PDF-1.4\nsurat\n%%EOF'), mime: 'application/pdf', filename: 'surat.pdf' }],
])('%s from a phone is fetched and decrypted by the service', async (kind, file) => {
  const name = `Asep ${kind}`
  const asep = desk.whatsApp.addResident({ number: `62812000000${kind.length}`, name })
  const message = await fileMessage(desk.whatsApp, { ...file, caption: 'ini berkasnya' })
  await asep.send(desk.office.account, message, { type: 'media' })
  await until(async () => (await conversationOf(name)) !== null)
  const conversation = await conversationOf(name)
  const agent = await desk.signIn('agen')
  const got = await (async () => {
    for (;;) {
      const { messages } = await agent.must('conversation.messages', { id: conversation?.id ?? '' })
      const media = messages.find((m) => m.media !== null)?.media
      if (media?.state === 'stored') return media
      await new Promise((done) => setTimeout(done, 100))
    }
  })()
  const answer = await fetch(`${desk.service.url}/media/${got.id}`, { headers: { cookie: agent.cookie } })
  expect(answer.status).toBe(200)
  expect(hash(new Uint8Array(await answer.arrayBuffer()))).toBe(hash(file.bytes))
})

test('a picture that an agent uploads arrives on the phone and decrypts there', async () => {
  const budi = desk.whatsApp.addResident({ number: '6281200000055', name: 'Budi' })
  await budi.sendText(desk.office.account, 'petugas')
  await budi.waitFor((m) => m.text.includes('Antrean'))
  const agent = await desk.signIn('agen')
  const id = (await conversationOf('Budi'))?.id ?? ''
  await agent.must('conversation.claim', { id })
  const bytes = png(200)
  const form = new FormData()
  form.append('file', new Blob([new Uint8Array(bytes)], { type: 'image/png' }), 'denah.png')
  const answer = await fetch(`${desk.service.url}/api/media`, {
    method: 'POST',
    headers: { cookie: agent.cookie, origin: desk.service.url },
    body: form,
  })
  const uploaded: unknown = await answer.json()
  expect(uploaded).toMatchObject({ ok: true, data: { id: expect.any(String) } })
  const { data } = uploaded as { data: { id: string } }
  await agent.must('conversation.send', { id, clientId: 'client-0002', text: 'Denahnya', mediaId: data.id })
  const received = await budi.waitFor((m) => m.message.imageMessage != null)
  expect(received.text).toBe('Denahnya')
  expect(hash(await fileBytes(received.message))).toBe(hash(bytes))
})

/** A resident sends a document of so many bytes, said to lie `where`; returns what the service knows of its media. */
async function sendDocument(
  name: string,
  size: number,
  declared = size,
  where: Pick<proto.Message.IDocumentMessage, 'url' | 'directPath'> = {},
) {
  const phone = desk.whatsApp.addResident({ number: `6281299${name.length}`, name })
  const file = { bytes: randomBytes(size), mime: 'application/pdf', filename: `${name}.pdf` }
  const message = await fileMessage(desk.whatsApp, file)
  if (message.documentMessage) Object.assign(message.documentMessage, where, { fileLength: declared })
  await phone.send(desk.office.account, message, { type: 'media' })
  const { store } = desk.service
  return {
    hash: hash(file.bytes),
    row: () =>
      store.read
        .selectFrom('media')
        .select(['id', 'state', 'attempts'])
        .where('filename', '=', file.filename)
        .executeTakeFirst(),
  }
}

test('a download that breaks off is tried again, and hurts nobody', async () => {
  desk.whatsApp.media.breakAfter = 40_000
  const sent = await sendDocument('putus', 200_000)
  await until(async () => (await sent.row())?.state === 'stored')
  const row = await sent.row()
  expect(row?.attempts).toBeGreaterThan(0)
  expect(hash(await readFile(join(desk.dataDir, 'media', row?.id ?? '')))).toBe(sent.hash)
})

test('what is declared larger than is taken is not even asked for', async () => {
  const before = desk.whatsApp.media.downloads
  const sent = await sendDocument('raksasa', 1_000, 2 * 1024 ** 3)
  await until(async () => (await sent.row())?.state === 'failed')
  expect(desk.whatsApp.media.downloads).toBe(before)
})

test('what turns out larger than it said is fetched no further than the limit, and leaves nothing behind', async () => {
  const { media } = desk.whatsApp
  media.surplus = 400 * 1024 ** 2
  const before = media.served
  const sent = await sendDocument('menipu', 1_000)
  await until(async () => ((await sent.row())?.attempts ?? 0) > 0 && media.served > before)
  const id = (await sent.row())?.id ?? ''
  const file = join(desk.dataDir, 'media', id)
  let seen = -1
  await until(async () => {
    const still = seen === media.served && !existsSync(file)
    seen = media.served
    await new Promise((done) => setTimeout(done, 300))
    return still
  })
  media.surplus = 0
  // What lies in buffers on the way is served and not read.
  expect(media.served - before).toBeLessThan(120 * 1024 ** 2)
})

test('a message that names another server than the media servers has nobody asked, and is given up at once', async () => {
  // Something in the office's network: whoever connects has been led there.
  let asked = 0
  const bystander = createServer((socket) => {
    asked++
    socket.destroy()
  })
  await new Promise<void>((done) => bystander.listen(0, done))
  const address = bystander.address()
  const port = typeof address === 'object' ? address?.port : undefined
  const named = [
    { url: `http://127.0.0.1:${port}/router`, directPath: null },
    { url: `https://localhost:${port}/router`, directPath: '/router' },
    { url: `https://${desk.whatsApp.media.host}/router`, directPath: `@localhost:${port}/router` },
  ]
  const rows = await Promise.all(
    named.map(async (where, n) => {
      const sent = await sendDocument(`jebakan${'!'.repeat(n)}`, 1_000, 1_000, where)
      await until(async () => ((await sent.row())?.state ?? 'pending') !== 'pending' || asked > 0)
      return sent.row()
    }),
  )
  expect(asked).toBe(0)
  for (const row of rows) expect(row).toMatchObject({ state: 'failed', attempts: 0 })
  await new Promise((done) => bystander.close(done))
})
