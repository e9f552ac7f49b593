import type { Tx } from './database.ts'

/** Keeps a decision with everything it was made from, so that it can be explained and replayed. */
export function record(
  tx: Tx,
  decision: { conversationId: string; at: number; reason: string; input: unknown; output: unknown },
): void {
  tx.late.add('decisions', {
    conversation_id: decision.conversationId,
    at: decision.at,
    reason: decision.reason,
    input: JSON.stringify(decision.input),
    output: JSON.stringify(decision.output),
  })
}
