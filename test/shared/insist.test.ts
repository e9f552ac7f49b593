import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { insist } from '../../shared/insist.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const failing = (times: number) => {
  let calls = 0
  return async () => {
    if (++calls <= times) throw new Error('busy')
    return calls
  }
}

test('tries until it succeeds, each time after twice the wait', async () => {
  const failures: number[] = []
  const done = insist(failing(3), { stopped: () => false, onFailure: (_, n) => failures.push(n) })
  await vi.advanceTimersByTimeAsync(100 + 200 + 400)
  expect(await done).toBe(4)
  expect(failures).toEqual([1, 2, 3])
})

test('tries once even when all is being stopped, and then gives up', async () => {
  const options = { stopped: () => true, onFailure: () => undefined }
  expect(await insist(failing(0), options)).toBe(1)
  expect(await insist(failing(1), options)).toBeNull()
})

test('a stop is not kept waiting for the next try', async () => {
  let stopped = false
  const done = insist(failing(99), { stopped: () => stopped, onFailure: () => undefined })
  await vi.advanceTimersByTimeAsync(100 + 200 + 400 + 800 + 100)
  stopped = true
  await vi.advanceTimersByTimeAsync(250)
  expect(await done).toBeNull()
})
