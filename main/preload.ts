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
}

contextBridge.exposeInMainWorld('kepoDesktop', bridge)
