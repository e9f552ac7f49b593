import { join } from 'node:path'
import { expect, test } from 'vitest'
import { artifacts, desk, signedIn, withBrowserAndDesk } from '../../support/browser-story.ts'
import { until } from '../../support/helpdesk.ts'
import { sureQuestions } from '../../support/linked-child.ts'

withBrowserAndDesk()

test('the time in which nobody was there stands on the channel screen, with the conversation to look at', async () => {
  const [before, meanwhile] = await sureQuestions(2)
  if (before === undefined || meanwhile === undefined) throw new Error('no questions')
  const resident = desk.whatsApp.addResident({ number: '6281300000091', name: 'Bu Malam' })
  await resident.sendText(desk.office.account, before.text)
  await resident.waitFor((m) => m.text.startsWith(before.mark))
  const lastHeard = desk.service.channels[0]?.status().lastInboundAt
  await desk.service.stop()
  await new Promise((done) => setTimeout(done, 1_200))
  await resident.sendText(desk.office.account, meanwhile.text)
  await new Promise((done) => setTimeout(done, 1_200))
  await desk.restart({ stopped: true })
  await resident.waitFor((m) => m.text.startsWith(meanwhile.mark))
  expect(desk.service.channels[0]?.status().lastInboundAt).toBeGreaterThan(lastHeard ?? Number.POSITIVE_INFINITY)

  const admin = await desk.signIn('admin')
  await until(async () => (await admin.must('channel.list', {})).outages[0]?.endedAt != null)
  const page = await signedIn('admin', 1280)
  await page.goto(`${desk.service.url}/saluran`)
  const row = page.getByRole('table', { name: 'Gangguan terakhir' }).getByRole('row').nth(1)
  await row.getByText('Kepo Desk tidak berjalan').waitFor()
  await page.screenshot({ path: join(artifacts, 'outage.png') })
  await row.getByRole('link').click()
  await page.getByText(meanwhile.text, { exact: true }).first().waitFor()

  await page.goto(`${desk.service.url}/pengaturan`)
  await page.getByText('Belum ada cadangan').waitFor()
  await page.getByRole('button', { name: 'Cadangkan sekarang' }).click()
  await page.getByText('Cadangan terbaru:').waitFor()
  await page.screenshot({ path: join(artifacts, 'backup.png'), fullPage: true })
})

test('what stands on a page stays there while a later refresh fails, and a period that is none says so', async () => {
  const page = await signedIn('admin', 1280)
  await page.clock.install()
  await page.goto(`${desk.service.url}/saluran`)
  const state = page.getByRole('table', { name: 'Keadaan' })
  await state.waitFor()
  await page.route('**/channel.list', (route) => route.abort())
  const stale = page.getByText('Yang tampil mungkin belum yang terbaru.')
  // The refresh comes every 15 s and is tried four times.
  for (let i = 0; i < 20 && !(await stale.isVisible()); i++) await page.clock.runFor(5_000)
  await stale.waitFor()
  expect(await state.isVisible()).toBe(true)
  await page.screenshot({ path: join(artifacts, 'stale.png') })
  await page.unroute('**/channel.list')
  await page.getByRole('button', { name: 'Coba lagi' }).click()
  await stale.waitFor({ state: 'detached' })

  await page.goto(`${desk.service.url}/laporan`)
  await page.getByText('Pilih tanggal').click()
  await page.getByLabel('Dari tanggal').fill('2031-01-02')
  await page.getByText('Rentang tanggal belum pas').waitFor()
  await page.screenshot({ path: join(artifacts, 'no-period.png') })
  await page.context().close()
})
