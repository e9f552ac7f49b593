import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import type { VirtualizerHandle } from 'virtua'
import { onPersonMoves } from './person-moves.ts'

/** How often, and how many times, it is seen to that the end is shown. */
const followMs = 200
const mostFollows = 5

interface FollowEnd {
  scroller: RefObject<HTMLDivElement | null>
  list: RefObject<VirtualizerHandle | null>
  rowCount: number
}

export interface FollowingEnd {
  /** Whether the end is shown: only then it is followed. */
  atEnd: boolean
  setAtEnd: (atEnd: boolean) => void
  toEnd: () => void
  /** True for a moment after going to the end, until the person moves: rows are measured, and what scrolls then is the list. */
  isSettling: () => boolean
}

/**
 * Knows whether the thread's end is shown and how to go there, and keeps it in view while it is: when a row is measured
 * late, and when the room for the thread changes (the composer grows, a warning stands above it, a phone's keyboard comes
 * up or it is turned).
 */
export function useFollowEnd({ scroller, list, rowCount }: FollowEnd): FollowingEnd {
  const [atEnd, showAtEnd] = useState(true)
  // Known at once, not after the next drawing: who scrolls up in the frame in which it is looked at is not pulled back.
  const atEndNow = useRef(true)
  const setAtEnd = useCallback((is: boolean) => {
    atEndNow.current = is
    showAtEnd(is)
  }, [])
  /** Counts the times that following began; one that is no more the last has ended. */
  const following = useRef(0)
  const settling = useRef(false)
  const follow = useCallback(() => {
    const mine = ++following.current
    settling.current = true
    // Rows are measured when a frame is drawn, and on a busy machine that may be seldom: looked at after a frame.
    const lookSoon = () => setTimeout(() => requestAnimationFrame(look), followMs)
    // On a busy machine the list gives up when a new row is not measured at once, and does not even draw it.
    let tries = 0
    const look = () => {
      if (mine !== following.current) return
      const box = scroller.current
      if (box === null || !atEndNow.current || tries++ === mostFollows) {
        settling.current = false
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
      // Texts break anew.
      if (!sameWidth) follow()
    })
    watcher.observe(box)
    const moves = new AbortController()
    const moved = () => {
      settling.current = false
    }
    onPersonMoves(box, moved, moves.signal)
    return () => {
      watcher.disconnect()
      moves.abort()
    }
  }, [scroller, isDrawn, follow])
  const isSettling = useCallback(() => settling.current, [])
  return { atEnd, setAtEnd, toEnd, isSettling }
}
