import { join } from 'node:path'
import { expect, test } from 'vitest'
import { modulesOf, sourceOf, violationsIn } from './import-rules.ts'

const root = join(import.meta.dirname, '../..')

test('every module imports only what its folder may', () => {
  const modules = modulesOf(root)
  expect(modules.length, 'the walk saw the whole tree').toBeGreaterThan(100)
  expect(modules.flatMap((file) => violationsIn(file, sourceOf(root, file)))).toEqual([])
})

test.each([
  ['shared/model/x.ts', "import { useState } from 'react'"],
  ['shared/model/x.ts', "import { readFile } from 'node:fs'"],
  ['bot/answers/x.ts', "import { Store } from '../store/store.ts'"],
  ['bot/engine/x.ts', "const fs = await import('node:fs')"],
  ['bot/usecases/x.ts', "import { storeOver } from '../store/store.ts'"],
  ['bot/store/x-repository.ts', "import sqlite3 from 'sqlite3'"],
  ['bot/adapters/http/x.ts', "import makeWASocket from 'baileys'"],
  ['bot/service.ts', "import { app } from 'electron'"],
  ['renderer/features/inbox/x.tsx', "import { X } from '../reports/x.tsx'"],
  ['renderer/ui/x.tsx', "import { call } from '../data/client.ts'"],
  ['main/x.ts', "import { startService } from '../bot/service.ts'"],
  ['elsewhere/x.ts', ''],
])('a planted violation in %s is found: %s', (file, source) => {
  expect(violationsIn(file, source)).toHaveLength(1)
})

test('a type of the store may be imported where the store is injected', () => {
  expect(violationsIn('bot/usecases/x.ts', "import type { Store } from '../store/store.ts'")).toEqual([])
})
