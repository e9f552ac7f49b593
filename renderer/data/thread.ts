import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { CallFailure } from './client.ts'
import { conversationOptions, learnReadCount } from './conversation-query.ts'
import { desk, useEdges, useThread } from './desk.ts'
import { fetchPage } from './thread-pages.ts'

export interface ThreadView {
  messages: ReturnType<typeof useThread>
  hasOlder: boolean
  hasNewer: boolean
  failure: CallFailure | null
  loadOlder(): Promise<void>
  loadNewer(): Promise<void>
  /** Loads the thread's end (null) or the part around a position; null when what is wanted is there. */
  show(position: number | null): Promise<CallFailure | null>
}

/** A thread's loaded part, and how to get more of it on either side. */
export function useThreadView(id: string): ThreadView {
  const messages = useThread(id)
  const edges = useEdges(id)
  const [failure, setFailure] = useState<CallFailure | null>(null)
  const missing = messages === undefined

  useEffect(() => {
    if (!missing) return
    let stale = false
    // Where the unread part begins is looked up once, when the messages are there: it has to be known by then.
    void learnReadCount(id).then(async () => {
      if (stale) return
      const failed = await fetchPage(id, {}, 'whole')
      if (!stale) setFailure(failed)
    })
    return () => {
      stale = true
    }
  }, [id, missing])

  return {
    messages,
    hasOlder: edges?.hasOlder ?? false,
    hasNewer: edges?.hasNewer ?? false,
    failure,
    async loadOlder() {
      const first = desk.get().threads.get(id)?.[0]
      if (first !== undefined) setFailure(await fetchPage(id, { before: first.position }, 'older'))
    },
    async loadNewer() {
      const last = desk.get().threads.get(id)?.at(-1)
      if (last !== undefined) setFailure(await fetchPage(id, { after: last.position }, 'newer'))
    },
    async show(position) {
      const failed = await fetchPage(id, position === null ? {} : { before: position + 1 }, 'whole')
      setFailure(failed)
      if (failed !== null || position === null) return failed
      if (desk.get().edges.get(id)?.hasNewer === true) setFailure(await fetchPage(id, { after: position }, 'newer'))
      const isThere = desk
        .get()
        .threads.get(id)
        ?.some((m) => m.position === position)
      return isThere === true ? null : { ok: false, code: 'NOT_FOUND' }
    },
  }
}

/** A conversation with the contact's others; the conversation itself is then read from the desk. */
export const useConversationQuery = (id: string) => useQuery(conversationOptions(id))
