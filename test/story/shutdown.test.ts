import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { LoopbackWhatsApp } from '../loopback-whatsapp/server.ts'
import { until } from '../support/helpdesk.ts'
import { ended, LinkedChild, sureQuestions } from '../support/linked-child.ts'

let whatsApp: LoopbackWhatsApp
let dataDir: string
beforeAll(async () => {
  whatsApp = await LoopbackWhatsApp.start()
  dataDir = await mkdtemp(join(tmpdir(), 'kepo-shutdown-'))
})
afterAll(async () => {
  await whatsApp?.stop()
  await rm(dataDir, { recursive: true, force: true })
})

test('asked to stop with messages under way it finishes what it has begun, and the next start does the rest, once', {
  timeout: 120_000,
}, async () => {
  const [question] = await sureQuestions(1)
  if (question === undefined) throw new Error('no question')
  const office = whatsApp.addResident({ number: '628110000001', name: 'MPP' })
  const linked = new LinkedChild(whatsApp, dataDir)
  const first = await linked.prepare(office)
  const phones = Array.from({ length: 60 }, (_, i) =>
    whatsApp.addResident({ number: `62813900${String(i).padStart(5, '0')}`, name: `Warga ${i}` }),
  )
  const answered = () => phones.filter((p) => p.inbox.some((m) => m.text.startsWith(question.mark))).length
  const writing = Promise.all(phones.map((phone) => phone.sendText(office.account, question.text)))
  await until(() => answered() > 0)
  const askedAt = Date.now()
  const code = new Promise((done) => first.child.once('exit', done))
  await ended(first.child, 'SIGTERM')
  console.info(`stopped after ${Date.now() - askedAt} ms, ${answered()} of ${phones.length} answered`)
  expect(await code).toBe(0)
  await writing
  const second = await linked.start()
  await until(() => answered() === phones.length, 60_000)
  await new Promise((done) => setTimeout(done, 1_500))
  expect(phones.map((p) => p.inbox.length)).toEqual(phones.map(() => 1))
  await ended(second.child, 'SIGTERM')
})
