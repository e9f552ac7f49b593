import { expect, test } from 'vitest'
import { toIncoming } from '../../../../bot/adapters/whatsapp/to-incoming.ts'

const nameOf = (pushName: string | null) =>
  toIncoming(
    {
      key: { remoteJid: '628130000001@s.whatsapp.net', id: 'A1', fromMe: false },
      pushName,
      message: { conversation: 'jam buka' },
    },
    { account: '628110000001', lidOf: null },
  )?.identity.name

test.each([
  ['Asep Sunandar', 'Asep Sunandar'],
  [' Euis ', 'Euis'],
  ['🌸', '🌸'],
  ['.', '.'],
  ['', null],
  ['   ', null],
  ['\u3164', null],
  ['\u200E\u2800', null],
  [null, null],
])('a resident named %j is called %j: of a name that cannot be seen nobody knows whose row it is', (pushName, name) => {
  expect(nameOf(pushName)).toBe(name)
})
