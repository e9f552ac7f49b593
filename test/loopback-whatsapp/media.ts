import { randomBytes } from 'node:crypto'
import { createServer, type Server } from 'node:https'
import type { AddressInfo } from 'node:net'
import { generate } from 'selfsigned'

/** The media servers: uploads by POST, downloads by GET, over TLS with a certificate of their own. */
export class MediaStore {
  readonly #blobs = new Map<string, Buffer>()
  readonly #server: Server
  /** PEM of the certificate; a client has to trust it (see trust.ts). */
  readonly certificate: string
  /** Status for downloads instead of the bytes. */
  failWith: number | null = null

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
        const blob = store.#blobs.get(path)
        if (store.failWith !== null || blob === undefined) response.writeHead(store.failWith ?? 404).end()
        else response.end(blob)
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
