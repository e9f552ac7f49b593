import type { Socket } from 'socket.io-client'
import type { CommandOutput } from '../../shared/contract/commands.ts'
import type { ClientToServer, ServerToClient, StoreTrouble } from '../../shared/contract/events.ts'
import type { ChannelStatus } from '../../shared/model/channel.ts'
import { takeCatchUp, takeChanges } from './live.ts'
import { resetLive, takeContactTyping, takeLive } from './live-state.ts'
import { deliverOutbox } from './outbox.ts'
import { queryClient } from './query-client.ts'
import { appliedSeq, resetSequence } from './sequence.ts'
import { setSession } from './session.ts'
import { createStore, useStore } from './store.ts'

export type Connection = 'connecting' | 'online' | 'offline'

/** Whether the service can be reached; `offline` only after a short hiccup has passed. */
const connection = createStore<Connection>('connecting')
export const useConnection = (): Connection => useStore(connection, (c) => c)

const storeTrouble = createStore<StoreTrouble | null>(null)
/** What keeps the service from storing anything, if something does. */
export const useStoreTrouble = (): StoreTrouble | null => useStore(storeTrouble, (t) => t)

const hiccupMs = 1500
let socket: Socket<ServerToClient, ClientToServer> | null = null
let watched: string | null = null

/** Opens the live connection of a signed-in window; returns how to close it. Its library comes after the first screen. */
export function openSocket(): () => void {
  let close = () => {}
  let unwanted = false
  import('socket.io-client').then(
    ({ io }) => {
      if (!unwanted) close = connect(io)
    },
    () => connection.set('offline'),
  )
  return () => {
    unwanted = true
    close()
  }
}

function connect(io: typeof import('socket.io-client').io): () => void {
  const opened: Socket<ServerToClient, ClientToServer> = io({
    transports: ['websocket', 'polling'],
    reconnectionDelay: 500,
    reconnectionDelayMax: 8000,
    auth: (give) => give({ seq: appliedSeq() }),
  })
  socket = opened
  let hiccup: ReturnType<typeof setTimeout> | undefined
  let again: ReturnType<typeof setTimeout> | undefined
  const connectIn = (ms: number) => {
    clearTimeout(again)
    again = setTimeout(() => opened.connect(), ms)
  }
  const lost = () => {
    clearTimeout(hiccup)
    hiccup = setTimeout(() => connection.set('offline'), hiccupMs)
    resetLive()
  }
  opened.on('connect', () => {
    clearTimeout(hiccup)
    connection.set('online')
    if (watched !== null) opened.emit('watch', { conversationId: watched })
    void deliverOutbox()
  })
  opened.on('disconnect', (reason) => {
    lost()
    // The service closed it on purpose: Socket.IO then waits to be asked.
    if (reason === 'io server disconnect') connectIn(1000)
  })
  opened.on('connect_error', (error) => {
    if (error.message === 'UNAUTHENTICATED') {
      opened.disconnect()
      setSession(null)
      return
    }
    lost()
    if (!opened.active) connectIn(5000)
  })
  opened.on('catch-up', takeCatchUp)
  opened.on('changes', (events) => takeChanges(events, true))
  opened.on('live', takeLive)
  opened.on('contact-typing', ({ conversationId, typing }) => takeContactTyping(conversationId, typing))
  opened.on('channel.updated', takeChannel)
  opened.on('store.trouble', (trouble) => storeTrouble.set(trouble))
  opened.on('session-ended', () => setSession(null))
  return () => {
    clearTimeout(hiccup)
    clearTimeout(again)
    opened.removeAllListeners()
    opened.disconnect()
    socket = null
    resetLive()
    resetSequence()
    connection.set('connecting')
  }
}

function takeChannel(status: ChannelStatus): void {
  queryClient.setQueryData<CommandOutput<'channel.list'>>(['channel.list', {}], (before) =>
    before === undefined
      ? before
      : {
          ...before,
          channels: before.channels.some((c) => c.channel === status.channel)
            ? before.channels.map((c) => (c.channel === status.channel ? status : c))
            : [...before.channels, status],
        },
  )
}

/** Tells colleagues which conversation this window shows. */
export function watch(conversationId: string | null): void {
  watched = conversationId
  if (socket?.connected === true) socket.emit('watch', { conversationId })
}

/** Tells colleagues and the resident that an answer is being written; repeated while it goes on. */
export function sendTyping(conversationId: string, typing: boolean): void {
  // A lost "is typing" is of no worth later: it is not kept for a reconnect.
  if (socket?.connected === true) socket.volatile.emit('typing', { conversationId, typing })
}
