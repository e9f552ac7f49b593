import { z } from 'zod'
import { commands } from '../../../shared/contract/commands.ts'
import type { CommandDefinition } from '../../../shared/contract/define.ts'
import type { ErrorCode } from '../../../shared/contract/errors.ts'

const everyCommand: readonly ErrorCode[] = ['UNAUTHENTICATED', 'FORBIDDEN', 'INVALID_INPUT', 'STORE_FAILED', 'INTERNAL']

/** The contract as an OpenAPI 3.1 document, whose schemas are JSON Schema 2020-12 as zod writes it. */
export function openApiDocument(version: string): object {
  const paths = Object.entries<CommandDefinition>(commands).map(([name, definition]) => [
    `/api/${name}`,
    {
      post: {
        operationId: name,
        summary: definition.summary,
        description: `Permission: ${definition.permission}`,
        tags: [name.split('.')[0]],
        security: definition.permission === 'public' ? [] : [{ session: [] }],
        requestBody: { required: true, content: json(schemaOf(definition.input, 'input')) },
        responses: {
          200: {
            description: 'Done',
            content: json({
              type: 'object',
              properties: { ok: { const: true }, data: schemaOf(definition.output, 'output') },
              required: ['ok', 'data'],
            }),
          },
          default: {
            description: 'Refused',
            content: json({
              type: 'object',
              properties: {
                ok: { const: false },
                code: { enum: [...everyCommand, ...(definition.errors ?? [])] },
                detail: { type: 'string' },
                requestId: { type: 'string' },
              },
              required: ['ok', 'code', 'requestId'],
            }),
          },
        },
      },
    },
  ])
  return {
    openapi: '3.1.0',
    info: { title: 'Kepo Desk', version },
    paths: Object.fromEntries(paths),
    components: { securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'kepo_session' } } },
  }
}

const json = (schema: object) => ({ 'application/json': { schema } })

function schemaOf(schema: z.ZodType, io: 'input' | 'output'): object {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' })
  return rest
}
