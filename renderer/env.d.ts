/// <reference types="vite/client" />

/** There only inside the desktop app. */
interface Window {
  readonly kepoDesktop?: import('../shared/contract/ipc.ts').KepoDesktop
}

/** Not in TypeScript's library, since not every browser knows it: a notification that replaces another rings as well. */
interface NotificationOptions {
  renotify?: boolean
}
