import type { FastifyReply, FastifyRequest } from 'fastify'
import { failure } from '../../../shared/contract/errors.ts'
import type { Account } from '../../../shared/model/account.ts'
import { may, type Permission } from '../../../shared/permissions.ts'
import { refuse } from './answer.ts'
import { sessionTokenOf } from './cookies.ts'
import type { HttpOptions } from './options.ts'
import { isAllowedOrigin } from './origin.ts'

export interface Caller {
  account: Account | null
  sessionHash: string | null
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Set by the guard; null on routes without one. */
    caller: Caller | null
  }
}

/** A hook that lets only those pass who hold `permission`, before anything of the request's body is read. */
export function guard(options: HttpOptions, permission: Permission, contentType: string | null) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> => {
    const { origin, host } = request.headers
    if (!isAllowedOrigin(origin, host, options.publicUrl)) return refuse(reply, failure('FORBIDDEN', 'origin'))
    // A form on another site can post, but not with this content type.
    if (contentType !== null && !request.headers['content-type']?.startsWith(contentType))
      return refuse(reply, failure('UNSUPPORTED_TYPE', `content-type: ${contentType}`))
    const token = sessionTokenOf(request.cookies)
    const session = token === null ? null : await options.authenticate(token)
    const role = session?.account.role ?? null
    if (!may(role, permission)) return refuse(reply, failure(role === null ? 'UNAUTHENTICATED' : 'FORBIDDEN'))
    request.caller = { account: session?.account ?? null, sessionHash: session?.sessionHash ?? null }
    return undefined
  }
}
