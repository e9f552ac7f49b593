import { join } from 'node:path'
import {
  app,
  BrowserWindow,
  ipcMain,
  Menu,
  Notification,
  nativeImage,
  session,
  shell,
  Tray,
  utilityProcess,
} from 'electron'
import { shellEvents } from '../shared/contract/ipc.ts'
import { ServiceSupervisor } from './service-supervisor.ts'
import { bindShellCalls } from './shell-calls.ts'
import { limitPermissions, lockTo } from './window-guards.ts'

/** The desktop app: one window on the service that it keeps running. No business rule lives here. */
const here = import.meta.dirname
let window: BrowserWindow | null = null
let tray: Tray | null = null
let origin: string | null = null
let quitting = false

function page(title: string, text: string): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  const html = `<!doctype html><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"><title>${title}</title><body style="font:16px system-ui;margin:15vh auto;max-width:34em;color:#333"><h1 style="font-size:20px">${title}</h1><p>${escaped}</p>`
  return `data:text/html;charset=utf-8,${encodeURIComponent(html)}`
}

function show(): void {
  if (window === null) return
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}

function createWindow(): BrowserWindow {
  const made = new BrowserWindow({
    width: 1360,
    height: 860,
    minWidth: 380,
    minHeight: 560,
    title: 'Kepo Desk',
    backgroundColor: '#f4f3ef',
    webPreferences: {
      preload: join(here, 'preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
    },
  })
  made.removeMenu()
  lockTo(
    () => origin,
    made.webContents,
    (link) => void shell.openExternal(link),
  )
  // Closing hides: whoever is on duty still hears of a new handover. The tray quits.
  made.on('close', (event) => {
    if (quitting || tray === null) return
    event.preventDefault()
    made.hide()
  })
  void made.loadURL(page('Kepo Desk', 'Sedang disiapkan, mohon tunggu sebentar.'))
  return made
}

function createTray(): Tray {
  const made = new Tray(nativeImage.createFromPath(join(here, 'tray.png')))
  made.setToolTip('Kepo Desk')
  made.setContextMenu(
    Menu.buildFromTemplate([
      { label: 'Buka Kepo Desk', click: show },
      { type: 'separator' },
      { label: 'Keluar', click: () => app.quit() },
    ]),
  )
  made.on('click', show)
  return made
}

const supervisor = new ServiceSupervisor({
  fork: () =>
    utilityProcess.fork(join(here, 'service.mjs'), [], {
      serviceName: 'kepo-desk-service',
      env: {
        ...process.env,
        KEPO_DATA_DIR: process.env.KEPO_DATA_DIR ?? join(app.getPath('userData'), 'data'),
        KEPO_WEB_ROOT: join(here, '../renderer'),
      },
    }),
  onReady(url) {
    origin = new URL(url).origin
    if (window === null) return
    limitPermissions(origin, session.defaultSession)
    void window.loadURL(url)
  },
  onFailed: (message) => void window?.loadURL(page('Kepo Desk tidak dapat berjalan', message)),
  now: Date.now,
})

bindShellCalls(ipcMain, () => origin, {
  notify({ title, body, conversationId, mayReply }) {
    const note = new Notification({ title, body, hasReply: mayReply, replyPlaceholder: 'Balas' })
    note.on('click', () => {
      show()
      window?.webContents.send('kepo:openConversation', conversationId)
    })
    note.on('reply', (_, text) => {
      const reply = shellEvents.reply.safeParse({ conversationId, text })
      if (reply.success) window?.webContents.send('kepo:reply', reply.data)
    })
    note.show()
  },
  setBadge: ({ count }) => void app.setBadgeCount(count),
})

if (!app.requestSingleInstanceLock()) app.quit()
else {
  app.on('second-instance', show)
  app.on('window-all-closed', () => app.quit())
  app.on('before-quit', (event) => {
    if (quitting) return
    quitting = true
    event.preventDefault()
    void supervisor.stop().then(() => app.quit())
  })
  void app.whenReady().then(() => {
    window = createWindow()
    tray = createTray()
    supervisor.start()
  })
}
