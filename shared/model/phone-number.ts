/**
 * A phone number as colleagues may see it: country code, operator prefix and the last two digits.
 * `6281234567890` gives `+62 812-••••••90`.
 */
export function maskNumber(digits: string): string {
  if (digits.length < 8) return '••••'
  const hidden = '•'.repeat(Math.max(4, digits.length - 7))
  return `+${digits.slice(0, 2)} ${digits.slice(2, 5)}-${hidden}${digits.slice(-2)}`
}

/** The whole of it, as people read numbers to each other: `6281234567890` gives `+62 812-3456-7890`. */
export function spellNumber(digits: string): string {
  const rest = digits.slice(5).match(/\d{1,4}/g) ?? []
  return `+${digits.slice(0, 2)} ${[digits.slice(2, 5), ...rest].join('-')}`
}

/**
 * The whole numbers that somebody can mean by what they typed as people write them: `0812…`, `62812…`, `+62 812-…`. None
 * when it is a part of one: by parts a masked number could be found out.
 */
export function wholeNumbersIn(typed: string): string[] {
  const text = typed.trim()
  const digits = text.replace(/\D/g, '')
  if (!/^\+?[\d\s().-]+$/.test(text) || digits.length < 8) return []
  if (text.startsWith('+')) return [digits]
  if (digits.startsWith('0')) return [`62${digits.slice(1)}`]
  return digits.startsWith('8') ? [digits, `62${digits}`] : [digits]
}
