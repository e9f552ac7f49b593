import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseRange } from '../../../../bot/adapters/http/range.ts'

describe('a Range header', () => {
  test.each([
    [undefined, { kind: 'whole' }],
    ['bytes=0-0', { kind: 'part', start: 0, end: 0 }],
    ['bytes=3-', { kind: 'part', start: 3, end: 9 }],
    ['bytes=-4', { kind: 'part', start: 6, end: 9 }],
    ['bytes=-40', { kind: 'part', start: 0, end: 9 }],
    ['bytes=8-100', { kind: 'part', start: 8, end: 9 }],
    ['bytes=10-12', { kind: 'unsatisfiable' }],
    ['bytes=-0', { kind: 'unsatisfiable' }],
    ['bytes=5-2', { kind: 'whole' }],
    ['bytes=-', { kind: 'whole' }],
    ['bytes=0-1,4-5', { kind: 'whole' }],
    ['lines=1-2', { kind: 'whole' }],
  ])('%s of ten bytes', (header, expected) => {
    expect(parseRange(header, 10)).toEqual(expected)
  })

  test('never reaches outside the file, and an empty file has no part', () => {
    fc.assert(
      fc.property(fc.nat(40), fc.option(fc.nat(60)), fc.option(fc.nat(60)), (size, first, last) => {
        const range = parseRange(`bytes=${first ?? ''}-${last ?? ''}`, size)
        if (range.kind !== 'part') return
        expect(range.start).toBeGreaterThanOrEqual(0)
        expect(range.end).toBeLessThan(size)
        expect(range.start).toBeLessThanOrEqual(range.end)
      }),
    )
  })
})
