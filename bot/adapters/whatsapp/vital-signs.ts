import { z } from 'zod'
import type { Clock } from '../../ports/clock.ts'
import type { Ids } from '../../ports/ids.ts'
import type { WhatsAppState } from '../../ports/whatsapp-state.ts'

/** What is known of the line and has to outlive a restart, milliseconds. */
const Signs = z.object({
  /** When the line was last known to be open. */
  openAt: z.number().nullable(),
  inboundAt: z.number().nullable(),
  acknowledgedAt: z.number().nullable(),
  /** WhatsApp has restricted the account, as far as is known until then. */
  restrictedUntil: z.number().nullable(),
  /** So many messages could not be opened since the account was linked. */
  undecryptable: z.number().default(0),
})
export type Signs = z.infer<typeof Signs>
export const noSigns: Signs = {
  openAt: null,
  inboundAt: null,
  acknowledgedAt: null,
  restrictedUntil: null,
  undecryptable: 0,
}

const kept = { type: 'vital-signs', id: 'signs' }

export async function readSigns(state: Pick<WhatsAppState, 'get'>): Promise<Signs> {
  const json = (await state.get(kept.type, [kept.id]))[kept.id]
  const parsed = Signs.safeParse(json === undefined ? null : JSON.parse(json))
  return parsed.success ? parsed.data : noSigns
}

export const writeSigns = (state: Pick<WhatsAppState, 'set'>, signs: Signs): Promise<void> =>
  state.set([{ ...kept, value: JSON.stringify(signs) }])

/** One record for each time in which nothing could come in or go out, also when this service itself was not there. */
export class OutageRecord {
  readonly #state: Pick<WhatsAppState, 'openOutage' | 'closeOutage' | 'unfinishedOutage'>
  readonly #ids: Ids
  readonly #clock: Clock
  #id: string | null = null

  constructor(state: Pick<WhatsAppState, 'openOutage' | 'closeOutage' | 'unfinishedOutage'>, ids: Ids, clock: Clock) {
    this.#state = state
    this.#ids = ids
    this.#clock = clock
  }

  /** A former process left one open, or the line was open until that process ended. */
  async resume(openAt: number | null): Promise<void> {
    this.#id = await this.#state.unfinishedOutage()
    if (openAt !== null) await this.begin('service-down', openAt)
  }

  async begin(cause: string, startedAt = this.#clock.now()): Promise<void> {
    if (this.#id !== null) return
    const id = this.#ids.next()
    this.#id = id
    try {
      await this.#state.openOutage({ id, channel: 'whatsapp', startedAt, cause })
    } catch (error) {
      // The next try to connect that fails records it.
      this.#id = null
      throw error
    }
  }

  async over(): Promise<void> {
    const id = this.#id
    if (id === null) return
    this.#id = null
    try {
      await this.#state.closeOutage(id, this.#clock.now())
    } catch (error) {
      this.#id ??= id
      throw error
    }
  }
}
