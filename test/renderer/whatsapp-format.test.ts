import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Piece, parseWhatsApp } from '../../renderer/ui/whatsapp-format.ts'

const plain = (pieces: readonly Piece[]): string =>
  pieces.map((p) => ('children' in p ? plain(p.children) : p.text)).join('')
const kinds = (text: string) => parseWhatsApp(text).map((p) => p.kind)

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
