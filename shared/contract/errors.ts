import { z } from 'zod'

/** Every expected way in which a command can fail; the renderer words each of them. */
export const ErrorCode = z.enum([
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'INVALID_INPUT',
  'NOT_FOUND',
  /** It was there, and its person's data were erased. */
  'ERASED',
  'CONFLICT',
  'ALREADY_CLAIMED',
  'WRONG_CREDENTIALS',
  'TOO_MANY_REQUESTS',
  'ALREADY_SET_UP',
  'OPTED_OUT',
  'TOO_LARGE',
  'UNSUPPORTED_TYPE',
  'STORE_FAILED',
  'INTERNAL',
])
export type ErrorCode = z.infer<typeof ErrorCode>

/** `detail` is for people (who won a claim, which field is wrong); never a stack. */
export interface Failure {
  ok: false
  code: ErrorCode
  detail?: string
}
export type Result<T> = { ok: true; data: T } | Failure

export const success = <T>(data: T): Result<T> => ({ ok: true, data })
export const failure = (code: ErrorCode, detail?: string): Failure =>
  detail === undefined ? { ok: false, code } : { ok: false, code, detail }
