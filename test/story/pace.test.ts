import { afterAll, beforeAll, expect, test } from 'vitest'
import { createLog, systemClock, uuidIds } from '../../bot/adapters/system.ts'
import { freshDialog } from '../../bot/engine/dialog.ts'
import { addOutgoing } from '../../bot/usecases/compose.ts'
import type { Phone } from '../loopback-whatsapp/phone.ts'
import { type Helpdesk, startHelpdesk, until } from '../support/helpdesk.ts'
import { sureQuestions } from '../support/linked-child.ts'

const pace = { enabled: true, burst: 2, perSecond: 4, dailyColdCap: 1 }
let desk: Helpdesk
beforeAll(async () => {
  desk = await startHelpdesk({
    adapters: {
      paced: true,
      prepare: async (store) => {
        const settings = await store.settings.readSettings(store.read)
        await store.write((tx) => store.settings.writeSettings(tx, { ...settings, sendPace: pace }))
      },
    },
  })
})
afterAll(() => desk?.stop())

let numbers = 0
const resident = (name: string): Phone =>
  desk.whatsApp.addResident({ number: `62813800${String(++numbers).padStart(5, '0')}`, name })

/** A message to somebody who never wrote: no resident's word is in its conversation. */
async function writeFirst(phone: Phone): Promise<string> {
  const { store, channels } = desk.service
  const newExternalId = () => channels[0]?.newExternalId() ?? ''
  const world = { store, clock: systemClock, ids: uuidIds, log: createLog('silent', false), newExternalId }
  return store.write(async (tx) => {
    const now = Date.now()
    const identity = { lid: phone.account.lid, phone: phone.account.number, name: phone.account.number }
    const contact = await store.contacts.resolve(tx, { channel: 'whatsapp', identity, now, newId: uuidIds.next() })
    const conversation = await store.conversations.insert(tx, {
      id: uuidIds.next(),
      channel: 'whatsapp',
      account: desk.office.account.number,
      chat: `${phone.account.number}@s.whatsapp.net`,
      contactId: contact.id,
      dialog: JSON.stringify(freshDialog),
      now,
    })
    const message = { author: { kind: 'system' as const }, text: 'pengumuman', revision: null }
    return (await addOutgoing(tx, world, conversation, message)).id
  })
}
const deliveryOf = async (id: string) => (await desk.service.store.messages.find(desk.service.store.read, id))?.delivery

test('composing shows before the answer', async () => {
  const [question] = await sureQuestions(1)
  if (question === undefined) throw new Error('no question')
  const phone = resident('Mengetik')
  const seen: string[] = []
  phone.on('typing', (typing: boolean) => seen.push(typing ? 'composing' : 'paused'))
  phone.on('message', () => seen.push('message'))
  await phone.sendText(desk.office.account, question.text)
  await phone.waitFor((m) => m.text.startsWith(question.mark))
  expect(seen.slice(0, 2)).toEqual(['composing', 'message'])
})

test('a burst leaves at once, the rest at the pace, whoever asks', async () => {
  const [question] = await sureQuestions(1)
  if (question === undefined) throw new Error('no question')
  await new Promise((done) => setTimeout(done, 1_000))
  const phones = Array.from({ length: 7 }, (_, i) => resident(`Ramai ${i}`))
  const start = Date.now()
  await Promise.all(phones.map((phone) => phone.sendText(desk.office.account, question.text)))
  await Promise.all(phones.map((phone) => phone.waitFor((m) => m.text.startsWith(question.mark))))
  // Two in the burst, five at four a second: less would be too fast; how much more depends on the machine.
  expect(Date.now() - start).toBeGreaterThan((5 / pace.perSecond) * 1_000)
})

test('of messages to people who did not write first, only as many a day as are allowed; replies are not held up', async () => {
  const [first, second] = [resident('Dingin 1'), resident('Dingin 2')]
  const ids = [await writeFirst(first), await writeFirst(second)]
  await until(async () => (await deliveryOf(ids[0] ?? '')) === 'delivered')
  const [question] = await sureQuestions(1)
  if (question === undefined) throw new Error('no question')
  const warm = resident('Hangat')
  await warm.sendText(desk.office.account, question.text)
  await warm.waitFor((m) => m.text.startsWith(question.mark))
  expect(await deliveryOf(ids[1] ?? '')).toBe('pending')
  expect(second.inbox).toEqual([])
})
