import { existsSync } from 'node:fs'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { failure } from '../../../shared/contract/errors.ts'
import { refuse } from './answer.ts'

/**
 * The built dashboard. Files under assets/ carry a hash of their content in their name and may be kept for ever; all
 * else is asked for again each time. Any other address of a page is the single-page application's own business.
 */
export async function bindDashboard(app: FastifyInstance, rendererDir: string): Promise<void> {
  const built = existsSync(join(rendererDir, 'index.html'))
  if (built) {
    await app.register(fastifyStatic, {
      root: rendererDir,
      index: 'index.html',
      cacheControl: false,
      setHeaders: (reply, path) => {
        const hashed = path.startsWith(join(rendererDir, 'assets'))
        reply.header('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache')
      },
    })
  }
  app.setNotFoundHandler((request, reply) => {
    const isPage = request.method === 'GET' && (request.headers.accept ?? '').includes('text/html')
    if (!isPage || /^\/(api|media|socket\.io)\//.test(request.url)) return refuse(reply, failure('NOT_FOUND'))
    if (!built)
      return reply
        .code(503)
        .type('text/plain')
        .send('The dashboard is not built yet: run "npm run build", then start again.\n')
    return reply.sendFile('index.html')
  })
}
