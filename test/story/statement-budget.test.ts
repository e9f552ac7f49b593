import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Connection } from '../../bot/store/connection.ts'
import { fileMessage } from '../loopback-whatsapp/phone-media.ts'
import { type Helpdesk, startHelpdesk, until } from '../support/helpdesk.ts'
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

/** What the test itself asks the store does not count. */
async function unheard<T>(work: () => Promise<T>): Promise<T> {
  const heard = [...ever]
  const result = await work()
  ever.clear()
  for (const sql of heard) ever.add(sql)
  return result
}

test('a photo, what an agent does, STOP, and the erasing of a person', async () => {
  const resident = desk.whatsApp.addResident({ number: '628139000001', name: 'Berfoto' })
  const agent = await desk.signIn('agen')
  const admin = await desk.signIn('admin')
  await resident.sendText(desk.office.account, 'petugas')
  await resident.waitFor((m) => m.text.includes('Antrean'))
  const { items } = await agent.must('inbox.list', { view: 'unassigned' })
  const { id, contact } = items.find((i) => i.conversation.contact.name === 'Berfoto')?.conversation ?? {}
  if (id === undefined || contact === undefined) throw new Error('nobody is queued')
  const thread = async () => (await agent.must('conversation.messages', { id })).messages
  await agent.must('conversation.claim', { id })
  const bytes = await readFile(join(import.meta.dirname, '../../renderer/public/icon-192.png'))
  const picture = await fileMessage(desk.whatsApp, { bytes, mime: 'image/png', filename: 'ktp.png' })
  await resident.send(desk.office.account, picture, { type: 'media' })
  await until(async () => (await thread()).some((m) => m.media?.state === 'stored'))
  await agent.must('conversation.send', { id, clientId: 'budget-now', text: 'Sudah kami terima, Ibu.' })
  await resident.waitFor((m) => m.text.includes('Sudah kami terima'))
  const sendAt = Date.now() + 3_600_000
  const later = await agent.must('conversation.send', { id, clientId: 'budget-1', text: 'Nanti.', sendAt })
  await agent.must('message.cancel', { messageId: later.id })
  await agent.must('conversation.note', { id, clientId: 'budget-note', text: 'Berkas lengkap.', mentions: [] })
  const { teams } = await agent.must('team.list', {})
  await agent.must('conversation.transfer', { id, teamId: teams[0]?.id ?? '', note: '' })
  await agent.must('conversation.hand-back', { id })
  await agent.must('conversation.reopen', { id })
  await agent.must('conversation.send', { id, clientId: 'budget-2', text: 'Besok.', sendAt })
  await resident.sendText(desk.office.account, 'STOP')
  await until(async () => (await thread()).some((m) => m.text === 'Besok.' && m.delivery === 'cancelled'))
  await agent.must('conversation.resolve', { id })
  const { store } = desk.service
  const ofPerson = async () => ({
    outbox: (await store.read.selectFrom('outbox').select('id').where('conversation_id', '=', id).execute()).length,
    events: (await store.read.selectFrom('change_log').select('seq').where('conversation_id', '=', id).execute())
      .length,
    sent: (await store.read.selectFrom('wa_sent').select('chat').where('chat', '=', chat).execute()).length,
    name: (await store.inbox.search(store.read, 'Berfoto', 5)).length,
  })
  const chat = (await store.conversations.findInner(store.read, id))?.chat ?? ''
  const before = await unheard(ofPerson)
  expect(Object.values(before).every((n) => n > 0)).toBe(true)
  await admin.must('contact.erase', { id: contact.id })
  expect(await agent.call('conversation.messages', { id })).toMatchObject({ ok: false, code: 'ERASED' })
  expect(await unheard(ofPerson)).toEqual({ outbox: 0, events: 0, sent: 0, name: 0 })
})

/**
 * Small whatever happens: what is unsettled, what the statement itself brings, who works here, and who asked to be woken (of
 * whom one is read); in a full-text table, `=` is the row of that number.
 */
const small =
  /^SCAN (json_each|\d+-ROW|push_subscriptions|contact_search VIRTUAL TABLE INDEX 0:=|(sessions|accounts|account_teams|teams)\b|.* USING INDEX (outbox_open|inbound_journal_open|media_pending))/

/** What housekeeping removes it finds from the oldest on, and stops at the first that stays. */
const housekeeping = /^delete from "(change_log|inbound_journal)" where .*coalesce\(\(SELECT/

test('none of them looks at more rows the more there are', async () => {
  const statements = [...ever].filter((sql) => !/^(begin|commit|pragma)/i.test(sql) && !housekeeping.test(sql))
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
