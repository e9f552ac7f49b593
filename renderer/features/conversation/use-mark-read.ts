import { useEffect, useState } from 'react'
import type { Conversation } from '../../../shared/model/conversation.ts'
import { call } from '../../data/client.ts'
import { setReadCount, useReadCount } from '../../data/desk.ts'

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
export function useMarkRead(conversation: Conversation, endIsShown: boolean): void {
  const { id, incomingCount } = conversation
  const readCount = useReadCount(id)
  const focused = useWindowFocused()
  useEffect(() => {
    if (!endIsShown || !focused || incomingCount <= readCount) return
    // A glance while passing through with j and k is not reading.
    const timer = setTimeout(() => {
      void call('conversation.mark-read', { id, incomingCount }).then((result) => {
        if (result.ok) setReadCount(id, incomingCount)
      })
    }, 400)
    return () => clearTimeout(timer)
  }, [id, incomingCount, readCount, endIsShown, focused])
}
