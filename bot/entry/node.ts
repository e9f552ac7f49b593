import './check-node.mjs'
import { readConfig } from '../config.ts'
import { startService } from '../service.ts'

/** Stopping may take this long; then the process ends anyway, as after a power cut, and nothing is lost by it. */
const patienceMs = 5_000

function give(up: string): never {
  console.error(up)
  process.exit(1)
}

const read = readConfig(process.env)
if (!read.ok) give(read.problems.join('\n'))
const started = await startService(read.config, { print: console.log })
if (!started.ok) give(started.message)
const { service } = started
console.log(`Kepo Desk: ${service.url}`)

let stopping = false
for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.on(signal, () => {
    if (stopping) return
    stopping = true
    setTimeout(() => process.exit(1), patienceMs).unref()
    service.stop().then(
      () => process.exit(0),
      (error: unknown) => give(`It did not stop cleanly: ${error instanceof Error ? error.message : String(error)}`),
    )
  })
}
