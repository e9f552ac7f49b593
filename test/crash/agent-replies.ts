import type { Device } from '../loopback-whatsapp/accounts.ts'
import type { Phone } from '../loopback-whatsapp/phone.ts'
import type { LoopbackWhatsApp } from '../loopback-whatsapp/server.ts'
import { type ApiClient, clientWith, until } from '../support/helpdesk.ts'

/** An agent who writes to residents that asked for one, as the dashboard does: in order, each under its id until it is taken. */
export class AgentReplies {
  readonly #cookie: string
  readonly #url: () => string
  readonly #talks: { phone: Phone; id: string }[] = []
  #written = 0

  /** `url` is where the service is at the moment. */
  constructor(cookie: string, url: () => string) {
    this.#cookie = cookie
    this.#url = url
  }

  /** So many residents ask for a human; nothing is killed yet. */
  async begin(whatsApp: LoopbackWhatsApp, office: Device['account'], count: number): Promise<void> {
    const client = this.#client()
    for (let i = 0; i < count; i++) {
      const phone = whatsApp.addResident({ number: `62815${String(10_000_000 + i)}`, name: `Menunggu ${i}` })
      await phone.sendText(office, 'petugas')
      // In the queue, or kept for the next working day: the hour of the run is anybody's.
      await phone.waitFor((m) => m.text.includes('nomor tiket'))
      await until(async () => {
        const { items } = await client.must('inbox.list', { view: 'unassigned', limit: 200 })
        const id = items.find((item) => item.conversation.contact.name === phone.account.name)?.conversation.id
        if (id !== undefined) this.#talks.push({ phone, id })
        return id !== undefined
      })
    }
  }

  /** Writes so many replies, one after the other to everybody in turn. */
  async write(count: number, pause: () => Promise<unknown>): Promise<void> {
    for (; this.#written < count; this.#written++) {
      const talk = this.#talks[this.#written % this.#talks.length]
      if (talk === undefined) return
      const reply = { id: talk.id, clientId: `crash-reply-${this.#written}`, text: `Balasan ${this.#written}` }
      while (!(await this.#isTaken(reply))) await new Promise((done) => setTimeout(done, 100))
      await pause()
    }
  }

  /** What the residents' phones saw of them. */
  get seen(): { replies: number; repliesLost: number; repliesTwice: number; repliesOutOfOrder: number } {
    let arrived = 0
    let repliesTwice = 0
    let repliesOutOfOrder = 0
    for (const { phone } of this.#talks) {
      const numbers = phone.inbox.flatMap((m) => (m.text.startsWith('Balasan ') ? [Number(m.text.slice(8))] : []))
      arrived += new Set(numbers).size
      repliesTwice += numbers.length - new Set(numbers).size
      for (const [i, number] of numbers.entries()) if (number < (numbers[i - 1] ?? 0)) repliesOutOfOrder++
    }
    return { replies: this.#written, repliesLost: this.#written - arrived, repliesTwice, repliesOutOfOrder }
  }

  #client(): ApiClient {
    return clientWith(this.#url(), this.#cookie)
  }

  async #isTaken(reply: { id: string; clientId: string; text: string }): Promise<boolean> {
    try {
      return (await this.#client().call('conversation.send', reply)).ok
    } catch {
      // Killed at that moment: whether it was taken is not known.
      return false
    }
  }
}
