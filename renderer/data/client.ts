import type { CommandInput, CommandName, CommandOutput } from '../../shared/contract/commands.ts'
import type { ErrorCode } from '../../shared/contract/errors.ts'
import type { Media } from '../../shared/model/message.ts'

/** What the service may answer, and the one thing that happens without it: it cannot be reached. */
export type FailureCode = ErrorCode | 'OFFLINE'
export interface CallFailure {
  ok: false
  code: FailureCode
  detail?: string
  requestId?: string
}
export type CallResult<T> = { ok: true; data: T } | CallFailure

/** A failed call as an exception: the form in which TanStack Query carries it. */
export class CommandError extends Error {
  readonly failure: CallFailure
  constructor(failure: CallFailure) {
    super(failure.code)
    this.failure = failure
  }
}

/**
 * Asks the service. Never throws: an unreachable service is the failure `OFFLINE`. With `keepalive` the browser finishes
 * the request even when the page is being left.
 */
export async function call<N extends CommandName>(
  name: N,
  input: CommandInput<N>,
  signal?: AbortSignal,
  keepalive = false,
): Promise<CallResult<CommandOutput<N>>> {
  return post<CommandOutput<N>>(`/api/${name}`, {
    body: JSON.stringify(input),
    headers: { 'content-type': 'application/json' },
    keepalive,
    ...(signal === undefined ? {} : { signal }),
  })
}

/** Puts a file into the service's store; its id then goes out with a message. */
export async function uploadMedia(file: File): Promise<CallResult<Media>> {
  const form = new FormData()
  form.append('file', file, file.name)
  return post<Media>('/api/media', { body: form })
}

async function post<T>(path: string, init: RequestInit): Promise<CallResult<T>> {
  try {
    const response = await fetch(path, { method: 'POST', credentials: 'same-origin', ...init })
    const type = response.headers.get('content-type') ?? ''
    if (!type.includes('application/json')) return { ok: false, code: response.status >= 502 ? 'OFFLINE' : 'INTERNAL' }
    // The service checks each answer against the contract before it leaves; this is that very contract's type.
    return (await response.json()) as CallResult<T>
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error
    return { ok: false, code: 'OFFLINE' }
  }
}
