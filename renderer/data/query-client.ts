import { type InvalidateQueryFilters, type Query, QueryClient } from '@tanstack/react-query'
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

/** Of these a first answer is underway, and what it brings is to be asked for again. */
const again = new WeakSet<Query>()

/**
 * Asks anew for what a change made wrong. A fetch underway may have been answered before the change: one that renews what is
 * there is begun again, which the library does; what a first one brings is asked for again when it has come, which it does not do.
 */
export function refresh(filters: InvalidateQueryFilters = {}): void {
  for (const query of queryClient.getQueryCache().findAll(filters)) {
    const isFirst = query.state.fetchStatus === 'fetching' && query.state.data === undefined
    if (!isFirst || again.has(query)) continue
    again.add(query)
    const done = (comes: boolean) => {
      again.delete(query)
      if (comes) void queryClient.invalidateQueries({ queryKey: query.queryKey, exact: true })
    }
    query.promise?.then(
      () => done(true),
      () => done(false),
    )
  }
  void queryClient.invalidateQueries(filters)
}
