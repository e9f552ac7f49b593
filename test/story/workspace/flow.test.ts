import { describe, expect, test } from 'vitest'
import { browser, desk, signedIn, sizes, waitingResident, withBrowserAndDesk } from '../../support/browser-story.ts'

withBrowserAndDesk()

describe.each([
  [1440, 81],
  [1024, 82],
  [390, 83],
] as const)('at %i px', (width, number) => {
  test('a conversation is taken, answered after a warning about a NIK, noted upon, resolved with a topic, reopened and given to a colleague', async () => {
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
    // What says so covers neither who it is and what can be done, nor what is written. It goes by itself: measured in one step.
    const notice = page.getByRole('alert').filter({ hasText: 'Percakapan ini sekarang milik Anda' })
    const clear = await notice.evaluate((e) => {
      const box = e.getBoundingClientRect()
      return ['main header', 'main section[aria-label="Menulis jawaban"]'].map((needed) => {
        const other = [...document.querySelectorAll(needed)].at(-1)?.getBoundingClientRect()
        return (
          other !== undefined &&
          (box.bottom <= other.top || box.top >= other.bottom || box.right <= other.left || box.left >= other.right)
        )
      })
    })
    expect(clear).toEqual([true, true])
    await page.getByText('Dipegang Anda').waitFor()

    const field = page.getByRole('textbox', { name: 'Balasan untuk warga' })
    await field.fill('NIK Bapak 3211010101900001 sudah kami cek.')
    await page.getByText('memuat nomor 16 angka').waitFor()
    await field.press('Enter')
    const asked = page.getByRole('dialog', { name: 'Kirim nomor pribadi?' })
    await asked.getByRole('button', { name: 'Kirim juga' }).click()
    await resident.waitFor((m) => m.text.includes('3211010101900001'))

    const noteMode = page.getByRole('button', { name: 'Catatan', exact: true })
    await noteMode.click()
    await expect.poll(() => noteMode.getAttribute('aria-pressed')).toBe('true')
    const note = page.getByRole('textbox', { name: /Catatan untuk rekan/ })
    await note.fill('Sudah dicek di loket 3. @uja')
    await page.getByRole('option', { name: 'Ujang Sutisna' }).click()
    await page.getByRole('button', { name: 'Simpan catatan' }).click()
    await page.getByText('Sudah dicek di loket 3.').first().waitFor()
    const colleague = await desk.signIn('agen2')
    // The thread shows the note before it has reached the service.
    const mentions = async () => {
      const { items } = await colleague.must('inbox.list', { view: 'mentions' })
      return items.map((i) => i.conversation.contact.name)
    }
    await expect.poll(mentions).toContain(name)

    await act('Selesaikan')
    const [topic] = await page.getByLabel('Topik percakapan').selectOption({ index: 3 })
    await page.getByRole('dialog').getByRole('button', { name: 'Selesaikan' }).click()
    await page.getByRole('button', { name: 'Buka kembali' }).waitFor()
    const { items: resolved } = await colleague.must('inbox.list', { view: 'resolved' })
    expect(resolved.find((i) => i.conversation.contact.name === name)?.conversation.topicId).toBe(topic)
    await page.getByRole('button', { name: 'Buka kembali' }).click()
    await page.getByText('Rina Marlina membuka kembali percakapan').first().waitFor()

    await act('Tugaskan')
    await page
      .getByRole('dialog', { name: 'Tugaskan' })
      .getByRole('button', { name: /Ujang Sutisna/ })
      .click()
    await page.getByText('Dipegang Ujang Sutisna').waitFor()
    expect(resident.inbox.filter((m) => m.text.includes('loket 3'))).toEqual([])
    await page.context().close()
  })

  test('what a colleague resolved is held by nobody; opened again by a button, the reply can be written at once', async () => {
    const name = `Warga selesai ${width}`
    const resident = await waitingResident(number + 3, name)
    const colleague = await desk.signIn('agen2')
    const { items } = await colleague.must('inbox.list', { view: 'unassigned' })
    const id = items.find((i) => i.conversation.contact.name === name)?.conversation.id ?? '?'
    await colleague.must('conversation.claim', { id })
    const page = await signedIn('agen', width)
    await page.goto(`${desk.service.url}/kotak/all/${id}`)
    const field = page.getByRole('textbox', { name: 'Balasan untuk warga' })
    const held = page.getByText('Percakapan ini dipegang Ujang Sutisna.')
    await held.waitFor()
    await colleague.must('conversation.resolve', { id })
    await held.waitFor({ state: 'detached' })
    await field.fill('Masih ada yang perlu dibantu?')
    await field.press('Enter')
    await resident.waitFor((m) => m.text === 'Masih ada yang perlu dibantu?')

    await colleague.must('conversation.resolve', { id })
    const reopen = page.getByRole('button', { name: 'Buka kembali' })
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))
    await reopen.focus()
    await page.keyboard.press('Enter')
    await reopen.waitFor({ state: 'detached' })
    await expect.poll(focused).toBe('Balasan untuk warga')
    await (await desk.signIn('agen')).must('conversation.assign', { id, accountId: null })
    const claim = page.getByRole('button', { name: 'Ambil percakapan' }).filter({ visible: true })
    await claim.click()
    await claim.waitFor({ state: 'detached' })
    await expect.poll(focused).toBe('Balasan untuk warga')
    await page.context().close()
  })
})

test('on a phone no keyboard comes up over the conversation that was just taken', async () => {
  const name = 'Warga sentuh'
  await waitingResident(87, name)
  const page = await signedIn('agen', 390)
  const storageState = await page.context().storageState()
  const context = await browser.newContext({ storageState, viewport: sizes[390], hasTouch: true, isMobile: true })
  const phone = await context.newPage()
  await phone.goto(`${desk.service.url}/kotak/unassigned`)
  await phone.locator('[data-conversation]', { hasText: name }).tap()
  await phone.getByRole('button', { name: 'Ambil percakapan' }).filter({ visible: true }).tap()
  await phone.getByText('Dipegang Anda').waitFor()
  await expect.poll(() => phone.evaluate(() => document.activeElement?.textContent)).toBe(name)
  await Promise.all([context.close(), page.context().close()])
})
