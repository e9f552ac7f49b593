import type { CommandInput } from '../../shared/contract/commands.ts'
import { type CallFailure, call } from './client.ts'
import { takePage } from './desk.ts'
import { noteFetched } from './sequence.ts'

const pageSize = 60
/** A conversation in which something happens all the time is not asked for without end. */
const mostTries = 3

type Side = 'whole' | 'older' | 'newer'
const underway = new Map<string, { side: Side; asked: string; done: Promise<CallFailure | null> }>()
/** Conversations of which a page is underway and to which something was pushed meanwhile. */
const overtaken = new Set<string>()

/** A change of this conversation was pushed: a page that is still on its way may not hold it. */
export function notePushed(conversationId: string): void {
  if (underway.has(conversationId)) overtaken.add(conversationId)
}

/**
 * Loads a page of a thread into the desk, one at a time; null when it is there. What is asked for at an edge is dropped where
 * that edge, or a whole new part, is underway; the other edge and a whole part come after what is.
 */
export async function fetchPage(
  id: string,
  input: Omit<CommandInput<'conversation.messages'>, 'id'>,
  side: Side,
): Promise<CallFailure | null> {
  const asked = JSON.stringify([side, input])
  for (let running = underway.get(id); running !== undefined; running = underway.get(id)) {
    const isAnswered = side !== 'whole' && (running.side === side || running.side === 'whole')
    if (isAnswered || running.asked === asked) return running.done
    await running.done
  }
  const done = load(id, input, side).finally(() => {
    underway.delete(id)
    overtaken.delete(id)
  })
  underway.set(id, { side, asked, done })
  return done
}

async function load(
  id: string,
  input: Omit<CommandInput<'conversation.messages'>, 'id'>,
  side: Side,
): Promise<CallFailure | null> {
  for (let tries = 1; ; tries++) {
    overtaken.delete(id)
    const result = await call('conversation.messages', { id, limit: pageSize, ...input })
    if (!result.ok) return result
    if (overtaken.has(id) && tries < mostTries) continue
    noteFetched(result.data.seq)
    takePage(id, result.data, side)
    return null
  }
}
