import { spawn } from 'node:child_process'
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'

const root = join(import.meta.dirname, '../..')
const built = join(root, 'dist/renderer/index.html')

/** Whether the dashboard has to be built: it never was, or one of its sources is newer. */
export async function dashboardIsStale(): Promise<boolean> {
  const builtAt = await stat(built).then(
    (s) => s.mtimeMs,
    () => null,
  )
  if (builtAt === null) return true
  for (const folder of ['renderer', 'shared'])
    for (const entry of await readdir(join(root, folder), { recursive: true, withFileTypes: true }))
      if (entry.isFile() && (await stat(join(entry.parentPath, entry.name))).mtimeMs > builtAt) return true
  return false
}

/** Builds it in a process of its own; the output of a failed build, or null when it went well. */
export function buildDashboard(): Promise<string | null> {
  return new Promise((resolve) => {
    const vite = join(root, 'node_modules/vite/bin/vite.js')
    const child = spawn(process.execPath, [vite, 'build', '-c', 'renderer/vite.config.ts', '--logLevel', 'warn'], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const output: Buffer[] = []
    child.stdout.on('data', (part: Buffer) => output.push(part))
    child.stderr.on('data', (part: Buffer) => output.push(part))
    child.on('error', (error) => resolve(error.message))
    child.on('close', (code) => resolve(code === 0 ? null : Buffer.concat(output).toString()))
  })
}
