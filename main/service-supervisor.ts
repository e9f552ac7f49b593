import type { UtilityProcess } from 'electron'
import { ServiceToShell, type ShellToService } from '../shared/contract/ipc.ts'
import { afterCrash, noCrashes, type RestartState } from './restart-policy.ts'

export interface SupervisorOptions {
  /** Forks the service; called only after Electron is ready. */
  fork(): UtilityProcess
  onReady(url: string): void
  /** It cannot run; the sentence is for people. */
  onFailed(message: string): void
  now(): number
}

/** The longest that a stop may take before the process is ended. */
const stopPatienceMs = 5_000

/** Keeps the service running in its utility process: starts, restarts with back-off, stops in order. */
export class ServiceSupervisor {
  readonly #options: SupervisorOptions
  #child: UtilityProcess | null = null
  #restarts: RestartState = noCrashes
  #stopping = false
  /** Said that it cannot run: another try would say the same. */
  #refused = false

  constructor(options: SupervisorOptions) {
    this.#options = options
  }

  start(): void {
    this.#refused = false
    const child = this.#options.fork()
    this.#child = child
    child.on('message', (raw: unknown) => this.#heard(raw))
    // Never post to the child in here: its pipe is gone, and Electron crashes.
    child.once('exit', () => this.#ended(child))
  }

  /** Asks the service to finish; resolves when it is gone, at the latest after five seconds. */
  async stop(): Promise<void> {
    this.#stopping = true
    const child = this.#child
    if (child === null) return
    await new Promise<void>((resolve) => {
      const patience = setTimeout(() => child.kill(), stopPatienceMs)
      child.once('exit', () => {
        clearTimeout(patience)
        resolve()
      })
      const stop: ShellToService = { type: 'stop' }
      child.postMessage(stop)
    })
  }

  #heard(raw: unknown): void {
    const message = ServiceToShell.safeParse(raw)
    if (!message.success) return
    if (message.data.type === 'ready') this.#options.onReady(message.data.url)
    if (message.data.type === 'failed') {
      this.#refused = true
      this.#options.onFailed(message.data.message)
    }
  }

  #ended(child: UtilityProcess): void {
    if (this.#child === child) this.#child = null
    if (this.#stopping || this.#refused) return
    const { state, delayMs } = afterCrash(this.#restarts, this.#options.now())
    this.#restarts = state
    if (delayMs === null)
      this.#options.onFailed(
        'Layanan Kepo Desk berhenti berulang kali. Mulai ulang aplikasi; bila terulang, hubungi administrator.',
      )
    else setTimeout(() => !this.#stopping && this.start(), delayMs)
  }
}
