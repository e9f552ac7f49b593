import { createReadStream } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { join } from 'node:path'
import { z } from 'zod'
import type { Phone } from '../../loopback-whatsapp/phone.ts'
import type { LoopbackWhatsApp } from '../../loopback-whatsapp/server.ts'
import { commonQuestions, preparedResidents, Resident, type ResidentOptions } from './residents.ts'

export interface SimulatorOptions {
  whatsApp: LoopbackWhatsApp
  /** The phone to whose number the residents write. */
  office: Phone
  /** 0 takes any free one. */
  port: number
}

export interface Simulator {
  url: string
  stop(): Promise<void>
}

const maxBodyBytes = 16 * 1024 * 1024
const pages: Readonly<Record<string, { file: string; type: string }>> = {
  '/': { file: 'index.html', type: 'text/html; charset=utf-8' },
  '/style.css': { file: 'style.css', type: 'text/css; charset=utf-8' },
  '/app.js': { file: 'app.js', type: 'text/javascript; charset=utf-8' },
}
const pageDir = join(import.meta.dirname, 'page')
const safety = {
  'content-security-policy': "default-src 'self'; img-src 'self' blob: data:; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
}

const id = z.string().min(1).max(80)
const text = z.string().trim().min(1).max(4_000)
const inputs = {
  residents: z.object({
    name: z.string().trim().min(1).max(60),
    number: z
      .string()
      .regex(/^\d{8,15}$/)
      .optional(),
  }),
  send: z.object({ resident: id, text, quote: id.nullable().default(null) }),
  react: z.object({ resident: id, id, emoji: z.string().max(16) }),
  edit: z.object({ resident: id, id, text }),
  delete: z.object({ resident: id, id }),
  typing: z.object({ resident: id, typing: z.boolean() }),
  read: z.object({ resident: id }),
}

/** What a caller is told instead of an answer. */
class Refusal extends Error {
  readonly status: number
  constructor(status: number, message: string) {
    super(message)
    this.status = status
  }
}

/**
 * The residents' phones as a web page on this machine, for the demo: one page, a small JSON API under /api, and the
 * residents' chats as server-sent events. Rejects when the port cannot be had.
 */
export async function startSimulator({ whatsApp, office, port }: SimulatorOptions): Promise<Simulator> {
  const residents = new Map<string, Resident>()
  const listeners = new Set<ServerResponse>()
  const event = (resident: Resident) => `data: ${JSON.stringify(resident.view())}\n\n`
  const add = (options: ResidentOptions): Resident => {
    const resident = new Resident(whatsApp, office.account, options)
    residents.set(resident.id, resident)
    resident.on('change', () => {
      for (const listener of listeners) listener.write(event(resident))
    })
    resident.emit('change')
    return resident
  }
  const find = (of: string): Resident => {
    const resident = residents.get(of)
    if (resident === undefined) throw new Refusal(404, 'no such resident')
    return resident
  }
  const mustHold = (done: boolean) => {
    if (!done) throw new Refusal(409, 'this cannot be done to that message')
  }
  for (const options of preparedResidents) add(options)

  const actions: Record<keyof typeof inputs, (body: unknown) => Promise<unknown>> = {
    async residents(body) {
      const { name, number } = inputs.residents.parse(body)
      const taken = number !== undefined && whatsApp.directory.byNumber(number) !== undefined
      if (taken) throw new Refusal(409, 'this number is taken')
      const free = number ?? String(6_281_200_000_200 + residents.size)
      return { id: add({ number: free, name, questions: commonQuestions }).id }
    },
    async send(body) {
      const input = inputs.send.parse(body)
      await find(input.resident).sendText(input.text, input.quote)
    },
    async react(body) {
      const input = inputs.react.parse(body)
      mustHold(await find(input.resident).react(input.id, input.emoji))
    },
    async edit(body) {
      const input = inputs.edit.parse(body)
      mustHold(await find(input.resident).edit(input.id, input.text))
    },
    async delete(body) {
      const input = inputs.delete.parse(body)
      mustHold(await find(input.resident).delete(input.id))
    },
    async typing(body) {
      const input = inputs.typing.parse(body)
      find(input.resident).type(input.typing)
    },
    async read(body) {
      find(inputs.read.parse(body).resident).read()
    },
  }

  const get = async (url: URL, response: ServerResponse): Promise<void> => {
    const page = pages[url.pathname]
    if (page !== undefined) {
      response.writeHead(200, { ...safety, 'content-type': page.type })
      createReadStream(join(pageDir, page.file)).pipe(response)
      return
    }
    if (url.pathname === '/api/residents')
      return json(response, 200, {
        office: office.account.name,
        residents: [...residents.values()].map((r) => r.view()),
      })
    if (url.pathname === '/api/events') {
      response.writeHead(200, { ...safety, 'content-type': 'text/event-stream' })
      // Everything once, so that a page that was away for a while is right again.
      for (const resident of residents.values()) response.write(event(resident))
      listeners.add(response)
      response.on('close', () => listeners.delete(response))
      return
    }
    if (url.pathname === '/api/file') {
      const file = await find(url.searchParams.get('resident') ?? '').file(url.searchParams.get('id') ?? '')
      if (file === null) throw new Refusal(404, 'no such file')
      const shown = /^image\/(png|jpeg|webp|gif)$/.test(file.mime)
      response.writeHead(200, {
        ...safety,
        'content-security-policy': "default-src 'none'; sandbox",
        'content-type': shown ? file.mime : 'application/octet-stream',
        'content-disposition': `${shown ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(file.filename ?? 'berkas')}`,
        'content-length': file.bytes.length,
        // The bytes of a message never change, and the page draws its bubbles anew with every event.
        'cache-control': 'private, max-age=600',
      })
      response.end(file.bytes)
      return
    }
    throw new Refusal(404, 'not found')
  }

  const post = async (url: URL, request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { origin } = request.headers
    if (origin !== undefined && origin !== `http://${request.headers.host}`) throw new Refusal(403, 'another origin')
    const name = url.pathname.replace('/api/', '')
    const body = await bodyOf(request)
    const query = (key: string) => url.searchParams.get(key) ?? ''
    if (name === 'file') {
      if (body.length === 0) throw new Refusal(400, 'an empty file')
      const mime = request.headers['content-type'] || 'application/octet-stream'
      const file = { bytes: body, mime, filename: query('name').slice(0, 120) || 'berkas', caption: query('caption') }
      await find(query('resident')).sendFile(file)
      return json(response, 200, {})
    }
    const action = Object.hasOwn(actions, name) ? actions[name as keyof typeof inputs] : undefined
    if (action === undefined) throw new Refusal(404, 'not found')
    if (request.headers['content-type'] !== 'application/json') throw new Refusal(415, 'JSON is expected')
    json(response, 200, (await action(parseJson(body))) ?? {})
  }

  const server = createServer((request, response) => {
    const handle = async () => {
      // A name of another site that resolves to this machine must not get in.
      if (!/^(127\.0\.0\.1|localhost)(:\d+)?$/.test(request.headers.host ?? '')) throw new Refusal(403, 'another host')
      const url = new URL(request.url ?? '/', 'http://127.0.0.1')
      if (request.method === 'GET') return get(url, response)
      if (request.method === 'POST') return post(url, request, response)
      throw new Refusal(405, 'GET or POST')
    }
    handle().catch((error: unknown) => {
      const known = error instanceof Refusal ? error : null
      const status = known?.status ?? (error instanceof z.ZodError ? 400 : 500)
      if (status === 500) console.error(error)
      if (response.headersSent) response.destroy()
      else json(response, status, { error: known?.message ?? (status === 400 ? 'wrong input' : 'it failed') })
    })
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  const address = server.address()
  return {
    url: `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : port}`,
    async stop() {
      for (const resident of residents.values()) resident.stop()
      for (const listener of listeners) listener.end()
      server.closeAllConnections()
      await new Promise((done) => server.close(done))
    },
  }
}

function json(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { ...safety, 'content-type': 'application/json' })
  response.end(JSON.stringify(body))
}

function parseJson(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString())
  } catch {
    throw new Refusal(400, 'not JSON')
  }
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of request) {
    const bytes: Buffer = part
    size += bytes.length
    if (size > maxBodyBytes) throw new Refusal(413, 'at most 16 MB')
    parts.push(bytes)
  }
  return Buffer.concat(parts)
}
