import type { FastifyReply } from 'fastify'

const name = 'kepo_session'

/** The session's token among a request's cookies; null without one. */
export function sessionTokenOf(cookies: Readonly<Record<string, string | undefined>>): string | null {
  return cookies[name] ?? null
}

/** Out of reach of scripts, and never sent from another site; over TLS only when that is how people get here. */
export function setSessionCookie(
  reply: FastifyReply,
  session: { token: string | null; expiresAt: number; secure: boolean },
): void {
  const options = { path: '/', httpOnly: true, sameSite: 'strict', secure: session.secure } as const
  if (session.token === null) reply.clearCookie(name, options)
  else reply.setCookie(name, session.token, { ...options, expires: new Date(session.expiresAt) })
}
