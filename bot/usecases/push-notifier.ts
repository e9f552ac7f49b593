import type { PushNotice } from '../../shared/contract/commands/push.ts'
import type { Message } from '../../shared/model/message.ts'
import type { PushSender } from '../ports/push.ts'
import type { World } from './context.ts'
import type { Presence } from './presence.ts'
import { type Notice, newsOf, noticesOf } from './push-notices.ts'

export interface PushNotifier {
  /** Something was committed: looks what it was; cheap to call often. */
  kick(): void
  /** Ends when what is being sent is sent. */
  stop(): Promise<void>
}

const batchSize = 500
/** At least this long between two looks: a ring on the phone may be a moment late, and a busy minute costs less. */
const spacingMs = 250

/**
 * Follows the change log from now on and wakes the browsers of those whom news concerns and who have no window open. Of
 * several about one conversation that come at once, only the last is sent.
 */
export async function createPushNotifier(
  world: World & { push: PushSender; presence: Pick<Presence, 'of' | 'chosen'> },
): Promise<PushNotifier> {
  const { store, clock, log, push, presence } = world
  let seen = await store.changes.newest(store.read)
  let again = false
  let stopping = false
  let running: Promise<void> | null = null

  async function round(): Promise<void> {
    while (again && !stopping) {
      again = false
      const events = await store.changes.since(store.read, seen, batchSize)
      seen = events.at(-1)?.seq ?? seen
      if (events.length === batchSize) again = true
      const messages = events.map((e) => newsOf(e.event)).filter((m) => m !== null)
      if (messages.length > 0 && (await store.push.hasAny(store.read))) await tell(messages)
      if (!stopping) await new Promise((done) => setTimeout(done, spacingMs))
    }
  }

  async function tell(messages: readonly Message[]): Promise<void> {
    const people = await store.accounts.listAccounts(store.read)
    const last = new Map<string, Notice>()
    for (const message of messages) {
      const conversation = await store.conversations.find(store.read, message.conversationId)
      if (conversation === null) continue
      for (const notice of noticesOf(message, conversation, people))
        last.set(`${notice.accountId} ${notice.conversationId}`, notice)
    }
    await Promise.all([...last.values()].map(deliver))
  }

  async function deliver({ accountId, forAnyone, ...notice }: Notice): Promise<void> {
    if (presence.of(accountId) !== 'offline') return
    if (forAnyone && presence.chosen(accountId) === 'away') return
    const targets = await store.push.ofAccount(store.read, accountId, clock.now())
    if (targets.length === 0) return
    const { doNotDisturb, language } = await store.accounts.readPreferences(store.read, accountId)
    if (doNotDisturb) return
    const payload: PushNotice = { ...notice, language }
    const topic = notice.conversationId
      .replace(/[^A-Za-z0-9_-]/g, '')
      .replaceAll('-', '')
      .slice(0, 32)
    for (const target of targets)
      if ((await push.send(target, JSON.stringify(payload), topic)) === 'gone')
        await store.write((tx) => store.push.remove(tx, target.endpoint))
  }

  return {
    kick() {
      again = true
      running ??= round()
        .catch((error) => log.error({ err: error }, 'push messages could not be worked out'))
        .finally(() => {
          running = null
        })
    },
    async stop() {
      stopping = true
      await running
    },
  }
}
