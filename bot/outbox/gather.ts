/**
 * One piece of work at a time; what comes while one is under way is done together in the next. Resolves when the work
 * that the item went into is through.
 */
export function gather<T>(work: (items: readonly T[]) => Promise<unknown>): (item: T) => Promise<void> {
  let waiting: T[] = []
  let next: Promise<void> | null = null
  let last: Promise<void> = Promise.resolve()
  return (item) => {
    waiting.push(item)
    next ??= last.then(async () => {
      const items = waiting
      waiting = []
      next = null
      await work(items)
    })
    last = next.catch(() => undefined)
    return next
  }
}
