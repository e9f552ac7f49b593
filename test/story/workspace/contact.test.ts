import { join } from 'node:path'
import { expect, test } from 'vitest'
import {
  artifacts,
  desk,
  openContactPanel,
  signedIn,
  waitingResident,
  withBrowserAndDesk,
} from '../../support/browser-story.ts'

withBrowserAndDesk()

test.each([
  [1440, 51],
  [1024, 52],
  [390, 53],
] as const)(
  'who the resident is: name, notes, language, labels, and what colleagues see of it, at %i px',
  async (width, number) => {
    const name = `Warga kontak ${width}`
    await waitingResident(number, name)
    const [page, colleague] = await Promise.all([signedIn('agen', width), signedIn('agen2', 1440)])
    for (const window of [page, colleague]) {
      await window.goto(`${desk.service.url}/kotak/unassigned`)
      await window.locator('[data-conversation]', { hasText: name }).click()
      const panel = window.getByRole('region', { name: 'Kontak', exact: true })
      await openContactPanel(window)
      await panel.getByLabel('Nama').waitFor()
    }
    const [mine, theirs] = [page, colleague].map((w) => w.getByRole('region', { name: 'Kontak', exact: true }))
    if (mine === undefined || theirs === undefined) throw new Error('no panel')
    await mine
      .getByLabel('Nama')
      .fill(`Ibu Euis ${width} binti Raden Aria Wiratanudatar dari Tanjungmedar`.slice(0, 80))
    await mine.getByLabel('Catatan tentang kontak').fill('Memakai kursi roda, mohon loket prioritas.')
    await mine.getByLabel('Bahasa').selectOption({ label: 'Sunda' })
    await mine.getByLabel('Nama').focus()
    await theirs.getByRole('heading', { name: `Ibu Euis ${width}` }).waitFor()
    await expect.poll(() => theirs.getByLabel('Catatan tentang kontak').inputValue()).toContain('kursi roda')
    await expect.poll(() => theirs.getByLabel('Bahasa').inputValue()).toBe('su')

    await mine.getByRole('button', { name: 'Tambah label' }).click()
    const label = page.getByRole('menuitem').first()
    const word = (await label.textContent())?.trim() ?? '?'
    await label.click()
    await theirs.getByRole('button', { name: `Lepas label ${word}` }).waitFor()
    await theirs.getByText('Ini percakapan pertamanya').waitFor()
    await Promise.all([page.context().close(), colleague.context().close()])
  },
)

test.each([
  [1440, 57],
  [1024, 58],
  [390, 59],
] as const)(
  'what is being written about a contact is neither overwritten nor lost, at %i px',
  async (width, number) => {
    const name = `Warga dicatat ${width}`
    await waitingResident(number, name)
    const [page, colleague] = [await signedIn('agen', width), await desk.signIn('agen2')]
    await page.goto(`${desk.service.url}/kotak/unassigned`)
    await page.locator('[data-conversation]', { hasText: name }).click()
    await page.getByRole('log').waitFor()
    const { items } = await colleague.must('inbox.list', { view: 'unassigned' })
    const known = items.map((i) => i.conversation).find((c) => c.contact.name === name)
    const [id, contactId] = [known?.id ?? '?', known?.contact.id ?? '?']
    const contact = async () => (await colleague.must('conversation.get', { id })).conversation.contact
    const panel = page.getByRole('region', { name: 'Kontak', exact: true })
    const [nameField, notes] = [panel.getByLabel('Nama'), panel.getByLabel('Catatan tentang kontak')]
    await openContactPanel(page)

    // A colleague's change shows where nothing is being written, and only there.
    await notes.fill('Lebih suka ditelepon')
    await colleague.must('contact.update', { id: contactId, notes: 'Catatan rekan', name: `Pak ${name}` })
    await expect.poll(() => nameField.inputValue()).toBe(`Pak ${name}`)
    expect(await notes.inputValue()).toBe('Lebih suka ditelepon')

    // One's own answer that comes late does not take back what was written since.
    let release = () => {}
    const held = new Promise<void>((done) => {
      release = done
    })
    await page.route('**/api/contact.update', async (route) => {
      await held
      await route.continue()
    })
    await nameField.focus()
    await notes.fill('Lebih suka ditelepon sore')
    const answered = page.waitForResponse('**/api/contact.update')
    release()
    await answered
    await expect.poll(async () => (await contact()).notes).toBe('Lebih suka ditelepon')
    expect(await notes.inputValue()).toBe('Lebih suka ditelepon sore')
    await page.unroute('**/api/contact.update')

    // The field goes away while one writes in it.
    await page.goBack()
    await notes.waitFor({ state: 'detached' })
    await expect.poll(async () => (await contact()).notes).toBe('Lebih suka ditelepon sore')

    // What could not be saved stands there when one comes back, and says so.
    await page.goForward()
    await page.route('**/api/contact.update', (route) => route.abort())
    await notes.fill('Membawa kursi roda')
    await nameField.focus()
    await panel.getByText(/^Belum tersimpan/).waitFor()
    await page.goBack()
    await notes.waitFor({ state: 'detached' })
    await page.goForward()
    await panel.getByText(/^Belum tersimpan/).waitFor()
    await expect.poll(() => notes.inputValue()).toBe('Membawa kursi roda')
    await page.unroute('**/api/contact.update')
    await panel.getByRole('button', { name: 'Coba lagi' }).click()
    await expect.poll(async () => (await contact()).notes).toBe('Membawa kursi roda')
    await panel.getByText(/^Belum tersimpan/).waitFor({ state: 'detached' })

    // Two labels, the second before the first has been answered for.
    let answer = () => {}
    const waits = new Promise<void>((done) => {
      answer = done
    })
    await page.route('**/api/conversation.set-labels', async (route) => {
      await waits
      await route.continue()
    })
    for (let n = 0; n < 2; n++) {
      await panel.getByRole('button', { name: 'Tambah label' }).click()
      await page.getByRole('menuitem').first().click()
      await page.getByRole('menu').waitFor({ state: 'detached' })
    }
    answer()
    const labels = async () => (await colleague.must('conversation.get', { id })).conversation.labels.length
    await expect.poll(labels).toBe(2)
    await expect.poll(() => panel.getByRole('button', { name: /^Lepas label/ }).count()).toBe(2)
    await page.context().close()
  },
)

test.each([
  [1440, 54],
  [1024, 56],
  [390, 55],
] as const)(
  'moved to another team with a word for them, put off, and awake again when the resident writes, at %i px',
  async (width, number) => {
    const name = `Warga pindah tim ${width}`
    const resident = await waitingResident(number, name)
    const page = await signedIn('agen', width)
    await page.goto(`${desk.service.url}/kotak/unassigned`)
    await page.locator('[data-conversation]', { hasText: name }).click()
    const act = async (action: string) => {
      await page.getByRole('button', { name: 'Tindakan lain' }).click()
      await page.getByRole('menuitem', { name: action, exact: true }).click()
    }
    await page.getByRole('button', { name: 'Ambil percakapan' }).click()
    await page.getByText('Dipegang Anda').waitFor()

    await act('Tunda')
    const snooze = page.getByRole('dialog', { name: 'Tunda' })
    if (width === 390) {
      await snooze.getByLabel('Waktu lain (WIB)').fill(`${new Date().getFullYear() + 1}-01-04T09:15`)
      await snooze.getByRole('button', { name: 'Tunda', exact: true }).click()
    } else await snooze.getByRole('button', { name: /1 jam lagi/ }).click()
    await page
      .getByText(/menunda sampai/)
      .first()
      .waitFor()
    await resident.sendText(desk.office.account, 'halo pak, saya sudah kembali di rumah dan siap')
    await page.getByText('Percakapan kembali dari tunda').first().waitFor()
    await page.getByText('Dipegang Anda').waitFor()

    await act('Alihkan ke tim')
    const dialog = page.getByRole('dialog', { name: 'Alihkan ke tim' })
    const team = await dialog.getByLabel('Tim tujuan').locator('option').first().textContent()
    await dialog.getByLabel(/Catatan untuk tim/).fill('Mohon dibantu, warga lansia.')
    await dialog.getByRole('button', { name: 'Alihkan ke tim' }).click()
    await page.getByText(`mengalihkan ke ${team}`).first().waitFor()
    await page.getByText('Mohon dibantu, warga lansia.').first().waitFor()
    await page.getByText('Menunggu petugas').first().waitFor()
    expect(resident.inbox.some((m) => m.text.includes('lansia'))).toBe(false)
    await page.context().close()
  },
)

test.each([
  [1440, 65],
  [1024, 66],
  [390, 67],
] as const)(
  'whoever has it open when the resident is erased is told, and keeps nothing of it, at %i px',
  async (width, number) => {
    const name = `Warga dihapus ${width}`
    await waitingResident(number, name)
    const page = await signedIn('agen', width)
    await page.goto(`${desk.service.url}/kotak/all`)
    await page.locator('[data-conversation]', { hasText: name }).click()
    await page.getByRole('textbox', { name: 'Balasan untuk warga' }).fill('Baik, kami catat NIK-nya')
    const written = () =>
      page.evaluate(() =>
        Object.values({ ...localStorage })
          .join()
          .includes('kami catat'),
      )
    expect(await written()).toBe(true)
    const admin = await desk.signIn('admin')
    const { items } = await admin.must('inbox.list', { view: 'all' })
    const contact = items.find((i) => i.conversation.contact.name === name)?.conversation.contact
    await admin.must('contact.erase', { id: contact?.id ?? '' })

    await page.getByText('Percakapan ini sudah dihapus').waitFor()
    expect(await page.getByText(name).count()).toBe(0)
    expect(await page.getByRole('alert').filter({ hasText: /./ }).count()).toBe(0)
    expect(await written()).toBe(false)
    await page.screenshot({ path: join(artifacts, `erased-${width}.png`) })
    await page.reload()
    await page.getByText('Percakapan ini sudah dihapus').waitFor()
    await page.context().close()
  },
)
