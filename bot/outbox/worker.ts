import { insist } from '../../shared/insist.ts'
import type { Delivery, Message } from '../../shared/model/message.ts'
import type { Channel, SendOutcome } from '../ports/channel.ts'
import type { Tx } from '../store/database.ts'
import type { Claimed, OutboxRow } from '../store/outbox-repository.ts'
import { moveDeliveries, moveDelivery } from '../usecases/compose.ts'
import type { World } from '../usecases/context.ts'
import { gather } from './gather.ts'
import { type Bucket, composingMs, type PaceLimits, take } from './pace.ts'
import { maxUnconfirmed, retryDelay, statesBefore } from './states.ts'

export interface OutboxWorker {
  /** Looks for work now; cheap to call often. */
  kick(): void
  /** What was being sent when the last process died goes out again under its id. Call before the first kick. */
  resume(): Promise<void>
  /** A late word from the server about a send that had ended unconfirmed. */
  acknowledged(externalId: string, refusedCode: string | null): Promise<void>
  receipt(externalIds: readonly string[], state: 'delivered' | 'read'): Promise<void>
  stop(): Promise<void>
}

/** How many conversations are sent to side by side when no pace is set. */
const width = 48
/** When the store fails, the conversation is left alone for this long. */
const storeFailedMs = 1_000
/** What is due and held back by one before it is looked at again after this, if nothing wakes it earlier. */
const heldBackMs = 1_000

/**
 * Owns every send over one channel: bot, agent and system alike. Per conversation one after the other; "sent" is the
 * server's acknowledgement; what nobody knows about is sent again under the same id.
 */
export function createOutboxWorker(
  world: World & { mediaPath: (id: string) => string },
  channel: Channel,
  options: {
    /** A message has failed for good, within the transaction that says so. */
    onFailed: (tx: Tx, message: Message) => Promise<void>
    /** A message has reached the server, within the transaction that says so; of one message it may be said again. */
    onLeft: (tx: Tx, message: Message) => Promise<void>
    pace: () => (PaceLimits & { dailyColdCap: number }) | null
    random: () => number
  },
): OutboxWorker {
  const { store, clock, log } = world
  const busy = new Set<string>()
  let coldBusy = 0
  let running: Promise<void> | null = null
  let again = false
  /** Rows that are being claimed: they are still found as waiting. Who would look for more meanwhile looks when that is over. */
  let claiming = 0
  let lookAfterClaims = false
  /** Something may be due; otherwise it is enough to look whether anything waits at all. */
  let mayBeDue = false
  let timer: NodeJS.Timeout | null = null
  let stopping = false
  let bucket: Bucket | null = null
  const inFlight = new Set<Promise<void>>()

  function kick(): void {
    mayBeDue = true
    look()
  }

  function look(): void {
    if (stopping) return
    again = true
    running ??= loop().finally(() => {
      running = null
    })
  }

  async function loop(): Promise<void> {
    while (again && !stopping) {
      again = false
      try {
        await round()
      } catch (error) {
        log.error({ err: error }, 'the outbox could not look for work')
        wakeIn(storeFailedMs)
      }
    }
  }

  async function round(): Promise<void> {
    const now = clock.now()
    const free = width - busy.size
    if (free <= 0) return
    // Its opening wakes us; until then a row would only be taken and put back.
    if (channel.status().state !== 'open') return
    lookAfterClaims = claiming > 0 && !mayBeDue
    if (lookAfterClaims) return
    const first = mayBeDue ? now : await store.outbox.firstDueAt(store.read)
    mayBeDue = false
    if (first === null) return
    if (first > now) return wakeIn(first - now)
    const rows = await store.outbox.due(store.read, channel.kind, now, free + busy.size)
    const taken: OutboxRow[] = []
    let waitMs = 0
    try {
      for (const row of rows.filter((r) => !busy.has(r.conversationId)).slice(0, free)) {
        waitMs = await paceWait(row, now)
        if (waitMs > 0) break
        busy.add(row.conversationId)
        if (row.cold) coldBusy++
        taken.push(row)
      }
    } finally {
      start(taken)
    }
    if (waitMs > 0) return wakeIn(waitMs)
    if (rows.length > 0) return
    const next = await store.outbox.firstDueAt(store.read)
    if (next !== null) wakeIn(next > now ? next - now : heldBackMs)
  }

  /** Claims these rows in one go and sends each. */
  function start(rows: readonly OutboxRow[]): void {
    if (rows.length === 0) return
    const claims = claim(rows)
    for (const row of rows) {
      // Where the claim that they share fails, each is claimed alone: one must not hold up the others.
      const task = claims
        .catch((error) => (rows.length === 1 ? Promise.reject(error) : claim([row])))
        .then((claimed) => send(row, claimed.get(row.id) ?? null))
        .catch(async (error) => {
          log.error({ err: error, outboxId: row.id }, 'a send could not be recorded')
          await new Promise((done) => setTimeout(done, storeFailedMs))
        })
        .finally(() => {
          busy.delete(row.conversationId)
          if (row.cold) coldBusy--
          inFlight.delete(task)
          look()
        })
      inFlight.add(task)
    }
  }

  async function paceWait(row: OutboxRow, now: number): Promise<number> {
    const limits = options.pace()
    if (limits === null) return 0
    // One after the other: what is on its way counts already.
    if (row.cold && coldBusy > 0) return heldBackMs
    if (row.cold && (await store.outbox.countCold(store.read, now - 86_400_000, row.id)) >= limits.dailyColdCap)
      return 3_600_000
    const taken = take(bucket ?? (await bucketAtStart(limits, now)), limits, now, options.random())
    bucket = taken.bucket
    return taken.waitMs
  }

  /** What a former process sent in the time in which the bucket fills counts: a restart is no new burst. */
  async function bucketAtStart(limits: PaceLimits, now: number): Promise<Bucket> {
    const left = await store.outbox.countLeft(store.read, now - (limits.burst / limits.perSecond) * 1_000)
    return { tokens: Math.max(0, limits.burst - left), at: now }
  }

  function wakeIn(ms: number): void {
    if (timer !== null) clearTimeout(timer)
    timer = setTimeout(
      () => {
        timer = null
        kick()
      },
      Math.min(Math.max(ms, 5), 3_600_000),
    )
  }

  /** What is to be sent of these rows, by their ids; the others were overtaken. */
  async function claim(rows: readonly OutboxRow[]): Promise<Map<number, Claimed>> {
    claiming++
    try {
      return await store.write(async (tx) => {
        const ids = rows.map((row) => row.id)
        const claimed = await store.outbox.claim(tx, ids)
        const overtaken = { state: 'cancelled', failure: null, now: clock.now() } as const
        for (const row of rows)
          if (!claimed.has(row.id)) await moveDelivery(tx, world, row, ['pending', 'unknown'], overtaken)
        return claimed
      })
    } finally {
      claiming--
      if (claiming === 0 && lookAfterClaims) look()
    }
  }

  async function send(row: OutboxRow, claimed: Claimed | null): Promise<void> {
    if (claimed === null) return
    const { chat, text, kind, author, quote, quoteExternalId, media } = claimed
    if (options.pace() !== null && author !== 'agent') await composeVisibly(chat, text.length)
    const outcome = await trySend(channel, {
      chat,
      externalId: row.externalId,
      isRetry: row.attempts > 0,
      text,
      quote:
        quote === null || quoteExternalId === null
          ? null
          : { externalId: quoteExternalId, text: quote.preview, fromContact: quote.fromContact },
      media:
        media === null
          ? null
          : {
              path: world.mediaPath(media.id),
              mime: media.mime,
              filename: media.filename,
              kind: mediaKindOf(kind),
            },
    })
    await settle({ ...row, attempts: row.attempts + 1 }, outcome)
  }

  /** The resident sees that an answer is being written, as from a person; an agent's own typing shows by itself. */
  async function composeVisibly(chat: string, characters: number): Promise<void> {
    await channel.setTyping(chat, true).catch((error) => log.debug({ err: error }, 'composing was not shown'))
    await new Promise((done) => setTimeout(done, composingMs(characters, options.random())))
  }

  async function settle(row: OutboxRow, outcome: SendOutcome): Promise<void> {
    if (outcome.kind === 'acknowledged') return isSent(row.externalId)
    const now = clock.now()
    const to = next(row, outcome, now, options.random())
    // A receipt may have overtaken the acknowledgement: never move it back.
    await record(async (tx) => {
      const message = await moveDelivery(tx, world, row, ['sending'], { ...to, now })
      if (message !== null && to.state === 'failed') await options.onFailed(tx, message)
    })
    log.warn({ outboxId: row.id, outcome: outcome.kind }, 'a message was not acknowledged')
  }

  /** What the server or a phone has said, it does not say again. */
  const record = (work: (tx: Tx) => Promise<unknown>) =>
    insist(() => store.write(work), {
      stopped: () => stopping,
      onFailure: (error, failures) => log.error({ err: error, failures }, 'a delivery could not be recorded'),
    })

  /** What is heard while the last such write waits its turn goes into the next one together. */
  const recordAll = (state: 'sent' | 'delivered' | 'read', from: readonly Delivery[]) =>
    gather((externalIds: readonly string[]) =>
      record(async (tx) => {
        const to = { state, failure: null, now: clock.now() }
        for (const message of await moveDeliveries(tx, world, { externalIds }, from, to))
          await options.onLeft(tx, message)
      }),
    )
  const isSent = recordAll('sent', statesBefore('sent'))
  const isReceived = {
    delivered: recordAll('delivered', statesBefore('delivered')),
    read: recordAll('read', statesBefore('read')),
  }

  return {
    kick,
    async resume() {
      const rows = await store.outbox.interrupted(store.read)
      if (rows.length === 0) return
      await record(async (tx) => {
        const now = clock.now()
        for (const row of rows)
          await moveDelivery(tx, world, row, ['sending'], {
            state: 'unknown',
            failure: null,
            now,
            nextAttemptAt: now,
            discountAttempt: true,
          })
      })
    },
    async acknowledged(externalId, refusedCode) {
      if (refusedCode === null) await isSent(externalId)
      else
        await record(async (tx) => {
          const to = { state: 'failed', failure: refusedCode, now: clock.now() } as const
          const which = { externalIds: [externalId] }
          const [message] = await moveDeliveries(tx, world, which, ['unknown', 'sending'], to)
          if (message !== undefined) await options.onFailed(tx, message)
        })
      kick()
    },
    async receipt(externalIds, state) {
      await Promise.all(externalIds.map(isReceived[state]))
    },
    async stop() {
      stopping = true
      if (timer !== null) clearTimeout(timer)
      await running
      // What is still unconfirmed stays "sending" and is taken up by the next start.
      await Promise.race([Promise.all(inFlight), new Promise((done) => setTimeout(done, 1_500).unref())])
    },
  }
}

const mediaKindOf = (kind: string): 'image' | 'video' | 'document' | 'audio' =>
  kind === 'image' || kind === 'video' || kind === 'audio' ? kind : 'document'

async function trySend(channel: Channel, message: Parameters<Channel['send']>[0]): Promise<SendOutcome> {
  try {
    return await channel.send(message)
  } catch (error) {
    return { kind: 'unconfirmed', cause: error instanceof Error ? error.message : String(error) }
  }
}

/** What becomes of a row after a try. Pure. */
export function next(
  row: Pick<OutboxRow, 'attempts'>,
  outcome: SendOutcome,
  now: number,
  random: number,
): {
  state: 'sent' | 'failed' | 'unknown' | 'pending'
  failure: string | null
  nextAttemptAt: number
  discountAttempt?: boolean
} {
  switch (outcome.kind) {
    case 'acknowledged':
      return { state: 'sent', failure: null, nextAttemptAt: now }
    case 'refused':
      return { state: 'failed', failure: outcome.code, nextAttemptAt: now }
    case 'not-ready':
      return { state: 'pending', failure: null, nextAttemptAt: now + retryDelay(1, random), discountAttempt: true }
    case 'interrupted':
      return { state: 'unknown', failure: null, nextAttemptAt: now + retryDelay(1, random), discountAttempt: true }
    case 'unconfirmed':
      return row.attempts >= maxUnconfirmed
        ? { state: 'failed', failure: outcome.cause, nextAttemptAt: now }
        : { state: 'unknown', failure: null, nextAttemptAt: now + retryDelay(row.attempts, random) }
  }
}
