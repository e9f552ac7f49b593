import fc from 'fast-check'
import { expect, test } from 'vitest'
import { maskNumber, spellNumber } from '../../../shared/model/phone-number.ts'

const digits = fc.stringMatching(/^62\d{8,13}$/)

test('a number in groups is still that number, and begins and ends like its mask', () => {
  expect(spellNumber('6281234567890')).toBe('+62 812-3456-7890')
  fc.assert(
    fc.property(digits, (number) => {
      const spelt = spellNumber(number)
      expect(spelt.replace(/\D/g, '')).toBe(number)
      expect(spelt.slice(0, 8)).toBe(maskNumber(number).slice(0, 8))
      expect(spelt.at(-1)).toBe(maskNumber(number).at(-1))
    }),
  )
})
