import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startWhatsAppServer } from '@openclaw/crabline'
import makeWASocket, { WA_CERT_DETAILS } from 'baileys'
import pino from 'pino'
import { expect, test } from 'vitest'

// Somebody else's WhatsApp server, as a second opinion on ours. It shows a certificate under WhatsApp's own root, so
// the root that `client.ts` puts in its place is taken back.
const ownRoot = WA_CERT_DETAILS.PUBLIC_KEY
const { memoryAuth } = await import('./client.ts')
WA_CERT_DETAILS.PUBLIC_KEY = ownRoot

test('a real Baileys talks with an independent server: a text in, a text out', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'kepo-crabline-'))
  const seen: unknown[] = []
  const server = await startWhatsAppServer({
    recorderPath: join(folder, 'record.jsonl'),
    onEvent: (event) => void seen.push(event.body),
  })
  const { manifest } = server
  const auth = memoryAuth()
  auth.creds.me = { id: manifest.selfJid.replace('@', ':1@') }
  const client = makeWASocket({
    auth,
    logger: pino({ level: 'silent' }),
    waWebSocketUrl: manifest.endpoints.baileysWebSocketUrl,
    syncFullHistory: false,
    markOnlineOnConnect: false,
  })
  client.ev.on('creds.update', (update) => Object.assign(auth.creds, update))
  try {
    const received = new Promise<{ text: string; from: string }>((resolve) =>
      client.ev.on('messages.upsert', ({ messages }) => {
        for (const { message, key } of messages) {
          const text = message?.conversation ?? message?.extendedTextMessage?.text
          if (text != null && key.fromMe !== true) resolve({ text, from: key.remoteJid ?? '' })
        }
      }),
    )
    await new Promise((opened) =>
      client.ev.on('connection.update', ({ connection }) => connection === 'open' && opened(undefined)),
    )
    const chatJid = '6281200000002@s.whatsapp.net'
    const taken = await fetch(manifest.endpoints.adminInboundUrl, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-crabline-admin-token': manifest.adminToken },
      body: JSON.stringify({ chatJid, senderJid: chatJid, text: 'jam berapa buka', pushName: 'Asep' }),
    })
    expect(taken.status, await taken.text()).toBe(200)
    expect((await received).text).toBe('jam berapa buka')
    await client.sendMessage(chatJid, { text: 'Senin sampai Jumat' })
    await expect
      .poll(() => seen, { timeout: 10_000 })
      .toContainEqual(expect.objectContaining({ message: { conversation: 'Senin sampai Jumat' } }))
  } finally {
    client.end(undefined)
    await server.close()
    await rm(folder, { recursive: true, force: true })
  }
})
