import { type RefObject, useCallback, useEffect, useRef } from 'react'
import type { VirtualizerHandle } from 'virtua'
import { onPersonMoves } from './person-moves.ts'
import type { ThreadRow } from './thread-rows.ts'

/** How often, and how many times, it is seen to that the row is shown. */
const lookMs = 200
const mostLooks = 5

interface GoToRow {
  list: RefObject<VirtualizerHandle | null>
  rows: readonly ThreadRow[]
  /** The row is shown, or the person went elsewhere, or it is there no more. */
  onArrived: (key: string) => void
}

/**
 * Shows the row of a key in the middle. On a busy machine the list gives up when rows are not measured at once, and stays where
 * it is: it is sent there again until the row is shown, or until the person goes elsewhere. Where that is can be told only once
 * the rows around it are measured. By its key, since messages that come in above meanwhile move every row on.
 */
export function useGoToRow({ list, rows, onArrived }: GoToRow): (key: string) => void {
  const now = useRef({ rows, onArrived })
  now.current = { rows, onArrived }
  const underway = useRef<AbortController>(undefined)
  useEffect(() => () => underway.current?.abort(), [])
  return useCallback(
    (key: string) => {
      underway.current?.abort()
      const going = new AbortController()
      underway.current = going
      const arrive = () => {
        going.abort()
        now.current.onArrived(key)
      }
      onPersonMoves(window, arrive, going.signal)
      const index = () => now.current.rows.findIndex((row) => row.key === key)
      let looks = 0
      const go = () => {
        list.current?.scrollToIndex(index(), { align: 'center' })
        setTimeout(() => requestAnimationFrame(look), lookMs)
      }
      const look = () => {
        if (going.signal.aborted) return
        if (isShown(list.current, index()) || looks++ === mostLooks) arrive()
        else go()
      }
      go()
    },
    [list],
  )
}

function isShown(list: VirtualizerHandle | null, index: number): boolean {
  if (list === null || index < 0) return true
  const { scrollOffset, viewportSize } = list
  return list.findItemIndex(scrollOffset) <= index && index <= list.findItemIndex(scrollOffset + viewportSize)
}
