import { describe, expect, test } from 'vitest'
import { desk, signedIn, waitingResident, withBrowserAndDesk } from '../../support/browser-story.ts'

withBrowserAndDesk()

describe.each([
  [1440, 81],
  [1024, 82],
  [390, 83],
] as const)('at %i px', (width, number) => {
  test('a conversation is taken, answered after a warning about a NIK, noted upon, resolved and reopened', async () => {
    const name = `Warga alur ${width}`
    const resident = await waitingResident(number, name)
    const page = await signedIn('agen', width)
    await page.goto(`${desk.service.url}/kotak/unassigned`)
    await page.getByRole('navigation', { name: 'Antrean' }).getByRole('link', { name }).click()
    const act = async (action: string) => {
      await page.getByRole('button', { name: 'Tindakan lain' }).click()
      await page.getByRole('menuitem', { name: action, exact: true }).click()
    }
    await act('Ambil percakapan')
    await page.getByText('Dipegang Anda').waitFor()

    const field = page.getByRole('textbox', { name: 'Balasan untuk warga' })
    await field.fill('NIK Bapak 3211010101900001 sudah kami cek.')
    await page.getByText('memuat nomor 16 angka').waitFor()
    await field.press('Enter')
    const asked = page.getByRole('dialog', { name: 'Kirim nomor pribadi?' })
    await asked.getByRole('button', { name: 'Kirim juga' }).click()
    await resident.waitFor((m) => m.text.includes('3211010101900001'))

    await page.getByRole('tab', { name: 'Catatan' }).click()
    await page.getByRole('textbox', { name: /Catatan untuk rekan/ }).fill('Sudah dicek di loket 3.')
    await page.getByRole('button', { name: 'Simpan catatan' }).click()
    await page.getByText('Sudah dicek di loket 3.').first().waitFor()

    await act('Selesaikan')
    await page.getByRole('dialog').getByRole('button', { name: 'Selesaikan' }).click()
    await page.getByRole('button', { name: 'Buka kembali' }).waitFor()
    await page.getByRole('button', { name: 'Buka kembali' }).click()
    await page.getByText('Rina Marlina membuka kembali percakapan').first().waitFor()
    expect(resident.inbox.filter((m) => m.text.includes('loket 3'))).toEqual([])
    await page.context().close()
  })
})
