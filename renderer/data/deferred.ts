import { createStore, useStore } from './store.ts'

/** What is about to happen to a conversation; `leaving` when the page is going away and it has to happen now. */
type Run = (leaving: boolean) => Promise<void>
interface Deferred {
  run: Run
  timer: ReturnType<typeof setTimeout>
}

/** How long it can be taken back, milliseconds. */
export const undoMs = 6000

const waiting = new Map<string, Deferred>()
/** Conversations whose action waits or is under way: the lists leave them out. */
const concerned = createStore<ReadonlySet<string>>(new Set())
export const useDeferred = (): ReadonlySet<string> => useStore(concerned, (ids) => ids)

const mark = (id: string, on: boolean) => {
  const next = new Set(concerned.get())
  if (on) next.add(id)
  else next.delete(id)
  concerned.set(next)
}

/**
 * Does something to a conversation after `undoMs`, until when `takeBack` prevents it: resolving writes to the resident, so
 * it cannot be undone once it is done. A page that is hidden or left does it at once.
 */
export function defer(conversationId: string, run: Run): void {
  void finish(conversationId, false)
  waiting.set(conversationId, { run, timer: setTimeout(() => void finish(conversationId, false), undoMs) })
  mark(conversationId, true)
}

/** True when it had not happened yet and now will not. */
export function takeBack(conversationId: string): boolean {
  const deferred = waiting.get(conversationId)
  if (deferred === undefined) return false
  clearTimeout(deferred.timer)
  waiting.delete(conversationId)
  mark(conversationId, false)
  return true
}

async function finish(conversationId: string, leaving: boolean): Promise<void> {
  const deferred = waiting.get(conversationId)
  if (deferred === undefined) return
  clearTimeout(deferred.timer)
  waiting.delete(conversationId)
  await deferred.run(leaving)
  if (!waiting.has(conversationId)) mark(conversationId, false)
}

/** Everything that waits happens now. */
export function finishDeferred(): void {
  for (const id of [...waiting.keys()]) void finish(id, true)
}

if (typeof document !== 'undefined')
  document.addEventListener('visibilitychange', () => {
    // The last moment that a phone's browser is sure to tell of.
    if (document.visibilityState === 'hidden') finishDeferred()
  })
