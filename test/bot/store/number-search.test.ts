import { afterEach, beforeEach, expect, test } from 'vitest'
import { type TemporaryStore, temporaryStore } from '../support/temporary-store.ts'

const number = '6281234567890'
let temporary: TemporaryStore
beforeEach(async () => {
  temporary = await temporaryStore()
  const { store } = temporary
  await store.write(async (tx) => {
    const identity = { lid: '77', phone: number, name: 'Bu Ai Rohaeti' }
    const contact = await store.contacts.resolve(tx, { channel: 'whatsapp', identity, now: 1, newId: 'p' })
    const where = { channel: 'whatsapp' as const, account: 'a', chat: '77@lid', contactId: contact.id }
    await store.conversations.insert(tx, { id: 'c', ...where, dialog: '{}', now: 1 })
  })
})
afterEach(() => temporary.stop())

const found = async (words: string) => (await temporary.store.inbox.search(temporary.store.read, words, 20)).length > 0

test('somebody is found by their whole number, however it is written, and by their name', async () => {
  for (const words of [
    number,
    `+${number}`,
    '081234567890',
    '81234567890',
    '+62 812-3456-7890',
    '0812 3456 7890',
    '(0812) 3456.7890',
    ' 0812-3456-7890 ',
    'rohaeti',
    'Bu Ai',
  ])
    expect(await found(words), words).toBe(true)
})

test('a part of a number finds nobody: what is masked cannot be asked for digit by digit', async () => {
  const written = [number, `0${number.slice(2)}`]
  for (const whole of written)
    for (let from = 0; from < whole.length; from++)
      for (let to = from + 1; to <= whole.length; to++) {
        const part = whole.slice(from, to)
        if (part === whole || part === number.slice(2)) continue
        expect(await found(part), part).toBe(false)
        expect(await found(`+${part}`), `+${part}`).toBe(false)
      }
})
