import { afterEach, beforeEach, expect, test } from 'vitest'
import { keepHouse } from '../../../bot/jobs/housekeeping.ts'
import { claim } from '../../../bot/usecases/conversation-actions.ts'
import { until } from '../../support/helpdesk.ts'
import { type SmallDesk, smallDesk } from '../support/small-desk.ts'

const hour = 3_600_000
let desk: SmallDesk
beforeEach(async () => {
  desk = await smallDesk()
})
afterEach(() => desk.stop())

const house = () => keepHouse({ ...desk.world, onSent: () => undefined })
const answers = async () => (await desk.thread('Bu Ai')).filter((m) => m.author.kind === 'bot')

test('an answer that waits for the line for hours is sent when it is back; only then is the conversation over', async () => {
  await desk.says('Bu Ai', 'halo')
  expect((await answers()).map((m) => m.delivery)).toEqual(['pending'])
  desk.now += 3 * hour
  await house()
  expect((await answers()).map((m) => m.delivery)).toEqual(['pending'])
  expect((await desk.conversations('Bu Ai'))[0]?.status).toBe('bot')

  const outbox = await desk.startOutbox()
  outbox.kick()
  await until(async () => (await answers())[0]?.delivery === 'sent')
  await house()
  expect((await desk.conversations('Bu Ai'))[0]?.status).toBe('resolved')
})

test('an answer of which nobody knows whether it left waits as well', async () => {
  desk.line.outcome = () => ({ kind: 'interrupted' })
  const outbox = await desk.startOutbox()
  await desk.says('Bu Ai', 'halo')
  outbox.kick()
  await until(async () => (await answers())[0]?.delivery === 'unknown')
  await outbox.stop()
  desk.now += 3 * hour
  await house()
  expect((await answers()).map((m) => m.delivery)).toEqual(['unknown'])
  expect((await desk.conversations('Bu Ai'))[0]?.status).toBe('bot')
})

test.each(['receipt', 'late word of the server'])(
  'an answer that was withdrawn on its way and came after all is shown as it is: by a %s',
  async (by) => {
    desk.line.outcome = () => ({ kind: 'interrupted' })
    const outbox = await desk.startOutbox()
    await desk.says('Bu Ai', 'halo')
    outbox.kick()
    await until(async () => (await answers())[0]?.delivery === 'unknown')
    const [conversation] = await desk.conversations('Bu Ai')
    await claim(desk.world, conversation?.id ?? '', desk.agent)
    desk.now += hour
    outbox.kick()
    await until(async () => (await answers())[0]?.delivery === 'cancelled')
    expect(desk.line.sent, 'not sent again once a human has it').toHaveLength(1)
    const last = async () => (await desk.conversations('Bu Ai'))[0]?.lastMessage?.author.kind
    expect(await last()).toBe('contact')

    const id = desk.line.sent[0]?.externalId ?? ''
    await (by === 'receipt' ? outbox.receipt([id], 'delivered') : outbox.acknowledged(id, null))
    expect((await answers())[0]?.delivery).toBe(by === 'receipt' ? 'delivered' : 'sent')
    expect(await last()).toBe('bot')
    const told = await desk.store.changes.since(desk.store.read, 0, 1_000)
    const ofConversation = told.findLast(({ event }) => event.type === 'conversation.updated')?.event
    expect(ofConversation).toMatchObject({ conversation: { lastMessage: { author: { kind: 'bot' } } } })
  },
)
