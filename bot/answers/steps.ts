/** Work in small steps: whoever has it done may let others have a turn between two of them. */
export type Steps<T> = Generator<undefined, T, undefined>

/** All steps at once. */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
  }
}

/** Does the same with every item, so many a step. */
export function* inSteps<T>(items: readonly T[], aStep: number, work: (item: T) => void): Steps<void> {
  for (let start = 0; start < items.length; start += aStep) {
    for (const item of items.slice(start, start + aStep)) work(item)
    yield
  }
}
