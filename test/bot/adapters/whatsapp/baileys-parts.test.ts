import { afterAll, beforeAll, expect, test } from 'vitest'
import { outcomeOf } from '../../../../bot/adapters/whatsapp/baileys-parts.ts'
import { pairedClient } from '../../../loopback-whatsapp/client.ts'
import { LoopbackWhatsApp } from '../../../loopback-whatsapp/server.ts'

let server: LoopbackWhatsApp
beforeAll(async () => {
  server = await LoopbackWhatsApp.start()
})
afterAll(() => server?.stop())

test('a send over a line that is closed is not counted against the message; another failure is', async () => {
  const office = server.addResident({ number: '628110000001', name: 'MPP' })
  const resident = server.addResident({ number: '628120000001', name: 'Warga' })
  const client = await pairedClient(server, office.account)
  const chat = `${resident.account.number}@s.whatsapp.net`
  await client.sendMessage(chat, { text: 'halo' })
  const closed = new Promise((done) => client.ws.on('close', done))
  server.cutAll()
  await closed
  const error = await client.sendMessage(chat, { text: 'halo lagi' }).then(
    () => null,
    (failed: unknown) => failed,
  )
  expect(outcomeOf(error)).toEqual({ kind: 'interrupted' })
  // As Node words it when a write meets a connection that is gone.
  expect(outcomeOf(Object.assign(new Error('write ECONNRESET'), { code: 'ECONNRESET' }))).toEqual({
    kind: 'interrupted',
  })
  expect(outcomeOf(new Error('no room'))).toEqual({ kind: 'unconfirmed', cause: 'no room' })
})
