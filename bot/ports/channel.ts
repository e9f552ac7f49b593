import type { Result } from '../../shared/contract/errors.ts'
import type { ChannelStatus } from '../../shared/model/channel.ts'
import type { ChannelKind } from '../../shared/model/contact.ts'

/**
 * Who wrote, as far as the wire tells. WhatsApp's primary identity is the LID (user part only); the phone number (digits
 * with country code) may be unknown, or be learnt later. At least one of the two is set.
 */
export interface Identity {
  lid: string | null
  phone: string | null
  name: string | null
}

/** Where the bytes of a media message can be had; opaque JSON that only the channel understands. */
export interface MediaReference {
  mime: string
  size: number
  filename: string | null
  width: number | null
  height: number | null
  seconds: number | null
  /** A tiny JPEG (base64) that came with the message, if any. */
  thumbnail?: string
  /** Serialisable; handed back to `Channel.fetchMedia`. */
  locator: string
}

export type IncomingContent =
  | { kind: 'text'; text: string }
  | { kind: 'image' | 'video' | 'document' | 'audio' | 'sticker'; caption: string; media: MediaReference }
  | { kind: 'location'; latitude: number; longitude: number; name: string | null }
  | { kind: 'contacts'; contacts: { name: string; number: string | null }[] }
  | { kind: 'reaction'; target: string; emoji: string | null }
  | { kind: 'edit'; target: string; text: string }
  | { kind: 'deletion'; target: string }
  /** A kind that this version cannot show; `type` is the wire's name for it. */
  | { kind: 'unsupported'; type: string }
  /** It came and could not be decrypted. A later message with the same id replaces it. */
  | { kind: 'undecryptable' }

/** One thing that came over the wire. (channel, account, chat, externalId) is its identity; the same again is a no-op. */
export interface IncomingMessage {
  channel: ChannelKind
  /** Our own account on the channel. */
  account: string
  /** The channel's stable address of the chat, LID first: what `OutgoingMessage.chat` takes. */
  chat: string
  externalId: string
  identity: Identity
  /** Typed on the paired phone itself, not sent by this service. */
  fromUs: boolean
  /** When it was written, milliseconds. */
  at: number
  quote: { externalId: string; preview: string; fromContact: boolean } | null
  content: IncomingContent
}

export interface OutgoingMessage {
  chat: string
  /** Chosen before the first try; a second try carries the same, so that the receiver shows it once. */
  externalId: string
  /** Under this id something may have left before. */
  isRetry: boolean
  text: string
  quote: { externalId: string; text: string; fromContact: boolean } | null
  media: { path: string; mime: string; filename: string | null; kind: 'image' | 'video' | 'document' | 'audio' } | null
}

/**
 * What became of a try to send.
 * - acknowledged: the server took it over; only this is "sent".
 * - refused: the server said no for this message (code from the wire); trying again will not help.
 * - unconfirmed: nobody knows (timeout): send again under the same id.
 * - interrupted: the line went down before the word came; as unconfirmed, but no fault of the message's.
 * - not-ready: nothing left the house: try when the channel is open again.
 */
export type SendOutcome =
  | { kind: 'acknowledged' }
  | { kind: 'refused'; code: string }
  | { kind: 'unconfirmed'; cause: string }
  | { kind: 'interrupted' }
  | { kind: 'not-ready' }

/** What a channel tells the service. `receive` resolves once the message is committed to the journal. */
export interface ChannelSink {
  receive(message: IncomingMessage): Promise<void>
  /** A late acknowledgement or refusal for a send whose try had ended unconfirmed. */
  acknowledged(externalId: string, refusedCode: string | null): void
  receipt(receipt: { chat: string; externalIds: string[]; state: 'delivered' | 'read' }): void
  typing(chat: string, typing: boolean): void
  /** The two addresses are one person. */
  identityLearnt(identity: { lid: string; phone: string }): Promise<void>
  status(status: ChannelStatus): void
}

/** A wire to residents: WhatsApp through Baileys, the web chat, or one day the official Cloud API. */
export interface Channel {
  readonly kind: ChannelKind
  start(sink: ChannelSink): Promise<void>
  /** Takes nothing more in; resolves when all that came in is handed over. */
  stop(): Promise<void>
  status(): ChannelStatus
  /** A fresh external id in the form that the wire expects. */
  newExternalId(): string
  send(message: OutgoingMessage): Promise<SendOutcome>
  setTyping(chat: string, typing: boolean): Promise<void>
  markRead(chat: string, externalIds: string[]): Promise<void>
  /**
   * The bytes of a media message as they come; throws when they cannot be had now. Who reads no further ends it. Null when
   * they are said to lie where this channel fetches nothing.
   */
  fetchMedia(locator: string): AsyncIterable<Uint8Array> | null
  pair(request: { method: 'qr' } | { method: 'code'; phoneNumber: string }): Promise<Result<ChannelStatus>>
  unpair(): Promise<void>
  reconnect(): Promise<void>
}
