import { spawn } from 'node:child_process'
import { join } from 'node:path'

const root = join(import.meta.dirname, '../../..')
const environment = (dataDir: string) => ({
  ...process.env,
  KEPO_PORT: '0',
  KEPO_DATA_DIR: dataDir,
  KEPO_LOG_LEVEL: 'error',
  // Nobody listens there: the benches of stored history need no WhatsApp.
  KEPO_WA_SOCKET_URL: 'ws://127.0.0.1:9',
})

/** Runs a script of the project to its end. */
export async function runChild(args: readonly string[], dataDir: string): Promise<void> {
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: environment(dataDir),
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const code = await new Promise((resolve) => child.once('exit', resolve))
  if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}`)
}

export interface ServiceChild {
  url: string
  pid: number
  stop(): Promise<void>
}

/** The service as its own process, as in production. */
export async function startChild(dataDir: string): Promise<ServiceChild> {
  const child = spawn(process.execPath, ['bot/entry/node.ts'], {
    cwd: root,
    env: environment(dataDir),
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const url = await new Promise<string>((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`the service ended with ${code}`)))
    child.stdout.on('data', (data: Buffer) => {
      const found = data.toString().match(/Kepo Desk: (\S+)/)?.[1]
      if (found !== undefined) resolve(found)
    })
  })
  return {
    url,
    pid: child.pid ?? 0,
    async stop() {
      const gone = new Promise((done) => child.once('exit', done))
      child.kill('SIGTERM')
      await gone
    },
  }
}
