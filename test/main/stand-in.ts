import { EventEmitter } from 'node:events'
import type { IpcMain, UtilityProcess, WebContents } from 'electron'

/**
 * Typed stand-ins for the parts of Electron that the shell touches: the binary cannot be had where tests run. `Pick` of
 * Electron's own types keeps them from drifting.
 */
export class FakeChild extends EventEmitter implements Pick<UtilityProcess, 'kill' | 'postMessage'> {
  readonly posted: unknown[] = []
  exited = false
  postMessage(message: unknown): void {
    if (this.exited) throw new Error('posted to a child that is gone: Electron would crash')
    this.posted.push(message)
  }
  kill(): boolean {
    this.exit()
    return true
  }
  exit(): void {
    if (this.exited) return
    this.exited = true
    this.emit('exit', 1)
  }
  /** As the whole of Electron's class, of which the supervisor uses these parts alone. */
  get asElectron(): UtilityProcess {
    return this as unknown as UtilityProcess
  }
}

export class FakeContents extends EventEmitter {
  openHandler: Parameters<WebContents['setWindowOpenHandler']>[0] = () => ({ action: 'allow' })
  setWindowOpenHandler(handler: Parameters<WebContents['setWindowOpenHandler']>[0]): void {
    this.openHandler = handler
  }
  navigate(url: string): boolean {
    let prevented = false
    this.emit('will-navigate', { url, preventDefault: () => (prevented = true) })
    return !prevented
  }
  get asElectron(): WebContents {
    return this as unknown as WebContents
  }
}

export class FakeIpc extends EventEmitter {
  send(channel: string, senderUrl: string | null, input: unknown): void {
    this.emit(channel, { senderFrame: senderUrl === null ? null : { url: senderUrl } }, input)
  }
  get asElectron(): Pick<IpcMain, 'on'> {
    return this as unknown as IpcMain
  }
}
