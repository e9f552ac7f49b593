import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import type { Locator, Page } from 'playwright-core'
import { afterAll, describe, expect, test } from 'vitest'
import { readConfig } from '../../../bot/config.ts'
import { type Service, startService } from '../../../bot/service.ts'
import {
  artifacts,
  desk,
  openWindow,
  signedIn,
  sizes,
  waitingResident,
  withBrowserAndDesk,
} from '../../support/browser-story.ts'

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
const longName = 'Raden Ajeng Siti Nurhaliza Kusumawardhani Binti Haji Abdurrahman Wiradikusumah'
let fresh: { service: Service; folder: string }

withBrowserAndDesk(async () => {
  await waitingResident(71, longName)
  const folder = await mkdtemp(join(tmpdir(), 'kepo-test-'))
  const read = readConfig({ KEPO_PORT: '0', KEPO_DATA_DIR: folder, KEPO_LOG_LEVEL: 'error' })
  if (!read.ok) throw new Error(read.problems.join('\n'))
  const started = await startService(read.config)
  if (!started.ok) throw new Error(started.message)
  fresh = { service: started.service, folder }
})
afterAll(async () => {
  await fresh?.service.stop()
  if (fresh !== undefined) await rm(fresh.folder, { recursive: true, force: true })
})

/** Takes the picture first, so that it is there to look at when axe complains. */
async function inspect(page: Page, name: string): Promise<string[]> {
  await page.waitForTimeout(200)
  await page.screenshot({ path: join(artifacts, `screen-${name}.png`) })
  // There are no frames: without a page of its own to add their findings up in, axe is done sooner.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).withTags(tags).analyze()
  return violations.flatMap((v) => v.nodes.map((n) => `${name}: ${v.id} ${n.html.slice(0, 160)}`))
}

const pages = [
  ['laporan', 'Laporan'],
  ['saluran', 'Saluran WhatsApp'],
  ['konten', 'Konten'],
  ['akun', 'Akun'],
  ['pengaturan', 'Pengaturan'],
  ['audit', 'Jejak audit'],
] as const

const flows = [
  ['Tugaskan', 'assign'],
  ['Alihkan ke tim', 'transfer'],
  ['Tunda', 'snooze'],
  ['Selesaikan', 'resolve'],
] as const

describe.each(['light', 'dark'] as const)('axe finds nothing, %s', (theme) => {
  describe.each([1280, 390] as const)('at %i px', (width) => {
    const named = (name: string) => `${name}-${width}-${theme}`

    test('before signing in', async () => {
      const setup = await openWindow(fresh.service.url, width, theme)
      await setup.getByRole('heading', { name: 'Selamat datang' }).waitFor()
      await setup.getByRole('button', { name: 'Buat akun dan masuk' }).click()
      await setup.getByText('Isi nama lengkap.').waitFor()
      const found = await inspect(setup, named('setup-errors'))
      await setup.context().close()
      const page = await openWindow(desk.service.url, width, theme)
      await page.getByLabel('Nama pengguna').waitFor()
      found.push(...(await inspect(page, named('sign-in'))))
      const left = async (what: Locator) => (await what.boundingBox())?.x ?? Number.NaN
      const inset = (await left(page.getByText('English'))) - (await left(page.getByLabel('Nama pengguna')))
      expect(Math.abs(inset)).toBeLessThanOrEqual(1)
      await page.context().close()
      expect(found).toEqual([])
    })

    test('the workspace: empty, full, thread, search, failing', async () => {
      const page = await signedIn('supervisor', width, theme)
      const found: string[] = []
      await page.goto(`${desk.service.url}/kotak/mentions`)
      await page.getByText('Belum ada yang menyebut Anda').waitFor()
      found.push(...(await inspect(page, named('inbox-empty'))))
      await page.goto(`${desk.service.url}/kotak/unassigned`)
      const row = page.getByRole('navigation', { name: 'Antrean' }).getByRole('link', { name: longName })
      await row.waitFor()
      found.push(...(await inspect(page, named('inbox'))))
      await row.click()
      await page.getByRole('textbox', { name: 'Balasan untuk warga' }).waitFor()
      const thread = page.url()
      found.push(...(await inspect(page, named('thread'))))
      await page.goto(`${desk.service.url}/cari`)
      await page.getByRole('searchbox').fill('kucing')
      await page.getByRole('link', { name: longName }).waitFor()
      found.push(...(await inspect(page, named('search'))))
      await page.route('**/api/inbox.list*', (route) => route.abort())
      await page.goto(`${desk.service.url}/kotak/unassigned`)
      await page.getByRole('button', { name: 'Coba lagi' }).waitFor()
      found.push(...(await inspect(page, named('inbox-error'))))
      await page.unroute('**/api/inbox.list*')
      await page.route('**/api/conversation.messages*', (route) => route.abort())
      await page.goto(thread)
      await page.getByRole('button', { name: 'Coba lagi' }).waitFor()
      found.push(...(await inspect(page, named('thread-error'))))
      // The composer stands where it will stand when the messages have come.
      const bottom = async () => {
        const send = await page.getByRole('button', { name: 'Kirim', exact: true }).last().boundingBox()
        return (send?.y ?? 0) + (send?.height ?? 0)
      }
      await expect.poll(bottom).toBeGreaterThan(sizes[width].height - 40)
      await page.context().close()
      expect(found).toEqual([])
    })

    test('the other pages', async () => {
      const page = await signedIn('admin', width, theme)
      const found: string[] = []
      for (const [path, heading] of pages) {
        await page.goto(`${desk.service.url}/${path}`)
        await page.getByRole('heading', { name: heading, level: 1 }).waitFor()
        found.push(...(await inspect(page, named(path))))
      }
      await page.context().close()
      expect(found).toEqual([])
    })
  })
})

const grounds = ['ground', 'surface', 'surface-2', 'hover', 'selected', 'thread', 'theirs', 'ours', 'bot-ground']

test.each(['light', 'dark'] as const)(
  'muted text is our own colour and can be read on every ground, and a field has an edge, %s',
  async (theme) => {
    const page = await openWindow(desk.service.url, 1280, theme)
    await page.getByLabel('Nama pengguna').waitFor()
    const { dimmed, ours, contrasts, edge } = await page.evaluate((names) => {
      const drawn = (variable: string): string => {
        // A new one each time: a colour that changes goes through a transition, however short.
        const probe = document.body.appendChild(document.createElement('i'))
        probe.style.color = `var(${variable})`
        return getComputedStyle(probe).color
      }
      /** Relative luminance as WCAG defines it. */
      const luminance = (colour: string): number => {
        const [r = 0, g = 0, b = 0] = (colour.match(/\d+/g) ?? [])
          .map((n) => Number(n) / 255)
          .map((n) => (n <= 0.04045 ? n / 12.92 : ((n + 0.055) / 1.055) ** 2.4))
        return 0.2126 * r + 0.7152 * g + 0.0722 * b
      }
      const contrast = (one: string, other: string): number => {
        const pair = [luminance(one), luminance(other)].toSorted((a, b) => a - b)
        return ((pair[1] ?? 0) + 0.05) / ((pair[0] ?? 0) + 0.05)
      }
      const dimmed = drawn('--mantine-color-dimmed')
      const contrasts = names.map((name) => ({ name, ratio: contrast(dimmed, drawn(`--k-${name}`)) }))
      const field = document.querySelector('.mantine-TextInput-input')
      const edge = field === null ? 0 : contrast(getComputedStyle(field).borderTopColor, drawn('--k-surface'))
      return { dimmed, ours: drawn('--k-text-2'), contrasts, edge }
    }, grounds)
    expect(dimmed).toBe(ours)
    expect(contrasts.filter(({ ratio }) => ratio < 4.5)).toEqual([])
    expect(edge).toBeGreaterThanOrEqual(3)
    await page.context().close()
  },
)

/** Each theme on one of the widths: dialogs and menus are the same on both, and axe takes its time. */
test.each([
  ['light', 1280],
  ['dark', 390],
] as const)('axe finds nothing in what opens on top or stands beside the thread, %s at %i px', async (theme, width) => {
  const named = (name: string) => `${name}-${width}-${theme}`
  const page = await signedIn('supervisor', width, theme)
  const found: string[] = []
  const look = async (name: string) => found.push(...(await inspect(page, named(name))))
  await page.goto(`${desk.service.url}/kotak/unassigned`)
  await page.getByRole('link', { name: longName }).waitFor()
  await page.getByRole('button', { name: 'Saringan', exact: true }).click()
  await page.getByLabel('Nama saringan').waitFor()
  await look('filter')
  await page.getByRole('button', { name: 'Saringan', exact: true }).click()
  await page.getByRole('button', { name: 'Pilih beberapa' }).click()
  await page.getByRole('checkbox').first().check()
  await look('bulk')
  await page.getByRole('button', { name: 'Pilih beberapa' }).click()
  await page.getByRole('link', { name: longName }).click()
  const field = page.getByRole('textbox', { name: 'Balasan untuk warga' })
  await field.fill('NIK *3211010101900001*')
  await page.getByRole('button', { name: 'Pratinjau' }).click()
  await look('composer-preview')
  await field.press('Enter')
  await page.getByRole('dialog').waitFor()
  await look('composer-confirm')
  await page.keyboard.press('Escape')
  await field.fill('/')
  await page.getByRole('option').first().waitFor()
  await look('composer-canned')
  await field.fill('')
  await page.getByRole('button', { name: 'Catatan', exact: true }).click()
  await page.getByRole('textbox', { name: /Catatan untuk rekan/ }).fill('@')
  await page.getByRole('option').first().waitFor()
  await look('composer-note')
  await page.getByRole('textbox', { name: /Catatan untuk rekan/ }).fill('')
  await page.getByRole('button', { name: 'Balas', exact: true }).click()
  for (const [action, name] of flows) {
    await page.getByRole('button', { name: 'Tindakan lain' }).click()
    if (name === 'assign') await look('menu')
    await page.getByRole('menuitem', { name: action, exact: true }).click()
    await page.getByRole('dialog', { name: action }).waitFor()
    await look(name)
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
  }
  await page.keyboard.press('Control+k')
  await page.getByPlaceholder('Ketik perintah atau nama warga').fill('a')
  await look('palette')
  await page.keyboard.press('Escape')
  await page.getByPlaceholder('Ketik perintah atau nama warga').waitFor({ state: 'detached' })
  await page.keyboard.press('?')
  await page.getByRole('dialog', { name: 'Pintasan papan tik' }).waitFor()
  await look('keys')
  await page.keyboard.press('Escape')
  if (width === 390) {
    await page.getByRole('button', { name: 'Panel kontak' }).click()
    await page.getByRole('region', { name: 'Riwayat instansi' }).waitFor()
    await look('contact')
    await page.goto(`${desk.service.url}/lainnya`)
    await page.getByRole('heading', { name: 'Lainnya' }).waitFor()
    await look('more')
  } else {
    await page.getByRole('button', { name: /Akun Hendra/ }).click()
    await page.getByRole('button', { name: 'Keluar' }).waitFor()
    await look('account')
    await page.keyboard.press('Escape')
  }
  await page.goto(`${desk.service.url}/kotak/unassigned`)
  await page.getByRole('link', { name: longName }).waitFor()
  await page.context().setOffline(true)
  await page.getByText('Sambungan ke layanan terputus').waitFor()
  await look('offline')
  await page.context().close()
  expect(found).toEqual([])
})
