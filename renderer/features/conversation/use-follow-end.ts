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

export interface FollowingEnd {
  toEnd: () => void
  /** True for a moment after the thread became narrower or wider: texts break anew, and what scrolls then is no person. */
  isBreakingAnew: () => boolean
}

/**
 * Returns how to go to the thread's end, and keeps it in view while it is: when a row is measured late, and when the room
 * for the thread changes (the composer grows, a warning stands above it, a phone's keyboard comes up or it is turned).
 */
export function useFollowEnd({ scroller, list, rowCount, atEnd }: FollowEnd): FollowingEnd {
  const atEndNow = useRef(true)
  atEndNow.current = atEnd
  /** Counts the times that following began; one that is no more the last has ended. */
  const following = useRef(0)
  const breakingAnew = useRef(false)
  const follow = useCallback(() => {
    const mine = ++following.current
    // Rows are measured when a frame is drawn, and on a busy machine that may be seldom: looked at after a frame.
    const lookSoon = () => setTimeout(() => requestAnimationFrame(look), followMs)
    // On a busy machine the list gives up when a new row is not measured at once, and does not even draw it.
    let tries = 0
    const look = () => {
      if (mine !== following.current) return
      const box = scroller.current
      if (box === null || !atEndNow.current || tries++ === mostFollows) {
        breakingAnew.current = false
        return
      }
      if (box.scrollHeight - box.scrollTop - box.clientHeight > 1) box.scrollTop = box.scrollHeight
      lookSoon()
    }
    lookSoon()
  }, [scroller])
  const toEnd = useCallback(() => {
    list.current?.scrollToIndex(rowCount - 1, { align: 'end' })
    follow()
  }, [list, rowCount, follow])
  useEffect(() => () => void following.current++, [])

  const isDrawn = rowCount > 0
  useEffect(() => {
    const box = scroller.current
    if (box === null || !isDrawn) return
    let width = box.clientWidth
    const watcher = new ResizeObserver(() => {
      const sameWidth = box.clientWidth === width
      width = box.clientWidth
      if (!atEndNow.current) return
      box.scrollTop = box.scrollHeight
      if (sameWidth) return
      breakingAnew.current = true
      follow()
    })
    watcher.observe(box)
    return () => watcher.disconnect()
  }, [scroller, isDrawn, follow])
  const isBreakingAnew = useCallback(() => breakingAnew.current, [])
  return { toEnd, isBreakingAnew }
}
