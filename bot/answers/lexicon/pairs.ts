/** "word:plain" pairs, separated by white space; "word:" drops the word. The first of two pairs of the same word counts. */
export function pairs(text: string): Readonly<Record<string, string>> {
  const found: Record<string, string> = {}
  for (const pair of text.split(/\s+/)) {
    const at = pair.indexOf(':')
    if (at > 0) found[pair.slice(0, at)] ??= pair.slice(at + 1)
  }
  return found
}
