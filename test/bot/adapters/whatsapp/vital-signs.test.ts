import fc from 'fast-check'
import { expect, test } from 'vitest'
import { uuidIds } from '../../../../bot/adapters/system.ts'
import { quietStep } from '../../../../bot/adapters/whatsapp/connection-policy.ts'
import { noSigns, OutageRecord, readSigns, writeSigns } from '../../../../bot/adapters/whatsapp/vital-signs.ts'

const minute = 60_000

/** What is done in a time in which nothing is heard. */
function stepsOf(quietMinutes: number): string[] {
  const steps: string[] = []
  let tier = 0
  for (let now = 0; now < quietMinutes * minute; ) {
    const { step, nextMs } = quietStep(now, tier)
    if (step !== 'wait') {
      tier++
      steps.push(step)
    }
    now += nextMs
  }
  return steps
}

test('a quiet line is probed twice before it is made anew, and later and later', () => {
  expect(stepsOf(15)).toEqual([])
  expect(stepsOf(30)).toEqual(['probe'])
  expect(stepsOf(12 * 60)).toEqual(['probe', 'probe', 'reconnect', 'probe', 'probe', 'reconnect'])
})

test('however long it is quiet, healing does not loop', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 7 * 24 * 60 }), (minutes) => {
      expect(stepsOf(minutes).length).toBeLessThanOrEqual(1 + Math.log2(1 + minutes / 20))
    }),
  )
})

/** Outages as the store keeps them. */
function ledger() {
  const rows: { id: string; startedAt: number; endedAt: number | null; cause: string }[] = []
  return {
    rows,
    openOutage: async ({ id, startedAt, cause }: { id: string; startedAt: number; cause: string }) => {
      rows.push({ id, startedAt, endedAt: null, cause })
    },
    closeOutage: async (id: string, endedAt: number) => {
      for (const row of rows) if (row.id === id) row.endedAt = endedAt
    },
    unfinishedOutage: async () => rows.find((r) => r.endedAt === null)?.id ?? null,
  }
}

test('an outage goes on over a restart; the time without a service is one as well', async () => {
  const state = ledger()
  let now = 100
  const clock = { now: () => now }
  const first = new OutageRecord(state, uuidIds, clock)
  await first.resume(null)
  await first.begin('428')
  await first.begin('408')
  now = 200
  const second = new OutageRecord(state, uuidIds, clock)
  await second.resume(null)
  await second.begin('408')
  now = 300
  await second.over()
  await second.over()
  const third = new OutageRecord(state, uuidIds, clock)
  await third.resume(350)
  now = 400
  await third.over()
  expect(state.rows).toMatchObject([
    { startedAt: 100, endedAt: 300, cause: '428' },
    { startedAt: 350, endedAt: 400, cause: 'service-down' },
  ])
})

test('what is known of the line outlives the process; what cannot be read is as if nothing were known', async () => {
  const kept: Record<string, string> = {}
  const state = {
    get: async () => kept,
    set: async (entries: { id: string; value: string | null }[]) => {
      for (const { id, value } of entries) kept[id] = value ?? ''
    },
  }
  expect(await readSigns(state)).toEqual(noSigns)
  const signs = { openAt: 1, inboundAt: 2, acknowledgedAt: null, restrictedUntil: 4, undecryptable: 3 }
  await writeSigns(state, signs)
  expect(await readSigns(state)).toEqual(signs)
  kept.signs = '{"openAt":1,"inboundAt":2,"acknowledgedAt":null,"restrictedUntil":4}'
  expect(await readSigns(state)).toEqual({ ...signs, undecryptable: 0 })
  kept.signs = '{"openAt": "yesterday"}'
  expect(await readSigns(state)).toEqual(noSigns)
})
