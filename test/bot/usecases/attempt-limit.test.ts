import { expect, test } from 'vitest'
import { AttemptLimit } from '../../../bot/usecases/attempt-limit.ts'

test('so many in any window, per key; a refused attempt does not prolong the wait', () => {
  const limit = new AttemptLimit(3, 1_000)
  expect([0, 100, 200, 300, 999].map((at) => limit.take('a', at))).toEqual([true, true, true, false, false])
  expect(limit.take('b', 300)).toBe(true)
  expect([1_000, 1_001, 1_100].map((at) => limit.take('a', at))).toEqual([true, false, true])
  limit.clear('a')
  expect(limit.take('a', 1_101)).toBe(true)
})
