import { spawn } from 'node:child_process'
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { parse, stringify } from 'yaml'
import { samplePack } from '../../support/helpdesk.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kepo-content-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

/** The command as an administrator runs it. */
function content(...args: string[]): Promise<{ code: number | null; out: string; err: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['bot/cli/content.ts', ...args], {
      env: { ...process.env, KEPO_DATA_DIR: join(folder, 'data') },
    })
    let [out, err] = ['', '']
    child.stdout.on('data', (chunk) => (out += chunk))
    child.stderr.on('data', (chunk) => (err += chunk))
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, out: out.trim(), err: err.trim() }))
  })
}

test('a pack whose portals got other numbers is imported; what was exported can be imported', async () => {
  const pack = join(folder, 'pack')
  await cp(samplePack, pack, { recursive: true })
  expect(await content('import', pack)).toMatchObject({ code: 0, err: '' })
  const topics: { number: number }[] = parse(await readFile(join(pack, 'topics.yaml'), 'utf8'))
  // Lebaran comes: the last is the first now, all others one further.
  const numbers = topics.map((t) => t.number)
  const shifted = topics.map((t) => ({ ...t, number: t.number === Math.max(...numbers) ? 1 : t.number + 1 }))
  await writeFile(join(pack, 'topics.yaml'), stringify(shifted))
  expect(await content('import', pack)).toMatchObject({ code: 0, err: '', out: expect.stringMatching(/^Imported: /) })

  const out = join(folder, 'out')
  expect(await content('export', out)).toMatchObject({ code: 0, err: '' })
  expect(await content('import', out)).toMatchObject({ code: 0, err: '' })
})

test('what cannot be done is said in one sentence', async () => {
  const file = join(folder, 'a-file')
  await writeFile(file, '')
  for (const args of [['export', join(file, 'below')], ['import', join(folder, 'none')], ['--help'], []]) {
    const { code, err } = await content(...args)
    expect(code, args.join(' ')).toBe(1)
    expect(err, args.join(' ')).not.toMatch(/\n\s+at /)
    expect(err.split('\n').at(-1)).toMatch(/^Use: |nothing was changed\.$|The database is as it was\.$/)
  }
})
