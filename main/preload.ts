import { contextBridge, ipcRenderer } from 'electron'
import type { KepoDesktop } from '../shared/contract/ipc.ts'

/** The only door between the dashboard and the shell; what passes is checked on the other side. */
const bridge: KepoDesktop = {
  notify: (input) => ipcRenderer.send('kepo:notify', input),
  setBadge: (input) => ipcRenderer.send('kepo:setBadge', input),
  onOpenConversation(listener) {
    const heard = (_: unknown, conversationId: unknown) => {
      if (typeof conversationId === 'string') listener(conversationId)
    }
    ipcRenderer.on('kepo:openConversation', heard)
    return () => ipcRenderer.off('kepo:openConversation', heard)
  },
  onReply(listener) {
    // The shell has checked it; nothing else can send on this channel.
    const heard = (_: unknown, reply: Parameters<typeof listener>[0]) => listener(reply)
    ipcRenderer.on('kepo:reply', heard)
    return () => ipcRenderer.off('kepo:reply', heard)
  },
}

contextBridge.exposeInMainWorld('kepoDesktop', bridge)
