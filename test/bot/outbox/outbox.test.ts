import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Bucket, cautious, composingMs, take } from '../../../bot/outbox/pace.ts'
import { maxUnconfirmed, statesBefore } from '../../../bot/outbox/states.ts'
import { next } from '../../../bot/outbox/worker.ts'

test('a pace is kept: never more than the burst and the rate allow', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 2_000 }), { maxLength: 200 }), (gaps) => {
      const limits = { burst: 5, perSecond: 2 }
      let bucket: Bucket = { tokens: limits.burst, at: 0 }
      let now = 0
      let sent = 0
      for (const gap of gaps) {
        now += gap
        const taken = take(bucket, limits, now, 0.5)
        bucket = taken.bucket
        if (taken.waitMs === 0) sent++
        expect(sent).toBeLessThanOrEqual(limits.burst + (now / 1000) * limits.perSecond + 1e-6)
      }
    }),
  )
})

test('receipts never move a message backwards', () => {
  expect(statesBefore('delivered')).toEqual(['pending', 'sending', 'sent', 'failed', 'unknown', 'cancelled'])
  expect(statesBefore('read')).toContain('delivered')
})

test('an unconfirmed send is tried again under its id, and at last shown as failed', () => {
  const outcome = { kind: 'unconfirmed', cause: 'no acknowledgement' } as const
  expect(next({ attempts: 1 }, outcome, 0, 0).state).toBe('unknown')
  expect(next({ attempts: maxUnconfirmed }, outcome, 0, 0)).toMatchObject({
    state: 'failed',
    failure: 'no acknowledgement',
  })
  expect(next({ attempts: 1 }, { kind: 'refused', code: '463' }, 0, 0)).toMatchObject({
    state: 'failed',
    failure: '463',
  })
})

test('an hour without a line does not use up the tries of a message', () => {
  const after = next({ attempts: maxUnconfirmed + 5 }, { kind: 'not-ready' }, 0, 0)
  expect(after).toMatchObject({ state: 'pending', discountAttempt: true })
})

test('a line that goes down is no fault of the message, however often', () => {
  const after = next({ attempts: maxUnconfirmed + 5 }, { kind: 'interrupted' }, 0, 0)
  expect(after).toMatchObject({ state: 'unknown', discountAttempt: true })
  expect(after.nextAttemptAt).toBeLessThan(2_000)
})

test('a warning from WhatsApp slows the pace and ends writing to strangers', () => {
  expect(cautious({ burst: 20, perSecond: 1, dailyColdCap: 50 })).toEqual({
    burst: 1,
    perSecond: 0.25,
    dailyColdCap: 0,
  })
})

test('composing shows for longer before a long answer, and never for long', () => {
  expect(composingMs(10, 0.5)).toBeLessThan(composingMs(200, 0.5))
  expect(composingMs(5_000, 1)).toBeLessThanOrEqual(3_000)
})
