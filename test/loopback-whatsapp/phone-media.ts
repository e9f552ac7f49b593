import { readFile } from 'node:fs/promises'
import { downloadContentFromMessage, prepareWAMessageMedia, type proto } from 'baileys'
import type { LoopbackWhatsApp } from './server.ts'

/** A file that a phone sends. */
export interface PhoneFile {
  bytes: Buffer
  mime: string
  filename: string
  caption?: string
}

/** Encrypts a file as a phone does, puts it on the media server and returns the message that names it and its key. */
export async function fileMessage(server: LoopbackWhatsApp, file: PhoneFile): Promise<proto.IMessage> {
  const upload = async (path: string) => {
    const directPath = server.media.put(await readFile(path))
    return { mediaUrl: `https://${server.media.host}${directPath}`, directPath }
  }
  const caption = file.caption ? { caption: file.caption } : {}
  if (file.mime.startsWith('image/'))
    return prepareWAMessageMedia({ image: file.bytes, mimetype: file.mime, ...caption }, { upload })
  return file.mime.startsWith('audio/')
    ? prepareWAMessageMedia({ audio: file.bytes, mimetype: file.mime, seconds: 3 }, { upload })
    : prepareWAMessageMedia(
        { document: file.bytes, mimetype: file.mime, fileName: file.filename, ...caption },
        { upload },
      )
}

/** The file that a received message names; null when it names none. */
export function fileOf(
  message: proto.IMessage,
): { kind: 'image' | 'video' | 'audio' | 'document'; mime: string; filename: string | null } | null {
  const found = mediaOf(message)
  if (found === null) return null
  const mime = found.media.mimetype ?? 'application/octet-stream'
  return { kind: found.kind, mime, filename: message.documentMessage?.fileName ?? null }
}

/** Downloads and decrypts it; the process has to trust the media server (trust.ts). */
export async function fileBytes(message: proto.IMessage): Promise<Buffer> {
  const found = mediaOf(message)
  if (found === null) throw new Error('this message names no file')
  const { url, directPath, mediaKey } = found.media
  const parts: Buffer[] = []
  for await (const part of await downloadContentFromMessage({ url, directPath, mediaKey }, found.kind)) parts.push(part)
  return Buffer.concat(parts)
}

function mediaOf(message: proto.IMessage) {
  const { imageMessage, videoMessage, audioMessage, documentMessage } = message
  if (imageMessage) return { kind: 'image' as const, media: imageMessage }
  if (videoMessage) return { kind: 'video' as const, media: videoMessage }
  if (audioMessage) return { kind: 'audio' as const, media: audioMessage }
  const document = documentMessage ?? message.documentWithCaptionMessage?.message?.documentMessage
  return document ? { kind: 'document' as const, media: document } : null
}
