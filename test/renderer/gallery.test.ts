import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import AxeBuilder from '@axe-core/playwright'
import fastifyStatic from '@fastify/static'
import fastify, { type FastifyInstance } from 'fastify'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { artifacts, launch } from '../support/browser-story.ts'

let outDir: string
let server: FastifyInstance
let url: string
let browser: Browser
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

describe.each(['light', 'dark'] as const)('%s', (theme) => {
  let page: Page
  beforeAll(async () => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, colorScheme: theme })
    page = await context.newPage()
    page.setDefaultTimeout(20_000)
  })
  afterAll(() => page?.context().close())

  test.each(lists)('%s: empty, loading, failed and offline each say so', async (name, empty) => {
    await page.goto(`${url}/?list=${name}`)
    const frame = (state: string) => page.frameLocator(`iframe[title="${name}, ${state}"]`)
    if (empty !== null) await frame('empty').getByText(empty).first().waitFor()
    await frame('loading').getByRole('status', { name: 'Sedang memuat' }).first().waitFor()
    for (const state of ['error', 'offline'] as const) {
      await frame(state).getByText(shows[state]).first().waitFor()
      await frame(state).getByRole('button', { name: 'Coba lagi' }).first().waitFor()
    }
    await page.screenshot({ path: join(artifacts, `gallery-${name}-${theme}.png`), fullPage: true })
    const axe = new AxeBuilder({ page })
    // The themes differ in colours and in nothing else.
    if (theme === 'dark') axe.withRules(['color-contrast'])
    else axe.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    const { violations } = await axe.analyze()
    expect(violations.flatMap((v) => v.nodes.map((n) => `${v.id} ${n.html.slice(0, 140)}`))).toEqual([])
  })
})
