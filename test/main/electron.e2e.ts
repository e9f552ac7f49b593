import { existsSync, mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron } from 'playwright-core'
import { buildDesktop } from '../../main/build.ts'

/** `npm run test:electron`: the real app, where the Electron binary is present. Says which it was. */
const root = join(import.meta.dirname, '../..')
const folder = join(root, 'node_modules/electron')
const pathFile = join(folder, 'path.txt')
const binary = existsSync(pathFile) ? join(folder, 'dist', readFileSync(pathFile, 'utf8').trim()) : null

if (binary === null || !existsSync(binary)) {
  console.log('skipped: no Electron binary on this machine (0 passed, 0 failed)')
  process.exit(0)
}
await buildDesktop()
const app = await _electron.launch({
  executablePath: binary,
  args: [root, '--no-sandbox'],
  env: { ...process.env, KEPO_PORT: '0', KEPO_DATA_DIR: mkdtempSync(join(tmpdir(), 'kepo-electron-')) },
})
const page = await app.firstWindow()
await page.waitForURL(/^http:\/\/127\.0\.0\.1/, { timeout: 30_000 })
const node = await page.evaluate(() => typeof (globalThis as { require?: unknown }).require)
const bridge = await page.evaluate(() => typeof (globalThis as { kepoDesktop?: unknown }).kepoDesktop)
await app.close()
const ok = node === 'undefined' && bridge === 'object'
console.log(ok ? '1 passed, 0 failed' : '0 passed, 1 failed')
process.exit(ok ? 0 : 1)
