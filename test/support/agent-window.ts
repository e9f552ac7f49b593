import { io, type Socket } from 'socket.io-client'
import type { CommandOutput } from '../../shared/contract/commands.ts'
import type { CatchUp, SequencedEvent, ServerToClient } from '../../shared/contract/events.ts'
import type { InboxView } from '../../shared/model/conversation.ts'
import type { Message } from '../../shared/model/message.ts'
import { type ApiClient, clientWith } from './helpdesk.ts'

/**
 * An agent's window as far as the live feed goes: comes back by itself, names the last change that it has seen, fetches all
 * conversations anew when it is told to, and keeps count of the residents' messages that it was shown.
 */
export class AgentWindow {
  /** How often each message of a resident was pushed, by id. */
  readonly shown = new Map<string, number>()
  /** What else it has come to know by fetching, after it was told to. */
  readonly fetched = new Set<string>()
  refetched = 0
  readonly #cookie: string
  #socket: Socket<ServerToClient> | null = null
  #seq: number | null = null
  #url = ''
  #fetching: Promise<void> | null = null

  constructor(cookie: string) {
    this.#cookie = cookie
  }

  /** To where the service is now; what came before is left. */
  follow(url: string): void {
    this.#socket?.close()
    this.#url = url
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

  /** What it was told to fetch is there. */
  async settled(): Promise<void> {
    await this.#fetching
  }

  /** How many different messages of residents it shows. */
  get known(): number {
    return new Set([...this.shown.keys(), ...this.fetched]).size
  }

  #catchUp(answer: CatchUp): void {
    if (answer.kind === 'events') this.#take(answer.events)
    else if (this.#seq !== null) {
      this.refetched++
      this.#fetching = (this.#fetching ?? Promise.resolve()).then(() => this.#fetchAll())
    }
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
  /** Until it succeeds: the service may be killed in between. */
  async #fetchAll(): Promise<void> {
    for (;;) {
      try {
        const client = clientWith(this.#url, this.#cookie)
        for (const view of ['all', 'bot', 'snoozed', 'resolved'] as const)
          for (const id of await idsOf(client, view))
            for (const message of await threadOf(client, id))
              if (message.author.kind === 'contact') this.fetched.add(message.id)
        return
      } catch {
        await new Promise((done) => setTimeout(done, 200))
      }
    }
  }
}

async function idsOf(client: ApiClient, view: InboxView): Promise<string[]> {
  const ids: string[] = []
  let cursor: string | null = null
  do {
    const page: CommandOutput<'inbox.list'> = await client.must('inbox.list', { view, cursor, limit: 200 })
    ids.push(...page.items.map((item) => item.conversation.id))
    cursor = page.nextCursor
  } while (cursor !== null)
  return ids
}

async function threadOf(client: ApiClient, id: string): Promise<Message[]> {
  const messages: Message[] = []
  for (let after = 0; ; ) {
    const page = await client.must('conversation.messages', { id, after, limit: 200 })
    messages.push(...page.messages)
    after = page.messages.at(-1)?.position ?? after
    if (!page.hasNewer) return messages
  }
}
