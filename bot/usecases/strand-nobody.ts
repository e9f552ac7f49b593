import type { Message } from '../../shared/model/message.ts'
import type { IncomingMessage } from '../ports/channel.ts'
import type { ConversationInner } from '../store/conversation-repository.ts'
import type { Tx } from '../store/database.ts'
import type { JournalRow } from '../store/journal-repository.ts'
import { textOf } from './decide-turn.ts'
import { handOver } from './hand-over.ts'
import { conversationOf } from './ingest.ts'
import type { ReceiveWorld } from './receive-message.ts'

/**
 * A message that could not be taken in, however often it was tried: it is kept raw in the journal, stands in its thread as
 * far as it can be shown, and a human gets the conversation. Throws while the store takes nothing: then it is not given up.
 */
export async function giveUp(world: ReceiveWorld, row: JournalRow, failure: string): Promise<void> {
  const { store, log } = world
  const setDead = (tx: Tx) => store.journal.setDead(tx, row.id, failure)
  // Nobody waits for an answer to it.
  if (row.raw.fromUs || ['reaction', 'deletion'].includes(row.raw.content.kind)) return store.write(setDead)
  try {
    await store.write(async (tx) => {
      await setDead(tx)
      await showAndHandOver(tx, world, row.raw)
    })
  } catch (error) {
    if (store.isPassing(error)) throw error
    log.error({ err: error, journalId: row.id }, 'a dead message could not be handed over either')
    await store.write(setDead)
  }
}

async function showAndHandOver(tx: Tx, world: ReceiveWorld, raw: IncomingMessage): Promise<void> {
  const { store, clock, ids } = world
  const text = textOf(raw)
  const conversation = await conversationOf(tx, world, raw)
  if ((await store.messages.findByExternalId(tx, raw.chat, raw.externalId)) === null) {
    const now = clock.now()
    const message = await store.messages.insert(tx, {
      id: ids.next(),
      conversationId: conversation.id,
      direction: 'incoming',
      author: { kind: 'contact' },
      kind: text === '' ? 'unsupported' : 'text',
      text: text === '' ? raw.content.kind : text,
      at: raw.at,
      receivedAt: now,
      externalId: raw.externalId,
    })
    store.changes.append(tx, {
      at: now,
      conversationId: conversation.id,
      event: { type: 'message.created', message },
    })
  }
  await toHuman(tx, world, conversation, 'not-taken-in', text)
}

/** The bot's answer did not reach the resident: a human has to know, or nobody does. */
export async function answerFailed(tx: Tx, world: ReceiveWorld, answer: Message): Promise<void> {
  const { store } = world
  if (answer.author.kind !== 'bot') return
  const conversation = await store.conversations.findInner(tx, answer.conversationId)
  if (conversation === null) return
  const history = await store.messages.recentTexts(tx, conversation.id, 6)
  await toHuman(tx, world, conversation, 'answer-failed', history.findLast((m) => m.author === 'contact')?.text ?? '')
}

async function toHuman(
  tx: Tx,
  world: ReceiveWorld,
  conversation: ConversationInner,
  reason: 'not-taken-in' | 'answer-failed',
  question: string,
): Promise<void> {
  const { store, clock, knowledge } = world
  const now = clock.now()
  // With a human already, or over: there is nobody whom this would leave alone.
  if (conversation.status === 'bot')
    await handOver(tx, world, conversation, { reason, question, candidates: [], agencyId: null }, knowledge.policy(now))
  await store.conversations.announce(tx, conversation.id, now)
}
