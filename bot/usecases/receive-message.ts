import { pause } from '../../shared/insist.ts'
import { Lanes } from '../journal/lanes.ts'
import { attemptDelay, maxAttempts } from '../journal/states.ts'
import type { IncomingMessage } from '../ports/channel.ts'
import type { Tx } from '../store/database.ts'
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
  /** Tries what was given up once more, the oldest first; done when each was taken in or given up again. */
  takeInAgain(): Promise<void>
  /** Waits until nothing is being worked on; what waits for the rest of a burst stays in the journal. */
  stop(): Promise<void>
}

/** How many conversations are worked on side by side; more would only queue for the one writer. */
const laneWidth = 32

/** So many that were given up are tried again at a time. */
const revivedAtOnce = 500

/** A try at a row, in one transaction; `again` after one that failed. */
type Work = (
  tx: Tx,
  row: JournalRow,
  again: boolean,
) => Promise<{ conversationId: string; wakeAt: number | null } | null>

/** Step 2 and 3 of the path of one message: journal, then one lane per chat that stores, decides and answers. */
export function createReceiver(world: ReceiveWorld): Receiver {
  const { store, clock, log } = world
  const timers = new Set<NodeJS.Timeout>()
  let stopping = false
  const lanes = new Lanes(laneWidth, (error) => log.error({ err: error }, 'a lane task threw'))
  const laneOf = (message: IncomingMessage) => `${message.channel} ${message.account} ${message.chat}`

  /**
   * Stores the message and, when its turn is ripe, decides: all in one transaction. `row` is known inside the transaction
   * at the latest: a message that has just come has its place in the journal from the same commit.
   */
  function enqueue(message: IncomingMessage, row: () => JournalRow | null): Promise<void> {
    return inLane(message, row, async (tx, taken, again) => {
      // What was taken up before (by a former process, or in vain) may have been decided upon with another message.
      const state = taken.isNew && !again ? 'received' : await store.journal.stateOf(tx, taken.id)
      if (state !== 'received' && state !== 'processing') return null
      const owing = await ingest(tx, world, taken, state === 'processing')
      return owing === null ? null : decideTurn(tx, world, owing.conversation, taken, owing.alone)
    })
  }

  function scheduleDecision(row: JournalRow, conversationId: string, at: number): void {
    const timer = setTimeout(
      () => {
        timers.delete(timer)
        void inLane(
          row.raw,
          () => row,
          async (tx) => {
            const conversation = await store.conversations.findInner(tx, conversationId)
            return conversation === null ? null : decideTurn(tx, world, conversation, null)
          },
        )
      },
      Math.max(0, at - clock.now()),
    )
    timers.add(timer)
  }

  /** Keeps its lane until it is done or given up: what the same person wrote next may be about it. */
  function inLane(message: IncomingMessage, row: () => JournalRow | null, work: Work): Promise<void> {
    const untilDone = async () => {
      for (let tries = 1; !stopping; tries++) {
        try {
          const outcome = await store.write(async (tx) => {
            const taken = row()
            return taken === null ? null : work(tx, taken, tries > 1)
          })
          const taken = row()
          if (taken !== null && outcome?.wakeAt != null && !stopping)
            scheduleDecision(taken, outcome.conversationId, outcome.wakeAt)
          return
        } catch (error) {
          const failed = row()
          if (failed === null || (await isGivenUp(failed, tries, error))) return
          await pause(attemptDelay(tries), () => stopping)
        }
      }
    }
    return new Promise((done) => lanes.push(laneOf(message), () => untilDone().finally(done)))
  }

  /** What the store is to blame for is tried for as long as it lasts; what the message is to blame for, a few times. */
  async function isGivenUp(row: JournalRow, tries: number, error: unknown): Promise<boolean> {
    const counts = !store.isPassing(error)
    if (counts) row.attempts++
    log.error({ err: error, journalId: row.id, attempts: row.attempts, tries }, 'could not take in a message')
    if (!counts) return false
    if (row.attempts < maxAttempts) {
      await store.write((tx) => store.journal.countAttempt(tx, row.id)).catch(() => undefined)
      return false
    }
    try {
      await giveUp(world, row, error instanceof Error ? error.message : String(error))
      return true
    } catch (failure) {
      log.error({ err: failure, journalId: row.id }, 'could not mark a message dead')
      return false
    }
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
      void enqueue(message, () => row)
      await journalled.catch((error) => {
        // It was rolled back: its turn must not find a row that is not there.
        row = null
        throw error
      })
    },
    async resume() {
      for (const row of await store.journal.unfinished(store.read)) void enqueue(row.raw, () => row)
    },
    async takeInAgain() {
      const rows = await store.write((tx) => store.journal.revive(tx, revivedAtOnce))
      await Promise.all(rows.map((row) => enqueue(row.raw, () => row)))
    },
    async stop() {
      stopping = true
      for (const timer of timers) clearTimeout(timer)
      await lanes.idle()
    },
  }
}
