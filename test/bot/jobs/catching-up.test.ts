import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { readConfig } from '../../../bot/config.ts'
import { startService } from '../../../bot/service.ts'
import { until } from '../../support/helpdesk.ts'

afterEach(() => {
  vi.useRealTimers()
})

test('a folder of backups that cannot be read does not end the service; once it can, the backup is made up for', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'kepo-catching-up-'))
  const read = readConfig({ KEPO_PORT: '0', KEPO_DATA_DIR: dataDir, KEPO_LOG_LEVEL: 'silent' })
  if (!read.ok) throw new Error(read.problems.join('\n'))
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
  const started = await startService(read.config)
  if (!started.ok) throw new Error(started.message)
  const backups = join(dataDir, 'backups')
  await writeFile(backups, 'no folder')
  const quarter = 15 * 60_000
  expect(() => vi.advanceTimersByTime(quarter)).not.toThrow()
  await rm(backups)
  await until(async () => {
    vi.advanceTimersByTime(quarter)
    return (await readdir(backups).catch(() => [])).some((name) => name.endsWith('.db'))
  })
  await started.service.stop()
  await rm(dataDir, { recursive: true, force: true })
})
