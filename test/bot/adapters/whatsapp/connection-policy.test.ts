import fc from 'fast-check'
import { expect, test } from 'vitest'
import { backOff, nextStep } from '../../../../bot/adapters/whatsapp/connection-policy.ts'

const base = { failures: 0, replacedAt: [], now: 100_000, random: 0.5 }

test.each([
  [515, 'connecting', 0],
  [401, 'logged-out', null],
  [403, 'restricted', null],
])('%i leads to %s', (statusCode, state, delayMs) =>
  expect(nextStep({ ...base, statusCode })).toMatchObject({ state, delayMs }),
)

test('another session is not fought: five times within 30 s, then a person decides', () => {
  const replacedAt = [80_000, 85_000, 90_000, 95_000]
  expect(nextStep({ ...base, statusCode: 440, replacedAt }).delayMs).not.toBeNull()
  expect(nextStep({ ...base, statusCode: 440, replacedAt: [...replacedAt, 100_000] })).toMatchObject({
    state: 'replaced',
    delayMs: null,
  })
  expect(nextStep({ ...base, statusCode: 440, replacedAt: [1, 2, 3, 4, 100_000] }).delayMs).not.toBeNull()
})

test('everything else is tried again, later and later, never beyond a minute and a half', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(408, 428, 500, 503),
      fc.nat(200),
      fc.double({ min: 0, max: 0.999, noNaN: true }),
      (statusCode, failures, random) => {
        const step = nextStep({ ...base, statusCode, failures, random })
        expect(step.state).toBe('reconnecting')
        expect(step.delayMs).toBeGreaterThan(0)
        expect(step.delayMs).toBeLessThanOrEqual(90_000)
        expect(backOff(failures + 1, random)).toBeGreaterThanOrEqual(backOff(failures, random))
      },
    ),
  )
})
