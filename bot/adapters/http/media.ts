import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import multipart from '@fastify/multipart'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { fileTypeFromBuffer } from 'file-type'
import { failure } from '../../../shared/contract/errors.ts'
import type { Media } from '../../../shared/model/message.ts'
import { refuse } from './answer.ts'
import { guard } from './guard.ts'
import type { HttpOptions } from './options.ts'
import { parseRange } from './range.ts'

/** WhatsApp takes images, audio and video up to 16 MB. */
const maxBytes = 16 * 1024 * 1024

/** What an agent may send, by what the bytes are, not by what the file is called. */
const uploadable = new Set([
  'image/jpeg',
  'image/png',
  'image/webp',
  'image/gif',
  'application/pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'audio/ogg',
  'audio/ogg; codecs=opus',
  'audio/mpeg',
  'audio/mp4',
  'audio/x-m4a',
  'video/mp4',
])

/** Shown in the page; anything else that came in is only ever offered as a file. */
const showable = /^(image\/(jpeg|png|webp|gif)|audio\/[\w.+-]+|video\/(mp4|webm|3gpp))(;.*)?$/

export async function bindMedia(app: FastifyInstance, options: HttpOptions): Promise<void> {
  await app.register(multipart, { limits: { fileSize: maxBytes, files: 1, fields: 4, parts: 5 } })

  app.post(
    '/api/media',
    { onRequest: guard(options, 'conversation.reply', 'multipart/form-data'), bodyLimit: maxBytes + 64 * 1024 },
    async (request, reply) => {
      const file = await request.file()
      if (file === undefined) return refuse(reply, failure('INVALID_INPUT', 'file'))
      const bytes = await file.toBuffer()
      // toBuffer throws for most files that are too long, but not when the cut falls between two chunks.
      if (file.file.truncated) return refuse(reply, failure('TOO_LARGE'))
      const type = await fileTypeFromBuffer(bytes)
      if (type === undefined || !uploadable.has(type.mime))
        return refuse(reply, failure('UNSUPPORTED_TYPE', type?.mime))
      const saved = await options.media.save({ bytes, filename: plainName(file.filename), mime: type.mime })
      return saved.ok ? saved : refuse(reply, saved)
    },
  )

  app.get<{ Params: { id: string } }>(
    '/media/:id',
    { onRequest: guard(options, 'conversation.read', null) },
    async (request, reply) => {
      const found = await options.media.open(request.params.id)
      const size = found === null ? null : await sizeOf(found.path)
      if (found === null || size === null) return refuse(reply, failure('NOT_FOUND'))
      const range = parseRange(request.headers.range, size)
      describe(reply, found.media)
      if (range.kind === 'unsatisfiable') return reply.code(416).header('content-range', `bytes */${size}`).send()
      if (range.kind === 'whole') return reply.header('content-length', size).send(createReadStream(found.path))
      return reply
        .code(206)
        .header('content-range', `bytes ${range.start}-${range.end}/${size}`)
        .header('content-length', range.end - range.start + 1)
        .send(createReadStream(found.path, { start: range.start, end: range.end }))
    },
  )
}

/** A resident's file is a stranger's file: it may not be sniffed, run, or framed as a page of ours. */
function describe(reply: FastifyReply, media: Media): void {
  const shown = showable.test(media.mime)
  const name = media.filename ?? media.id
  reply
    .header('content-type', shown ? media.mime : 'application/octet-stream')
    .header(
      'content-disposition',
      `${shown ? 'inline' : 'attachment'}; filename="${name.replace(/[^\w .()-]/g, '_')}"; filename*=UTF-8''${encodeRfc5987(name)}`,
    )
    .header('content-security-policy', "default-src 'none'; sandbox")
    .header('accept-ranges', 'bytes')
    .header('cache-control', 'private, max-age=3600')
}

/** RFC 5987's attr-char is narrower than what encodeURIComponent leaves alone. */
function encodeRfc5987(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replace(
    /['()*]/g,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}

function plainName(name: string): string | null {
  const last = name.split(/[/\\]/).at(-1) ?? ''
  const plain = last
    .replace(/\p{Cc}/gu, '')
    .trim()
    .slice(-120)
  return plain === '' ? null : plain
}

async function sizeOf(path: string): Promise<number | null> {
  try {
    return (await stat(path)).size
  } catch {
    return null
  }
}
