import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type BundleReport, initialLimit, reportBundle } from './bundle.ts'

let outDir: string
let report: BundleReport
beforeAll(async () => {
  outDir = await mkdtemp(join(tmpdir(), 'kepo-bundle-'))
  // In a process of its own: under NODE_ENV=test React's development build would be measured.
  await promisify(execFile)(
    process.execPath,
    ['node_modules/vite/bin/vite.js', 'build', '-c', 'renderer/vite.config.ts', '--outDir', outDir],
    { cwd: join(import.meta.dirname, '../..'), env: { ...process.env, NODE_ENV: 'production' } },
  )
  report = await reportBundle(outDir)
}, 180_000)
afterAll(() => rm(outDir, { recursive: true, force: true }))

const kB = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`

test('the first download stays small, and every page is a file of its own', () => {
  console.log(
    [`initial: ${kB(report.initial)}`, ...report.routes.map((r) => `  ${r.route}: + ${kB(r.added)}`)].join('\n'),
  )
  expect(report.initial).toBeLessThan(initialLimit)
  const routes = report.routes.map((r) => r.route)
  expect(routes).toContain('features/inbox/workspace.tsx')
  for (const page of ['reports', 'channel', 'content', 'settings', 'accounts', 'audit'])
    expect(routes).toContain(`features/${page}/routes.tsx`)
})

test('signing in and reaching the inbox together stay within a tenth above it', () => {
  const inbox = report.routes.find((r) => r.route === 'features/inbox/workspace.tsx')
  expect(report.initial + (inbox?.added ?? 0)).toBeLessThan(initialLimit * 1.1)
})
