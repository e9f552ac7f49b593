import { io } from 'socket.io-client'

/** What a window is told of the store's trouble, from its first moment on. */
export function troubleTold(url: string, cookie: string) {
  const socket = io(url, { transports: ['websocket'], extraHeaders: { cookie, origin: url } })
  const told: unknown[] = []
  socket.on('store.trouble', (trouble) => told.push(trouble))
  return { told, socket }
}
