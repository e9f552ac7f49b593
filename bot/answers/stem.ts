const particles = /(?:lah|kah|tah|pun)$/
const possessives = /(?:nya|ku|mu|na)$/
const suffixes = ['kan', 'an', 'i', 'in', 'keun', 'ana'] as const

/** A prefix with the first letters that it may have swallowed: "menyapu" is me- + sapu, "ngurus" is chat for mengurus. */
const prefixes: readonly (readonly [string, readonly string[]])[] = [
  ['memper', ['']],
  ['diper', ['']],
  ['keber', ['']],
  ['meng', ['', 'k']],
  ['meny', ['s']],
  ['mem', ['', 'p']],
  ['men', ['', 't']],
  ['me', ['']],
  ['peng', ['', 'k']],
  ['peny', ['s']],
  ['pem', ['', 'p']],
  ['pen', ['', 't']],
  ['per', ['']],
  ['pel', ['']],
  ['pe', ['']],
  ['ber', ['']],
  ['be', ['']],
  ['ter', ['']],
  ['di', ['']],
  ['ke', ['']],
  ['se', ['']],
  ['nge', ['']],
  ['ng', ['', 'k']],
  ['ny', ['s', 'c']],
  ['n', ['t']],
  ['m', ['p']],
]

function* withoutSuffix(word: string): Generator<string> {
  for (const ending of [particles, possessives]) {
    const bare = word.replace(ending, '')
    if (bare !== word && bare.length >= 3) yield bare
  }
  for (const suffix of suffixes)
    if (word.endsWith(suffix) && word.length - suffix.length >= 3) yield word.slice(0, -suffix.length)
}

function* withoutPrefix(word: string): Generator<string> {
  for (const [prefix, swallowed] of prefixes)
    if (word.startsWith(prefix))
      for (const letter of swallowed) {
        const rest = letter + word.slice(prefix.length)
        if (rest.length >= 3) yield rest
      }
}

/**
 * The root of an Indonesian word: affixes are stripped step by step until a known root stands there (the idea of Nazief
 * and Adriani's confix stripping, with a root list of our own). A word that leads to no known root is stripped lightly, so
 * that its forms still meet each other.
 */
export function stem(word: string, isRoot: (word: string) => boolean): string {
  if (word.length < 4 || isRoot(word) || /\d/.test(word)) return word
  let layer = [word]
  for (let depth = 0; depth < 4; depth++) {
    const next: string[] = []
    for (const form of layer)
      for (const step of [withoutSuffix, withoutPrefix])
        for (const shorter of step(form)) {
          if (isRoot(shorter)) return shorter
          if (!next.includes(shorter)) next.push(shorter)
        }
    layer = next.slice(0, 24)
  }
  return lightStem(word)
}

const lightPrefixes = /^(?:meng|meny|mem|men|me|peng|peny|pem|pen|ber|ter|per|di|ke|se)(?=[a-z]{4,})/

function lightStem(word: string): string {
  if (word.length < 6) return word
  const bare = word.replace(/(?<=[a-z]{3,})(?:lah|kah|pun|nya|ku|mu)$/, '')
  return bare.replace(lightPrefixes, '').replace(/(?<=[a-z]{4,})(?:kan|an)$/, '')
}
