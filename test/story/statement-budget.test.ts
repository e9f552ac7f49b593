import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Helpdesk, startHelpdesk } from '../support/helpdesk.ts'
import { sureQuestions } from '../support/linked-child.ts'

/**
 * A statement is a walk to another thread and back: their number is what the service's speed hangs on, and it is no time.
 * Counted from a message of a known resident to its answer being delivered. What it was measured at, and a little.
 */
const mostWrites = 36
const mostReads = 6
const writes: string[] = []
const reads: string[] = []

let desk: Helpdesk
beforeAll(async () => {
  const database = {
    beforeStatement: (sql: string) => void writes.push(sql),
    beforeRead: (sql: string) => void reads.push(sql),
  }
  desk = await startHelpdesk({ adapters: { database } })
})
afterAll(() => desk?.stop())

test('a question and its answer cost the store no more than so many statements', async () => {
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
