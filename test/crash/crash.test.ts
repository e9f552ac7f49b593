import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'

/** The short form of `npm run test:crash`; what it prints, and how it ended. */
async function crashRun(...options: string[]): Promise<{ result: unknown; code: number | null; errors: string }> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'run.ts'), ...options], { stdio: 'pipe' })
  let out = ''
  let errors = ''
  child.stdout.on('data', (data: Buffer) => {
    out += data.toString()
  })
  child.stderr.on('data', (data: Buffer) => {
    errors += data.toString()
  })
  const code = await new Promise<number | null>((done) => child.once('exit', done))
  return { result: out === '' ? null : JSON.parse(out), code, errors }
}

const nothingWrong = {
  sent: 60,
  stored: 60,
  answered: 60,
  lost: 0,
  duplicatedReplies: 0,
  outOfOrder: 0,
  unseen: 0,
  seenTwice: 0,
  replies: 6,
  repliesLost: 0,
  repliesTwice: 0,
  repliesOutOfOrder: 0,
}

test.each([
  ['killed', []],
  ['killed, with lines cut, servers restarted and messages delivered again', ['--disturb']],
])('%s: nothing lost, nothing twice', { timeout: 150_000 }, async (_, options) => {
  const { result, code, errors } = await crashRun('--messages', '60', '--kills', '2', '--seed', '7', ...options)
  expect(result, errors).toMatchObject(nothingWrong)
  expect(code).toBe(0)
})
