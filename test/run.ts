import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { findChromium } from './support/chromium.ts'

/**
 * `npm test`: types, lint, the dashboard's build, then every test (unit, integration, browser). The last line is
 * `N passed, N failed`; a step that is not a test counts as one. Exits with 1 when anything failed.
 */
const root = join(import.meta.dirname, '..')
const bin = (name: string) => join(root, 'node_modules/.bin', name)

function run(command: string, args: readonly string[]): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, stdio: 'inherit', env: process.env })
    child.on('error', () => resolve(1))
    child.on('close', (code) => resolve(code ?? 1))
  })
}

/** Debian as root can be helped; anybody else is told what to do. */
function ensureChromium(): void {
  if (findChromium() !== null) return
  const canInstall = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')
  if (!canInstall) {
    console.error(
      'No Chromium was found: install Chromium or Chrome (on Debian: apt-get install -y chromium), or set KEPO_CHROMIUM to its path.',
    )
    return
  }
  console.log('No Chromium was found; installing it with apt-get.')
  spawnSync('apt-get', ['update'], { stdio: 'ignore' })
  spawnSync('apt-get', ['install', '-y', 'chromium'], { stdio: 'ignore' })
}

let passed = 0
let failed = 0
const step = async (name: string, command: string, args: readonly string[]) => {
  console.log(`\n— ${name}`)
  const ok = (await run(command, args)) === 0
  if (ok) passed++
  else failed++
  if (!ok) console.error(`${name} failed`)
}

ensureChromium()
await step('types', bin('tsc'), ['-p', '.'])
await step('lint', bin('biome'), ['check', '.'])
await step('dashboard build', bin('vite'), ['build', '-c', 'renderer/vite.config.ts', '--logLevel', 'warn'])

console.log('\n— tests')
const report = join(root, 'test/artifacts/report.json')
mkdirSync(join(root, 'test/artifacts'), { recursive: true })
rmSync(report, { force: true })
const filter = process.argv.slice(2)
const code = await run(bin('vitest'), [
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${report}`,
  ...filter,
])
if (existsSync(report)) {
  // Vitest's own JSON reporter wrote it a moment ago.
  const { numPassedTests, numFailedTests, numFailedTestSuites } = JSON.parse(readFileSync(report, 'utf8'))
  passed += Number(numPassedTests)
  failed += Number(numFailedTests)
  if (numFailedTests === 0 && (numFailedTestSuites > 0 || code !== 0)) failed++
} else failed++

console.log(`\n${passed} passed, ${failed} failed`)
process.exit(failed === 0 ? 0 : 1)
