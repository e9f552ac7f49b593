export type SwipeSide = 'resolve' | 'snooze'

/** How far a row stands aside, in pixels (to the right is positive), and what letting go would do. */
export interface Pull {
  side: SwipeSide | null
  armed: boolean
}

/** A finger has to move this far, and twice as far sideways as up or down, before it is a swipe and not a scroll. */
const startPx = 12
/** Where the system's own gesture for going back begins. */
const edgePx = 24

export const startsAtEdge = (x: number): boolean => x < edgePx

/** Whether a movement from where the finger was put down is a swipe (true), a scroll (false), or not yet either (null). */
export function isSwipe(dx: number, dy: number): boolean | null {
  if (Math.abs(dx) < startPx && Math.abs(dy) < startPx) return null
  return Math.abs(dx) > 2 * Math.abs(dy)
}

/** To the right resolves, to the left snoozes; a third of the row's width, at most 120 px, is far enough. */
export function pullOf(dx: number, width: number): Pull {
  if (dx === 0) return { side: null, armed: false }
  return { side: dx > 0 ? 'resolve' : 'snooze', armed: Math.abs(dx) >= Math.min(120, width / 3) }
}
