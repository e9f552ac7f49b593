import type { CommandName } from '../../shared/contract/commands.ts'
import type { CatchUp, ChangeEvent, SequencedEvent } from '../../shared/contract/events.ts'
import type { Conversation } from '../../shared/model/conversation.ts'
import { desk, forgetThreads, takeEvent } from './desk.ts'
import './drafts.ts'
import { noteErased } from './erased.ts'
import { placeInLists, removeFromLists } from './inbox.ts'
import { takeContactTyping } from './live-state.ts'
import { settleDelivered } from './outbox.ts'
import { queryClient, refresh } from './query-client.ts'
import { appliedSeq, fetchedBefore, noteApplied } from './sequence.ts'
import { notePushed } from './thread-pages.ts'

/** `before` is the conversation concerned as it was known until this change. */
type Listener = (event: ChangeEvent, before: Conversation | undefined) => void
const listeners = new Set<Listener>()

/** Hears every live change after it was taken in; not those of a catch-up, which are old news. */
export function onLiveChange(listener: Listener): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Queries that a change makes wrong and that cannot be mended in place. */
const outdated: Partial<Record<ChangeEvent['type'], readonly CommandName[]>> = {
  'content.updated': [
    'content.overview',
    'content.articles',
    'content.article',
    'content.tables',
    'content.misses',
    'canned.list',
    'conversation.suggest',
  ],
  'settings.updated': ['settings.get', 'setup.status', 'content.overview'],
  'accounts.updated': ['account.list', 'team.list', 'session.get'],
}

/** A batch of changes as pushed; what was applied already (a fetch or an earlier batch) is passed over. */
export function takeChanges(events: readonly SequencedEvent[], isNews: boolean): void {
  for (const { seq, event } of events) {
    if (seq <= (appliedSeq() ?? 0)) continue
    const concerned = conversationOf(event)
    const before = concerned === null ? undefined : desk.get().conversations.get(concerned)
    if (concerned !== null) notePushed(concerned)
    takeChange(event, before)
    noteApplied(seq)
    if (isNews) for (const listener of listeners) listener(event, before)
  }
}

function conversationOf(event: ChangeEvent): string | null {
  if (event.type === 'conversation.updated') return event.conversation.id
  if (event.type === 'message.created' || event.type === 'message.updated') return event.message.conversationId
  return null
}

function takeChange(event: ChangeEvent, before: Conversation | undefined): void {
  takeEvent(event)
  switch (event.type) {
    case 'conversation.updated':
      placeInLists(event.conversation)
      // The contact's history of teams comes with the conversation and is not pushed.
      if (before !== undefined && before.teamId !== event.conversation.teamId)
        refresh({ queryKey: ['conversation.get', { id: event.conversation.id }] })
      refreshSoon('inbox.counts')
      return
    case 'message.created':
    case 'message.updated':
      settleDelivered(event.message)
      if (event.message.mentions.length > 0) refreshMentions()
      if (event.message.author.kind !== 'contact') return
      refresh({ queryKey: ['conversation.suggest', { id: event.message.conversationId }] })
      // WhatsApp does not always say that they stopped.
      if (event.type === 'message.created') takeContactTyping(event.message.conversationId, false)
      return
    case 'contact.erased':
      removeFromLists(event.conversationIds)
      for (const id of event.conversationIds) {
        noteErased(id)
        // Whoever has it open is told.
        void queryClient.resetQueries({ queryKey: ['conversation.get', { id }] })
      }
      refreshSoon('inbox.counts')
      return
    case 'conversation.read':
      // Read mentions are none any more; the list keeps the row for as long as it is looked at.
      refreshSoon('inbox.counts')
      void queryClient.invalidateQueries({ predicate: isMentionList, refetchType: 'none' })
      return
    case 'contact.updated':
    case 'contact.merged':
      return
    case 'content.updated':
    case 'settings.updated':
    case 'accounts.updated':
      for (const name of outdated[event.type] ?? []) refreshSoon(name)
  }
}

/** Answer to a (re)connection. */
export function takeCatchUp(answer: CatchUp): void {
  const first = appliedSeq() === null
  if (answer.kind === 'events') {
    takeChanges(answer.events, false)
    noteApplied(answer.seq)
    return
  }
  const mustFetch = !first || fetchedBefore(answer.seq)
  noteApplied(answer.seq)
  if (mustFetch) refreshEverything()
}

/** Nothing on the screen can be trusted: all of it is fetched again, in the place where it stands. */
export function refreshEverything(): void {
  forgetThreads()
  refresh()
}

const waiting = new Map<string, ReturnType<typeof setTimeout>>()

/** A storm of changes asks the service once. */
function refreshSoon(name: CommandName): void {
  if (waiting.has(name)) return
  waiting.set(
    name,
    setTimeout(() => {
      waiting.delete(name)
      refresh({ queryKey: [name] })
    }, 300),
  )
}

function refreshMentions(): void {
  refreshSoon('inbox.counts')
  refresh({ predicate: isMentionList })
}

const isMentionList = ({ queryKey: [name, input] }: { queryKey: readonly unknown[] }): boolean =>
  name === 'inbox.list' && typeof input === 'object' && input !== null && 'view' in input && input.view === 'mentions'
