import { afterEach, beforeEach, expect, test } from 'vitest'
import { handBack } from '../../../bot/usecases/conversation-actions.ts'
import { resend, sendReply } from '../../../bot/usecases/send-reply.ts'
import { until } from '../../support/helpdesk.ts'
import { type SmallDesk, smallDesk } from '../support/small-desk.ts'

let desk: SmallDesk
beforeEach(async () => {
  desk = await smallDesk()
  await desk.says('Bu Ai', 'halo')
})
afterEach(() => desk.stop())

const hour = 3_600_000
const idOf = async (name: string) => (await desk.conversations(name))[0]?.id ?? ''
/** What the agent writes to somebody, now or for later. */
async function reply(name: string, text: string, sendAt: number | null): Promise<string> {
  const sent = await sendReply(
    desk.world,
    {
      id: await idOf(name),
      clientId: text,
      text,
      quoteMessageId: null,
      mediaId: null,
      articleId: null,
      sendAt,
      overrideHolder: false,
      thenResolve: false,
    },
    desk.agent,
  )
  if (!sent.ok) throw new Error(sent.code)
  return sent.data.id
}
const textsSent = () => desk.line.sent.map((m) => m.text)

test('what an agent wrote for later is withdrawn when the resident writes STOP, and is seen to be', async () => {
  const later = await reply('Bu Ai', 'Berkasnya sudah selesai.', desk.now + hour)
  await desk.says('Pak Budi', 'halo')
  const other = await reply('Pak Budi', 'Sampai besok.', desk.now + hour)
  await desk.says('Bu Ai', 'STOP')
  expect((await desk.message(later)).delivery).toBe('cancelled')
  expect((await desk.message(other)).delivery).toBe('pending')
  const told = await desk.store.changes.since(desk.store.read, 0, 1_000)
  expect(told.findLast(({ event }) => event.type === 'message.updated')?.event).toMatchObject({
    message: { id: later, delivery: 'cancelled' },
  })

  desk.now += 2 * hour
  const outbox = await desk.startOutbox()
  outbox.kick()
  await until(async () => (await desk.message(other)).delivery === 'sent')
  await until(async () => (await desk.store.outbox.firstDueAt(desk.store.read)) === null)
  expect(textsSent()).not.toContain('Berkasnya sudah selesai.')
  // That it will be so is said.
  expect((await desk.thread('Bu Ai')).findLast((m) => m.author.kind === 'bot')?.delivery).toBe('sent')
})

test('a reply of which nobody knows whether it left is not tried again after STOP', async () => {
  desk.line.outcome = (m) => (m.text === 'Sebentar ya.' ? { kind: 'interrupted' } : { kind: 'acknowledged' })
  const outbox = await desk.startOutbox()
  const unsure = await reply('Bu Ai', 'Sebentar ya.', null)
  outbox.kick()
  await until(async () => (await desk.message(unsure)).delivery === 'unknown')
  await desk.says('Bu Ai', 'STOP')
  expect((await desk.message(unsure)).delivery).toBe('cancelled')
})

test('what two conversations of one person became one for is held back as well', async () => {
  const later = await reply('Bu Ai', 'Berkasnya sudah selesai.', desk.now + hour)
  // STOP was written under another address, which turns out to be the same person.
  const contactId = (await desk.conversations('Bu Ai'))[0]?.contact.id ?? ''
  await desk.store.write((tx) => desk.store.contacts.update(tx, contactId, { optedOut: true }))
  desk.now += 2 * hour
  const outbox = await desk.startOutbox()
  outbox.kick()
  await until(async () => (await desk.message(later)).delivery === 'cancelled')
  expect(textsSent()).not.toContain('Berkasnya sudah selesai.')
})

test('what failed is not sent again to somebody who wrote STOP', async () => {
  desk.line.outcome = () => ({ kind: 'refused', code: '463' })
  const outbox = await desk.startOutbox()
  const failed = await reply('Bu Ai', 'Sebentar ya.', null)
  outbox.kick()
  await until(async () => (await desk.message(failed)).delivery === 'failed')
  await desk.says('Bu Ai', 'STOP')
  expect(await resend(desk.world, failed)).toMatchObject({ ok: false, code: 'OPTED_OUT' })
})

test('nothing is written to somebody who wrote STOP when their conversation goes back to the bot', async () => {
  await reply('Bu Ai', 'Ada yang bisa dibantu?', null)
  await desk.says('Bu Ai', 'STOP')
  const before = (await desk.thread('Bu Ai')).filter((m) => m.author.kind === 'bot').length
  for (const actor of [desk.agent, null]) {
    expect(await handBack(desk.world, await idOf('Bu Ai'), actor)).toMatchObject({ ok: true, data: { status: 'bot' } })
    expect((await desk.thread('Bu Ai')).filter((m) => m.author.kind === 'bot')).toHaveLength(before)
  }
})
