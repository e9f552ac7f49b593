/** Unsent writing per conversation, kept on this computer until it is sent. */
export type DraftKind = 'reply' | 'note'

const keyOf = (accountId: string, conversationId: string, kind: DraftKind) =>
  `kepo.draft.${accountId}.${conversationId}.${kind}`

export function readDraft(accountId: string, conversationId: string, kind: DraftKind): string {
  return localStorage.getItem(keyOf(accountId, conversationId, kind)) ?? ''
}

export function writeDraft(accountId: string, conversationId: string, kind: DraftKind, text: string): void {
  const key = keyOf(accountId, conversationId, kind)
  try {
    if (text === '') localStorage.removeItem(key)
    else localStorage.setItem(key, text)
  } catch {
    // No room left: the text is still in the field.
  }
}
