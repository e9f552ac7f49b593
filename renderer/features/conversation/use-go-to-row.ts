import { type RefObject, useCallback, useEffect, useRef } from 'react'
import type { VirtualizerHandle } from 'virtua'
import { onPersonMoves } from './person-moves.ts'

/** How often, and how many times, it is seen to that the row is shown. */
const lookMs = 200
const mostLooks = 5

/**
 * Shows a row in the middle. On a busy machine the list gives up when rows are not measured at once, and stays where it
 * is: it is sent there again until the row is shown, or until the person goes elsewhere. Then it calls `onArrived`: where
 * that is can be told only once the rows around it are measured.
 */
export function useGoToRow(list: RefObject<VirtualizerHandle | null>, onArrived: () => void): (index: number) => void {
  const arrived = useRef(onArrived)
  arrived.current = onArrived
  const underway = useRef<AbortController>(undefined)
  useEffect(() => () => underway.current?.abort(), [])
  return useCallback(
    (index: number) => {
      underway.current?.abort()
      const going = new AbortController()
      underway.current = going
      const arrive = () => {
        going.abort()
        arrived.current()
      }
      onPersonMoves(window, arrive, going.signal)
      let looks = 0
      const go = () => {
        list.current?.scrollToIndex(index, { align: 'center' })
        setTimeout(() => requestAnimationFrame(look), lookMs)
      }
      const look = () => {
        if (going.signal.aborted) return
        if (isShown(list.current, index) || looks++ === mostLooks) arrive()
        else go()
      }
      go()
    },
    [list],
  )
}

function isShown(list: VirtualizerHandle | null, index: number): boolean {
  if (list === null) return true
  const { scrollOffset, viewportSize } = list
  return list.findItemIndex(scrollOffset) <= index && index <= list.findItemIndex(scrollOffset + viewportSize)
}
