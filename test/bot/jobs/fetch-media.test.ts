import { existsSync } from 'node:fs'
import { mkdir, open, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createLog, uuidIds } from '../../../bot/adapters/system.ts'
import { fetchMedia } from '../../../bot/jobs/fetch-media.ts'
import type { Store } from '../../../bot/store/store.ts'
import type { LinkState } from '../../../shared/model/channel.ts'
import { lineStatus } from '../support/line-status.ts'
import { temporaryStore } from '../support/temporary-store.ts'

const hour = 3_600_000
let now: number
let folder: string
let store: Store
let stop: () => Promise<void>
beforeEach(async () => {
  ;({ folder, store, stop } = await temporaryStore())
  now = 1_000 * 24 * hour
  await mkdir(join(folder, 'media'))
  const facts = { mime: 'text/plain', size: 4, filename: null, width: null, height: null, seconds: null }
  await store.write((tx) =>
    store.media.insertPending(tx, { id: 'm', channel: 'whatsapp', reference: { ...facts, locator: '{}' }, now }),
  )
})
afterEach(async () => {
  vi.restoreAllMocks()
  await stop()
})

const path = () => join(folder, 'media', 'm')
const row = () =>
  store.read
    .selectFrom('media')
    .select(['state', 'attempts', 'next_attempt_at'])
    .where('id', '=', 'm')
    .executeTakeFirstOrThrow()

/** One turn of the job, on a line in this state, where what is fetched is `bytes`. */
const turn = (state: LinkState, bytes: () => AsyncIterable<Uint8Array>) =>
  fetchMedia({
    store,
    clock: { now: () => now },
    ids: uuidIds,
    log: createLog('silent', false),
    mediaPath: (id) => join(folder, 'media', id),
    channels: [{ kind: 'whatsapp', status: () => lineStatus(state), fetchMedia: bytes }],
  })
async function* some() {
  yield Buffer.from('sura')
  yield Buffer.from('t')
}
// biome-ignore lint/correctness/useYield: it never gets that far
async function* none(): AsyncGenerator<Uint8Array> {
  throw new Error('503')
}

test('a try counts from its beginning: one that takes the process with it is not made for ever', async () => {
  const during: number[] = []
  await turn('open', async function* () {
    during.push((await row()).attempts)
    yield Buffer.from('surat')
  })
  expect(during).toEqual([1])
  expect(await row()).toMatchObject({ state: 'stored' })
})

test('while the line is down no try is made, nor counted', async () => {
  for (const state of ['reconnecting', 'stopped', 'logged-out'] as const) await turn(state, none)
  expect(await row()).toMatchObject({ state: 'pending', attempts: 0 })
  await turn('open', some)
  expect(await row()).toMatchObject({ state: 'stored', attempts: 1 })
})

test('what cannot be had is tried for days, then given up, and leaves no file', async () => {
  const begun = now
  for (let turns = 0; (await row()).state === 'pending' && turns < 1_000; turns++) {
    now = Math.max(now, (await row()).next_attempt_at ?? 0)
    await turn('open', none)
  }
  expect(await row()).toMatchObject({ state: 'failed', next_attempt_at: null })
  const days = (now - begun) / (24 * hour)
  expect(days).toBeGreaterThan(4)
  expect(days).toBeLessThan(10)
  expect(existsSync(path())).toBe(false)
})

test('it is on the disk for good before the store says that it is there', async () => {
  const probe = await open(join(folder, 'probe'), 'w')
  const flushed = vi.spyOn(Object.getPrototypeOf(probe), 'sync')
  await probe.close()
  await turn('open', some)
  expect(await row()).toMatchObject({ state: 'stored' })
  expect(flushed).toHaveBeenCalledTimes(1)
  expect(await readFile(path(), 'utf8')).toBe('surat')
})
