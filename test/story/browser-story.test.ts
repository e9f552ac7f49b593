import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, test } from 'vitest'
import { artifacts, desk, signedIn, withBrowserAndDesk } from '../support/browser-story.ts'

withBrowserAndDesk()

/** A moment later: what has just come is in the page before it is painted. */
async function picture(page: Page, name: string): Promise<void> {
  await page.waitForTimeout(200)
  await page.screenshot({ path: join(artifacts, `${name}.png`) })
}

let number = 40
const resident = (name: string) => desk.whatsApp.addResident({ number: `62813000000${++number}`, name })

describe.each([
  ['desktop', 1440],
  ['laptop', 1024],
  ['phone', 390],
] as const)('the whole story on a %s', (size, width) => {
  test('resident asks, the bot cannot; the agent sees it live, takes it, replies; the resident reads it', async () => {
    const agent = await signedIn('agen', width)
    const name = `Warga ${size}`
    const warga = resident(name)
    await warga.sendText(desk.office.account, 'syarat skck baru apa saja')
    await warga.waitFor((m) => m.text.includes('Rp30.000'))
    await warga.sendText(desk.office.account, 'apakah kucing saya boleh ikut naik pesawat ke bulan')
    await warga.waitFor((m) => m.text.includes('Antrean ke-'))

    const row = agent.getByText(name).first()
    await row.waitFor()
    await picture(agent, `${size}-inbox`)
    await row.click()
    if (size === 'phone') {
      await agent.getByRole('button', { name: 'Tindakan lain' }).click()
      await agent.getByRole('menuitem', { name: 'Ambil percakapan' }).click()
    } else await agent.getByRole('button', { name: 'Ambil percakapan' }).first().click()
    const composer = agent.getByRole('textbox', { name: /Balas/ }).first()
    await composer.fill('Mohon maaf, belum ada penerbangan ke bulan, Bapak.')
    await composer.press('Enter')
    const reply = await warga.waitFor((m) => m.text.includes('belum ada penerbangan'))
    await agent.getByText('Mohon maaf, belum ada penerbangan ke bulan, Bapak.').first().waitFor()
    warga.read(desk.office.account, reply.id)
    await warga.sendText(desk.office.account, 'terima kasih infonya pak')
    await agent.getByText('terima kasih infonya pak').last().waitFor()
    await picture(agent, `${size}-thread`)
    await agent.context().close()
  })
})

test('the supervisor sees the figures, the administrator the link to WhatsApp, in both themes', async () => {
  for (const theme of ['light', 'dark'] as const) {
    const page = await signedIn('admin', 1440, theme)
    for (const [path, heading] of [
      ['laporan', 'Laporan'],
      ['saluran', 'Saluran WhatsApp'],
      ['konten', 'Konten'],
      ['akun', 'Akun'],
      ['pengaturan', 'Pengaturan'],
      ['audit', 'Jejak audit'],
    ] as const) {
      await page.goto(`${desk.service.url}/${path}`)
      await page.getByRole('heading', { name: heading, level: 1 }).waitFor()
      await page.waitForTimeout(300)
      await picture(page, `page-${path}-${theme}`)
    }
    await page.context().close()
  }
})

test('an article that an editor publishes is answered with at once', async () => {
  const page = await signedIn('editor', 1440)
  await page.goto(`${desk.service.url}/konten`)
  await page.getByRole('button', { name: 'Tulis artikel' }).click()
  await page.getByLabel('Kode').fill('donor-darah')
  await page.getByLabel('Judul').fill('Donor darah di MPP')
  await page.getByLabel('Portal').selectOption({ label: 'Mal Pelayanan Publik' })
  await page.getByLabel('Instansi').selectOption({ index: 1 })
  await page.getByLabel('Cara warga bertanya').fill('jadwal donor darah\nmau donor darah dimana')
  await page.getByLabel('Jawaban').fill('Donor darah diadakan setiap Jumat pertama.')
  await page.getByRole('button', { name: 'Simpan dan terbitkan' }).click()
  await page.getByText('Artikel disimpan').waitFor()
  const warga = resident('Pendonor')
  await warga.sendText(desk.office.account, 'mau donor darah dimana ya')
  await warga.waitFor((m) => m.text.includes('Jumat pertama'))
  await page.context().close()
})
