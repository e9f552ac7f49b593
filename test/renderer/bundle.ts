import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { z } from 'zod'

/** What may be downloaded before the first screen of the dashboard, gzipped JavaScript in bytes. */
export const initialLimit = 220_000

const Manifest = z.record(
  z.string(),
  z.object({
    file: z.string(),
    isEntry: z.boolean().optional(),
    isDynamicEntry: z.boolean().optional(),
    src: z.string().optional(),
    imports: z.array(z.string()).default([]),
  }),
)
type Manifest = z.infer<typeof Manifest>

export interface RouteSize {
  route: string
  /** Gzipped bytes of everything that it adds to the initial download. */
  added: number
}

export interface BundleReport {
  /** Gzipped bytes of the entry with all that it imports statically. */
  initial: number
  routes: RouteSize[]
}

/** The chunks that loading `key` pulls in, itself included. */
function closure(manifest: Manifest, key: string, into = new Set<string>()): Set<string> {
  if (into.has(key)) return into
  into.add(key)
  for (const next of manifest[key]?.imports ?? []) closure(manifest, next, into)
  return into
}

/** Measures a built dashboard by Vite's manifest in `distDir`. Throws when it is not built. */
export async function reportBundle(distDir: string): Promise<BundleReport> {
  const manifest = Manifest.parse(JSON.parse(await readFile(join(distDir, '.vite/manifest.json'), 'utf8')))
  const sizes = new Map<string, number>()
  for (const [key, { file }] of Object.entries(manifest))
    if (file.endsWith('.js')) sizes.set(key, gzipSync(await readFile(join(distDir, file))).length)
  const weigh = (keys: Iterable<string>) => [...keys].reduce((sum, key) => sum + (sizes.get(key) ?? 0), 0)
  const entry = Object.keys(manifest).find((key) => manifest[key]?.isEntry === true)
  if (entry === undefined) throw new Error(`${distDir} has no entry in its manifest`)
  const initial = closure(manifest, entry)
  const routes = Object.entries(manifest)
    .filter(([, chunk]) => chunk.isDynamicEntry === true && chunk.src !== undefined)
    .map(([key, chunk]) => ({
      route: chunk.src ?? key,
      added: weigh([...closure(manifest, key)].filter((k) => !initial.has(k))),
    }))
    .sort((a, b) => b.added - a.added)
  return { initial: weigh(initial), routes }
}
