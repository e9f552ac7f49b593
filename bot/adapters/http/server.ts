import cookie from '@fastify/cookie'
import helmet from '@fastify/helmet'
import rateLimit from '@fastify/rate-limit'
import Fastify, { type FastifyError, type FastifyInstance } from 'fastify'
import { type ErrorCode, failure } from '../../../shared/contract/errors.ts'
import { refuse } from './answer.ts'
import { bindCommands } from './commands.ts'
import { bindDashboard } from './dashboard.ts'
import { bindMedia } from './media.ts'
import { openApiDocument } from './openapi.ts'
import type { HttpOptions } from './options.ts'

/** The service's HTTP side, ready but not listening. */
export async function buildServer(options: HttpOptions): Promise<FastifyInstance> {
  const secure = options.publicUrl?.startsWith('https:') ?? false
  const app = Fastify({
    logger: false,
    genReqId: () => options.ids.next(),
    bodyLimit: 1024 * 1024,
    // Behind a proxy on this machine (that is what a public address means), the caller's address is the proxy's word.
    trustProxy: options.publicUrl === null ? false : 'loopback',
  })
  app.removeContentTypeParser('text/plain')
  app.decorateRequest('caller', null)
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const code = codeOf(error, options)
    if (code === 'INTERNAL' || code === 'STORE_FAILED')
      options.log.error({ requestId: request.id, url: request.routeOptions.url, err: error }, 'a request failed')
    return refuse(reply, failure(code))
  })

  await app.register(cookie)
  await app.register(rateLimit, { global: false })
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        'default-src': ["'self'"],
        'script-src': ["'self'"],
        'style-src': ["'self'", "'unsafe-inline'"],
        'img-src': ["'self'", 'data:', 'blob:'],
        'media-src': ["'self'", 'blob:'],
        'font-src': ["'self'", 'data:'],
        'connect-src': ["'self'", 'ws:', 'wss:'],
        'worker-src': ["'self'"],
        'object-src': ["'none'"],
        'base-uri': ["'self'"],
        'form-action': ["'self'"],
        'frame-ancestors': ["'none'"],
      },
    },
    // Helmet's "no-referrer" would make some of the dashboard's own posts say "Origin: null".
    referrerPolicy: { policy: 'same-origin' },
    // Browsers honour these over TLS only and complain elsewhere.
    strictTransportSecurity: secure,
    crossOriginOpenerPolicy: secure,
    originAgentCluster: secure,
  })

  const description = openApiDocument(options.version)
  app.get('/api/openapi.json', () => description)
  app.get('/api/health', () => ({ ok: true, version: options.version }))
  bindCommands(app, options)
  await bindMedia(app, options)
  await bindDashboard(app, options.rendererDir)
  return app
}

/** The one place where what was thrown becomes an answer: the framework's own refusals, a failing disk, or a bug. */
function codeOf(error: FastifyError, options: HttpOptions): ErrorCode {
  if (options.isStoreError(error)) return 'STORE_FAILED'
  switch (error.statusCode) {
    case 413:
      return 'TOO_LARGE'
    case 406:
    case 415:
      return 'UNSUPPORTED_TYPE'
    case 429:
      return 'TOO_MANY_REQUESTS'
    default:
      return error.statusCode !== undefined && error.statusCode >= 400 && error.statusCode < 500
        ? 'INVALID_INPUT'
        : 'INTERNAL'
  }
}
