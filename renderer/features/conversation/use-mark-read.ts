import { useEffect, useRef, useState } from 'react'
import type { Conversation } from '../../../shared/model/conversation.ts'
import type { Message } from '../../../shared/model/message.ts'
import { call } from '../../data/client.ts'
import { setReadCount, useReadCount } from '../../data/desk.ts'
import { useSession } from '../../data/session.ts'

/** True while this window has the person's attention. */
function useWindowFocused(): boolean {
  const [focused, setFocused] = useState(() => document.hasFocus())
  useEffect(() => {
    const look = () => setFocused(document.hasFocus() && document.visibilityState === 'visible')
    const events = ['focus', 'blur'] as const
    for (const event of events) window.addEventListener(event, look)
    document.addEventListener('visibilitychange', look)
    return () => {
      for (const event of events) window.removeEventListener(event, look)
      document.removeEventListener('visibilitychange', look)
    }
  }, [])
  return focused
}

/** Messages count as read only when the end of the thread is on the screen of a focused window. */
export function useMarkRead(conversation: Conversation, messages: readonly Message[], endIsShown: boolean): void {
  const { id, incomingCount } = conversation
  const readCount = useReadCount(id)
  const focused = useWindowFocused()
  const me = useSession().account.id
  // A colleague's note that mentions me is no message of the resident's, but it is something to be read.
  const mention = messages.findLast((m) => m.mentions.includes(me))?.position ?? 0
  const readMention = useRef(0)
  useEffect(() => {
    if (!endIsShown || !focused || (incomingCount <= readCount && mention <= readMention.current)) return
    // A glance while passing through with j and k is not reading.
    const timer = setTimeout(() => {
      void call('conversation.mark-read', { id, incomingCount }).then((result) => {
        if (!result.ok) return
        readMention.current = Math.max(mention, readMention.current)
        setReadCount(id, incomingCount)
      })
    }, 400)
    return () => clearTimeout(timer)
  }, [id, incomingCount, readCount, mention, endIsShown, focused])
}
