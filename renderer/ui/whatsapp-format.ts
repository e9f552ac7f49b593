/** A piece of a WhatsApp text, as a tree. */
export type Piece =
  | { kind: 'text'; text: string }
  | { kind: 'link'; text: string; href: string }
  | { kind: 'code'; text: string }
  | { kind: 'bold' | 'italic' | 'strike'; children: Piece[] }

const marks = { '*': 'bold', _: 'italic', '~': 'strike' } as const
type Mark = keyof typeof marks
const isMark = (c: string | undefined): c is Mark => c === '*' || c === '_' || c === '~'
const isWord = (c: string | undefined) => c !== undefined && /[\p{L}\p{N}]/u.test(c)
const link = /^(?:https?:\/\/|www\.)[^\s<>"']+[^\s<>"'.,;:!?)\]*_~]/i

/**
 * Reads WhatsApp's formatting: *bold*, _italic_, ~strike~, ```code``` and `code`, and bare links. A mark only counts at the
 * edge of a word and when it is closed on the same line; anything else stays as written.
 */
export function parseWhatsApp(text: string): Piece[] {
  const pieces: Piece[] = []
  const unclosedUntil: Unclosed = { '*': 0, _: 0, '~': 0 }
  let plain = ''
  const flush = () => {
    if (plain !== '') pieces.push({ kind: 'text', text: plain })
    plain = ''
  }
  let at = 0
  while (at < text.length) {
    const rest = text.slice(at)
    const code = rest.match(/^```([\s\S]+?)```/) ?? rest.match(/^`([^`\n]+)`/)
    if (code?.[1] !== undefined) {
      flush()
      pieces.push({ kind: 'code', text: code[1] })
      at += code[0].length
      continue
    }
    const found = isWord(text[at - 1]) ? null : rest.match(link)
    if (found !== null) {
      flush()
      const shown = found[0]
      pieces.push({
        kind: 'link',
        text: shown,
        href: shown.toLowerCase().startsWith('www.') ? `https://${shown}` : shown,
      })
      at += shown.length
      continue
    }
    const mark = text[at]
    if (isMark(mark) && !isWord(text[at - 1])) {
      const end = closing(text, at, mark, unclosedUntil)
      if (end !== null) {
        flush()
        pieces.push({ kind: marks[mark], children: parseWhatsApp(text.slice(at + 1, end)) })
        at = end + 1
        continue
      }
    }
    plain += text[at]
    at++
  }
  flush()
  return pieces
}

/** Per mark, up to where none closes: a line of marks that never close is looked through once and not once for each. */
type Unclosed = Record<Mark, number>

/** Where the mark opened at `from` is closed, or null. */
function closing(text: string, from: number, mark: Mark, unclosedUntil: Unclosed): number | null {
  const first = text[from + 1]
  if (first === undefined || /\s/.test(first) || first === mark || from < unclosedUntil[mark]) return null
  let at = from + 2
  for (; at < text.length && text[at] !== '\n'; at++)
    if (text[at] === mark && !/\s/.test(text[at - 1] ?? ' ') && !isWord(text[at + 1])) return at
  unclosedUntil[mark] = at
  return null
}
