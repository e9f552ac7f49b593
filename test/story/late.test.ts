import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Helpdesk, startHelpdesk } from '../support/helpdesk.ts'
import { sureQuestions } from '../support/linked-child.ts'

let desk: Helpdesk
beforeAll(async () => {
  desk = await startHelpdesk()
})
afterAll(() => desk?.stop())

const sorry = 'Mohon maaf, pesan Bapak/Ibu baru kami baca.'
/** Seconds since 1970, so many hours ago. */
const hoursAgo = (hours: number) => Math.floor(Date.now() / 1_000) - hours * 3_600

test('what somebody wrote in the night is read as a whole: one apology, each answer once', async () => {
  const [one, other] = await sureQuestions(2)
  if (one === undefined || other === undefined) throw new Error('no questions')
  const resident = desk.whatsApp.addResident({ number: '628137100001', name: 'Malam' })
  for (const [i, text] of [one.text, other.text].entries())
    await resident.sendText(desk.office.account, text, { at: hoursAgo(6) + 60 * i })
  await resident.waitFor((m) => m.text.startsWith(other.mark))
  await new Promise((done) => setTimeout(done, 1_000))
  expect(resident.inbox.map((m) => m.text.slice(0, 30))).toEqual([sorry.slice(0, 30), one.mark, other.mark])
})

test('an old question that the bot is not sure of goes to a human, with the apology', async () => {
  const resident = desk.whatsApp.addResident({ number: '628137100002', name: 'Kemarin' })
  const text = 'apakah kucing saya boleh ikut naik pesawat ke bulan'
  await resident.sendText(desk.office.account, text, { at: hoursAgo(20) })
  await resident.waitFor((m) => m.text.includes('Antrean'))
  expect(resident.inbox.map((m) => m.text)).toEqual([sorry, expect.stringContaining('Antrean')])
  const { store } = desk.service
  const row = await store.read
    .selectFrom('conversations as c')
    .innerJoin('contacts as p', 'p.id', 'c.contact_id')
    .select(['c.status', 'c.handover_reason'])
    .where('p.name', '=', 'Kemarin')
    .executeTakeFirst()
  expect(row).toEqual({ status: 'queued', handover_reason: 'stale-question' })
})
