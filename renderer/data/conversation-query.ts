import { queryOptions } from '@tanstack/react-query'
import type { CommandOutput } from '../../shared/contract/commands.ts'
import { CommandError } from './client.ts'
import { desk, takeConversations, takeItems } from './desk.ts'
import { noteErased } from './erased.ts'
import { fetchCommand } from './hooks.ts'
import { queryClient } from './query-client.ts'
import { noteFetched } from './sequence.ts'

/** A conversation with the contact's others, and how far I have read it; what it says of conversations is then on the desk. */
export const conversationOptions = (id: string) =>
  queryOptions<CommandOutput<'conversation.get'>, CommandError>({
    queryKey: ['conversation.get', { id }],
    queryFn: async ({ signal }) => {
      const data = await fetchCommand('conversation.get', { id }, signal).catch((error: unknown) => {
        // This browser may have been away when it was.
        if (error instanceof CommandError && error.failure.code === 'ERASED') noteErased(id)
        throw error
      })
      noteFetched(data.seq)
      takeItems([{ conversation: data.conversation, readCount: data.readCount }])
      takeConversations(data.earlier)
      return data
    },
  })

/** A change is pushed to everybody and so cannot tell how far I have read: asks for it, unless it is known. */
export async function learnReadCount(id: string): Promise<void> {
  if (!desk.get().readCounts.has(id)) await queryClient.prefetchQuery(conversationOptions(id))
}
