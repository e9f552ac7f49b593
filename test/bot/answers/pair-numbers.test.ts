import fc from 'fast-check'
import { expect, test } from 'vitest'
import { PairNumbers } from '../../../bot/answers/pair-numbers.ts'

test('a pair has the number that it was given last, and another pair has another', () => {
  const number = fc.nat(60)
  fc.assert(
    fc.property(fc.array(fc.tuple(number, number, fc.nat(9)), { maxLength: 2_000 }), (given) => {
      const numbers = new PairNumbers()
      const plain = new Map<string, number>()
      for (const [first, second, value] of given) {
        numbers.set(first, second, value)
        plain.set(`${first} ${second}`, value)
      }
      for (let first = 0; first <= 60; first++)
        for (let second = 0; second <= 60; second++)
          expect(numbers.get(first, second)).toBe(plain.get(`${first} ${second}`))
    }),
    { numRuns: 20 },
  )
})
