import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Postings } from '../../../bot/answers/postings.ts'

test('holders are those that were added and not removed, whatever the order', () => {
  const step = fc.record({ feature: fc.nat(3), entry: fc.nat(4), add: fc.boolean() })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const postings = new Postings()
      const plain = new Map<number, Map<number, number>>()
      for (const [n, { feature, entry, add }] of steps.entries()) {
        const holders = plain.get(feature) ?? new Map<number, number>()
        plain.set(feature, holders)
        // As the corpus does: an entry is added once, and removed only when it is there.
        if (add && !holders.has(entry)) {
          postings.add(feature, entry, n)
          holders.set(entry, n)
        } else if (!add && holders.delete(entry)) postings.remove(feature, entry)
      }
      for (const [feature, holders] of plain) {
        const { entries, frequencies } = postings.of(feature)
        expect(new Map(entries.map((entry, k) => [entry, frequencies[k]]))).toEqual(holders)
        expect(postings.count(feature)).toBe(holders.size)
        for (let entry = 0; entry < 5; entry++)
          expect(postings.isHeld(feature, entry)).toBe([...holders.keys()].some((h) => h !== entry))
      }
    }),
  )
})
