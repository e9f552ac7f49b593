import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { holdsPersonalNumber } from '../../renderer/features/composer/personal-number.ts'
import { excessOf } from '../../renderer/features/composer/text-length.ts'
import { replaceToken, tokenAt, wrapSelection } from '../../renderer/features/composer/token.ts'
import { fillVariables, openingToday } from '../../renderer/features/composer/variables.ts'
import { commands } from '../../shared/contract/commands.ts'

describe('a personal number', () => {
  test.each([
    ['NIK saya 3211234567890001 pak', true],
    ['3211 2345 6789 0001', true],
    ['3211.2345.6789.0001', true],
    ['telepon 081234567890', false],
    ['12345678901234567', false],
    ['tanggal 2026-11-23 pukul 08.00', false],
    ['', false],
  ])('%s -> %s', (text, expected) => expect(holdsPersonalNumber(text)).toBe(expected))
})

test('what the service would refuse is too long by so much; blanks around it are not sent', () => {
  const { input } = commands['conversation.send']
  const fits = (text: string) => input.safeParse({ id: 'c', clientId: 'client-1', text: text.trim() }).success
  const texts = ['', 'a'.repeat(4_000), ` ${'a'.repeat(4_000)}\n`, 'a'.repeat(4_001)]
  for (const text of [...texts, '🙏'.repeat(4_000), '🙏'.repeat(4_001)])
    expect([text.slice(0, 9), excessOf(text) === 0]).toEqual([text.slice(0, 9), fits(text)])
  expect(excessOf(`  ${'🙏'.repeat(4_006)}`)).toBe(6)
})

describe('lists opened by a mark', () => {
  test('open at the start of a word only', () => {
    expect(tokenAt('/jam', 4, ['/', '#'])).toEqual({ mark: '/', query: 'jam', start: 0, end: 4 })
    expect(tokenAt('baik #kt', 8, ['/', '#'])).toMatchObject({ mark: '#', query: 'kt', start: 5 })
    expect(tokenAt('dan/atau', 8, ['/', '#'])).toBeNull()
    expect(tokenAt('@rina', 5, ['/', '#'])).toBeNull()
    expect(tokenAt('/jam buka', 9, ['/'])).toBeNull()
  })

  test('what is chosen takes the place of the mark and its word', () => {
    const token = tokenAt('Baik, /jam ya', 10, ['/'])
    expect(token && replaceToken('Baik, /jam ya', token, 'buka 08.00')).toEqual({
      text: 'Baik, buka 08.00 ya',
      caret: 16,
    })
  })

  test('formatting twice is as if never', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(), fc.nat(), (text, a, b) => {
        const clean = text.replaceAll('*', '')
        const [from = 0, to = 0] = [a, b].map((n) => n % (clean.length + 1)).sort((x, y) => x - y)
        const once = wrapSelection(clean, from, to, '*')
        expect(wrapSelection(once.text, once.from, once.to, '*')).toEqual({ text: clean, from, to })
      }),
    )
  })
})

describe('variables of canned answers', () => {
  const hours = {
    week: [...Array.from({ length: 5 }, () => ({ from: '08:00', until: '15:00' })), null, null],
    holidays: [{ date: '2026-11-24', name: 'Libur' }],
  }
  const at = (day: string) => Date.parse(`${day}T03:00:00Z`)

  test('are filled in; others stay to be seen', () => {
    const values = { nama: 'Asep', jam_buka: '08.00-15.00 WIB', tiket: 'K-1' }
    expect(fillVariables('Halo {{nama}}, {{ tiket }}, {{lain}}', values)).toBe('Halo Asep, K-1, {{lain}}')
  })

  test('a resident whose name is not known is addressed once', () => {
    const values = { nama: null, jam_buka: '', tiket: 'K-1' }
    expect(fillVariables('Selamat datang, Bapak/Ibu {{nama}}.', values)).toBe('Selamat datang, Bapak/Ibu.')
    expect(fillVariables('Yth. {{nama}}, tiket {{tiket}}', values)).toBe('Yth. Bapak/Ibu, tiket K-1')
  })

  test("the opening is that of the office's day", () => {
    expect(openingToday(hours, at('2026-11-23'))).toBe('08.00-15.00 WIB')
    expect(openingToday(hours, at('2026-11-24'))).toBe('tutup')
    expect(openingToday(hours, at('2026-11-28'))).toBe('tutup')
    // Sunday 20:00 in UTC is Monday already in Sumedang.
    expect(openingToday(hours, Date.parse('2026-11-29T20:00:00Z'))).toBe('08.00-15.00 WIB')
  })
})
