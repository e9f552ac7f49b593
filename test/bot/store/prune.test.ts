import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { IncomingMessage } from '../../../bot/ports/channel.ts'
import type { Store } from '../../../bot/store/store.ts'
import { temporaryStore } from '../support/temporary-store.ts'

let store: Store
let stop: () => Promise<void>
beforeEach(async () => {
  ;({ store, stop } = await temporaryStore())
})
afterEach(() => stop())

const times = fc.array(fc.nat(50), { minLength: 1, maxLength: 12 }).map((all) => all.toSorted((a, b) => a - b))

test('the change log forgets what is older, whatever the times, but never its newest', async () => {
  await fc.assert(
    fc.asyncProperty(times, fc.nat(60), async (ats, before) => {
      await store.write((tx) => tx.deleteFrom('change_log').execute())
      await store.write(async (tx) => {
        for (const at of ats) store.changes.append(tx, { at, event: { type: 'content.updated' } })
      })
      await store.write((tx) => store.changes.prune(tx, before))
      const left = (await store.read.selectFrom('change_log').select('at').orderBy('seq').execute()).map((r) => r.at)
      const recent = ats.filter((at) => at >= before)
      expect(left).toEqual(recent.length > 0 ? recent : ats.slice(-1))
    }),
    { numRuns: 40 },
  )
})

const message = (externalId: string): IncomingMessage => ({
  channel: 'whatsapp',
  account: '1',
  chat: '2@lid',
  externalId,
  identity: { lid: '2', phone: null, name: null },
  fromUs: false,
  at: 0,
  quote: null,
  content: { kind: 'text', text: 'ktp hilang' },
})

test('the journal forgets what is older and done, whatever the times, and nothing else', async () => {
  const rows = fc.array(fc.record({ at: fc.nat(50), done: fc.boolean() }), { minLength: 1, maxLength: 12 })
  await fc.assert(
    fc.asyncProperty(rows, fc.nat(60), async (unsorted, before) => {
      const all = unsorted.toSorted((a, b) => a.at - b.at)
      await store.write((tx) => tx.deleteFrom('inbound_journal').execute())
      await store.write(async (tx) => {
        for (const [i, { at, done }] of all.entries()) {
          const id = await store.journal.append(tx, message(`m${i}`), at)
          if (done && id !== null) store.journal.setDone(tx, [id])
        }
      })
      await store.write((tx) => store.journal.prune(tx, before))
      const left = await store.read.selectFrom('inbound_journal').select('received_at').orderBy('id').execute()
      expect(left.map((r) => r.received_at)).toEqual(all.filter((r) => r.at >= before || !r.done).map((r) => r.at))
    }),
    { numRuns: 40 },
  )
})
