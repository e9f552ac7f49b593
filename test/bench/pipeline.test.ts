import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'

test('bench:pipeline in its short form measures what it says it measures', { timeout: 150_000 }, async () => {
  const options = ['--seconds', '1', '--residents', '20', '--agents', '5', '--messages', '60', '--most', '20']
  const child = spawn(process.execPath, [join(import.meta.dirname, 'pipeline.ts'), ...options], { stdio: 'pipe' })
  let out = ''
  let errors = ''
  child.stdout.on('data', (data: Buffer) => {
    out += data.toString()
  })
  child.stderr.on('data', (data: Buffer) => {
    errors += data.toString()
  })
  const code = await new Promise<number | null>((done) => child.once('exit', done))
  expect(code, errors).toBe(0)
  const result = JSON.parse(out)
  // No time is judged here: only that every message was answered and seen, and that the figures belong together.
  for (const field of ['replyP50Ms', 'replyP99Ms', 'eventP50Ms', 'eventP99Ms', 'floorP50Ms', 'rssMbStart', 'rssMbEnd'])
    expect(result[field], field).toBeGreaterThan(0)
  expect(result.steps).toHaveLength(1)
  expect(result.steps[0].skipped).toBe(0)
  expect(result.messages).toBeGreaterThanOrEqual(60)
  expect(result.replyP50Ms).toBeGreaterThan(result.eventP50Ms)
  expect(result.replyRatioToFloor).toBeCloseTo(result.replyP50Ms / result.floorP50Ms, 1)
})
