import { io, type Socket } from 'socket.io-client'
import type { CatchUp, SequencedEvent, ServerToClient } from '../../shared/contract/events.ts'

/**
 * An agent's window as far as the live feed goes: comes back by itself, names the last change that it has seen, and keeps
 * count of the residents' messages that it was shown.
 */
export class AgentWindow {
  /** How often each message of a resident was shown, by id. */
  readonly shown = new Map<string, number>()
  /** It was told to fetch everything anew, after its first arrival. */
  refetched = 0
  readonly #cookie: string
  #socket: Socket<ServerToClient> | null = null
  #seq: number | null = null

  constructor(cookie: string) {
    this.#cookie = cookie
  }

  /** To where the service is now; what came before is left. */
  follow(url: string): void {
    this.#socket?.close()
    const socket: Socket<ServerToClient> = io(url, {
      transports: ['websocket'],
      extraHeaders: { cookie: this.#cookie, origin: url },
      forceNew: true,
      reconnectionDelay: 50,
      reconnectionDelayMax: 250,
      auth: (give) => give({ seq: this.#seq }),
    })
    socket.on('catch-up', (answer) => this.#catchUp(answer))
    socket.on('changes', (events) => this.#take(events))
    this.#socket = socket
  }

  /** The network drops; the window comes back. */
  drop(): void {
    this.#socket?.io.engine.close()
  }

  close(): void {
    this.#socket?.close()
  }

  #catchUp(answer: CatchUp): void {
    if (answer.kind === 'events') this.#take(answer.events)
    else if (this.#seq !== null) this.refetched++
    this.#seq = answer.seq
  }

  #take(events: readonly SequencedEvent[]): void {
    for (const { seq, event } of events) {
      if (seq <= (this.#seq ?? 0)) continue
      this.#seq = seq
      if (event.type !== 'message.created' || event.message.author.kind !== 'contact') continue
      this.shown.set(event.message.id, (this.shown.get(event.message.id) ?? 0) + 1)
    }
  }
}
