import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import AxeBuilder from '@axe-core/playwright'
import fastifyStatic from '@fastify/static'
import fastify, { type FastifyInstance } from 'fastify'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { artifacts, launch } from '../support/browser-story.ts'

let outDir: string
let server: FastifyInstance
let url: string
let browser: Browser
let page: Page
beforeAll(async () => {
  outDir = await mkdtemp(join(tmpdir(), 'kepo-gallery-'))
  await promisify(execFile)(
    process.execPath,
    ['node_modules/vite/bin/vite.js', 'build', '-c', 'renderer/gallery/vite.config.ts', '--outDir', outDir],
    { cwd: join(import.meta.dirname, '../..'), env: { ...process.env, NODE_ENV: 'production' } },
  )
  server = fastify()
  await server.register(fastifyStatic, { root: outDir })
  url = await server.listen({ port: 0, host: '127.0.0.1' })
  browser = await launch()
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' })
  page = await context.newPage()
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await server?.close()
  await rm(outDir, { recursive: true, force: true })
})

/** What tells each state apart; `loading` is a skeleton and no words. */
const shows = { error: 'Belum berhasil dimuat', offline: 'Layanan tidak terjangkau' }
const lists = [
  ['inbox', 'Antrean kosong'],
  ['mentions', 'Belum ada yang menyebut Anda'],
  ['filtered', 'Tidak ada yang cocok'],
  ['search', 'Tidak ditemukan'],
  ['thread', 'Belum ada pesan'],
  ['contact', 'Ini percakapan pertamanya'],
  ['articles', 'Belum ada artikel'],
  ['misses', 'Semua pertanyaan sudah ditangani'],
  ['accounts', null],
  ['audit', 'Belum ada catatan'],
  ['channel', null],
  ['reports', 'Belum ada'],
] as const

/** What axe finds, and how many of the frames it has looked into. Without a second page to add the frames' findings up in: a third of the time. */
async function inspect(page: Page, narrow: (axe: AxeBuilder) => AxeBuilder) {
  // A frame that does not answer in half a second would be passed over: on a busy machine that is too soon.
  const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ pingWaitTime: 30_000 })
  const { violations, passes } = await narrow(axe).analyze()
  const frames = passes
    .flatMap((p) => p.nodes)
    .flatMap(({ target: [frame, ...inside] }) => (inside.length > 0 ? [frame] : []))
  return {
    found: violations.flatMap((v) => v.nodes.map((n) => `${v.id} ${n.html.slice(0, 140)}`)),
    frames: new Set(frames.map(String)).size,
  }
}

test.each(lists)('%s: empty, loading, failed and offline each say so, in both themes', async (name, empty) => {
  await page.emulateMedia({ colorScheme: 'light' })
  await page.goto(`${url}/?list=${name}`)
  const frame = (state: string) => page.frameLocator(`iframe[title="${name}, ${state}"]`)
  const states = [...(empty === null ? [] : ['empty']), 'loading', 'error', 'offline']
  if (empty !== null) await frame('empty').getByText(empty).first().waitFor()
  await frame('loading').getByRole('status', { name: 'Sedang memuat' }).first().waitFor()
  for (const state of ['error', 'offline'] as const) {
    await frame(state).getByText(shows[state]).first().waitFor()
    await frame(state).getByRole('button', { name: 'Coba lagi' }).first().waitFor()
  }
  await page.screenshot({ path: join(artifacts, `gallery-${name}-light.png`), fullPage: true })
  const all = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
  expect(await inspect(page, (axe) => axe.withTags(all))).toEqual({ found: [], frames: states.length })

  // The themes differ in colours and in nothing else.
  await page.emulateMedia({ colorScheme: 'dark' })
  for (const state of states)
    await frame(state).locator('html[data-mantine-color-scheme="dark"]').waitFor({ state: 'attached' })
  await page.screenshot({ path: join(artifacts, `gallery-${name}-dark.png`), fullPage: true })
  expect((await inspect(page, (axe) => axe.withRules(['color-contrast']))).found).toEqual([])
})

test('who wants no motion sees every change at once, as it will stay', async () => {
  await page.goto(`${url}/?list=inbox`)
  const frame = page.frameLocator('iframe').first()
  await frame.getByText('Antrean kosong').first().waitFor()
  const colour = await frame.locator('body').evaluate((body) => {
    // Read once before: a change begins from what was drawn.
    const read = () => getComputedStyle(body).color
    read()
    body.style.color = 'rgb(1, 2, 3)'
    return read()
  })
  expect(colour).toBe('rgb(1, 2, 3)')
})
