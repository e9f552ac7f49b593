import { afterEach, beforeEach, expect, test } from 'vitest'
import { maxUnconfirmed } from '../../../bot/outbox/states.ts'
import { resend, sendReply } from '../../../bot/usecases/send-reply.ts'
import { until } from '../../support/helpdesk.ts'
import { type SmallDesk, smallDesk } from '../support/small-desk.ts'

let desk: SmallDesk
beforeEach(async () => {
  desk = await smallDesk()
})
afterEach(() => desk.stop())

/** An agent answers somebody who has just written; the bot's own answer is out of the way. */
async function reply(name: string): Promise<string> {
  await desk.says(name, 'halo')
  await desk.store.write((tx) =>
    tx.updateTable('outbox').set({ state: 'cancelled' }).where('revision', 'is not', null).execute(),
  )
  const id = (await desk.conversations(name))[0]?.id ?? ''
  const rest = { quoteMessageId: null, mediaId: null, articleId: null, sendAt: null }
  const input = { id, clientId: `reply-${name}`, text: `Baik, ${name}.`, ...rest }
  const sent = await sendReply(desk.world, { ...input, overrideHolder: true, thenResolve: false }, desk.agent)
  if (!sent.ok) throw new Error(sent.code)
  return sent.data.id
}
const deliveryOf = async (id: string) => (await desk.message(id)).delivery

/** Tries until nothing is left to try. */
async function exhausted(outbox: { kick(): void }, id: string): Promise<void> {
  await until(async () => {
    desk.now += 120_000
    outbox.kick()
    return (await deliveryOf(id)) === 'failed'
  })
}

test('what is sent again by hand has all its tries again, and is known to have been tried before', async () => {
  desk.line.outcome = () => ({ kind: 'unconfirmed', cause: 'no acknowledgement' })
  const outbox = await desk.startOutbox()
  const id = await reply('Bu Ai')
  await exhausted(outbox, id)
  expect(desk.line.sent).toHaveLength(maxUnconfirmed)
  expect(await resend(desk.world, id)).toMatchObject({ ok: true })
  await exhausted(outbox, id)
  // The last of the tries before stands for all of them.
  expect(desk.line.sent).toHaveLength(2 * maxUnconfirmed - 1)
  expect(desk.line.sent.map((m) => m.isRetry)).toEqual([false, ...desk.line.sent.slice(1).map(() => true)])
  expect(new Set(desk.line.sent.map((m) => m.externalId)).size).toBe(1)
})

test('what was given up and is acknowledged after all is sent', async () => {
  desk.line.outcome = () => ({ kind: 'unconfirmed', cause: 'no acknowledgement' })
  const outbox = await desk.startOutbox()
  const id = await reply('Bu Ai')
  await exhausted(outbox, id)
  await outbox.acknowledged(desk.line.sent[0]?.externalId ?? '', null)
  expect(await desk.message(id)).toMatchObject({ delivery: 'sent', failure: null })
  // A late refusal says nothing about what has arrived.
  await outbox.acknowledged(desk.line.sent[0]?.externalId ?? '', '463')
  expect(await deliveryOf(id)).toBe('sent')
})

test('a restart is no new burst: what left just before counts', async () => {
  const pace = () => ({ burst: 5, perSecond: 1, dailyColdCap: 0 })
  const first = await desk.startOutbox(pace)
  for (const n of [1, 2, 3]) await reply(`Warga ${n}`)
  first.kick()
  await until(async () => (await desk.store.outbox.firstDueAt(desk.store.read)) === null)
  await until(() => desk.line.sent.length === 3)
  await first.stop()

  for (const n of [4, 5, 6, 7, 8]) await reply(`Warga ${n}`)
  const second = await desk.startOutbox(pace)
  second.kick()
  await until(() => desk.line.sent.length >= 5)
  await second.stop()
  expect(desk.line.sent).toHaveLength(5)

  desk.now += 60_000
  const third = await desk.startOutbox(pace)
  third.kick()
  await until(() => desk.line.sent.length === 8)
})
