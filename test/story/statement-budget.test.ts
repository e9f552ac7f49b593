import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Connection } from '../../bot/store/connection.ts'
import { type Helpdesk, startHelpdesk } from '../support/helpdesk.ts'
import { sureQuestions } from '../support/linked-child.ts'

/**
 * A statement is a walk to another thread and back: their number is what the service's speed hangs on, and it is no time.
 * Counted from a message of a known resident to its answer being delivered. What it was measured at, and a little.
 */
const mostWrites = 32
const mostReads = 6
const writes: string[] = []
const reads: string[] = []
const ever = new Set<string>()

let desk: Helpdesk
beforeAll(async () => {
  const database = {
    beforeStatement: (sql: string) => {
      writes.push(sql)
      ever.add(sql)
    },
    beforeRead: (sql: string) => {
      reads.push(sql)
      ever.add(sql)
    },
  }
  desk = await startHelpdesk({ adapters: { database } })
})
afterAll(() => desk?.stop())

test('a question and its answer cost the store no more than so many statements', async () => {
  ever.clear()
  const questions = await sureQuestions(4)
  const resident = desk.whatsApp.addResident({ number: '628139000000', name: 'Warga' })
  const counted: { writes: number; reads: number }[] = []
  for (const question of questions) {
    writes.length = 0
    reads.length = 0
    await resident.sendText(desk.office.account, question.text)
    await resident.waitFor((m) => m.text.startsWith(question.mark))
    await new Promise((done) => setTimeout(done, 700))
    // Jobs look for work now and then, whether or not anybody writes.
    counted.push({ writes: writes.length, reads: reads.filter((sql) => !/from "media"/.test(sql)).length })
  }
  // The first makes contact, conversation and session; of the others the calmest counts: housekeeping may fall into one.
  const usual = counted.slice(1)
  expect(Math.min(...usual.map((c) => c.writes)), writes.join('\n')).toBeLessThanOrEqual(mostWrites)
  expect(Math.min(...usual.map((c) => c.reads)), reads.join('\n')).toBeLessThanOrEqual(mostReads)
  expect(Math.min(...usual.map((c) => c.writes))).toBeGreaterThan(15)
})

/** Small whatever happens: what is unsettled, what the statement itself brings, and who asked to be woken (of whom one is read). */
const small =
  /^SCAN (json_each|\d+-ROW|push_subscriptions|.* USING INDEX (outbox_open|inbound_journal_open|media_pending))/

test('none of them looks at more rows the more there are', async () => {
  const statements = [...ever].filter((sql) => !/^(begin|commit|pragma)/i.test(sql))
  expect(statements.length).toBeGreaterThan(20)
  const connection = await Connection.open(join(desk.dataDir, 'kepo.db'), 'read')
  const growing: string[] = []
  for (const sql of statements)
    for (const row of await connection.all(`EXPLAIN QUERY PLAN ${sql}`, [])) {
      const detail = String(Object(row).detail)
      // What follows the change log reads on from where it stands: nothing is skipped.
      const open = /\(rowid[<>]\?\)/.test(detail) && !/change_log/.test(detail)
      if (open || (detail.startsWith('SCAN') && !small.test(detail))) growing.push(`${detail}: ${sql}`)
    }
  await connection.close()
  expect(growing).toEqual([])
})
