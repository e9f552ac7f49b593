import { randomBytes } from 'node:crypto'
import type { ServerResponse } from 'node:http'
import { createServer, type Server } from 'node:https'
import type { AddressInfo } from 'node:net'
import { pipeline } from 'node:stream/promises'
import { generate } from 'selfsigned'

/** The media servers: uploads by POST, downloads by GET, over TLS with a certificate of their own. */
export class MediaStore {
  readonly #blobs = new Map<string, Buffer>()
  readonly #server: Server
  /** PEM of the certificate; a client has to trust it (see trust.ts). */
  readonly certificate: string
  /** Status for downloads instead of the bytes. */
  failWith: number | null = null
  /** The line breaks after so many bytes of the next download, once. */
  breakAfter: number | null = null
  /** Where downloads of what is not here are sent on to. */
  redirectTo: string | null = null
  /** So many bytes (whole megabytes) more than was uploaded are sent with each download. */
  surplus = 0
  /** Downloads that were begun. */
  downloads = 0
  /** Bytes that were handed to downloads. */
  served = 0

  private constructor(server: Server, certificate: string) {
    this.#server = server
    this.certificate = certificate
  }

  static async start(): Promise<MediaStore> {
    const pems = await generate([{ name: 'commonName', value: '127.0.0.1' }], {
      keySize: 2048,
      extensions: [
        { name: 'basicConstraints', cA: true },
        { name: 'subjectAltName', altNames: [{ type: 7, ip: '127.0.0.1' }] },
      ],
    })
    const server = createServer({ key: pems.private, cert: pems.cert })
    const store = new MediaStore(server, pems.cert)
    server.on('request', (request, response) => {
      const path = request.url?.split('?')[0] ?? ''
      if (request.method === 'GET') {
        store.downloads++
        const blob = store.#blobs.get(path)
        if (blob === undefined && store.redirectTo !== null)
          response.writeHead(302, { location: store.redirectTo }).end()
        else if (store.failWith !== null || blob === undefined) response.writeHead(store.failWith ?? 404).end()
        else void store.#serve(blob, response)
        return
      }
      const parts: Buffer[] = []
      request.on('data', (part: Buffer) => parts.push(part))
      request.on('end', () => {
        const key = store.put(Buffer.concat(parts))
        response.end(JSON.stringify({ url: `https://${store.host}${key}`, direct_path: key }))
      })
    })
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
    return store
  }

  get host(): string {
    return `127.0.0.1:${(this.#server.address() as AddressInfo).port}`
  }

  async #serve(blob: Buffer, response: ServerResponse): Promise<void> {
    const { breakAfter, surplus } = this
    this.breakAfter = null
    response.writeHead(200, { 'content-length': blob.length + surplus })
    if (breakAfter !== null) {
      response.write(blob.subarray(0, breakAfter), () => response.destroy())
      return
    }
    const parts = function* (store: MediaStore) {
      const more = Buffer.alloc(1024 * 1024)
      for (const part of [blob, ...Array.from({ length: surplus / more.length }, () => more)]) {
        store.served += part.length
        yield part
      }
    }
    // Whoever reads no further closes it.
    await pipeline(parts(this), response).catch(() => undefined)
  }

  /** Keeps encrypted bytes; returns their path. */
  put(blob: Buffer): string {
    const key = `/m/${randomBytes(8).toString('hex')}`
    this.#blobs.set(key, blob)
    return key
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections()
    await new Promise((done) => this.#server.close(done))
  }
}
