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
