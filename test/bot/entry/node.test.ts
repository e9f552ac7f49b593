import { type ChildProcess, type StdioOptions, spawn } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'

let dataDir: string
let children: ChildProcess[] = []

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'kepo-entry-'))
})
afterEach(async () => {
  for (const child of children) child.kill('SIGKILL')
  children = []
  await rm(dataDir, { recursive: true, force: true, maxRetries: 5 })
})

interface Run {
  child: ChildProcess
  out: () => string
  err: () => string
  exit: Promise<number | null>
}

/** `npm start`, with WhatsApp at an address where nobody answers. */
function start(
  env: Record<string, string> = {},
  args = ['bot/entry/node.ts'],
  stdio: StdioOptions = ['ignore', 'pipe', 'pipe'],
): Run {
  const child = spawn(process.execPath, args, {
    stdio,
    env: {
      ...process.env,
      KEPO_DATA_DIR: dataDir,
      KEPO_PORT: '0',
      KEPO_WA_SOCKET_URL: 'ws://127.0.0.1:9/ws/chat',
      KEPO_LOG_LEVEL: 'silent',
      ...env,
    },
  })
  children.push(child)
  let [out, err] = ['', '']
  child.stdout?.on('data', (chunk) => {
    out += chunk
  })
  child.stderr?.on('data', (chunk) => {
    err += chunk
  })
  return {
    child,
    out: () => out,
    err: () => err,
    exit: new Promise((resolve) => child.on('close', (code) => resolve(code))),
  }
}

async function urlOf(run: Run): Promise<string> {
  await vi.waitFor(() => expect(run.out()).toMatch(/http:\/\/\S+/), { timeout: 60_000, interval: 50 })
  return /http:\/\/\S+/.exec(run.out())?.[0] ?? ''
}

/** One sentence, no stack. */
const expectSentence = (run: Run, what: RegExp) => {
  expect(run.err().trim()).toMatch(what)
  expect(run.err()).not.toMatch(/\n\s+at /)
  expect(run.err().trim().split('\n')).toHaveLength(1)
}

describe('npm start', () => {
  test('serves, refuses a second one on the same data, and stops on SIGTERM', async () => {
    const run = start()
    const url = await urlOf(run)
    expect(await (await fetch(`${url}/api/health`)).json()).toMatchObject({ ok: true })
    const setup = await fetch(`${url}/api/setup.status`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    })
    expect(await setup.json()).toMatchObject({ ok: true, data: { needed: true } })

    const second = start()
    expect(await second.exit).toBe(1)
    expectSentence(second, /in use by another Kepo Desk/)

    run.child.kill('SIGTERM')
    expect(await run.exit).toBe(0)
  })

  test('a busy port, a wrong value and a damaged database each end in one sentence and exit code 1', async () => {
    const other = createServer()
    const port = await new Promise<number>((resolve) =>
      other.listen(0, '127.0.0.1', () => {
        const address = other.address()
        resolve(typeof address === 'object' ? (address?.port ?? 0) : 0)
      }),
    )
    const busy = start({ KEPO_PORT: String(port) })
    expect(await busy.exit).toBe(1)
    expectSentence(busy, new RegExp(`Port ${port} .* in use`))
    other.close()

    const wrong = start({ KEPO_TIME_ZONE: 'Sumedang' })
    expect(await wrong.exit).toBe(1)
    expectSentence(wrong, /^KEPO_TIME_ZONE: "Sumedang"/)

    await rm(join(dataDir, 'kepo.db-wal'), { force: true })
    await writeFile(join(dataDir, 'kepo.db'), 'not a database at all'.repeat(500))
    const damaged = start()
    expect(await damaged.exit).toBe(1)
    expectSentence(damaged, /damaged.*nothing was changed/)
    expect(await readFile(join(dataDir, 'kepo.db'), 'utf8')).toBe('not a database at all'.repeat(500))
  })
})

describe('inside the desktop app', () => {
  /** Electron's `process.parentPort`, over the pipe that Node gives to a child. */
  const parentPort = `data:text/javascript,process.parentPort = {
    postMessage: (m) => process.send(m),
    on: (event, listener) => process.on(event, (data) => listener({ data })) }`
  const fork = (env: Record<string, string> = {}) => {
    const run = start(env, ['--import', parentPort, 'bot/entry/utility.ts'], ['ignore', 'pipe', 'pipe', 'ipc'])
    const messages: { type: string; url?: string; message?: string }[] = []
    run.child.on('message', (m) => messages.push(m as (typeof messages)[number]))
    return { ...run, messages }
  }

  test('it says when it is ready, obeys "stop" and nothing else, and says when it has stopped', async () => {
    const run = fork()
    await vi.waitFor(() => expect(run.messages).toHaveLength(1), { timeout: 60_000, interval: 50 })
    expect(run.messages[0]).toEqual({ type: 'ready', url: expect.stringMatching(/^http:/) })
    run.child.send({ type: 'dance' })
    expect((await fetch(`${run.messages[0]?.url}/api/health`)).status).toBe(200)
    run.child.send({ type: 'stop' })
    expect(await run.exit).toBe(0)
    expect(run.messages[1]).toEqual({ type: 'stopped' })
  })

  test('it says why it cannot start', async () => {
    const run = fork({ KEPO_PORT: 'eight' })
    expect(await run.exit).toBe(1)
    expect(run.messages).toEqual([{ type: 'failed', message: expect.stringContaining('KEPO_PORT: "eight"') }])
  })
})

describe('an older Node', () => {
  test('is told which command helps', async () => {
    const run = start({}, [
      '--import',
      'data:text/javascript,Object.defineProperty(process.versions,"node",{value:"20.11.0"})',
      '--import',
      './bot/entry/check-node.mjs',
      'bot/entry/node.ts',
    ])
    expect(await run.exit).toBe(1)
    expectSentence(run, /20\.11\.0.*npm ci.*--ignore-scripts/)
  })
})
