import type { FastifyInstance } from 'fastify'
import type { z } from 'zod'
import { type CommandName, commands } from '../../../shared/contract/commands.ts'
import type { CommandDefinition } from '../../../shared/contract/define.ts'
import { failure, type Result } from '../../../shared/contract/errors.ts'
import type { Call } from '../../usecases/context.ts'
import { refuse } from './answer.ts'
import { setSessionCookie } from './cookies.ts'
import { guard } from './guard.ts'
import type { HttpOptions } from './options.ts'

/** Commands that anybody may call are the ones that strangers can hammer: this many a minute from one address. */
const publicPerMinute = 300

/** The one binder: each declared command becomes `POST /api/<name>`, checked going in and coming out. */
export function bindCommands(app: FastifyInstance, options: HttpOptions): void {
  // `commands` and `Handlers` are keyed by the same names.
  for (const name of Object.keys(commands) as CommandName[]) {
    const definition: CommandDefinition = commands[name]
    // The handler takes what the schema of its own command gives out, which is what it gets below.
    const handler = options.handlers[name] as (input: unknown, call: Call) => Promise<Result<unknown>>
    app.post(
      `/api/${name}`,
      {
        onRequest: guard(options, definition.permission, 'application/json'),
        config: definition.permission === 'public' ? { rateLimit: { max: publicPerMinute, timeWindow: 60_000 } } : {},
      },
      async (request, reply) => {
        const input = definition.input.safeParse(request.body)
        if (!input.success) return refuse(reply, failure('INVALID_INPUT', firstIssue(input.error)))
        const result = await handler(input.data, {
          account: request.caller?.account ?? null,
          sessionHash: request.caller?.sessionHash ?? null,
          remoteAddress: request.ip,
          requestId: request.id,
          setSession: (token, expiresAt) =>
            setSessionCookie(reply, { token, expiresAt, secure: options.publicUrl?.startsWith('https:') ?? false }),
        })
        // Parsing the answer drops whatever the contract does not promise, before it can leave the house.
        return result.ok ? { ok: true, data: definition.output.parse(result.data) } : refuse(reply, result)
      },
    )
  }
}

function firstIssue(error: z.ZodError): string {
  const [issue] = error.issues
  if (issue === undefined) return ''
  return issue.path.length === 0 ? issue.message : `${issue.path.join('.')}: ${issue.message}`
}
