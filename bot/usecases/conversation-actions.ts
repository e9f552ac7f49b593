import { type Failure, failure, type Result, success } from '../../shared/contract/errors.ts'
import type { Account } from '../../shared/model/account.ts'
import type { Conversation } from '../../shared/model/conversation.ts'
import type { SystemEvent } from '../../shared/model/message.ts'
import { DialogState } from '../engine/dialog.ts'
import { texts } from '../engine/texts.ts'
import type { ConversationFact } from '../store/conversation-event-repository.ts'
import type { ConversationInner, ConversationPatch } from '../store/conversation-repository.ts'
import type { Reader, Tx } from '../store/database.ts'
import { addReplies, addSystemLine, cancelOvertaken, type NewExternalId } from './compose.ts'
import type { World } from './context.ts'
import { assignByTurn, type WhoIsOnline } from './pick-agent.ts'

export type ActionWorld = World & { newExternalId: NewExternalId }

/** Who acts; null is the service itself (a time-out). */
type Actor = Pick<Account, 'id' | 'name'> | null

interface Change {
  patch: ConversationPatch
  fact?: ConversationFact['type']
  /** Whom the fact is about, when that is not who acts. */
  about?: string
  line: SystemEvent['type'] | null
  detail?: string | null
  teamId?: string | null
  topicId?: string | null
}

/** Changes who holds a conversation: one patch, one fact, one line in the thread; pending bot replies are void. */
async function put(tx: Tx, world: ActionWorld, conversation: ConversationInner, actor: Actor, what: Change) {
  const { store, clock } = world
  const now = clock.now()
  await store.conversations.update(tx, conversation.id, now, { bumpRevision: true, ...what.patch })
  await cancelOvertaken(tx, world, conversation.id)
  if (what.fact !== undefined)
    store.facts.record(tx, {
      at: now,
      conversationId: conversation.id,
      type: what.fact,
      accountId: what.about ?? actor?.id ?? null,
      teamId: what.teamId ?? conversation.teamId,
      topicId: what.topicId ?? null,
    })
  if (what.line !== null)
    await addSystemLine(tx, world, conversation.id, {
      type: what.line,
      by: actor?.name ?? null,
      detail: what.detail ?? null,
    })
}

/** The same, and all clients learn of it. */
async function change(
  tx: Tx,
  world: ActionWorld,
  conversation: ConversationInner,
  actor: Actor,
  what: Change,
): Promise<Conversation> {
  await put(tx, world, conversation, actor, what)
  return world.store.conversations.announce(tx, conversation.id, world.clock.now(), { was: conversation })
}

/** Why a conversation is not to be had. */
export const missing = async ({ store }: World, db: Reader, id: string): Promise<Failure> =>
  failure((await store.conversations.isErased(db, id)) ? 'ERASED' : 'NOT_FOUND')

async function withConversation(
  world: ActionWorld,
  id: string,
  work: (tx: Tx, conversation: ConversationInner) => Promise<Result<Conversation>>,
): Promise<Result<Conversation>> {
  return world.store.write(async (tx) => {
    const conversation = await world.store.conversations.findInner(tx, id)
    return conversation === null ? missing(world, tx, id) : work(tx, conversation)
  })
}

/** Takes a conversation. Of two who click at once the first one wins; the other is told the winner's name. */
export function claim(world: ActionWorld, id: string, actor: Account): Promise<Result<Conversation>> {
  return withConversation(world, id, async (tx, c) => {
    const taken = c.assigneeId !== null && c.assigneeId !== actor.id && (c.status === 'open' || c.status === 'snoozed')
    if (taken && c.assigneeId !== null)
      return failure('ALREADY_CLAIMED', (await world.store.accounts.findAccount(tx, c.assigneeId))?.name ?? '')
    if (c.status === 'open' && c.assigneeId === actor.id)
      return success(await world.store.conversations.announce(tx, id, world.clock.now()))
    return success(await take(tx, world, c, actor, 'claimed'))
  })
}

/** The conversation becomes the actor's, whatever its status was. */
export async function take(
  tx: Tx,
  world: ActionWorld,
  c: ConversationInner,
  actor: Account,
  line: 'claimed' | 'reopened',
): Promise<Conversation> {
  const { store, clock } = world
  const now = clock.now()
  const fromBot = c.status === 'bot' || c.status === 'resolved'
  const question = fromBot
    ? (await store.messages.recentTexts(tx, c.id, 6)).findLast((m) => m.author === 'contact')?.text
    : undefined
  if (fromBot)
    store.facts.record(tx, {
      at: now,
      conversationId: c.id,
      type: 'handover',
      reason: 'agent-claimed',
      teamId: c.teamId,
    })
  return change(tx, world, c, actor, {
    patch: {
      status: 'open',
      assigneeId: actor.id,
      snoozedUntil: null,
      resolvedAt: null,
      ...(fromBot
        ? {
            handover: {
              reason: 'agent-claimed',
              question: question ?? '',
              summary: `Diambil alih oleh ${actor.name}.`,
              candidates: [],
              at: now,
            },
          }
        : {}),
    },
    fact: 'claimed',
    line,
  })
}

export function reopen(world: ActionWorld, id: string, actor: Account): Promise<Result<Conversation>> {
  return withConversation(world, id, async (tx, c) => {
    if (c.status === 'open' && c.assigneeId !== null && c.assigneeId !== actor.id)
      return failure('ALREADY_CLAIMED', (await world.store.accounts.findAccount(tx, c.assigneeId))?.name ?? '')
    return success(await take(tx, world, c, actor, 'reopened'))
  })
}

/** To an agent, or (null) back into the queue with the waiting time it had. */
export function assign(
  world: ActionWorld,
  id: string,
  accountId: string | null,
  actor: Account,
): Promise<Result<Conversation>> {
  return withConversation(world, id, async (tx, c) => {
    const now = world.clock.now()
    if (accountId === null)
      return success(
        await change(tx, world, c, actor, {
          patch: { status: 'queued', assigneeId: null, snoozedUntil: null, waitingSince: c.waitingSince ?? now },
          line: 'unassigned',
        }),
      )
    const account = await world.store.accounts.findAccount(tx, accountId)
    if (account === null || !account.active) return failure('NOT_FOUND', 'account')
    return success(
      await change(tx, world, c, actor, {
        patch: { status: 'open', assigneeId: accountId, snoozedUntil: null, resolvedAt: null },
        fact: 'claimed',
        about: account.id,
        line: 'assigned',
        detail: account.name,
      }),
    )
  })
}

/** To another team: into its queue, or to the one of it whose turn it is; the waiting time stays, the note goes along. */
export function transfer(
  world: ActionWorld & { online: WhoIsOnline },
  input: { id: string; teamId: string; note: string },
  actor: Account,
  officeOpen: boolean,
): Promise<Result<Conversation>> {
  return withConversation(world, input.id, async (tx, c) => {
    const { store, clock } = world
    const team = await store.accounts.findTeam(tx, input.teamId)
    if (team === null) return failure('NOT_FOUND', 'team')
    if (input.note.trim() !== '')
      await addNote(tx, world, c.id, { text: input.note.trim(), mentions: [], clientId: null }, actor)
    await put(tx, world, c, actor, {
      patch: {
        status: 'queued',
        teamId: team.id,
        assigneeId: null,
        snoozedUntil: null,
        waitingSince: c.waitingSince ?? clock.now(),
      },
      fact: 'transferred',
      teamId: team.id,
      line: 'transferred',
      detail: team.name,
    })
    await assignByTurn(tx, world, c.id, { teamId: team.id, officeOpen, except: actor.id })
    return success(await store.conversations.announce(tx, c.id, clock.now(), { was: c }))
  })
}

export function snooze(world: ActionWorld, id: string, until: number, actor: Account): Promise<Result<Conversation>> {
  return withConversation(world, id, async (tx, c) => {
    if (until <= world.clock.now()) return failure('INVALID_INPUT', 'until: lies in the past')
    return success(
      await change(tx, world, c, actor, {
        patch: { status: 'snoozed', snoozedUntil: until, assigneeId: c.assigneeId ?? actor.id },
        line: 'snoozed',
        detail: String(until),
      }),
    )
  })
}

/** A snooze ran out: back to the agent who put it away, whom the line names so that they are told. */
export async function wake(world: ActionWorld, id: string): Promise<void> {
  await withConversation(world, id, async (tx, c) => {
    if (c.status !== 'snoozed') return failure('CONFLICT')
    const holder = c.assigneeId === null ? null : await world.store.accounts.findAccount(tx, c.assigneeId)
    return success(
      await change(tx, world, c, null, {
        patch: {
          status: c.assigneeId === null ? 'queued' : 'open',
          snoozedUntil: null,
          waitingSince: world.clock.now(),
        },
        line: 'woken',
        detail: holder?.name ?? null,
      }),
    )
  })
}

/** Done. After a human helped, the resident is asked to rate; a bot-only conversation ends without a word. */
export function resolve(
  world: ActionWorld,
  input: { id: string; topicId: string | null },
  actor: Account | null,
): Promise<Result<Conversation>> {
  return withConversation(world, input.id, async (tx, c) => {
    if (c.status === 'resolved') return success(await world.store.conversations.announce(tx, c.id, world.clock.now()))
    const { store, clock } = world
    const now = clock.now()
    const asks = actor !== null && !c.optedOut && (await store.messages.countHuman(tx, c.id, 0)) > 0
    const dialog = DialogState.parse(JSON.parse(c.dialog))
    const resolved = await change(tx, world, c, actor, {
      patch: {
        status: 'resolved',
        waitingSince: null,
        snoozedUntil: null,
        resolvedAt: now,
        dialog: JSON.stringify({ ...dialog, misses: 0, offered: [], menu: null, ratingAskedAt: asks ? now : null }),
        ...(input.topicId === null ? {} : { topicId: input.topicId }),
      },
      fact: 'resolved',
      topicId: input.topicId,
      line: 'resolved',
    })
    if (asks)
      await addReplies(tx, world, c, [{ text: texts.askRating, sources: [] }], {
        author: 'bot',
        revision: resolved.revision,
      })
    return success(resolved)
  })
}

/** Back to the bot, with a word to the resident (unless they want none): by an agent's click, or because nobody wrote for long. */
export function handBack(world: ActionWorld, id: string, actor: Account | null): Promise<Result<Conversation>> {
  return withConversation(world, id, async (tx, c) => {
    if (c.status === 'bot') return success(await world.store.conversations.announce(tx, id, world.clock.now()))
    const changed = await change(tx, world, c, actor, {
      patch: { status: 'bot', assigneeId: null, teamId: null, handover: null, waitingSince: null, snoozedUntil: null },
      fact: 'handed-back',
      line: 'handed-back',
    })
    const text = actor === null ? texts.handedBackIdle : texts.handedBack
    if (!c.optedOut)
      await addReplies(tx, world, c, [{ text, sources: [] }], { author: 'bot', revision: changed.revision })
    return success(changed)
  })
}

/** A private note in the thread; those mentioned find the conversation under "mentions". */
export async function addNote(
  tx: Tx,
  world: World,
  conversationId: string,
  note: { text: string; mentions: readonly string[]; clientId: string | null },
  actor: Account,
) {
  const { store, clock, ids } = world
  const now = clock.now()
  const message = await store.messages.insert(tx, {
    id: ids.next(),
    conversationId,
    direction: 'internal',
    author: { kind: 'agent', accountId: actor.id, name: actor.name },
    kind: 'note',
    text: note.text,
    at: now,
    receivedAt: now,
    clientId: note.clientId,
    extra: { mentions: [...note.mentions] },
  })
  for (const accountId of note.mentions) await store.inbox.mention(tx, accountId, conversationId, now)
  store.changes.append(tx, { at: now, conversationId, event: { type: 'message.created', message } })
  return message
}
