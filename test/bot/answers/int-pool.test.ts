import fc from 'fast-check'
import { expect, test } from 'vitest'
import { IntPool } from '../../../bot/answers/int-pool.ts'

test('every list stays what it was, whatever is kept after it', () => {
  const list = fc.array(fc.nat(100_000), { maxLength: 30 })
  fc.assert(
    fc.property(fc.array(list, { maxLength: 40 }), fc.nat(70_000), (lists, long) => {
      const pool = new IntPool()
      const all = [...lists, Array.from({ length: long }, (_, i) => i), ...lists]
      const kept = all.map((one) => pool.keep(one))
      for (const [i, one] of all.entries()) expect([...(kept[i] ?? [])]).toEqual(one)
    }),
    { numRuns: 20 },
  )
})
