import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { noFaults } from '../../loopback-whatsapp/faults.ts'
import { type Helpdesk, startHelpdesk, until } from '../../support/helpdesk.ts'
import { artifacts, launch, signedIn, waitingResident } from './support.ts'

/** Statements that match are broken, as a bug would break them. */
let broken: RegExp | null = null
let desk: Helpdesk
let browser: Browser
beforeAll(async () => {
  vi.stubEnv('KEPO_LOG_LEVEL', 'silent')
  const beforeStatement = (sql: string) => {
    if (broken?.test(sql)) throw new Error('injected: no such column: warna')
  }
  browser = await launch()
  desk = await startHelpdesk({ adapters: { database: { beforeStatement } } })
})
afterEach(() => {
  broken = null
  desk.whatsApp.faults = noFaults
})
afterAll(async () => {
  await browser?.close()
  await desk?.stop()
})

test('a message that was given up stands on the channel screen with its conversation, and is tried again by a click', async () => {
  const resident = await waitingResident(desk, 81, 'Bu Gagal')
  broken = /^insert into "messages"/
  await resident.sendText(desk.office.account, 'nomor antrean saya berapa ya')
  const admin = await desk.signIn('admin')
  await until(async () => (await admin.must('channel.list', {})).deadMessages.count === 1, 20_000)
  const page = await signedIn(browser, desk, 'admin', 1280)
  await page.goto(`${desk.service.url}/saluran`)
  const row = page.getByRole('table', { name: 'Pesan yang gagal diproses' }).getByRole('row').nth(1)
  await row.getByText('no such column: warna').waitFor()
  await page.screenshot({ path: join(artifacts, 'dead-messages.png') })
  await page.getByRole('button', { name: 'Coba lagi' }).click()
  await page.getByText('1 pesan masih gagal diproses').waitFor()
  broken = null
  await row.getByRole('link').click()
  await page.getByRole('log').waitFor()
  expect(await page.getByText('nomor antrean saya berapa ya', { exact: true }).count()).toBe(0)
  await page.goBack()
  await page.getByRole('button', { name: 'Coba lagi' }).click()
  await page.getByText('Semua pesan sudah diproses.').waitFor()
  await page.getByRole('table', { name: 'Pesan yang gagal diproses' }).waitFor({ state: 'detached' })
  await page.goto(`${desk.service.url}/kotak/all`)
  await page.getByText('Bu Gagal').first().click()
  await page.getByText('nomor antrean saya berapa ya', { exact: true }).last().waitFor()
  await page.context().close()
})

test('a reply that WhatsApp refuses says why, and is sent again by a click, once', async () => {
  const resident = await waitingResident(desk, 82, 'Pak Ditolak')
  const page = await signedIn(browser, desk, 'agen', 1280)
  await page.goto(`${desk.service.url}/kotak/all`)
  await page.getByText('Pak Ditolak').first().click()
  desk.whatsApp.faults = { ...noFaults, ackError: 463 }
  await page.getByRole('textbox', { name: 'Balasan untuk warga' }).fill('Baik Pak, kami periksa.')
  await page.keyboard.press('Enter')
  await page.getByText('Ditolak WhatsApp: nomor ini sedang dibatasi').waitFor()
  await page.screenshot({ path: join(artifacts, 'refused-reply.png') })
  expect(resident.inbox.filter((m) => m.text.startsWith('Baik Pak'))).toHaveLength(0)
  desk.whatsApp.faults = noFaults
  await page.getByRole('button', { name: 'Kirim ulang' }).click()
  await resident.waitFor((m) => m.text === 'Baik Pak, kami periksa.')
  await page.getByText('Ditolak WhatsApp: nomor ini sedang dibatasi').waitFor({ state: 'detached' })
  expect(resident.inbox.filter((m) => m.text.startsWith('Baik Pak'))).toHaveLength(1)
  await page.context().close()
})
