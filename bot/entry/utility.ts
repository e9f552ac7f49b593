import './check-node.mjs'
import { z } from 'zod'
import { readConfig } from '../config.ts'
import { startService } from '../service.ts'

/** Electron's end of the pipe to the supervisor in `main/`; only there inside a utilityProcess. */
interface ParentPort {
  postMessage(message: unknown): void
  on(event: 'message', listener: (event: { data: unknown }) => void): void
}

const Command = z.object({ type: z.literal('stop') })
/** A last message needs a moment to leave before the process may end. */
const lastWordMs = 250

// Node's own types know nothing of Electron's addition to `process`.
const { parentPort } = process as NodeJS.Process & { parentPort?: ParentPort }
if (parentPort === undefined) throw new Error('utility.ts runs inside Electron only; use node.ts')

function leave(word: { type: 'stopped' } | { type: 'failed'; message: string }): void {
  parentPort?.postMessage(word)
  setTimeout(() => process.exit(word.type === 'stopped' ? 0 : 1), lastWordMs)
}

const read = readConfig(process.env)
const started = read.ok ? await startService(read.config) : { ok: false as const, message: read.problems.join('\n') }
if (!started.ok) leave({ type: 'failed', message: started.message })
else {
  const { service } = started
  parentPort.on('message', ({ data }) => {
    if (!Command.safeParse(data).success) return
    service.stop().then(
      () => leave({ type: 'stopped' }),
      (error: unknown) => leave({ type: 'failed', message: error instanceof Error ? error.message : String(error) }),
    )
  })
  parentPort.postMessage({ type: 'ready', url: service.url })
}
