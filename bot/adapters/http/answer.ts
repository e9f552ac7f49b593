import type { FastifyReply } from 'fastify'
import type { ErrorCode, Failure } from '../../../shared/contract/errors.ts'

const statusOf: Record<ErrorCode, number> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  INVALID_INPUT: 400,
  NOT_FOUND: 404,
  ERASED: 410,
  CONFLICT: 409,
  ALREADY_CLAIMED: 409,
  WRONG_CREDENTIALS: 401,
  TOO_MANY_REQUESTS: 429,
  ALREADY_SET_UP: 409,
  OPTED_OUT: 409,
  TOO_LARGE: 413,
  UNSUPPORTED_TYPE: 415,
  STORE_FAILED: 503,
  INTERNAL: 500,
}

/** The one form of every refusal; the request id leads from a screenshot to the log line. */
export function refuse(reply: FastifyReply, failed: Failure): FastifyReply {
  return reply.code(statusOf[failed.code]).send({ ...failed, requestId: reply.request.id })
}
