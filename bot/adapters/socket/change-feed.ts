import {
  type CatchUp,
  type ChangeEvent,
  eventPermission,
  type SequencedEvent,
} from '../../../shared/contract/events.ts'
import type { Role } from '../../../shared/model/account.ts'
import { may } from '../../../shared/permissions.ts'

export interface LoggedChange {
  seq: number
  /** Set: for this account only. */
  accountId: string | null
  event: ChangeEvent
}

/** The change log, as far as the feed needs it. */
export interface ChangeSource {
  since(seq: number, limit: number): Promise<LoggedChange[]>
  newest(): Promise<number>
  oldest(): Promise<number>
}

/** Further behind than this, fetching afresh is cheaper than catching up. */
const longestCatchUp = 1_000
const batchSize = 500
/** At least this long between two batches: a busy minute is few large messages to fifty windows, not many small ones. */
const spacingMs = 20

export interface Viewer {
  id: string
  role: Role
}

/** Of a batch, what this account may see, in the log's order. */
export function visibleTo(batch: readonly LoggedChange[], viewer: Viewer): SequencedEvent[] {
  return batch.flatMap(({ seq, accountId, event }) =>
    (accountId === null || accountId === viewer.id) && may(viewer.role, eventPermission[event.type])
      ? [{ seq, event }]
      : [],
  )
}

/**
 * Reads the log once for everybody. Admitting a newcomer and sending what is new happen one after the other, never at
 * once: a newcomer's catch-up ends exactly where the feed stands, and the next batch begins right behind that.
 */
export class ChangeFeed {
  readonly #source: ChangeSource
  readonly #deliver: (batch: LoggedChange[]) => Promise<void>
  #position = 0
  #turn: Promise<void> = Promise.resolve()
  #waiting = false
  #notBefore = 0

  /** `deliver` sends a batch to all that were admitted. */
  constructor(source: ChangeSource, deliver: (batch: LoggedChange[]) => Promise<void>) {
    this.#source = source
    this.#deliver = deliver
  }

  /** Begins at the log's present end: what is older reaches newcomers as catch-up. */
  start(): Promise<void> {
    return this.#inTurn(async () => {
      this.#position = await this.#source.newest()
    })
  }

  /** Something was committed. Calls that come while one is already due are one. */
  wake(): Promise<void> {
    if (this.#waiting) return this.#turn
    this.#waiting = true
    return this.#inTurn(async () => {
      const early = this.#notBefore - performance.now()
      if (early > 0) await new Promise((done) => setTimeout(done, early))
      this.#waiting = false
      for (;;) {
        const batch = await this.#source.since(this.#position, batchSize)
        const last = batch.at(-1)
        if (last === undefined) return
        this.#position = last.seq
        await this.#deliver(batch)
        this.#notBefore = performance.now() + spacingMs
        if (batch.length < batchSize) return
      }
    })
  }

  /**
   * What a client that has seen everything up to `seq` (null: it has nothing yet) is to be told first. `admit` runs in
   * the same turn and without waiting in between, so that the newcomer is among the receivers of the very next batch.
   */
  join(seq: number | null, viewer: () => Viewer, admit: (answer: CatchUp) => void): Promise<void> {
    return this.#inTurn(async () => admit(await this.#catchUp(seq, viewer)))
  }

  async #catchUp(seq: number | null, viewer: () => Viewer): Promise<CatchUp> {
    const position = this.#position
    const refetch: CatchUp = { kind: 'refetch', seq: position }
    // A number from the future: this client knew another database (a restored one, say).
    if (seq === null || seq > position || position - seq > longestCatchUp) return refetch
    if (seq === position) return { kind: 'events', events: [], seq: position }
    if (seq + 1 < (await this.#source.oldest())) return refetch
    // An older version may have logged what this one cannot read: the client would come back with the same number for ever.
    const missed = await this.#source.since(seq, position - seq).catch(() => null)
    if (missed === null) return refetch
    const known = missed.filter((change) => change.seq <= position)
    return { kind: 'events', events: visibleTo(known, viewer()), seq: position }
  }

  #inTurn(work: () => Promise<void>): Promise<void> {
    const done = this.#turn.then(work)
    this.#turn = done.catch(() => undefined)
    return done
  }
}
