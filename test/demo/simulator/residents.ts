import { EventEmitter } from 'node:events'
import type { proto } from 'baileys'
import type { Account } from '../../loopback-whatsapp/accounts.ts'
import type { Phone, Received } from '../../loopback-whatsapp/phone.ts'
import { fileBytes, fileMessage, fileOf, type PhoneFile } from '../../loopback-whatsapp/phone-media.ts'
import type { LoopbackWhatsApp } from '../../loopback-whatsapp/server.ts'

/** One bubble, as the page shows it. */
export interface Entry {
  id: string
  mine: boolean
  text: string
  /** Milliseconds since 1970. */
  at: number
  tick: 'sent' | 'delivered' | 'read'
  file: { kind: 'image' | 'video' | 'audio' | 'document'; filename: string | null } | null
  quote: string | null
  reaction: string | null
  edited: boolean
  deleted: boolean
}

export interface ResidentView {
  id: string
  name: string
  /** What WhatsApp tells others: a number, or null when only the LID is known. */
  number: string | null
  note: string
  questions: readonly string[]
  entries: readonly Entry[]
  unread: number
  /** The office is typing. */
  typing: boolean
}

export interface ResidentOptions {
  number: string
  name: string
  note?: string
  questions: readonly string[]
  hideNumber?: boolean
  lidAddressing?: boolean
}

const ticks: Record<string, Entry['tick']> = { delivery: 'delivered', read: 'read' }
const typingLastsMs = 15_000

/** A simulated resident: a loopback phone, and the chat as its owner sees it. Emits `change`. */
export class Resident extends EventEmitter {
  readonly id: string
  readonly #options: ResidentOptions
  readonly #server: LoopbackWhatsApp
  readonly #phone: Phone
  readonly #office: Account
  readonly #entries: Entry[] = []
  /** Where the bytes of an entry are. */
  readonly #files = new Map<string, { message: proto.IMessage; mime: string; filename: string | null }>()
  #unread: string[] = []
  #typing: NodeJS.Timeout | null = null

  constructor(server: LoopbackWhatsApp, office: Account, options: ResidentOptions) {
    super()
    this.id = options.number
    this.#options = options
    this.#server = server
    this.#office = office
    this.#phone = server.addResident(options)
    this.#phone.on('message', (received: Received) => this.#received(received))
    this.#phone.on('receipt', ({ id, type }: { id: string; type: string }) => this.#receipted(id, type))
    this.#phone.on('typing', (typing: boolean) => this.#officeTypes(typing))
  }

  view(): ResidentView {
    const { name, note, number, hideNumber, questions } = this.#options
    return {
      id: this.id,
      name,
      number: hideNumber === true ? null : number,
      note: note ?? '',
      questions,
      entries: this.#entries,
      unread: this.#unread.length,
      typing: this.#typing !== null,
    }
  }

  async sendText(text: string, quoteId: string | null): Promise<void> {
    const quoted = this.#find(quoteId)
    const id = await this.#phone.sendText(
      this.#office,
      text,
      quoted === undefined
        ? {}
        : {
            quote: {
              id: quoted.id,
              from: quoted.mine ? this.#phone.account : this.#office,
              text: quoted.text,
            },
          },
    )
    this.#add({ id, mine: true, text, quote: quoted?.text ?? null })
  }

  async sendFile(file: PhoneFile): Promise<void> {
    const message = await fileMessage(this.#server, file)
    const id = await this.#phone.send(this.#office, message, { type: 'media' })
    this.#addWithFile({ id, mine: true, text: file.caption ?? '' }, message, file.filename)
  }

  /** An empty emoji takes the reaction back. */
  async react(id: string, emoji: string): Promise<boolean> {
    const entry = this.#find(id)
    if (entry === undefined) return false
    await this.#phone.react(this.#office, id, emoji, entry.mine)
    entry.reaction = emoji || null
    this.emit('change')
    return true
  }

  async edit(id: string, text: string): Promise<boolean> {
    const entry = this.#find(id)
    if (entry === undefined || !entry.mine || entry.deleted || entry.file !== null) return false
    await this.#phone.edit(this.#office, id, text)
    Object.assign(entry, { text, edited: true })
    this.emit('change')
    return true
  }

  async delete(id: string): Promise<boolean> {
    const entry = this.#find(id)
    if (entry === undefined || !entry.mine || entry.deleted) return false
    await this.#phone.delete(this.#office, id)
    Object.assign(entry, { text: '', file: null, deleted: true, reaction: null })
    this.#files.delete(id)
    this.emit('change')
    return true
  }

  type(typing: boolean): void {
    this.#phone.typing(this.#office, typing)
  }

  /** The chat was opened: what came in is read, and its sender is told. */
  read(): void {
    const ids = this.#unread
    this.#unread = []
    for (const id of ids) this.#phone.read(this.#office, id)
    if (ids.length > 0) this.emit('change')
  }

  /** The decrypted bytes of an entry's file; null when it has none. */
  async file(id: string): Promise<{ bytes: Buffer; mime: string; filename: string | null } | null> {
    const file = this.#files.get(id)
    if (file === undefined) return null
    return { bytes: await fileBytes(file.message), mime: file.mime, filename: file.filename }
  }

  stop(): void {
    if (this.#typing !== null) clearTimeout(this.#typing)
  }

  #received({ id, message, text }: Received): void {
    // The same message may come twice (a resend under its old id); a phone shows it once.
    if (this.#find(id) !== undefined || message.protocolMessage) return
    if (message.reactionMessage) {
      const target = this.#find(message.reactionMessage.key?.id ?? null)
      if (target !== undefined) target.reaction = message.reactionMessage.text || null
      this.emit('change')
      return
    }
    this.#endTyping()
    this.#unread.push(id)
    const quoted = message.extendedTextMessage?.contextInfo?.quotedMessage
    const entry = {
      id,
      mine: false,
      text: text || (message.documentWithCaptionMessage?.message?.documentMessage?.caption ?? ''),
      quote: quoted?.conversation ?? quoted?.extendedTextMessage?.text ?? null,
    }
    this.#addWithFile(entry, message, null)
  }

  #receipted(id: string, type: string): void {
    const entry = this.#find(id)
    const tick = ticks[type]
    if (entry === undefined || tick === undefined || entry.tick === 'read') return
    entry.tick = tick
    this.emit('change')
  }

  #officeTypes(typing: boolean): void {
    this.#endTyping()
    // A "paused" can get lost; nobody types for ever.
    if (typing) this.#typing = setTimeout(() => this.#officeTypes(false), typingLastsMs)
    this.emit('change')
  }

  #endTyping(): void {
    if (this.#typing !== null) clearTimeout(this.#typing)
    this.#typing = null
  }

  #find(id: string | null): Entry | undefined {
    return this.#entries.find((e) => e.id === id)
  }

  #addWithFile(
    entry: Pick<Entry, 'id' | 'mine' | 'text'> & Partial<Entry>,
    message: proto.IMessage,
    given: string | null,
  ): void {
    const file = fileOf(message)
    if (file === null) {
      this.#add(entry)
      return
    }
    const filename = file.filename ?? given
    this.#files.set(entry.id, { message, mime: file.mime, filename })
    this.#add({ ...entry, file: { kind: file.kind, filename } })
  }

  #add(entry: Pick<Entry, 'id' | 'mine' | 'text'> & Partial<Entry>): void {
    const early = this.#phone.receipts.filter((r) => r.id === entry.id).map((r) => ticks[r.type])
    this.#entries.push({
      at: Date.now(),
      // A receipt can be faster than the return of `send`.
      tick: early.includes('read') ? 'read' : early.includes('delivered') ? 'delivered' : 'sent',
      file: null,
      quote: null,
      reaction: null,
      edited: false,
      deleted: false,
      ...entry,
    })
    this.emit('change')
  }
}

const indonesian = [
  'jam berapa MPP buka?',
  'gmn cr bikin ktp yg ilang min',
  'syarat perpanjang SIM apa saja?',
  'berapa harga beras hari ini?',
  'apakah kucing saya boleh ikut naik pesawat ke bulan',
  'mau bicara dengan petugas',
]
const sundanese = [
  'tabuh sabaraha MPP bukana?',
  'kumaha carana ngadamel KTP anu leungit?',
  'dinten naon wae mpp muka?',
  'hoyong nyarios sareng petugas',
]

/** Who is there when the demo begins. */
export const preparedResidents: readonly ResidentOptions[] = [
  { number: '6281200000101', name: 'Asep Suhendar', questions: indonesian },
  { number: '6281200000102', name: 'Euis Komariah', note: 'Basa Sunda', questions: sundanese },
  { number: '6281200000103', name: 'Budi Santoso', note: 'tanpa nomor (LID)', hideNumber: true, questions: indonesian },
  {
    number: '6281200000104',
    name: 'Ratna Kurniasih',
    note: 'WhatsApp versi lama',
    lidAddressing: false,
    questions: indonesian,
  },
  { number: '6281200000105', name: 'Maria Simanjuntak', questions: indonesian },
]

/** For residents whom a visitor adds. */
export const commonQuestions: readonly string[] = indonesian
