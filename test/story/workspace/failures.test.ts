import { join } from 'node:path'
import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import { noFaults } from '../../loopback-whatsapp/faults.ts'
import {
  artifacts,
  atEachWidth,
  desk,
  restOf,
  signedIn,
  sizes,
  waitingResident,
  withBrowserAndDesk,
} from '../../support/browser-story.ts'
import { until } from '../../support/helpdesk.ts'

/** Statements that match are broken, as a bug would break them. */
let broken: RegExp | null = null
beforeAll(() => {
  vi.stubEnv('KEPO_LOG_LEVEL', 'silent')
})
withBrowserAndDesk(undefined, {
  adapters: {
    database: {
      beforeStatement: (sql) => {
        if (broken?.test(sql)) throw new Error('injected: no such column: warna')
      },
    },
  },
})
afterEach(() => {
  broken = null
  desk.whatsApp.faults = noFaults
})

test('a message that was given up stands on the channel screen with its conversation, and is tried again by a click', async () => {
  const resident = await waitingResident(81, 'Bu Gagal')
  broken = /^insert into "messages"/
  await resident.sendText(desk.office.account, 'nomor antrean saya berapa ya')
  const admin = await desk.signIn('admin')
  await until(async () => (await admin.must('channel.list', {})).deadMessages.count === 1)
  const page = await signedIn('admin', 1440)
  await page.goto(`${desk.service.url}/saluran`)
  const row = page.getByRole('table', { name: 'Pesan yang gagal diproses' }).getByRole('row').nth(1)
  await row.getByText('no such column: warna').waitFor()
  await page.screenshot({ path: join(artifacts, 'dead-messages.png') })
  const said = page.getByRole('alert').filter({ hasText: '1 pesan masih gagal diproses' })
  await atEachWidth(page, async () => {
    await page.getByRole('button', { name: 'Coba lagi' }).click()
    await said.waitFor()
    await said.getByRole('button').click()
    await said.waitFor({ state: 'detached' })
    await row.getByText('no such column: warna').waitFor()
  })
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
  const resident = await waitingResident(82, 'Pak Ditolak')
  const page = await signedIn('agen', 1440)
  await page.goto(`${desk.service.url}/kotak/all`)
  await page.getByText('Pak Ditolak').first().click()
  const field = page.getByRole('textbox', { name: 'Balasan untuk warga' })
  const refused = page.getByText('Ditolak WhatsApp: nomor ini sedang dibatasi')
  await atEachWidth(page, async (width) => {
    const text = `Baik Pak, kami periksa ${width}.`
    const got = () => resident.inbox.filter((m) => m.text === text)
    desk.whatsApp.faults = { ...noFaults, ackError: 463 }
    await field.fill(text)
    await field.press('Enter')
    await refused.waitFor()
    await page.screenshot({ path: join(artifacts, `refused-reply-${width}.png`) })
    expect(got()).toHaveLength(0)
    desk.whatsApp.faults = noFaults
    // The line that says why makes the thread longer, and it moves to its end.
    const again = page.getByRole('button', { name: 'Kirim ulang' })
    await restOf(again)
    await again.click()
    await resident.waitFor((m) => m.text === text)
    await refused.waitFor({ state: 'detached' })
    expect(got()).toHaveLength(1)
  })
  await page.context().close()
})

test('a reply that the service refuses is told wherever the agent is, with the way to it', async () => {
  const resident = await waitingResident(83, 'Bu Berhenti')
  const page = await signedIn('agen', 1440)
  await page.goto(`${desk.service.url}/kotak/all`)
  await page.getByText('Bu Berhenti').first().click()
  const field = page.getByRole('textbox', { name: 'Balasan untuk warga' })
  await field.waitFor()
  await page.context().setOffline(true)
  await page.getByText('Sambungan ke layanan terputus').waitFor()
  await field.fill('Baik Bu, kami periksa.')
  await field.press('Enter')
  await page.getByText('Pesan yang menunggu di perangkat ini: 1').waitFor()
  await resident.sendText(desk.office.account, 'STOP')
  const admin = await desk.signIn('admin')
  await until(async () => {
    const { hits } = await admin.must('inbox.search', { query: 'Bu Berhenti' })
    return hits[0]?.conversation.contact.optedOut === true
  })
  await page.context().setOffline(false)
  await page.goto(`${desk.service.url}/cari`)
  const told = page.getByRole('alert').filter({ hasText: '1 pesan belum terkirim: Warga ini menulis STOP' })
  await atEachWidth(page, async (width) => {
    await told.waitFor()
    await page.screenshot({ path: join(artifacts, `refused-elsewhere-${width}.png`) })
    await told.getByRole('link', { name: 'Buka percakapan' }).click()
    await page.getByRole('log', { name: 'Percakapan dengan Bu Berhenti' }).waitFor()
    // The thread opens where the unread part begins: what is refused stands there, or is one click away.
    const refused = page.getByText('Baik Bu, kami periksa.').first()
    const toEnd = page.getByRole('button', { name: 'Ke pesan terbaru' })
    await refused.or(toEnd).first().waitFor()
    if (await toEnd.isVisible()) await toEnd.click()
    await refused.waitFor()
    await page.goto(`${desk.service.url}/cari`)
  })
  await page.setViewportSize(sizes[1440])
  await told.getByRole('link', { name: 'Buka percakapan' }).click()
  await page.getByText('Baik Bu, kami periksa.').first().waitFor()
  await page.getByRole('button', { name: 'Buang' }).click()
  await told.waitFor({ state: 'detached' })
  expect(resident.inbox.filter((m) => m.text === 'Baik Bu, kami periksa.')).toHaveLength(0)
  await page.context().close()
})
