/** What a person does to move through a thread; whatever else scrolls it is the list. */
const moves = ['wheel', 'touchmove', 'pointerdown', 'keydown'] as const

/** Tells when a person moves, until `signal` aborts. */
export function onPersonMoves(where: EventTarget, moved: () => void, signal: AbortSignal): void {
  for (const move of moves) where.addEventListener(move, moved, { signal, passive: true })
}
