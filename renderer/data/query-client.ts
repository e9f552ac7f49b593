import { QueryClient } from '@tanstack/react-query'
import { CommandError } from './client.ts'

/** Pushes keep everything fresh, so nothing grows stale by itself; a reconnect decides what to fetch again. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: Number.POSITIVE_INFINITY,
      gcTime: 30 * 60_000,
      refetchOnWindowFocus: false,
      refetchOnReconnect: false,
      networkMode: 'always',
      retry: (count, error) => error instanceof CommandError && error.failure.code === 'OFFLINE' && count < 3,
      retryDelay: (count) => Math.min(1000 * 2 ** count, 8000),
    },
    mutations: { networkMode: 'always' },
  },
})
