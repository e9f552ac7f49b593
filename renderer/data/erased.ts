type Drop = (conversationId: string) => void

const keepers = new Set<Drop>()

/** Who keeps something of conversations in this browser says how it is dropped. */
export function dropsErased(drop: Drop): void {
  keepers.add(drop)
}

/** A conversation was erased: nothing that was written to it stays in this browser either. */
export function noteErased(conversationId: string): void {
  for (const drop of keepers) drop(conversationId)
}
