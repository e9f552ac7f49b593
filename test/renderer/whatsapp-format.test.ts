import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Piece, parseWhatsApp } from '../../renderer/ui/whatsapp-format.ts'

const plain = (pieces: readonly Piece[]): string =>
  pieces.map((p) => ('children' in p ? plain(p.children) : p.text)).join('')
const kinds = (text: string) => parseWhatsApp(text).map((p) => p.kind)

const kindOf: Record<string, 'bold' | 'italic' | 'strike'> = { '*': 'bold', _: 'italic', '~': 'strike' }

/** What marks mean, in the words of the rule and without any thought of how long it takes. */
function asDescribed(text: string): Piece[] {
  const pieces: Piece[] = []
  let from = 0
  for (let at = 0; at < text.length; at++) {
    const mark = text.charAt(at)
    const kind = kindOf[mark]
    if (kind === undefined || /[a-z]/.test(text.charAt(at - 1))) continue
    const [line = ''] = text.slice(at + 1).split('\n')
    if (line === '' || /^\s/.test(line) || line.startsWith(mark)) continue
    const end = [...Array(line.length).keys()].find(
      (n) => n > 0 && line[n] === mark && line[n - 1] !== ' ' && !/[a-z]/.test(line.charAt(n + 1)),
    )
    if (end === undefined) continue
    if (at > from) pieces.push({ kind: 'text', text: text.slice(from, at) })
    pieces.push({ kind, children: asDescribed(line.slice(0, end)) })
    at += end + 1
    from = at + 1
  }
  if (from < text.length) pieces.push({ kind: 'text', text: text.slice(from) })
  return pieces
}

describe("WhatsApp's formatting", () => {
  test('marks at the edges of words', () => {
    expect(kinds('a *b* _c_ ~d~ ```e```')).toEqual([
      ...['text', 'bold', 'text', 'italic', 'text', 'strike', 'text', 'code'],
    ])
    expect(parseWhatsApp('*_x_*')).toEqual([
      { kind: 'bold', children: [{ kind: 'italic', children: [{ kind: 'text', text: 'x' }] }] },
    ])
  })

  test.each(['2*3*4', 'nama_file_baru', '* a *', '*buka', '*a\nb*'])('leaves %j as written', (text) => {
    expect(parseWhatsApp(text)).toEqual([{ kind: 'text', text }])
  })

  test('links end before the punctuation of the sentence and are never script', () => {
    expect(parseWhatsApp('lihat https://mpp.go.id/ktp.')[1]).toEqual({
      kind: 'link',
      text: 'https://mpp.go.id/ktp',
      href: 'https://mpp.go.id/ktp',
    })
    expect(kinds('javascript:alert(1)')).toEqual(['text'])
    expect(parseWhatsApp('www.mpp.go.id')[0]).toMatchObject({ href: 'https://www.mpp.go.id' })
  })

  test('a mark is closed by the first of its kind on the line that ends a word', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '*', '_', '~', '\n', '.'), maxLength: 40 })
    fc.assert(
      fc.property(letters, (text) => {
        expect(parseWhatsApp(text)).toEqual(asDescribed(text))
      }),
      { numRuns: 2000 },
    )
  })

  test.each([
    ...['*a ', '_a ', '~a ', '*a _b ~c ', '*a\n_b ', '`a ', '`a\n', '```', '```a ', '*a `b` '],
    ...['www.', 'www. ', 'http://', 'https://a.. ', '*_', '*a* _b '],
  ])('as long a text as WhatsApp carries is read at once, also of %j over and over', (part) => {
    const text = part.repeat(Math.floor(65_535 / part.length))
    const begun = performance.now()
    const pieces = parseWhatsApp(text)
    // Some 20 ms; looking through the rest of the line for every mark anew takes 2 to 8 s.
    expect(performance.now() - begun).toBeLessThan(1_000)
    expect(plain(pieces).length).toBeGreaterThan(0)
  })

  test('loses nothing but the marks', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', ' ', '*', '_', '~', '`', '\n', '.') })
    const bare = (text: string) => text.replace(/[*_~`]/g, '')
    fc.assert(
      fc.property(letters, (text) => {
        expect(bare(plain(parseWhatsApp(text)))).toBe(bare(text))
      }),
    )
  })
})
