import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import {
  artifacts,
  desk,
  signedIn,
  type Theme,
  waitingResident,
  withBrowserAndDesk,
} from '../../support/browser-story.ts'

const name = 'Warga jauh'
const longReply = `Yth. Bapak, NIK 3211010101900001.\n${'Mohon membawa berkas asli. '.repeat(12)}`

withBrowserAndDesk(async () => {
  await waitingResident(23, name)
})

const picture = (page: Page, of: string) => page.screenshot({ path: join(artifacts, `reach-${of}.png`) })
const thread = async () => {
  const { items } = await (await desk.signIn('agen')).must('inbox.list', { view: 'all' })
  return `${desk.service.url}/kotak/all/${items[0]?.conversation.id}`
}

test.each([
  ['light', 640, 400],
  ['dark', 512, 384],
] as const)(
  'a long reply with its preview leaves "Kirim" on the screen, %s at %i x %i',
  async (theme, width, height) => {
    const page = await signedIn('agen', 390, theme)
    await page.setViewportSize({ width, height })
    await page.goto(await thread())
    await page.getByRole('textbox', { name: 'Balasan untuk warga' }).fill(longReply)
    await page.getByRole('button', { name: 'Pratinjau' }).click()
    await page.getByRole('region', { name: 'Pratinjau' }).waitFor()
    await page.getByText('mungkin NIK atau KK').waitFor()
    await picture(page, `long-reply-${width}-${theme}`)
    const bottom = async () => {
      const send = await page.getByRole('button', { name: 'Kirim', exact: true }).last().boundingBox()
      return (send?.y ?? height) + (send?.height ?? 0)
    }
    await expect.poll(bottom).toBeLessThanOrEqual(height)
    await page.context().close()
  },
)

test.each(['light', 'dark'] as const)(
  'a phone finds back from a conversation that cannot be loaded, and from its contact, %s',
  async (theme: Theme) => {
    const page = await signedIn('agen', 390, theme)
    const address = await thread()
    await page.route('**/api/conversation.get*', (route) => route.abort())
    await page.route('**/api/inbox.list*', (route) => route.abort())
    await page.goto(`${address}/kontak`)
    await page.getByText('Layanan tidak terjangkau').waitFor()
    await picture(page, `contact-error-390-${theme}`)
    await page.getByRole('button', { name: 'Tutup panel' }).click()
    await page.waitForURL(address)
    await page.getByText('Layanan tidak terjangkau').waitFor()
    await picture(page, `thread-gone-390-${theme}`)
    await page.getByRole('button', { name: 'Kembali ke daftar' }).click()
    await page.waitForURL(/\/kotak\/all$/)
    await page.context().close()
  },
)

test('an account further down the list opens its form where one looks', async () => {
  const page = await signedIn('admin', 390)
  await page.goto(`${desk.service.url}/akun`)
  const last = page.getByRole('button', { name: 'Ubah: Ujang Sutisna' })
  await last.scrollIntoViewIfNeeded()
  await last.click()
  const field = page.getByLabel('Nama lengkap')
  await expect.poll(() => field.evaluate((e) => e === document.activeElement)).toBe(true)
  await expect.poll(async () => (await field.boundingBox())?.y ?? -1).toBeGreaterThanOrEqual(0)
  await picture(page, 'account-form-390-light')
  await page.context().close()
})

test.each(['light', 'dark'] as const)(
  'which field has the focus is seen better than which has not, %s',
  async (theme) => {
    const page = await signedIn('supervisor', 1280, theme)
    await page.goto(`${desk.service.url}/cari`)
    const edge = () =>
      page.getByRole('searchbox').evaluate((e) => {
        const { borderTopColor, boxShadow } = getComputedStyle(e)
        return { borderTopColor, boxShadow }
      })
    await page.getByRole('searchbox').focus()
    const focused = await edge()
    await page.getByRole('searchbox').blur()
    await expect.poll(async () => (await edge()).borderTopColor).not.toBe(focused.borderTopColor)
    expect(focused.boxShadow).toContain(focused.borderTopColor)
    await page.context().close()
  },
)

test.each([1440, 1024] as const)('a notice does not lie on what is being written, at %i px', async (width) => {
  const page = await signedIn('agen', width)
  await page.goto(await thread())
  await page.getByRole('button', { name: 'Ambil percakapan' }).click()
  const notice = page.getByRole('alert').filter({ hasText: 'Percakapan ini sekarang milik Anda.' })
  await notice.waitFor()
  await picture(page, `notice-${width}-light`)
  const [covered, composer] = await Promise.all([
    notice.boundingBox(),
    page.getByRole('textbox', { name: 'Balasan untuk warga' }).boundingBox(),
  ])
  expect((covered?.x ?? 0) + (covered?.width ?? 9_999)).toBeLessThanOrEqual(composer?.x ?? 0)
  const colleague = await desk.signIn('agen')
  const { items } = await colleague.must('inbox.list', { view: 'mine' })
  for (const { conversation } of items)
    await colleague.must('conversation.assign', { id: conversation.id, accountId: null })
  await page.context().close()
})

test('an article from far down the list opens at its beginning, and what the bot decides is said in words', async () => {
  const page = await signedIn('admin', 390)
  await page.goto(`${desk.service.url}/konten`)
  const last = page.getByRole('button', { name: /^Ubah: / }).last()
  await last.scrollIntoViewIfNeeded()
  await last.click()
  const title = page.getByLabel('Judul')
  await expect.poll(async () => (await title.boundingBox())?.y ?? -1).toBeGreaterThanOrEqual(0)
  await picture(page, 'article-form-390-light')
  await page.getByRole('tab', { name: 'Coba bot' }).click()
  await page.getByLabel('Tulis seperti warga').fill('ktp hilang gimana')
  await page.getByRole('button', { name: 'Tanya' }).click()
  await page.getByRole('heading', { name: 'Keputusan: Dijawab' }).waitFor()
  await picture(page, 'try-bot-390-light')
  await page.context().close()
})
