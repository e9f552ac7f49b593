import { copyFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'

/** Bundles the desktop app into dist/main: main process and service as ES modules, the sandboxed preload as CommonJS. */
const root = join(import.meta.dirname, '..')
const outDir = join(root, 'dist/main')

async function bundle(entry: string, fileName: string, format: 'es' | 'cjs'): Promise<void> {
  await build({
    configFile: false,
    root,
    logLevel: 'warn',
    // Packages stay where npm put them; electron-builder ships them beside this.
    ssr: { external: true, noExternal: format === 'cjs' ? [/^(?!electron$)/] : [] },
    build: {
      ssr: join(root, entry),
      outDir,
      emptyOutDir: false,
      target: 'node24',
      rolldownOptions: { output: { format, entryFileNames: fileName }, external: ['electron'] },
    },
  })
}

export async function buildDesktop(): Promise<void> {
  mkdirSync(outDir, { recursive: true })
  await bundle('main/main.ts', 'main.mjs', 'es')
  await bundle('bot/entry/utility.ts', 'service.mjs', 'es')
  await bundle('main/preload.ts', 'preload.cjs', 'cjs')
  copyFileSync(join(root, 'main/assets/tray.png'), join(outDir, 'tray.png'))
}
