/**
 * Whether a text holds a number of exactly 16 digits, as NIK and KK numbers are; also when it is written in groups with
 * spaces, dots or dashes between them.
 */
export function holdsPersonalNumber(text: string): boolean {
  for (const [run] of text.matchAll(/\d(?:[ .-]?\d)*/g)) if (run.replace(/\D/g, '').length === 16) return true
  return false
}
