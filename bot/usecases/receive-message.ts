import { Lanes } from '../journal/lanes.ts'
import { attemptDelay, maxAttempts } from '../journal/states.ts'
import type { IncomingMessage } from '../ports/channel.ts'
import type { JournalRow } from '../store/journal-repository.ts'
import type { NewExternalId } from './compose.ts'
import type { World } from './context.ts'
import { decideTurn } from './decide-turn.ts'
import { ingest } from './ingest.ts'
import type { Knowledge } from './knowledge.ts'
import type { WhoIsOnline } from './pick-agent.ts'
import { giveUp } from './strand-nobody.ts'

export type ReceiveWorld = World & { newExternalId: NewExternalId; knowledge: Knowledge; online: WhoIsOnline }

export interface Receiver {
  /** Resolves once the message is committed to the journal; only then may a channel acknowledge it. */
  receive(message: IncomingMessage): Promise<void>
  /** Takes up what a former process left unfinished. Call once, before the channels start. */
  resume(): Promise<void>
  /** Waits until nothing is being worked on; what waits for the rest of a burst stays in the journal. */
  stop(): Promise<void>
}

/** How many conversations are worked on side by side; more would only queue for the one writer. */
const laneWidth = 32

/** A decision that failed is tried again after this long, for as long as it is owed. */
const decideAgainMs = 2_000

/** Step 2 and 3 of the path of one message: journal, then one lane per chat that stores, decides and answers. */
export function createReceiver(world: ReceiveWorld): Receiver {
  const { store, clock, log } = world
  const timers = new Set<NodeJS.Timeout>()
  let stopping = false
  const lanes = new Lanes(laneWidth, (error) => log.error({ err: error }, 'a lane task threw'))
  const laneOf = (message: IncomingMessage) => `${message.channel} ${message.account} ${message.chat}`

  const later = (delay: number, task: () => void) => {
    if (stopping) return
    const timer = setTimeout(() => {
      timers.delete(timer)
      task()
    }, delay)
    timers.add(timer)
  }

  function enqueue(row: JournalRow): void {
    lanes.push(laneOf(row.raw), () => attempt(row.raw, () => row))
  }

  /**
   * Stores the message and, when its turn is ripe, decides: all in one transaction, repeated on failure. `row` is known
   * inside the transaction at the latest: a message that has just come has its place in the journal from the same commit.
   */
  async function attempt(raw: IncomingMessage, row: () => JournalRow | null): Promise<void> {
    if (stopping) return
    try {
      const outcome = await store.write(async (tx) => {
        const taken = row()
        if (taken === null) return null
        // What was taken up before (by a former process, or in vain) may have been decided upon with another message.
        const state = taken.isNew ? 'received' : await store.journal.stateOf(tx, taken.id)
        if (state !== 'received' && state !== 'processing') return null
        const owing = await ingest(tx, world, taken, state === 'processing')
        return owing === null ? null : decideTurn(tx, world, owing.conversation, taken, owing.alone)
      })
      if (outcome?.wakeAt != null) scheduleDecision(raw, outcome.conversationId, outcome.wakeAt)
    } catch (error) {
      const failed = row()
      if (failed !== null) await giveUpOrRetry({ ...failed, isNew: false }, error)
    }
  }

  function scheduleDecision(raw: IncomingMessage, conversationId: string, at: number): void {
    later(Math.max(0, at - clock.now()), () =>
      lanes.push(laneOf(raw), async () => {
        if (stopping) return
        try {
          const outcome = await store.write(async (tx) => {
            const conversation = await store.conversations.findInner(tx, conversationId)
            return conversation === null ? null : decideTurn(tx, world, conversation, null)
          })
          if (outcome?.wakeAt != null) scheduleDecision(raw, outcome.conversationId, outcome.wakeAt)
        } catch (error) {
          log.error({ err: error, conversationId }, 'could not decide on what waited')
          scheduleDecision(raw, conversationId, clock.now() + decideAgainMs)
        }
      }),
    )
  }

  async function giveUpOrRetry(row: JournalRow, error: unknown): Promise<void> {
    const attempts = row.attempts + 1
    log.error({ err: error, journalId: row.id, attempts }, 'could not take in a message')
    if (attempts >= maxAttempts) {
      await giveUp(world, row, error instanceof Error ? error.message : String(error)).catch((e) =>
        log.error({ err: e, journalId: row.id }, 'could not mark a message dead; the next start tries again'),
      )
      return
    }
    await store.write((tx) => store.journal.countAttempt(tx, row.id)).catch(() => undefined)
    later(attemptDelay(attempts), () => enqueue({ ...row, attempts }))
  }

  return {
    async receive(message) {
      const receivedAt = clock.now()
      let row: JournalRow | null = null
      const journalled = store.write(async (tx) => {
        row = null
        const id = await store.journal.append(tx, message, receivedAt)
        row = id === null ? null : { id, raw: message, receivedAt, attempts: 0, isNew: true }
      })
      // Not awaited first: when its lane is free, its turn is in the same commit, behind the journal's row.
      lanes.push(laneOf(message), () => attempt(message, () => row))
      await journalled
    },
    async resume() {
      for (const row of await store.journal.unfinished(store.read)) enqueue(row)
    },
    async stop() {
      stopping = true
      for (const timer of timers) clearTimeout(timer)
      await lanes.idle()
    },
  }
}
