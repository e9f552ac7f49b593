import { expect, test } from 'vitest'
import { argon2Passwords } from '../../../bot/adapters/passwords.ts'
import { uuidIds } from '../../../bot/adapters/system.ts'

test('ids are version-7 UUIDs that sort by their making, also within one millisecond', () => {
  const before = Date.now()
  const ids = Array.from({ length: 20_000 }, () => uuidIds.next())
  expect(ids.toSorted()).toEqual(ids)
  expect(new Set(ids).size).toBe(ids.length)
  for (const id of ids.slice(0, 100))
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  expect(Number.parseInt((ids[0] ?? '').replaceAll('-', '').slice(0, 12), 16)).toBeGreaterThanOrEqual(before)
})

test('passwords are kept as argon2id and compared; nobody matches anything', async () => {
  const passwords = argon2Passwords()
  const hash = await passwords.hash('rahasia')
  expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  expect(await passwords.hash('rahasia')).not.toBe(hash)
  expect(await passwords.verify(hash, 'rahasia')).toBe(true)
  expect(await passwords.verify(hash, 'Rahasia')).toBe(false)
  expect(await passwords.verify(null, 'nobody has this password')).toBe(false)
})
