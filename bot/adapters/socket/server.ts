import type { Server as HttpServer } from 'node:http'
import { type DefaultEventsMap, Server, type Socket } from 'socket.io'
import { z } from 'zod'
import {
  type ClientToServer,
  clientMessages,
  type ServerToClient,
  type StoreTrouble,
} from '../../../shared/contract/events.ts'
import type { Account } from '../../../shared/model/account.ts'
import type { ChannelStatus } from '../../../shared/model/channel.ts'
import { may, type Permission } from '../../../shared/permissions.ts'
import type { Log } from '../../ports/log.ts'
import type { Presence } from '../../usecases/presence.ts'
import { ChangeFeed, type ChangeSource, visibleTo } from './change-feed.ts'

interface OpenSession {
  account: Account
  sessionHash: string
}

export interface SocketOptions {
  /** Who comes with this Cookie header; null when nobody is signed in. */
  authenticate(cookieHeader: string | undefined): Promise<OpenSession | null>
  /** The session as it is now; null when it is over. Keeps it alive. */
  renewSession(sessionHash: string): Promise<OpenSession | null>
  onSessionsEnded(listener: () => void): () => void
  isAllowedOrigin(origin: string | undefined, host: string | undefined): boolean
  changes: ChangeSource
  onCommit(listener: () => void): () => void
  presence: Presence
  /** An agent began (or goes on) or stopped writing to the resident of this conversation. */
  onAgentTyping(conversationId: string, typing: boolean): void
  log: Log
}

export interface Sockets {
  channelUpdated(status: ChannelStatus): void
  storeTrouble(trouble: StoreTrouble | null): void
  contactTyping(conversationId: string, typing: boolean): void
  stop(): Promise<void>
}

type TypedServer = Server<ClientToServer, ServerToClient, DefaultEventsMap, OpenSession>
type TypedSocket = Socket<ClientToServer, ServerToClient, DefaultEventsMap, OpenSession>

/** One open window. */
interface Member {
  socket: TypedSocket
  sessionHash: string
  account: Account
  /** Its catch-up went out: it gets the batches from here on. */
  admitted: boolean
  typingIn: string | null
  typingTimer: NodeJS.Timeout | undefined
}

const handshakeAuth = z.object({ seq: z.number().int().min(0).nullable().default(null) })

/** Live state goes out at most this often. */
const liveEveryMs = 100
/** A window that does not renew "is typing" has stopped. */
const typingLastsMs = 12_000
/** How often sessions are looked at though nothing was heard of them: they may have expired. */
const recheckEveryMs = 60_000

/** Socket.IO on the service's own HTTP server: the change log live, presence, typing, the channels' state. */
export async function startSockets(httpServer: HttpServer, options: SocketOptions): Promise<Sockets> {
  const { presence, log } = options
  const members = new Map<string, Member>()
  let trouble: StoreTrouble | null = null
  const io: TypedServer = new Server(httpServer, {
    serveClient: false,
    maxHttpBufferSize: 16 * 1024,
    allowRequest: (request, answer) =>
      answer(null, options.isAllowedOrigin(request.headers.origin, request.headers.host)),
  })

  const toAll = (receivers: readonly Member[]) => io.to(receivers.map((m) => m.socket.id))
  const holding = (permission: Permission): Member[] =>
    [...members.values()].filter((m) => may(m.account.role, permission))

  const feed = new ChangeFeed(options.changes, async (batch) => {
    // A changed role or a switched-off account counts from its own event on, not from a moment later.
    if (batch.some((change) => change.event.type === 'accounts.updated')) await recheckSessions()
    const addressed = new Set(batch.map((change) => change.accountId))
    const receivers = [...members.values()].filter((m) => m.admitted)
    for (const group of Map.groupBy(receivers, ({ account }) =>
      addressed.has(account.id) ? `account ${account.id}` : `role ${account.role}`,
    ).values()) {
      const [first] = group
      const events = first === undefined ? [] : visibleTo(batch, first.account)
      if (events.length > 0) toAll(group).emit('changes', events)
    }
  })

  async function recheckSessions(): Promise<void> {
    for (const member of members.values()) {
      const session = await options.renewSession(member.sessionHash)
      if (session !== null) {
        member.account = session.account
        continue
      }
      member.admitted = false
      member.socket.emit('session-ended')
      member.socket.disconnect(true)
    }
  }

  /** Something failed on the way to the clients: they come back and are told what they missed. */
  function dropEverybody(error: unknown): void {
    log.error({ err: error }, 'the change feed failed; all windows have to reconnect')
    io.disconnectSockets(true)
  }
  const wake = () => void feed.wake().catch(dropEverybody)
  const recheck = () => void recheckSessions().catch(dropEverybody)

  let liveTimer: NodeJS.Timeout | undefined
  function sendLiveSoon(): void {
    liveTimer ??= setTimeout(() => {
      liveTimer = undefined
      const live = presence.live()
      const everybody = [...members.values()]
      toAllOf(
        everybody.filter((m) => may(m.account.role, 'conversation.read')),
        live,
      )
      toAllOf(
        everybody.filter((m) => !may(m.account.role, 'conversation.read')),
        { ...live, watching: [] },
      )
    }, liveEveryMs)
  }
  function toAllOf(receivers: readonly Member[], live: ReturnType<Presence['live']>): void {
    // An empty list of rooms would mean everybody.
    if (receivers.length > 0) toAll(receivers).emit('live', live)
  }

  function setTyping(member: Member, conversationId: string, typing: boolean): void {
    clearTimeout(member.typingTimer)
    const before = member.typingIn
    member.typingIn = typing ? conversationId : null
    presence.typing(member.socket.id, conversationId, typing)
    if (typing) {
      member.typingTimer = setTimeout(() => setTyping(member, conversationId, false), typingLastsMs)
      if (before !== null && before !== conversationId) reportTyping(before)
    }
    if (typing || before === conversationId) reportTyping(conversationId)
  }
  const reportTyping = (conversationId: string) =>
    options.onAgentTyping(conversationId, presence.isTyping(conversationId))

  io.use((socket, next) => {
    options.authenticate(socket.handshake.headers.cookie).then(
      (session) => {
        if (session === null) return next(new Error('UNAUTHENTICATED'))
        socket.data = session
        return next()
      },
      (error: unknown) => {
        log.error({ err: error }, 'a handshake failed')
        next(new Error('INTERNAL'))
      },
    )
  })

  io.on('connection', (socket) => {
    const member: Member = { socket, ...socket.data, admitted: false, typingIn: null, typingTimer: undefined }
    members.set(socket.id, member)
    socket.emit('store.trouble', trouble)
    presence.connected(socket.id, member.account.id)

    socket.on('watch', (message: unknown) => {
      const input = clientMessages.watch.safeParse(message)
      if (!input.success || !may(member.account.role, 'conversation.read')) return
      if (member.typingIn !== null && member.typingIn !== input.data.conversationId)
        setTyping(member, member.typingIn, false)
      presence.watch(socket.id, input.data.conversationId)
    })
    socket.on('typing', (message: unknown) => {
      const input = clientMessages.typing.safeParse(message)
      if (!input.success || !may(member.account.role, 'conversation.reply')) return
      setTyping(member, input.data.conversationId, input.data.typing)
    })
    socket.on('disconnect', () => {
      clearTimeout(member.typingTimer)
      members.delete(socket.id)
      presence.disconnected(socket.id)
      if (member.typingIn !== null) reportTyping(member.typingIn)
    })

    const auth = handshakeAuth.safeParse(socket.handshake.auth)
    const seq = auth.success ? auth.data.seq : null
    feed
      .join(
        seq,
        () => member.account,
        (answer) => {
          socket.emit('catch-up', answer)
          member.admitted = true
        },
      )
      .catch((error: unknown) => {
        log.error({ err: error }, 'a catch-up failed')
        socket.disconnect(true)
      })
  })

  await feed.start()
  const stopListening = [options.onCommit(wake), options.onSessionsEnded(recheck), presence.onChange(sendLiveSoon)]
  const recheckTimer = setInterval(recheck, recheckEveryMs)

  return {
    storeTrouble(now) {
      trouble = now
      io.emit('store.trouble', now)
    },
    channelUpdated(status) {
      // Whoever can scan the code can put this service on another phone: only those who manage the channel see it.
      for (const { socket, account } of holding('channel.read'))
        socket.emit(
          'channel.updated',
          may(account.role, 'channel.manage') ? status : { ...status, qr: null, pairingCode: null },
        )
    },
    contactTyping(conversationId, typing) {
      const receivers = holding('conversation.read')
      if (receivers.length > 0) toAll(receivers).emit('contact-typing', { conversationId, typing })
    },
    async stop() {
      clearInterval(recheckTimer)
      clearTimeout(liveTimer)
      for (const stopOne of stopListening) stopOne()
      io.disconnectSockets(true)
      io.engine.close()
    },
  }
}
