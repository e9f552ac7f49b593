import { createDecipheriv, createHmac } from 'node:crypto'
import { DEFAULT_ORIGIN, getMediaKeys, getUrlFromDirectPath } from 'baileys'
import type { MediaLocator } from './to-incoming.ts'

/** The end of a media file: the seal over the rest. */
const sealBytes = 10

/**
 * Where a media message's bytes lie; null when that is not a media server. The message names it, which nobody but its sender has
 * checked: without this anybody could have any address in the office's network asked. `otherServer` is the host of a server that
 * stands in for WhatsApp.
 */
export function mediaAddress(
  { url, directPath }: Pick<MediaLocator, 'url' | 'directPath'>,
  otherServer: string | null,
): URL | null {
  const named = url === '' ? null : URL.parse(url)
  if (url !== '' && !isMediaServer(named, otherServer)) return null
  if (directPath === '') return named
  // WhatsApp's own name for all of its servers: the one in the message may be out of use.
  const host = named?.hostname === otherServer ? named?.host : undefined
  const address = URL.parse(getUrlFromDirectPath(directPath, host))
  return isMediaServer(address, otherServer) ? address : null
}

const isMediaServer = (address: URL | null, otherServer: string | null): boolean =>
  address?.protocol === 'https:' && (address.hostname.endsWith('.whatsapp.net') || address.hostname === otherServer)

const mostRedirects = 3

/** What the server answers, or the media server to which it sends on: nobody else is asked. */
async function answerOf(address: URL, otherServer: string | null, redirects = 0): Promise<Response> {
  const answer = await fetch(address, { headers: { Origin: DEFAULT_ORIGIN }, redirect: 'manual' })
  const onwards = answer.headers.get('location')
  if (answer.status < 300 || answer.status >= 400 || onwards === null) return answer
  await answer.body?.cancel()
  const next = URL.parse(onwards, address)
  if (next === null || !isMediaServer(next, otherServer) || redirects === mostRedirects)
    throw new Error('the media server sends on to where nobody is asked')
  return answerOf(next, otherServer, redirects + 1)
}

/**
 * The bytes of a media message, decrypted as they come; throws when they cannot be had, or at their end when they are not
 * what was sent. Who reads no further ends the download. (Baileys' own stream, when its download breaks off, throws where
 * nobody can catch it, and the process ends.)
 */
export async function* mediaBytes(
  address: URL,
  { kind, mediaKey }: Pick<MediaLocator, 'kind' | 'mediaKey'>,
  otherServer: string | null,
): AsyncGenerator<Uint8Array> {
  const { iv, cipherKey, macKey } = await getMediaKeys(Buffer.from(mediaKey, 'base64'), kind)
  if (macKey === undefined) throw new Error('no key for the seal')
  const { ok, status, body } = await answerOf(address, otherServer)
  if (!ok || body === null) {
    await body?.cancel()
    throw new Error(`the media server answered ${status}`)
  }
  const seal = createHmac('sha256', macKey).update(iv)
  const decipher = createDecipheriv('aes-256-cbc', cipherKey, iv)
  let end = Buffer.alloc(0)
  for await (const part of body) {
    const known = Buffer.concat([end, part])
    const sealed = known.subarray(0, Math.max(0, known.length - sealBytes))
    end = known.subarray(sealed.length)
    seal.update(sealed)
    yield decipher.update(sealed)
  }
  if (!seal.digest().subarray(0, sealBytes).equals(end)) throw new Error('not the bytes that were sent')
  yield decipher.final()
}
