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

/** A line can swallow a request without ever failing: after so long without an answer it is taken for dead. */
const patienceMs = 30_000
/** These take as long as there is data. */
const unhurried: ReadonlySet<CommandName> = new Set(['backup.create'])

/**
 * Asks the service. An unreachable service is the failure `OFFLINE`; it throws only when `signal` takes the question back.
 * With `keepalive` the browser finishes the request even when the page is being left.
 */
export async function call<N extends CommandName>(
  name: N,
  input: CommandInput<N>,
  signal?: AbortSignal,
  keepalive = false,
): Promise<CallResult<CommandOutput<N>>> {
  signal?.throwIfAborted()
  const dead = new AbortController()
  const giveUp = () => dead.abort()
  const patience = unhurried.has(name) ? undefined : setTimeout(giveUp, patienceMs)
  signal?.addEventListener('abort', giveUp)
  const result = await post<CommandOutput<N>>(`/api/${name}`, {
    body: JSON.stringify(input),
    headers: { 'content-type': 'application/json' },
    keepalive,
    signal: dead.signal,
  })
  clearTimeout(patience)
  signal?.removeEventListener('abort', giveUp)
  // Whoever asked does not want to know any more: that is no failure.
  if (!result.ok) signal?.throwIfAborted()
  return result
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
  } catch {
    return { ok: false, code: 'OFFLINE' }
  }
}
