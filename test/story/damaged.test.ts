import { expect, test, vi } from 'vitest'
import { backUp, restore } from '../../bot/store/backup.ts'
import { damage } from '../support/damage.ts'
import { startHelpdesk, until } from '../support/helpdesk.ts'
import { sureQuestions } from '../support/linked-child.ts'
import { troubleTold } from '../support/trouble-told.ts'

// What is broken on purpose would fill the log.
vi.stubEnv('KEPO_LOG_LEVEL', 'silent')

test('a file that is damaged under the service: it says so, takes nothing more in, and answers once it is restored', async () => {
  const [first, second, meanwhile, after] = await sureQuestions(4)
  if (!first || !second || !meanwhile || !after) throw new Error('no questions')
  const desk = await startHelpdesk()
  const resident = desk.whatsApp.addResident({ number: '628139300001', name: 'Saat rusak' })
  const ask = ({ text }: { text: string }) => resident.sendText(desk.office.account, text)
  const answered = ({ mark }: { mark: string }) => resident.waitFor((m) => m.text.startsWith(mark))
  await ask(first)
  await answered(first)
  const backup = await backUp(desk.dataDir, null, new Date())
  if (!backup.ok) throw new Error(backup.message)
  // Phone and service agree on new keys, of which the backup knows nothing.
  await ask(second)
  await answered(second)

  const agent = await desk.signIn('agen')
  const { told, socket } = troubleTold(desk.service.url, agent.cookie)
  await until(() => told.length === 1)
  const { database } = desk.service.store
  await damage(database, Number.POSITIVE_INFINITY)
  const receipted = resident.receipts.length
  await ask(meanwhile)
  await until(() => told.length === 2)
  expect(told).toEqual([null, 'damaged'])
  expect(await backUp(desk.dataDir, null, new Date(Date.now() + 1))).toMatchObject({ ok: false })
  await new Promise((done) => setTimeout(done, 4_000))
  expect(told).toHaveLength(2)
  expect(resident.receipts).toHaveLength(receipted)
  expect(resident.inbox).toHaveLength(2)
  socket.close()

  await desk.service.stop()
  await expect(desk.restart({ stopped: true })).rejects.toThrow('is damaged')
  expect(await restore(desk.dataDir, backup.file, new Date())).toMatchObject({ ok: true })
  await desk.restart({ stopped: true })
  await answered(meanwhile)
  await ask(after)
  await answered(after)
  expect(resident.inbox.map((m) => m.text.slice(0, 12))).toEqual(
    [first, second, meanwhile, after].map(({ mark }) => mark.slice(0, 12)),
  )
  await desk.stop()
})
