import type { Message } from '../../shared/model/message.ts'
import { freshDialog } from '../engine/dialog.ts'
import type { Identity, IncomingContent, IncomingMessage } from '../ports/channel.ts'
import type { ConversationInner } from '../store/conversation-repository.ts'
import type { Tx } from '../store/database.ts'
import type { JournalRow } from '../store/journal-repository.ts'
import { addSystemLine, cancelOvertaken } from './compose.ts'
import type { World } from './context.ts'
import { knowContact } from './know-contact.ts'

/** After this long a resolved conversation is over: a new message begins a new one. */
const episodeGapMs = 12 * 3_600_000

/** The bot owes this conversation a decision; `alone`: on this message, and none that came before it. */
export interface Owing {
  conversation: ConversationInner
  alone: boolean
}

/**
 * Puts a journalled message into its thread. Returns the conversation when the bot now owes a decision, null when all is
 * done: a reaction, an edit, a message that we wrote ourselves on the phone, or one that was stored before. `again`: this
 * row was taken up before, and may wait for its decision.
 */
export async function ingest(
  tx: Tx,
  world: World,
  row: Pick<JournalRow, 'id' | 'raw' | 'attempts'>,
  again: boolean,
): Promise<Owing | null> {
  const { store } = world
  const { raw } = row
  const found = await store.conversations.goesOn(tx, { ...raw, identity: identityOf(raw) })
  const usual = found === null || isOver(found.conversation, world.clock.now()) ? null : found
  const { content } = raw
  if (content.kind === 'reaction' || content.kind === 'edit' || content.kind === 'deletion') {
    // It begins no conversation, and makes nobody known; but they may write from another address than before.
    if (usual === null && (await store.contacts.knows(tx, raw.channel, identityOf(raw))))
      await runningOf(tx, world, raw)
    const changed = await change(tx, world, raw, content)
    // It stood in the thread as a message of its own while it could not be taken in.
    if (changed && content.kind === 'edit' && row.attempts > 0) await withdraw(tx, world, raw)
    if (changed || content.kind !== 'edit') {
      store.journal.setDone(tx, [row.id])
      return null
    }
  }
  const conversation = usual?.conversation ?? (await conversationOf(tx, world, raw))
  const known =
    usual?.stored === false ? null : await store.messages.findByExternalId(tx, conversation.chat, raw.externalId)
  if (known !== null && known.kind !== 'undecryptable') {
    if (again) return { conversation, alone: false }
    // Given up before, and a human has it: now it can be shown whole.
    if (known.kind === 'unsupported' && content.kind !== 'unsupported')
      await announceChanged(tx, world, await fill(tx, world, known, raw))
    store.journal.setDone(tx, [row.id])
    return null
  }
  if (known === null) announce(tx, world, 'message.created', await add(tx, world, conversation, raw))
  else announce(tx, world, 'message.updated', await fill(tx, world, known, raw))
  if (raw.fromUs) {
    await takenOverByPhone(tx, world, conversation)
    store.journal.setDone(tx, [row.id])
    return null
  }
  const { incomingCount } = conversation
  return {
    conversation: known === null ? { ...conversation, incomingCount: incomingCount + 1 } : conversation,
    alone: !again && usual?.waits === false,
  }
}

function announce(tx: Tx, world: World, type: 'message.created' | 'message.updated', message: Message): void {
  const { conversationId } = message
  world.store.changes.append(tx, { at: world.clock.now(), conversationId, event: { type, message } })
}

/** It may be the last of its conversation, which then says something else. */
async function announceChanged(tx: Tx, world: World, message: Message): Promise<void> {
  announce(tx, world, 'message.updated', message)
  await world.store.conversations.announce(tx, message.conversationId, world.clock.now())
}

/** The name on what we wrote ourselves is our own. */
const identityOf = (raw: IncomingMessage): Identity => (raw.fromUs ? { ...raw.identity, name: null } : raw.identity)

const isOver = (conversation: ConversationInner, now: number): boolean =>
  conversation.status === 'resolved' && now - (conversation.resolvedAt ?? conversation.updatedAt) > episodeGapMs

/** The contact, made as needed, and their running conversation, which goes on under the address of this message. */
async function runningOf(
  tx: Tx,
  world: World,
  raw: IncomingMessage,
): Promise<{ contactId: string; running: ConversationInner | null }> {
  const { store, clock } = world
  const now = clock.now()
  const contactId = await knowContact(tx, world, raw.channel, identityOf(raw))
  const newest = await store.conversations.newestOf(tx, contactId, raw.account)
  if (newest === null || isOver(newest, now)) return { contactId, running: null }
  if (newest.chat !== raw.chat) {
    await store.journal.moveOwed(tx, newest, raw.chat)
    await store.conversations.update(tx, newest.id, now, { chat: raw.chat })
  }
  return { contactId, running: { ...newest, chat: raw.chat } }
}

/** The contact's running conversation, made or begun anew as needed. */
export async function conversationOf(tx: Tx, world: World, raw: IncomingMessage): Promise<ConversationInner> {
  const { store, clock, ids } = world
  const now = clock.now()
  const { contactId, running } = await runningOf(tx, world, raw)
  if (running !== null) return running
  const begun = await store.conversations.insert(tx, {
    id: ids.next(),
    channel: raw.channel,
    account: raw.account,
    chat: raw.chat,
    contactId,
    dialog: JSON.stringify(freshDialog),
    now,
  })
  store.facts.record(tx, { at: now, conversationId: begun.id, type: 'started' })
  return begun
}

async function add(tx: Tx, world: World, conversation: ConversationInner, raw: IncomingMessage): Promise<Message> {
  const { store, ids, clock } = world
  const quoted = raw.quote && (await store.messages.findByExternalId(tx, raw.chat, raw.quote.externalId))
  return store.messages.insert(tx, {
    id: ids.next(),
    conversationId: conversation.id,
    direction: raw.fromUs ? 'outgoing' : 'incoming',
    author: raw.fromUs ? { kind: 'agent', accountId: null, name: 'Telepon' } : { kind: 'contact' },
    at: raw.at,
    receivedAt: clock.now(),
    externalId: raw.externalId,
    quote: raw.quote && {
      messageId: quoted?.id ?? null,
      position: quoted?.conversationId === conversation.id ? quoted.position : null,
      preview: raw.quote.preview,
      fromContact: raw.quote.fromContact,
    },
    delivery: raw.fromUs ? 'sent' : null,
    ...(await bodyOf(tx, world, raw)),
  })
}

/** Takes back what stood for this message. */
async function withdraw(tx: Tx, world: World, raw: IncomingMessage): Promise<void> {
  const { store } = world
  const placeholder = await store.messages.findByExternalId(tx, raw.chat, raw.externalId)
  if (placeholder === null) return
  await store.messages.markDeleted(tx, placeholder.id, raw.at)
  await announceChanged(tx, world, { ...placeholder, deletedAt: raw.at })
}

/** What could not be decrypted has come after all: it takes the placeholder's place in the thread. */
async function fill(tx: Tx, world: World, placeholder: Message, raw: IncomingMessage): Promise<Message> {
  await world.store.messages.fill(tx, placeholder.id, await bodyOf(tx, world, raw))
  return (await world.store.messages.find(tx, placeholder.id)) ?? placeholder
}

type Body = {
  kind: Message['kind']
  text: string
  mediaId: string | null
  extra?: Pick<Message, 'location'> | Pick<Message, 'contacts'>
}

async function bodyOf(tx: Tx, world: World, raw: IncomingMessage): Promise<Body> {
  const content: IncomingContent = raw.content
  switch (content.kind) {
    case 'text':
      return { kind: 'text', text: content.text, mediaId: null }
    case 'image':
    case 'video':
    case 'document':
    case 'audio':
    case 'sticker': {
      const id = world.ids.next()
      await world.store.media.insertPending(tx, {
        id,
        channel: raw.channel,
        reference: content.media,
        now: world.clock.now(),
      })
      return { kind: content.kind, text: content.caption, mediaId: id }
    }
    case 'location': {
      const { latitude, longitude, name } = content
      return { kind: 'location', text: name ?? '', mediaId: null, extra: { location: { latitude, longitude, name } } }
    }
    case 'contacts':
      return { kind: 'contacts', text: '', mediaId: null, extra: { contacts: content.contacts } }
    case 'edit':
      // The message it changes never reached us: the new text is all there is.
      return { kind: 'text', text: content.text, mediaId: null }
    case 'unsupported':
      return { kind: 'unsupported', text: content.type, mediaId: null }
    case 'undecryptable':
    case 'reaction':
    case 'deletion':
      return { kind: 'undecryptable', text: '', mediaId: null }
  }
}

/** Reaction, edit or deletion of an earlier message; false when that one is not known. */
async function change(
  tx: Tx,
  world: World,
  raw: IncomingMessage,
  content: Extract<IncomingContent, { kind: 'reaction' | 'edit' | 'deletion' }>,
): Promise<boolean> {
  const { store } = world
  const target = await store.messages.findByExternalId(tx, raw.chat, content.target)
  if (target === null) return false
  if (content.kind === 'reaction')
    await store.messages.react(tx, target.id, raw.fromUs ? 'us' : 'contact', content.emoji)
  else if (content.kind === 'edit') await store.messages.edit(tx, target.id, content.text, raw.at)
  else await store.messages.markDeleted(tx, target.id, raw.at)
  const message = await store.messages.find(tx, target.id)
  if (message === null) return true
  if (content.kind === 'reaction') announce(tx, world, 'message.updated', message)
  else await announceChanged(tx, world, message)
  return true
}

/** Somebody answered on the paired phone itself: a human has it now, the bot falls silent. */
async function takenOverByPhone(tx: Tx, world: World, conversation: ConversationInner): Promise<void> {
  const { store, clock } = world
  const now = clock.now()
  if (conversation.status === 'open') {
    await store.conversations.update(tx, conversation.id, now, { waitingSince: null })
  } else {
    const question = (await store.messages.recentTexts(tx, conversation.id, 4)).findLast((m) => m.author === 'contact')
    await store.conversations.update(tx, conversation.id, now, {
      status: 'open',
      waitingSince: null,
      snoozedUntil: null,
      resolvedAt: null,
      bumpRevision: true,
      handover: {
        reason: 'phone-takeover',
        question: question?.text ?? '',
        summary: 'Petugas menjawab langsung dari telepon.',
        candidates: [],
        at: now,
      },
    })
    store.facts.record(tx, {
      at: now,
      conversationId: conversation.id,
      type: 'handover',
      reason: 'phone-takeover',
    })
    await addSystemLine(tx, world, conversation.id, { type: 'phone-takeover', by: null, detail: null })
    await cancelOvertaken(tx, world, conversation.id)
  }
  store.facts.record(tx, { at: now, conversationId: conversation.id, type: 'reply', accountId: null })
  await store.conversations.announce(tx, conversation.id, now)
}
