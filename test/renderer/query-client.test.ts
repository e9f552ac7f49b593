import { QueryObserver } from '@tanstack/react-query'
import { afterEach, expect, test } from 'vitest'
import { queryClient, refresh } from '../../renderer/data/query-client.ts'

afterEach(() => queryClient.clear())

test('what a change makes wrong is asked for again, also while the first answer is on its way', async () => {
  const underway: ((answer: string) => void)[] = []
  const queryKey = ['conversation.suggest', { id: 'c' }]
  const observer = new QueryObserver<string>(queryClient, {
    queryKey,
    queryFn: () => new Promise((answer) => underway.push(answer)),
  })
  const stop = observer.subscribe(() => {})
  // However many changes come meanwhile, one more answer is enough.
  for (let i = 0; i < 3; i++) refresh({ queryKey: ['conversation.suggest'] })
  expect(underway).toHaveLength(1)
  underway[0]?.('as it was before')
  await expect.poll(() => underway.length).toBe(2)
  underway[1]?.('as it is')
  await expect.poll(() => observer.getCurrentResult().data).toBe('as it is')
  refresh({ queryKey: ['conversation.suggest'] })
  refresh({ queryKey: ['another'] })
  await expect.poll(() => underway.length).toBe(3)
  underway[2]?.('as it became')
  await expect.poll(() => observer.getCurrentResult().data).toBe('as it became')
  expect(underway).toHaveLength(3)
  stop()
})

test('a first answer that fails is not asked for without end', async () => {
  let asked = 0
  const observer = new QueryObserver(queryClient, {
    queryKey: ['fails'],
    queryFn: async () => {
      asked++
      throw new Error('refused')
    },
  })
  const stop = observer.subscribe(() => {})
  refresh({ queryKey: ['fails'] })
  await expect.poll(() => observer.getCurrentResult().isError).toBe(true)
  expect(asked).toBe(1)
  stop()
})
