import { WebSocket } from 'ws'

/**
 * An agent's window as the service sees it: a Socket.IO connection that gets everything. What comes is dropped unread, so
 * that fifty of them cost the load generator no more than the bytes.
 */
export async function watcher(url: string, headers: Record<string, string> = {}): Promise<{ close(): void }> {
  const socket = new WebSocket(`${url.replace(/^http/, 'ws')}/socket.io/?EIO=4&transport=websocket`, { headers })
  await new Promise<void>((resolve, reject) => {
    socket.once('error', reject)
    socket.on('message', (data: Buffer) => {
      // Engine.IO: 0 opens, 2 asks whether we live; Socket.IO in it: 40 connects, and is confirmed by the same.
      if (data[0] === 0x30) socket.send('40')
      else if (data[0] === 0x32) socket.send('3')
      else if (data[0] === 0x34 && data[1] === 0x30) resolve()
    })
  })
  return socket
}
