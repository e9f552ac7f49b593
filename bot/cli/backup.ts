import '../entry/check-node.mjs'
import { parseArgs } from 'node:util'
import { readConfig } from '../config.ts'
import { backUp, restore } from '../store/backup.ts'

const usage = 'Use: npm run backup [-- FILE]    or: npm run backup -- restore FILE'

const read = readConfig(process.env)
const { positionals, values } = parseArgs({ allowPositionals: true, strict: false })
const [first, second, ...rest] = positionals
if (Object.keys(values).length > 0) end(usage)
else if (!read.ok) end(read.problems.join('\n'))
else if (first === 'restore' && second !== undefined && rest.length === 0) {
  const restored = await restore(read.config.dataDir, second, new Date())
  end(restored)
} else if (first !== 'restore' && second === undefined) {
  end(await backUp(read.config.dataDir, first ?? null, new Date()))
} else end(usage)

/** One sentence either way. */
function end(outcome: string | { ok: boolean; message: string }): never {
  const { ok, message } = typeof outcome === 'string' ? { ok: false, message: outcome } : outcome
  if (ok) console.log(message)
  else console.error(message)
  process.exit(ok ? 0 : 1)
}
