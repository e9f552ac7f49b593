import type { ParsedInput } from '../../shared/contract/commands.ts'
import { failure, type Result, success } from '../../shared/contract/errors.ts'
import type { Account } from '../../shared/model/account.ts'
import type { Message } from '../../shared/model/message.ts'
import type { Tx } from '../store/database.ts'
import { addOutgoing, moveDelivery } from './compose.ts'
import type { World } from './context.ts'
import { type ActionWorld, missing, resolve, take } from './conversation-actions.ts'

const mediaKind = (mime: string): Message['kind'] =>
  mime.startsWith('image/')
    ? 'image'
    : mime.startsWith('audio/')
      ? 'audio'
      : mime.startsWith('video/')
        ? 'video'
        : 'document'

/**
 * An agent writes to the resident. Nobody's conversation becomes theirs; a colleague's needs their say-so. Sending the
 * same clientId again gives the message that is already there.
 */
export async function sendReply(
  world: ActionWorld,
  input: ParsedInput<'conversation.send'>,
  actor: Account,
): Promise<Result<Message>> {
  const { store, clock } = world
  if (input.text.trim() === '' && input.mediaId === null) return failure('INVALID_INPUT', 'text: an empty message')
  const sent = await store.write(async (tx): Promise<Result<Message>> => {
    const again = await store.messages.findByClientId(tx, input.id, input.clientId)
    if (again !== null) return success(again)
    const c = await store.conversations.findInner(tx, input.id)
    if (c === null) return missing(world, tx, input.id)
    if (c.optedOut) return failure('OPTED_OUT')
    const held = c.assigneeId !== null && c.assigneeId !== actor.id && c.status === 'open'
    if (held && c.assigneeId !== null && !input.overrideHolder)
      return failure('ALREADY_CLAIMED', (await store.accounts.findAccount(tx, c.assigneeId))?.name ?? '')
    const media = input.mediaId === null ? null : await store.media.find(tx, input.mediaId)
    if (input.mediaId !== null && media === null) return failure('NOT_FOUND', 'mediaId')
    const quoted = input.quoteMessageId === null ? null : await store.messages.find(tx, input.quoteMessageId)
    if (c.status !== 'open' || c.assigneeId === null) await take(tx, world, c, actor, 'claimed')
    const now = clock.now()
    const sendAt = input.sendAt !== null && input.sendAt > now ? input.sendAt : null
    const message = await addOutgoing(tx, world, c, {
      author: { kind: 'agent', accountId: actor.id, name: actor.name },
      text: input.text,
      revision: null,
      kind: media === null ? 'text' : mediaKind(media.mime),
      clientId: input.clientId,
      mediaId: media?.id ?? null,
      quote: quoted && {
        messageId: quoted.id,
        position: quoted.conversationId === input.id ? quoted.position : null,
        preview: quoted.text.slice(0, 120),
        fromContact: quoted.direction === 'incoming',
      },
      sendAt,
    })
    // Who is to be answered later waits until then, and all the longer when it is withdrawn.
    if (sendAt === null) await answered(tx, world, c, actor.id)
    store.facts.record(tx, {
      at: now,
      conversationId: c.id,
      type: 'reply',
      accountId: actor.id,
      teamId: c.teamId,
    })
    if (input.articleId !== null) {
      const miss = await store.misses.newestOf(tx, c.id)
      if (miss !== null) await store.misses.propose(tx, miss.id, input.articleId)
    }
    await store.conversations.announce(tx, c.id, now)
    return success(message)
  })
  if (sent.ok && input.thenResolve) await resolve(world, { id: input.id, topicId: null }, actor)
  return sent
}

/** Nobody waits any more; of the first reply it is known how long it took. */
async function answered(
  tx: Tx,
  world: World,
  c: { id: string; teamId: string | null },
  accountId: string,
): Promise<void> {
  const { store, clock } = world
  const now = clock.now()
  await store.conversations.update(tx, c.id, now, { waitingSince: null })
  await store.facts.recordFirstReply(tx, { at: now, conversationId: c.id, accountId, teamId: c.teamId })
}

/** A message has left; may be told more than once. A reply for later answers only now, and only what was asked before. */
export async function replyLeft(tx: Tx, world: World, { sendAt, author, conversationId }: Message): Promise<void> {
  if (sendAt === null || author.kind !== 'agent' || author.accountId === null) return
  const { store, clock } = world
  const c = await store.conversations.findInner(tx, conversationId)
  if (c === null || c.waitingSince === null || c.waitingSince > sendAt) return
  await answered(tx, world, c, author.accountId)
  await store.conversations.announce(tx, c.id, clock.now())
}

/** Sends a failed message once more, under its id. */
export function resend(world: ActionWorld, messageId: string): Promise<Result<Message>> {
  return moveByHand(world, messageId, ['failed'], 'pending')
}

/** Withdraws what has not left yet. */
export function cancel(world: ActionWorld, messageId: string): Promise<Result<Message>> {
  return moveByHand(world, messageId, ['pending'], 'cancelled')
}

function moveByHand(
  world: ActionWorld,
  messageId: string,
  from: readonly string[],
  to: 'pending' | 'cancelled',
): Promise<Result<Message>> {
  const { store, clock } = world
  return store.write(async (tx) => {
    const row = await store.outbox.findByMessage(tx, messageId)
    if (row === null) return failure('NOT_FOUND')
    if (!from.includes(row.state)) return failure('CONFLICT', row.state)
    if (to === 'pending' && (await store.conversations.findInner(tx, row.conversationId))?.optedOut === true)
      return failure('OPTED_OUT')
    const now = clock.now()
    await moveDelivery(tx, world, row, [row.state], { state: to, failure: null, now, nextAttemptAt: now, anew: true })
    const message = await store.messages.find(tx, messageId)
    return message === null ? failure('NOT_FOUND') : success(message)
  })
}
