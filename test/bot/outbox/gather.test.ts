import fc from 'fast-check'
import { expect, test } from 'vitest'
import { gather } from '../../../bot/outbox/gather.ts'

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms))

test('everything is done once, in order, never two at a time, and a call ends no earlier than its work', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(3), { maxLength: 20 }), fc.nat(3), async (waits, takes) => {
      const done: number[] = []
      let under = 0
      const add = gather(async (items: readonly number[]) => {
        expect(++under).toBe(1)
        await pause(takes)
        done.push(...items)
        under--
      })
      const calls: Promise<void>[] = []
      for (const [i, wait] of waits.entries()) {
        if (wait > 0) await pause(wait - 1)
        calls.push(add(i).then(() => expect(done).toContain(i)))
      }
      await Promise.all(calls)
      expect(done).toEqual(waits.map((_, i) => i))
    }),
    { numRuns: 30 },
  )
})

test('what comes while one is under way is one piece of work; a failure is told to its own and stops nobody else', async () => {
  const batches: (readonly string[])[] = []
  const add = gather(async (items: readonly string[]) => {
    batches.push(items)
    await pause(5)
    if (items.includes('bad')) throw new Error('cannot')
  })
  const first = add('bad')
  await pause(1)
  const rest = Promise.all([add('a'), add('b')])
  await expect(first).rejects.toThrow('cannot')
  await rest
  expect(batches).toEqual([['bad'], ['a', 'b']])
})
