import { existsSync } from 'node:fs'

const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/** A Chromium of this machine; KEPO_CHROMIUM names another. Null when there is none. */
export function findChromium(): string | null {
  const named = process.env.KEPO_CHROMIUM
  return [...(named === undefined ? [] : [named]), ...places].find((path) => existsSync(path)) ?? null
}

/** It looks nothing up on the net, and runs where there is no user namespace (root in a container). */
export const chromiumArgs = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]
