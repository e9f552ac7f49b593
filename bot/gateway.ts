import type { AddressInfo } from 'node:net'
import type { StoreTrouble } from '../shared/contract/events.ts'
import type { ChannelStatus } from '../shared/model/channel.ts'
import { sessionTokenOf } from './adapters/http/cookies.ts'
import type { MediaStore } from './adapters/http/options.ts'
import { isAllowedOrigin } from './adapters/http/origin.ts'
import { buildServer } from './adapters/http/server.ts'
import { startSockets } from './adapters/socket/server.ts'
import type { Config } from './config.ts'
import { StoreError } from './store/database.ts'
import type { Handlers, World } from './usecases/context.ts'
import type { Presence } from './usecases/presence.ts'
import type { Sessions } from './usecases/sessions.ts'

export interface GatewayOptions {
  config: Pick<Config, 'host' | 'port' | 'publicUrl' | 'webRoot'>
  /** Of the store, only how to read, the change log, and when something was committed. */
  world: Pick<World, 'ids' | 'log'> & { store: Pick<World['store'], 'read' | 'changes' | 'onCommit'> }
  handlers: Handlers
  sessions: Sessions
  presence: Presence
  media: MediaStore
  version: string
  onAgentTyping(conversationId: string, typing: boolean): void
}

export interface Gateway {
  /** Where people reach it: the public address if one is set. */
  url: string
  port: number
  channelUpdated(status: ChannelStatus): void
  storeTrouble(trouble: StoreTrouble | null): void
  contactTyping(conversationId: string, typing: boolean): void
  /** Takes nothing more in, lets requests that are under way finish, and closes every window's connection. */
  stop(): Promise<void>
}

/** HTTP and Socket.IO on one port. Fails with one sentence when the address cannot be listened on. */
export async function startGateway(
  options: GatewayOptions,
): Promise<{ ok: true; gateway: Gateway } | { ok: false; message: string }> {
  const { config, world, sessions, presence } = options
  const app = await buildServer({
    publicUrl: config.publicUrl,
    handlers: options.handlers,
    authenticate: (token) => sessions.authenticate(token),
    media: options.media,
    isStoreError: (error) => error instanceof StoreError,
    ids: world.ids,
    log: world.log,
    rendererDir: config.webRoot,
    version: options.version,
  })
  const sockets = await startSockets(app.server, {
    authenticate: async (cookieHeader) => {
      const token = sessionTokenOf(app.parseCookie(cookieHeader ?? ''))
      return token === null ? null : sessions.authenticate(token)
    },
    renewSession: (hash) => sessions.use(hash),
    onSessionsEnded: (listener) => sessions.onEnded(listener),
    isAllowedOrigin: (origin, host) => isAllowedOrigin(origin, host, config.publicUrl),
    changes: {
      since: (seq, limit) => world.store.changes.since(world.store.read, seq, limit),
      newest: () => world.store.changes.newest(world.store.read),
      oldest: () => world.store.changes.oldest(world.store.read),
    },
    onCommit: (listener) => world.store.onCommit('change_log', listener),
    presence,
    onAgentTyping: options.onAgentTyping,
    log: world.log,
  })

  const stop = async () => {
    await sockets.stop()
    const patience = setTimeout(() => app.server.closeAllConnections(), 3_000)
    await app.close()
    clearTimeout(patience)
  }
  try {
    await app.listen({ host: config.host, port: config.port })
  } catch (error) {
    await stop()
    return { ok: false, message: listenFailure(config, error) }
  }
  const port = addressOf(app.server.address())?.port ?? config.port
  return {
    ok: true,
    gateway: {
      url: config.publicUrl ?? `http://${reachable(config.host)}:${port}`,
      port,
      channelUpdated: sockets.channelUpdated,
      storeTrouble: sockets.storeTrouble,
      contactTyping: sockets.contactTyping,
      stop,
    },
  }
}

const addressOf = (address: AddressInfo | string | null): AddressInfo | null =>
  typeof address === 'object' ? address : null

/** "Every address" is not an address to go to; IPv6 stands in brackets. */
function reachable(host: string): string {
  if (host === '0.0.0.0' || host === '::') return '127.0.0.1'
  return host.includes(':') ? `[${host}]` : host
}

function listenFailure({ host, port }: { host: string; port: number }, error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'EADDRINUSE')
    return `Port ${port} on ${host} is already in use; stop the other program or set KEPO_PORT to another number.`
  if (code === 'EACCES') return `Port ${port} on ${host} may not be used by this user; set KEPO_PORT to one above 1023.`
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return `This computer has no address ${host}; set KEPO_HOST to 127.0.0.1 or 0.0.0.0.`
  return `Port ${port} on ${host} cannot be listened on (${error instanceof Error ? error.message : String(error)}).`
}
