import { useSyncExternalStore } from 'react'

let now = Date.now()
let timer: ReturnType<typeof setInterval> | undefined
const listeners = new Set<() => void>()
const everyMs = 10_000

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  timer ??= setInterval(() => {
    now = Date.now()
    for (const tell of listeners) tell()
  }, everyMs)
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0) return
    clearInterval(timer)
    timer = undefined
  }
}

/** The time, moving on every ten seconds with one timer for the whole page. */
export function useNow(): number {
  return useSyncExternalStore(subscribe, () => {
    if (timer === undefined && Date.now() - now > everyMs) now = Date.now()
    return now
  })
}
