/** A token bucket: `burst` sends at once, then `perSecond`. Pure; the state goes in and comes out. */
export interface Bucket {
  tokens: number
  at: number
}

export interface PaceLimits {
  burst: number
  perSecond: number
}

/** WhatsApp has warned: hardly any haste, and nobody is written to who did not write first. */
export const cautious = <L extends PaceLimits & { dailyColdCap: number }>(limits: L): L => ({
  ...limits,
  burst: 1,
  perSecond: limits.perSecond / 4,
  dailyColdCap: 0,
})

/** How long "composing" shows before a message of so many characters; `random` in [0, 1) varies it by a fifth. */
export const composingMs = (characters: number, random: number): number =>
  Math.round(Math.min(2_500, 400 + 8 * characters) * (0.8 + random * 0.4))

/**
 * Takes a token if there is one. `waitMs` says how long until the next (with jitter: `random` in [0, 1) stretches it by
 * up to half, so that the rhythm is not a machine's).
 */
export function take(
  bucket: Bucket,
  limits: PaceLimits,
  now: number,
  random: number,
): { bucket: Bucket; waitMs: number } {
  const filled = Math.min(limits.burst, bucket.tokens + (Math.max(0, now - bucket.at) / 1000) * limits.perSecond)
  if (filled >= 1) return { bucket: { tokens: filled - 1, at: now }, waitMs: 0 }
  const waitMs = Math.ceil(((1 - filled) / limits.perSecond) * 1000 * (1 + random / 2))
  return { bucket: { tokens: filled, at: now }, waitMs }
}
