import { afterAll, beforeAll, expect, test } from 'vitest'
import { mediaAddress, mediaBytes } from '../../../../bot/adapters/whatsapp/media-bytes.ts'
import { MediaStore } from '../../../loopback-whatsapp/media.ts'
import { trustMedia } from '../../../loopback-whatsapp/trust.ts'

const addressOf = (url: string, directPath = '', otherServer: string | null = null) =>
  mediaAddress({ url, directPath }, otherServer)?.href ?? null

test("media lie on WhatsApp's servers, under the name of all of them where the message has a path", () => {
  expect(addressOf('https://media-sin6-1.cdn.whatsapp.net/v/a?x=1')).toBe(
    'https://media-sin6-1.cdn.whatsapp.net/v/a?x=1',
  )
  expect(addressOf('https://mmg.whatsapp.net/old', '/v/a?x=1')).toBe('https://mmg.whatsapp.net/v/a?x=1')
  expect(addressOf('https://a.whatsapp.net/old', '/v/a')).toBe('https://mmg.whatsapp.net/v/a')
  expect(addressOf('', '/v/a')).toBe('https://mmg.whatsapp.net/v/a')
})

test.each([
  ['http://mmg.whatsapp.net/a', ''],
  ['https://192.168.1.1/a', ''],
  ['https://192.168.1.1/a', '/v/a'],
  ['https://evilwhatsapp.net/a', ''],
  ['https://mmg.whatsapp.net.evil.example/a', ''],
  ['https://mmg.whatsapp.net@192.168.1.1/a', ''],
  ['file:///etc/passwd', ''],
  ['no address', '/v/a'],
  ['', '@192.168.1.1/a'],
  ['', '.evil.example/a'],
  ['', ''],
])('nothing is fetched for %j with the path %j', (url, directPath) => {
  expect(addressOf(url, directPath)).toBeNull()
  expect(addressOf(url, directPath, '127.0.0.1')).toBeNull()
})

test('a server that stands in for WhatsApp serves media from its own host, on any port', () => {
  expect(addressOf('https://127.0.0.1:4000/m/a', '/m/a', '127.0.0.1')).toBe('https://127.0.0.1:4000/m/a')
  expect(addressOf('https://127.0.0.1:4000/m/a', '/m/a')).toBeNull()
  expect(addressOf('https://127.0.0.2:4000/m/a', '/m/a', '127.0.0.1')).toBeNull()
})

let media: MediaStore
beforeAll(async () => {
  media = await MediaStore.start()
  trustMedia(media.certificate)
})
afterAll(() => media.stop())

/** Asks the media server for what it does not have, and sends on to `redirectTo`. */
async function download(redirectTo: string): Promise<void> {
  media.redirectTo = redirectTo
  const address = new URL(`https://${media.host}/m/moved`)
  const key = { kind: 'document' as const, mediaKey: Buffer.alloc(32).toString('base64') }
  for await (const part of mediaBytes(address, key, '127.0.0.1')) expect(part).toBeDefined()
}

test('a media server may send on to a media server, and to nobody else', async () => {
  const here = media.put(Buffer.alloc(42))
  await expect(download(here)).rejects.toThrow('not the bytes that were sent')
  expect(media.downloads).toBe(2)
  await expect(download(`https://localhost:${media.host.split(':')[1]}${here}`)).rejects.toThrow('sends on')
  await expect(download(`http://${media.host}${here}`)).rejects.toThrow('sends on')
  expect(media.downloads).toBe(4)
  await expect(download('/m/round-and-round')).rejects.toThrow('sends on')
  expect(media.downloads).toBe(8)
})
