import { useCallback, useEffect, useRef } from 'react'
import { sendTyping } from '../../data/socket.ts'

/** The service forgets after 12 s, so a long answer says it again. */
const repeatMs = 5000
const idleMs = 4000

/** Tells that something is being written to the resident; returns what to call at each keystroke and when done. */
export function useTyping(conversationId: string): { keystroke: () => void; stop: () => void } {
  const lastSent = useRef(0)
  const idle = useRef<ReturnType<typeof setTimeout>>(undefined)
  const stop = useCallback(() => {
    clearTimeout(idle.current)
    if (lastSent.current === 0) return
    lastSent.current = 0
    sendTyping(conversationId, false)
  }, [conversationId])
  const keystroke = useCallback(() => {
    clearTimeout(idle.current)
    idle.current = setTimeout(stop, idleMs)
    if (Date.now() - lastSent.current < repeatMs) return
    lastSent.current = Date.now()
    sendTyping(conversationId, true)
  }, [conversationId, stop])
  useEffect(() => stop, [stop])
  return { keystroke, stop }
}
