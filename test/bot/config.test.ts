import { describe, expect, test } from 'vitest'
import { readConfig } from '../../bot/config.ts'

const problemsOf = (env: Record<string, string>): string[] => {
  const read = readConfig(env)
  return read.ok ? [] : read.problems
}

describe('the configuration', () => {
  test('nothing set gives what an office PC needs, and nobody can change it afterwards', () => {
    const read = readConfig({})
    if (!read.ok) throw new Error(read.problems.join())
    expect(read.config).toMatchObject({
      port: 8787,
      host: '127.0.0.1',
      publicUrl: null,
      logLevel: 'info',
      whatsAppSocketUrl: null,
      whatsAppVersion: null,
      timeZone: 'Asia/Jakarta',
    })
    expect(read.config.dataDir).toMatch(/[/\\]data$/)
    expect(Object.isFrozen(read.config)).toBe(true)
  })

  test('an empty variable counts as not set', () => {
    const read = readConfig({ KEPO_PORT: '', KEPO_TIME_ZONE: '  ', KEPO_WA_SOCKET_URL: '' })
    expect(read.ok && read.config).toMatchObject({ port: 8787, timeZone: 'Asia/Jakarta', whatsAppSocketUrl: null })
  })

  test('what is set is taken', () => {
    const read = readConfig({
      KEPO_PORT: '80',
      KEPO_HOST: '0.0.0.0',
      KEPO_PUBLIC_URL: 'https://kepo.example.go.id/',
      KEPO_LOG_LEVEL: 'debug',
      KEPO_WA_SOCKET_URL: 'ws://127.0.0.1:9000/ws/chat',
      KEPO_WA_VERSION: '2.3000.1023223821',
      KEPO_TIME_ZONE: 'Asia/Makassar',
    })
    expect(read.ok && read.config).toMatchObject({
      port: 80,
      host: '0.0.0.0',
      publicUrl: 'https://kepo.example.go.id',
      logLevel: 'debug',
      whatsAppSocketUrl: 'ws://127.0.0.1:9000/ws/chat',
      whatsAppVersion: [2, 3000, 1023223821],
      timeZone: 'Asia/Makassar',
    })
  })

  test.each([
    ['KEPO_PORT', 'http'],
    ['KEPO_PORT', '65536'],
    ['KEPO_PORT', '-1'],
    ['KEPO_PORT', '80.5'],
    ['KEPO_PUBLIC_URL', 'kepo.example.go.id'],
    ['KEPO_PUBLIC_URL', 'ftp://kepo.example.go.id'],
    ['KEPO_LOG_LEVEL', 'loud'],
    ['KEPO_WA_SOCKET_URL', 'http://127.0.0.1'],
    ['KEPO_WA_SOCKET_URL', 'ws://web.whatsapp.com/ws/chat'],
    ['KEPO_WA_SOCKET_URL', 'ws://127.0.0.1.evil.example/ws'],
    ['KEPO_WA_VERSION', '2.3000'],
    ['KEPO_TIME_ZONE', 'Sumedang'],
  ])('%s=%s is refused in one sentence that names both', (name, value) => {
    const problems = problemsOf({ [name]: value })
    expect(problems).toHaveLength(1)
    expect(problems[0]).toContain(name)
    expect(problems[0]).toContain(value)
    expect(problems[0]).not.toContain('\n')
  })

  test('every wrong value is named at once', () => {
    expect(problemsOf({ KEPO_PORT: 'x', KEPO_LOG_LEVEL: 'y', KEPO_TIME_ZONE: 'z' })).toHaveLength(3)
  })
})
