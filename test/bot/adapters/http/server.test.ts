import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { startGateway } from '../../../../bot/gateway.ts'
import type { Handlers } from '../../../../bot/usecases/context.ts'
import type { Media } from '../../../../shared/model/message.ts'
import { type Parts, password, startParts } from '../../support/service-parts.ts'

let parts: Parts
const at = (path: string) => `http://127.0.0.1:${parts.gateway.port}${path}`

/** The smallest real PNG: one transparent pixel. */
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
)

describe('a command over HTTP', () => {
  beforeEach(async () => {
    parts = await startParts()
    await parts.addAccount('admin')
  })
  afterEach(() => parts.stop())

  test('the cookie is out of reach of scripts and other sites, and opens the session', async () => {
    const answer = await parts.caller(null).call('session.sign-in', { username: ' Admin ', password })
    expect(answer.status).toBe(200)
    expect(answer.cookie).toMatch(/^kepo_session=[\w-]{43}; Path=\/; Expires=[^;]+; HttpOnly; SameSite=Strict$/)
    const cookie = answer.cookie?.split(';')[0] ?? ''
    const who = await parts.caller(cookie).call('session.get', {})
    expect(who.body.data).toMatchObject({ account: { username: 'admin', role: 'admin' }, presence: 'online' })
    expect(JSON.stringify(who.body)).not.toContain('argon2')
    const out = await parts.caller(cookie).call('session.sign-out', {})
    expect(out.cookie).toMatch(/^kepo_session=; .*Expires=Thu, 01 Jan 1970/)
    expect((await parts.caller(cookie).call('session.get', {})).status).toBe(401)
  })

  test('the token itself is nowhere in the database', async () => {
    const answer = await parts.caller(null).call('session.sign-in', { username: 'admin', password })
    const token = /kepo_session=([^;]+)/.exec(answer.cookie ?? '')?.[1] ?? ''
    const rows = await parts.store.read.selectFrom('sessions').selectAll().execute()
    expect(rows).toHaveLength(1)
    expect(JSON.stringify(rows)).not.toContain(token)
  })

  test('another site cannot call: not with its origin, not as a form, not as plain text', async () => {
    const admin = await parts.signIn('admin')
    const cookie = admin.cookie ?? ''
    const evil = await admin.call('session.get', {}, { origin: 'https://evil.example' })
    expect([evil.status, evil.body.code]).toEqual([403, 'FORBIDDEN'])
    const nowhere = await admin.call('session.get', {}, { origin: 'null' })
    expect(nowhere.status).toBe(403)
    for (const type of ['application/x-www-form-urlencoded', 'text/plain', 'multipart/form-data; boundary=x']) {
      const form = await fetch(at('/api/session.get'), {
        method: 'POST',
        headers: { cookie, 'content-type': type },
        body: '{}',
      })
      expect(form.status).toBe(415)
    }
    const own = await admin.call('session.get', {}, { origin: `http://127.0.0.1:${parts.gateway.port}` })
    expect(own.status).toBe(200)
  })

  test('what does not fit the contract is refused with the field; what is no JSON, and what is too long, too', async () => {
    const admin = await parts.signIn('admin')
    const wrong = await admin.call('session.set-presence', { presence: 'asleep' } as never)
    expect([wrong.status, wrong.body.code]).toEqual([400, 'INVALID_INPUT'])
    expect(wrong.body.detail).toMatch(/^presence: /)
    const raw = (body: string) =>
      fetch(at('/api/session.get'), {
        method: 'POST',
        headers: { cookie: admin.cookie ?? '', 'content-type': 'application/json' },
        body,
      })
    const broken = await raw('{"a":')
    expect(broken.status).toBe(400)
    expect(await broken.json()).toMatchObject({ ok: false, code: 'INVALID_INPUT', requestId: expect.any(String) })
    const empty = await raw('')
    expect(await empty.json()).toMatchObject({ ok: false, code: 'INVALID_INPUT' })
    const long = await raw(JSON.stringify('x'.repeat(1_100_000)))
    expect([long.status, await long.json()]).toMatchObject([413, { ok: false, code: 'TOO_LARGE' }])
  })

  test('a bug becomes INTERNAL with a request id and without its message', async () => {
    const admin = await parts.signIn('admin')
    const answer = await admin.call('report.live', {})
    expect([answer.status, answer.body.code]).toEqual([500, 'INTERNAL'])
    expect(answer.body.requestId).toMatch(/^[0-9a-f-]{36}$/)
    expect(JSON.stringify(answer.body)).not.toContain('was reached')
  })

  test('the contract can be read as OpenAPI, and the service says that it is there', async () => {
    const document = (await (await fetch(at('/api/openapi.json'))).json()) as { paths: Record<string, unknown> }
    expect(Object.keys(document.paths).length).toBeGreaterThan(60)
    expect(document).toMatchObject({
      openapi: '3.1.0',
      paths: {
        '/api/session.sign-in': {
          post: { security: [], requestBody: { content: { 'application/json': { schema: { type: 'object' } } } } },
        },
      },
    })
    expect(await (await fetch(at('/api/health'))).json()).toEqual({ ok: true, version: '1.2.3' })
  })

  test('passwords cannot be tried without end', async () => {
    const anybody = parts.caller(null)
    const codes: (string | undefined)[] = []
    for (let n = 0; n < 12; n++)
      codes.push(
        (await anybody.call('session.sign-in', { username: 'admin', password: `guess number ${n}` })).body.code,
      )
    expect(codes.slice(0, 10)).toEqual(Array(10).fill('WRONG_CREDENTIALS'))
    expect(codes.slice(10)).toEqual(['TOO_MANY_REQUESTS', 'TOO_MANY_REQUESTS'])
    // Also the right one has to wait now; another person has not.
    expect((await anybody.call('session.sign-in', { username: 'admin', password })).status).toBe(429)
    await parts.addAccount('agent')
    expect((await anybody.call('session.sign-in', { username: 'agent', password })).status).toBe(200)
  })

  test('what strangers may call is limited per address', async () => {
    const statuses = new Set<number>()
    for (let n = 0; n < 301; n++) statuses.add((await parts.caller(null).call('setup.status', {})).status)
    expect([...statuses]).toEqual([200, 429])
  })
})

describe('a failing disk', () => {
  test('is said as STORE_FAILED', async () => {
    let full = false
    parts = await startParts({
      database: {
        beforeStatement: (sql) => {
          if (full && /^insert/i.test(sql)) throw new Error('SQLITE_FULL: database or disk is full')
        },
      },
    })
    try {
      await parts.addAccount('admin')
      const admin = await parts.signIn('admin')
      full = true
      const answer = await admin.call('team.save', { id: null, name: 'Disdukcapil', agencyId: null })
      expect([answer.status, answer.body.code]).toEqual([503, 'STORE_FAILED'])
      full = false
      expect((await admin.call('team.list', {})).body.data).toMatchObject({ teams: [] })
    } finally {
      await parts.stop()
    }
  })
})

describe('media', () => {
  let folder: string
  const stored = (id: string, mime: string, filename: string | null): Media => ({
    id,
    mime,
    size: 10,
    filename,
    width: null,
    height: null,
    seconds: null,
    state: 'stored',
  })

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kepo-media-'))
    const path = join(folder, 'ten')
    await writeFile(path, '0123456789')
    parts = await startParts({
      media: new Map([
        ['photo', { media: stored('photo', 'image/jpeg', 'foto KTP "baru".jpg'), path }],
        ['page', { media: stored('page', 'text/html', 'é.html'), path }],
        ['gone', { media: stored('gone', 'image/jpeg', null), path: join(folder, 'gone') }],
      ]),
    })
    await parts.addAccount('agent')
    await parts.addAccount('editor')
  })
  afterEach(async () => {
    await parts.stop()
    await rm(folder, { recursive: true, force: true })
  })

  const get = (path: string, cookie: string | null, headers: Record<string, string> = {}) =>
    fetch(at(path), { headers: { ...(cookie === null ? {} : { cookie }), ...headers } })
  const upload = (cookie: string | null, bytes: Uint8Array, name: string) => {
    const form = new FormData()
    form.append('file', new Blob([Buffer.from(bytes)]), name)
    return fetch(at('/api/media'), { method: 'POST', headers: cookie === null ? {} : { cookie }, body: form })
  }

  test('is for those who may read conversations', async () => {
    expect((await get('/media/photo', null)).status).toBe(401)
    expect((await get('/media/photo', (await parts.signIn('editor')).cookie)).status).toBe(403)
    expect((await upload(null, png, 'a.png')).status).toBe(401)
    expect((await upload((await parts.signIn('editor')).cookie, png, 'a.png')).status).toBe(403)
    expect(parts.uploads).toEqual([])
  })

  test('comes whole or in ranges, and cannot be sniffed or run', async () => {
    const { cookie } = await parts.signIn('agent')
    const whole = await get('/media/photo', cookie)
    expect(await whole.text()).toBe('0123456789')
    expect(Object.fromEntries(whole.headers)).toMatchObject({
      'content-type': 'image/jpeg',
      'content-length': '10',
      'content-disposition': `inline; filename="foto KTP _baru_.jpg"; filename*=UTF-8''foto%20KTP%20%22baru%22.jpg`,
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'accept-ranges': 'bytes',
    })
    const part = await get('/media/photo', cookie, { range: 'bytes=2-4' })
    expect([part.status, part.headers.get('content-range'), await part.text()]).toEqual([206, 'bytes 2-4/10', '234'])
    const beyond = await get('/media/photo', cookie, { range: 'bytes=10-' })
    expect([beyond.status, beyond.headers.get('content-range')]).toEqual([416, 'bytes */10'])
    const page = await get('/media/page', cookie)
    expect(page.headers.get('content-type')).toBe('application/octet-stream')
    expect(page.headers.get('content-disposition')).toBe(`attachment; filename="_.html"; filename*=UTF-8''%C3%A9.html`)
    expect((await get('/media/gone', cookie)).status).toBe(404)
    expect((await get('/media/none', cookie)).status).toBe(404)
  })

  test('an upload is judged by its bytes', async () => {
    const { cookie } = await parts.signIn('agent')
    const image = await upload(cookie, png, '../../etc/surat\u0000.pdf')
    expect([image.status, await image.json()]).toMatchObject([200, { ok: true, data: { mime: 'image/png' } }])
    expect(parts.uploads).toMatchObject([{ filename: 'surat.pdf', mime: 'image/png' }])
    const script = await upload(cookie, Buffer.from('<script>alert(1)</script>'), 'foto.png')
    expect([script.status, await script.json()]).toMatchObject([415, { ok: false, code: 'UNSUPPORTED_TYPE' }])
    const program = await upload(cookie, Buffer.from([0x7f, 0x45, 0x4c, 0x46, ...Array(64).fill(0)]), 'foto.png')
    expect(program.status).toBe(415)
    const huge = Buffer.alloc(16 * 1024 * 1024 + 1)
    png.copy(huge)
    const tooBig = await upload(cookie, huge, 'a.png')
    expect([tooBig.status, await tooBig.json()]).toMatchObject([413, { ok: false, code: 'TOO_LARGE' }])
    expect(parts.uploads).toHaveLength(1)
  })
})

describe('the dashboard', () => {
  afterEach(() => parts.stop())

  test('is served with a strict policy; hashed files are kept, the page is asked for each time', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'kepo-web-'))
    await mkdir(join(folder, 'assets'))
    await writeFile(join(folder, 'index.html'), '<!doctype html><title>Kepo</title>')
    await writeFile(join(folder, 'assets', 'app-1a2b.js'), 'export {}')
    parts = await startParts({ rendererDir: folder })
    const page = (path: string) => fetch(at(path), { headers: { accept: 'text/html' } })
    for (const path of ['/', '/antrean/k-1042?tab=1']) {
      const response = await page(path)
      expect([response.status, response.headers.get('cache-control')]).toEqual([200, 'no-cache'])
      expect(await response.text()).toContain('<title>Kepo</title>')
      const policy = response.headers.get('content-security-policy') ?? ''
      expect(policy).toContain("script-src 'self';")
      expect(policy).toContain("frame-ancestors 'none'")
      expect(policy).not.toContain('unsafe-eval')
    }
    const script = await fetch(at('/assets/app-1a2b.js'))
    expect(script.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    expect((await fetch(at('/assets/none.js'))).status).toBe(404)
    expect((await page('/api/none')).headers.get('content-type')).toContain('json')
    expect((await fetch(at('/..%2f..%2fetc%2fpasswd'))).status).toBeGreaterThanOrEqual(400)
    await rm(folder, { recursive: true })
  })

  test('that is not built says so', async () => {
    parts = await startParts()
    const response = await fetch(at('/'), { headers: { accept: 'text/html' } })
    expect([response.status, await response.text()]).toMatchObject([503, expect.stringContaining('npm run build')])
  })
})

describe('where it listens', () => {
  test('a port in use is said in one sentence', async () => {
    parts = await startParts()
    const other = createServer()
    const port = await new Promise<number>((resolve) =>
      other.listen(0, '127.0.0.1', () => {
        const address = other.address()
        resolve(typeof address === 'object' ? (address?.port ?? 0) : 0)
      }),
    )
    const started = await startGateway({
      config: { host: '127.0.0.1', port, publicUrl: null, webRoot: parts.folder },
      world: parts.world,
      handlers: {} as Handlers,
      sessions: parts.sessions,
      presence: parts.presence,
      media: { save: async () => ({ ok: false, code: 'INTERNAL' }), open: async () => null },
      version: '1',
      onAgentTyping: () => undefined,
    })
    expect(started).toEqual({ ok: false, message: expect.stringMatching(new RegExp(`^Port ${port} .* in use.*\\.$`)) })
    other.close()
    await parts.stop()
  })

  test('behind https the cookie is for https only, and that origin may call', async () => {
    parts = await startParts({ publicUrl: 'https://kepo.example.go.id' })
    await parts.addAccount('admin')
    const origin = { origin: 'https://kepo.example.go.id' }
    const answer = await parts.caller(null).call('session.sign-in', { username: 'admin', password }, origin)
    expect([answer.status, answer.cookie]).toEqual([200, expect.stringContaining('; Secure')])
    expect(parts.gateway.url).toBe('https://kepo.example.go.id')
    await parts.stop()
  })
})
