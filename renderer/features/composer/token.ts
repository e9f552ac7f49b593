/** The word being written that opens a list: `/` canned answers, `#` articles, `@` colleagues. */
export interface Token {
  mark: '/' | '#' | '@'
  query: string
  /** Where the mark stands. */
  start: number
  /** Where the caret stands. */
  end: number
}

/** The token at the caret, when its mark stands at the start of a word. */
export function tokenAt(text: string, caret: number, marks: readonly Token['mark'][]): Token | null {
  const found = text.slice(0, caret).match(/(?:^|\s)([/#@])([^\s/#@]{0,40})$/)
  const mark = marks.find((m) => m === found?.[1])
  const query = found?.[2]
  if (mark === undefined || query === undefined) return null
  return { mark, query, start: caret - query.length - 1, end: caret }
}

/** The text with the token replaced, and where the caret goes. */
export function replaceToken(text: string, token: Token, by: string): { text: string; caret: number } {
  return { text: text.slice(0, token.start) + by + text.slice(token.end), caret: token.start + by.length }
}

/** Puts marks around the selection (or takes them away again); used for WhatsApp's formatting. */
export function wrapSelection(
  text: string,
  from: number,
  to: number,
  mark: string,
): { text: string; from: number; to: number } {
  const size = mark.length
  if (from >= size && text.slice(from - size, from) === mark && text.slice(to, to + size) === mark)
    return {
      text: text.slice(0, from - size) + text.slice(from, to) + text.slice(to + size),
      from: from - size,
      to: to - size,
    }
  return {
    text: text.slice(0, from) + mark + text.slice(from, to) + mark + text.slice(to),
    from: from + size,
    to: to + size,
  }
}
