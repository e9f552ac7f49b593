import { type RefObject, useCallback, useEffect, useRef } from 'react'
import type { VirtualizerHandle } from 'virtua'

/** How often, and how many times, it is seen to that the end is shown. */
const followMs = 200
const mostFollows = 5

interface FollowEnd {
  scroller: RefObject<HTMLDivElement | null>
  list: RefObject<VirtualizerHandle | null>
  rowCount: number
  /** Whether the end is shown now: only then it is followed. */
  atEnd: boolean
}

/**
 * Returns how to go to the thread's end, and keeps it in view while it is: when a row is measured late, and when the room
 * for the thread changes (the composer grows, a warning stands above it, a phone's keyboard comes up).
 */
export function useFollowEnd({ scroller, list, rowCount, atEnd }: FollowEnd): () => void {
  const atEndNow = useRef(true)
  atEndNow.current = atEnd
  const following = useRef<ReturnType<typeof setTimeout>>(undefined)
  const toEnd = useCallback(() => {
    list.current?.scrollToIndex(rowCount - 1, { align: 'end' })
    clearTimeout(following.current)
    // On a busy machine the list gives up when a new row is not measured at once, and does not even draw it.
    let tries = 0
    const follow = () => {
      const box = scroller.current
      if (box === null || !atEndNow.current || tries++ === mostFollows) return
      if (box.scrollHeight - box.scrollTop - box.clientHeight > 1) box.scrollTop = box.scrollHeight
      following.current = setTimeout(follow, followMs)
    }
    following.current = setTimeout(follow, followMs)
  }, [scroller, list, rowCount])
  useEffect(() => () => clearTimeout(following.current), [])

  const isDrawn = rowCount > 0
  useEffect(() => {
    const box = scroller.current
    if (box === null || !isDrawn) return
    const watcher = new ResizeObserver(() => {
      if (atEndNow.current) box.scrollTop = box.scrollHeight
    })
    watcher.observe(box)
    return () => watcher.disconnect()
  }, [scroller, isDrawn])
  return toEnd
}
