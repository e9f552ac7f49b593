import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'

const root = join(import.meta.dirname, '../..')
const require = createRequire(import.meta.url)
// app-builder-lib checks configurations with this very schema and validator.
const schema = JSON.parse(readFileSync(require.resolve('app-builder-lib/scheme.json'), 'utf8'))
const libRequire = createRequire(require.resolve('app-builder-lib/package.json'))

function problemsOf(configuration: unknown): string[] {
  const Ajv = libRequire('ajv')
  const check = new (Ajv.default ?? Ajv)({ allErrors: true, strict: false, logger: false }).compile(schema)
  check(configuration)
  return (check.errors ?? []).map(
    (e: { instancePath: string; message: string; params: object }) =>
      `${e.instancePath} ${e.message} ${JSON.stringify(e.params)}`,
  )
}

const configuration = () => parse(readFileSync(join(root, 'electron-builder.yml'), 'utf8'))

test('electron-builder.yml fits the schema of app-builder-lib', () => {
  expect(problemsOf(configuration())).toEqual([])
})

test('it names an installer for Windows, Linux and macOS', () => {
  expect(configuration()).toMatchObject({
    win: { target: 'nsis' },
    linux: { target: ['AppImage', 'deb'] },
    mac: { target: 'dmg' },
  })
})

test('a planted wrong key is found', () => {
  expect(problemsOf({ ...configuration(), wim: { target: 'nsis' } }).length).toBeGreaterThan(0)
})
