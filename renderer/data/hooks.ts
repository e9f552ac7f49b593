import { notifications } from '@mantine/notifications'
import { type UseMutationResult, type UseQueryResult, useMutation, useQuery } from '@tanstack/react-query'
import type { CommandInput, CommandName, CommandOutput } from '../../shared/contract/commands.ts'
import { failureWords } from '../i18n/failures.ts'
import { type CallFailure, CommandError, call } from './client.ts'
import { refresh } from './query-client.ts'

interface QueryOptions {
  enabled?: boolean
  /** Milliseconds between refreshes, for figures that no push announces. */
  refetchInterval?: number
  /** Keep showing the old answer while the next one (another input) is on its way. */
  keepPrevious?: boolean
}

/** The answer to a command as a query, cached by name and input. `error` is always a `CommandError`. */
export function useCommand<N extends CommandName>(
  name: N,
  input: CommandInput<N>,
  options: QueryOptions = {},
): UseQueryResult<CommandOutput<N>, CommandError> {
  const { keepPrevious = false, ...rest } = options
  return useQuery<CommandOutput<N>, CommandError>({
    queryKey: [name, input],
    queryFn: ({ signal }) => fetchCommand(name, input, signal),
    ...(keepPrevious ? { placeholderData: (previous) => previous } : {}),
    ...rest,
  })
}

/** As a promise that throws `CommandError`: for queries that need more than `useCommand`. */
export async function fetchCommand<N extends CommandName>(
  name: N,
  input: CommandInput<N>,
  signal?: AbortSignal,
): Promise<CommandOutput<N>> {
  const result = await call(name, input, signal)
  if (!result.ok) throw new CommandError(result)
  return result.data
}

interface ActionOptions<N extends CommandName> {
  onSuccess?: (data: CommandOutput<N>, input: CommandInput<N>) => void
  /** Return true when the failure was dealt with; otherwise it becomes a notification. */
  onFailure?: (failure: CallFailure, input: CommandInput<N>) => boolean
  /** Those in the same line are sent one after the other, so that the last one is the last to arrive. */
  line?: string
  /** Commands whose answers this one changed and that no push will refresh. */
  refreshes?: readonly CommandName[]
}

/** A command as a mutation. A failure is told in words, so that a caller only has to mind success. */
export function useAction<N extends CommandName>(
  name: N,
  options: ActionOptions<N> = {},
): UseMutationResult<CommandOutput<N>, CommandError, CommandInput<N>> {
  return useMutation<CommandOutput<N>, CommandError, CommandInput<N>>({
    mutationFn: (input) => fetchCommand(name, input),
    ...(options.line === undefined ? {} : { scope: { id: options.line } }),
    onSuccess: (data, input) => {
      for (const other of options.refreshes ?? []) refresh({ queryKey: [other] })
      options.onSuccess?.(data, input)
    },
    onError: (error, input) => {
      if (options.onFailure?.(error.failure, input) === true) return
      notifyFailure(error.failure)
    },
  })
}

export const notifyFailure = (failure: CallFailure): void => notifyProblem(failureWords(failure))

export function notifyProblem(message: string): void {
  notifications.show({ color: 'red', message, autoClose: 8000 })
}

export function notifyDone(message: string): void {
  notifications.show({ color: 'teal', message, autoClose: 4000 })
}
