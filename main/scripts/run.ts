import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'
import { buildDesktop } from '../build.ts'

/** `npm run desktop`: builds what is shown and what shows it, then starts Electron. */
const root = join(import.meta.dirname, '../..')

function electronBinary(): string | null {
  const folder = join(root, 'node_modules/electron')
  const pathFile = join(folder, 'path.txt')
  if (!existsSync(pathFile)) return null
  const binary = join(folder, 'dist', readFileSync(pathFile, 'utf8').trim())
  return existsSync(binary) ? binary : null
}

const binary = electronBinary()
if (binary === null) {
  console.error(
    'The Electron binary is not here: run "node node_modules/electron/install.js" once with access to GitHub, or use "npm start" and a browser.',
  )
  process.exit(1)
}
await build({ configFile: join(root, 'renderer/vite.config.ts'), logLevel: 'warn' })
await buildDesktop()
spawn(binary, [root], { stdio: 'inherit' }).on('close', (code) => process.exit(code ?? 0))
