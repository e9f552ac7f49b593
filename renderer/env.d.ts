/// <reference types="vite/client" />

/** There only inside the desktop app. */
interface Window {
  readonly kepoDesktop?: import('../shared/contract/ipc.ts').KepoDesktop
}
