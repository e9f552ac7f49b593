import type { z } from 'zod'
import type { Permission } from '../permissions.ts'
import type { ErrorCode } from './errors.ts'

/**
 * One command or query, declared once. The HTTP route (`POST /api/<name>`), the client's call, OpenAPI and the
 * authorisation test matrix are all derived from this. `errors` lists what it adds to the codes that every command may
 * give (UNAUTHENTICATED, FORBIDDEN, INVALID_INPUT, INTERNAL, STORE_FAILED).
 */
export interface CommandDefinition<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> {
  summary: string
  permission: Permission
  input: I
  output: O
  errors?: readonly ErrorCode[]
}

export function command<I extends z.ZodType, O extends z.ZodType>(
  definition: CommandDefinition<I, O>,
): CommandDefinition<I, O> {
  return definition
}
