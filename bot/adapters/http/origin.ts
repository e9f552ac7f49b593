/**
 * Whether a request may come from the page at `origin`: the public address, or whatever address the request itself went
 * to (the same computer, a name in the office network). No Origin at all is a client that is not a browser, or a
 * browser's own same-origin GET; the SameSite=Strict cookie covers those.
 */
export function isAllowedOrigin(
  origin: string | undefined,
  host: string | undefined,
  publicUrl: string | null,
): boolean {
  if (origin === undefined) return true
  if (origin === publicUrl) return true
  return URL.canParse(origin) && new URL(origin).host === host
}
