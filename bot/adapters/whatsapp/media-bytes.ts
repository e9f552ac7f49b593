import { createDecipheriv, createHmac } from 'node:crypto'
import { DEFAULT_ORIGIN, getMediaKeys, getUrlFromDirectPath } from 'baileys'
import type { MediaLocator } from './to-incoming.ts'

/** The end of a media file: the seal over the rest. */
const sealBytes = 10

/**
 * The bytes of a media message, decrypted as they come; throws when they cannot be had, or at their end when they are not
 * what was sent. Who reads no further ends the download. (Baileys' own stream, when its download breaks off, throws where
 * nobody can catch it, and the process ends.)
 */
export async function* mediaBytes({ kind, url, directPath, mediaKey }: MediaLocator): AsyncGenerator<Uint8Array> {
  const { iv, cipherKey, macKey } = await getMediaKeys(Buffer.from(mediaKey, 'base64'), kind)
  if (macKey === undefined) throw new Error('no key for the seal')
  const address = directPath === '' ? url : getUrlFromDirectPath(directPath, hostOf(url))
  const { ok, status, body } = await fetch(address, { headers: { Origin: DEFAULT_ORIGIN } })
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

const hostOf = (url: string): string | undefined => (URL.canParse(url) ? new URL(url).host : undefined)
