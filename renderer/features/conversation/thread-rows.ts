import type { Message } from '../../../shared/model/message.ts'
import type { OutboxEntry } from '../../data/outbox.ts'

/** One line of the drawn thread. */
export type ThreadRow =
  | { kind: 'day'; key: string; at: number }
  | { kind: 'unread'; key: string }
  | { kind: 'fold'; key: string; foldId: string; count: number; open: boolean }
  | { kind: 'message'; key: string; message: Message; continues: boolean }
  | { kind: 'queued'; key: string; entry: OutboxEntry }

interface ThreadInput {
  messages: readonly Message[]
  outbox: readonly OutboxEntry[]
  /** The first message that the agent had not read on opening. */
  unreadFrom: string | null
  /** Bot parts that the agent unfolded, by the id of the handover line that ends them. */
  unfolded: ReadonlySet<string>
  dayOf: (at: number) => string
}

/** A bot part shorter than this is not worth folding. */
const worthFolding = 3
/** Bubbles of one author closer together than this belong to one group. */
const groupMs = 3 * 60_000

/** Everything that stands in the thread, from the top. Keys are stable while pages and messages come in. */
export function threadRows(input: ThreadInput): ThreadRow[] {
  const rows: ThreadRow[] = []
  const folds = botParts(input.messages)
  let day = ''
  let previous: Message | null = null
  for (const message of input.messages) {
    const fold = folds.get(message.id)
    const open = fold === undefined || input.unfolded.has(fold.id)
    const today = input.dayOf(message.at)
    if (today !== day && (open || fold?.first === message.id)) {
      rows.push({ kind: 'day', key: `day-${today}`, at: message.at })
      day = today
      previous = null
    }
    if (fold?.first === message.id)
      rows.push({ kind: 'fold', key: `fold-${fold.id}`, foldId: fold.id, count: fold.count, open })
    if (message.id === input.unreadFrom) {
      rows.push({ kind: 'unread', key: 'unread' })
      previous = null
    }
    if (!open) continue
    const continues = previous !== null && sameGroup(previous, message)
    rows.push({ kind: 'message', key: keyOf(message), message, continues })
    previous = message
  }
  const stored = new Set(input.messages.map((m) => m.clientId))
  for (const entry of input.outbox)
    if (!stored.has(entry.clientId)) rows.push({ kind: 'queued', key: entry.clientId, entry })
  return rows
}

/** The optimistic copy and the stored message share a key, so that the bubble stays the same element. */
const keyOf = (message: Message) => message.clientId ?? message.id

function sameGroup(a: Message, b: Message): boolean {
  return (
    a.kind !== 'event' &&
    b.kind !== 'event' &&
    a.kind !== 'note' &&
    b.kind !== 'note' &&
    a.direction === b.direction &&
    a.author.kind === b.author.kind &&
    (a.author.kind !== 'agent' || b.author.kind !== 'agent' || a.author.accountId === b.author.accountId) &&
    b.at - a.at < groupMs
  )
}

interface BotPart {
  id: string
  first: string
  count: number
}

/** For each message of a run that ends in a handover: that run. It holds only what resident and bot said to each other. */
function botParts(messages: readonly Message[]): Map<string, BotPart> {
  const parts = new Map<string, BotPart>()
  let run: Message[] = []
  for (const message of messages) {
    if (message.event?.type === 'handover') {
      const [first] = run
      if (first !== undefined && run.length >= worthFolding && run.some((m) => m.author.kind === 'bot')) {
        const part = { id: message.id, first: first.id, count: run.length }
        for (const member of run) parts.set(member.id, part)
      }
      run = []
    } else if (message.kind === 'event' || message.kind === 'note' || message.author.kind === 'agent') run = []
    else run.push(message)
  }
  return parts
}

/**
 * Where the unread part begins: the n-th last of the resident's messages, n being how many they wrote more than the agent
 * has read. Null when all is read, or when it begins further back than what is loaded.
 */
export function firstUnread(messages: readonly Message[], incomingCount: number, readCount: number): string | null {
  const unread = incomingCount - readCount
  if (unread <= 0 || readCount === 0) return null
  return messages.filter((m) => m.author.kind === 'contact').at(-unread)?.id ?? null
}
