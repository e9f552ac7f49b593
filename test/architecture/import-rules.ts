import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { dirname, join, normalize, relative, sep } from 'node:path'

export interface Violation {
  file: string
  imports: string
  rule: string
}

/** A folder, and all that a module in it may import. Paths are prefixes; `types:` allows type-only imports. */
interface Rule {
  folder: string
  may: readonly string[]
  packages: readonly string[] | 'any'
  node: boolean
}

/**
 * Who may import whom, most specific folder first. The table is the one of ARCHITECTURE.md; a type-only import of the
 * store is allowed where the store comes by injection.
 */
export const rules: readonly Rule[] = [
  { folder: 'shared/', may: ['shared/'], packages: ['zod'], node: false },
  { folder: 'bot/answers/', may: ['bot/answers/', 'shared/'], packages: ['zod'], node: false },
  { folder: 'bot/engine/', may: ['bot/engine/', 'bot/answers/', 'shared/'], packages: ['zod'], node: false },
  { folder: 'bot/ports/', may: ['bot/ports/', 'shared/'], packages: [], node: false },
  {
    folder: 'bot/usecases/',
    may: [
      'bot/usecases/',
      'bot/journal/',
      'bot/outbox/',
      'bot/engine/',
      'bot/answers/',
      'bot/ports/',
      'shared/',
      'types:bot/store/',
      'types:bot/content/',
    ],
    packages: [],
    node: true,
  },
  {
    folder: 'bot/journal/',
    may: ['bot/journal/', 'bot/usecases/', 'bot/engine/', 'bot/ports/', 'shared/', 'types:bot/store/'],
    packages: [],
    node: false,
  },
  {
    folder: 'bot/outbox/',
    may: ['bot/outbox/', 'bot/usecases/', 'bot/engine/', 'bot/ports/', 'shared/', 'types:bot/store/'],
    packages: [],
    node: false,
  },
  {
    folder: 'bot/jobs/',
    may: ['bot/jobs/', 'bot/usecases/', 'bot/engine/', 'bot/ports/', 'shared/', 'types:bot/store/'],
    packages: ['file-type'],
    node: true,
  },
  { folder: 'bot/content/', may: ['bot/content/', 'bot/engine/', 'shared/'], packages: ['yaml', 'zod'], node: true },
  {
    folder: 'bot/store/',
    may: ['bot/store/', 'bot/ports/', 'shared/'],
    packages: ['kysely', 'lru-cache', 'sqlite3', 'zod'],
    node: true,
  },
  {
    folder: 'bot/adapters/whatsapp/',
    may: ['bot/adapters/whatsapp/', 'bot/ports/', 'shared/'],
    packages: ['baileys', 'zod'],
    node: true,
  },
  {
    folder: 'bot/adapters/http/',
    may: ['bot/adapters/http/', 'bot/ports/', 'shared/', 'types:bot/usecases/'],
    packages: ['fastify', '@fastify/', 'file-type', 'zod'],
    node: true,
  },
  {
    folder: 'bot/adapters/socket/',
    may: ['bot/adapters/socket/', 'bot/ports/', 'shared/', 'types:bot/usecases/'],
    packages: ['socket.io', 'zod'],
    node: true,
  },
  {
    folder: 'bot/adapters/',
    may: ['bot/ports/', 'shared/'],
    packages: ['pino', '@node-rs/argon2', 'qrcode'],
    node: true,
  },
  { folder: 'bot/', may: ['bot/', 'shared/'], packages: ['croner', 'zod'], node: true },
  {
    folder: 'renderer/features/',
    may: ['renderer/ui/', 'renderer/data/', 'renderer/i18n/', 'renderer/app/', 'shared/', 'own-feature'],
    packages: 'any',
    node: false,
  },
  { folder: 'renderer/ui/', may: ['renderer/ui/', 'renderer/i18n/', 'shared/'], packages: 'any', node: false },
  { folder: 'renderer/vite.config.ts', may: [], packages: 'any', node: true },
  { folder: 'renderer/gallery/vite.config.ts', may: [], packages: 'any', node: true },
  { folder: 'renderer/', may: ['renderer/', 'shared/'], packages: 'any', node: false },
  { folder: 'main/', may: ['main/', 'shared/'], packages: 'any', node: true },
]

/** Packages that have one home. */
const homes: readonly [name: string, home: string][] = [
  ['electron', 'main/'],
  ['sqlite3', 'bot/store/connection.ts'],
  ['baileys', 'bot/adapters/whatsapp/'],
]

const importPattern =
  /(?:^|\n)\s*(?:import|export)\s+(type\s+)?(?:[^'";]*?\sfrom\s+)?['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)/g

/** Every source module of the product below `root`. */
export function modulesOf(root: string): string[] {
  return ['shared', 'bot', 'renderer', 'main']
    .filter((top) => existsSync(join(root, top)))
    .flatMap((top) =>
      readdirSync(join(root, top), { recursive: true, withFileTypes: true })
        .filter((e) => e.isFile() && /\.tsx?$/.test(e.name) && !e.name.endsWith('.d.ts'))
        .map((e) => relative(root, join(e.parentPath, e.name)).split(sep).join('/')),
    )
}

export function violationsIn(file: string, source: string): Violation[] {
  const rule = rules.find((r) => file.startsWith(r.folder))
  if (rule === undefined) return [{ file, imports: '', rule: 'this folder has no rule; add one to the table' }]
  const found: Violation[] = []
  for (const [, typeOnly, fromStatic, fromDynamic] of source.matchAll(importPattern)) {
    const specifier = fromStatic ?? fromDynamic ?? ''
    const problem = problemOf(file, rule, specifier, typeOnly !== undefined)
    if (problem !== null) found.push({ file, imports: specifier, rule: problem })
  }
  return found
}

/** The screen that an agent works in is one feature in several folders. */
const workspace = new Set(['inbox', 'conversation', 'composer', 'contact', 'search', 'keyboard', 'signals'])

function featureOf(file: string): string | undefined {
  const folder = file.match(/^renderer\/features\/([^/]+)\//)?.[1]
  return folder !== undefined && workspace.has(folder) ? 'workspace' : folder
}

function problemOf(file: string, rule: Rule, specifier: string, typeOnly: boolean): string | null {
  if (specifier.startsWith('.')) {
    const target = normalize(join(dirname(file), specifier))
      .split(sep)
      .join('/')
    const feature = featureOf(file)
    const allowed = rule.may.some((m) => {
      if (m === 'own-feature') return feature !== undefined && featureOf(target) === feature
      return m.startsWith('types:') ? typeOnly && target.startsWith(m.slice(6)) : target.startsWith(m)
    })
    return allowed ? null : `${rule.folder} may import only ${rule.may.join(', ')}`
  }
  if (isBuiltin(specifier)) return rule.node ? null : `${rule.folder} runs without Node's modules`
  const name = specifier.startsWith('@') ? specifier.split('/').slice(0, 2).join('/') : (specifier.split('/')[0] ?? '')
  const home = homes.find(([p]) => p === name)
  if (home !== undefined && !file.startsWith(home[1])) return `${name} lives in ${home[1]} alone`
  if (rule.packages === 'any') return null
  return rule.packages.some((p) => name === p || (p.endsWith('/') && specifier.startsWith(p)))
    ? null
    : `${rule.folder} may use only the packages ${rule.packages.join(', ') || '(none)'}`
}

export const sourceOf = (root: string, file: string): string => readFileSync(join(root, file), 'utf8')
