import { isJidGroup, jidDecode, normalizeMessageContent, proto, type WAMessage, type WAMessageKey } from 'baileys'
import type { Identity, IncomingContent, IncomingMessage, MediaReference } from '../../ports/channel.ts'

const ProtocolType = proto.Message.ProtocolMessage.Type

/** Where a message is from, if it is one that we take: people only, no groups, broadcasts, status or channels. */
export function identityOf(
  key: WAMessageKey,
  name: string | null,
  lidOf?: string | null,
): { chat: string; identity: Identity } | null {
  const { remoteJid } = key
  if (remoteJid == null || isJidGroup(remoteJid)) return null
  const main = jidDecode(remoteJid)
  const alternate = jidDecode(key.remoteJidAlt ?? undefined)
  const user = (server: 'lid' | 'number') =>
    [main, alternate].find((j) =>
      server === 'lid' ? j?.server === 'lid' : j?.server === 's.whatsapp.net' || j?.server === 'c.us',
    )?.user ?? null
  const lid = user('lid') ?? lidOf ?? null
  const phone = user('number')
  if (lid === null && phone === null) return null
  if (phone === '0') return null
  return { chat: lid === null ? `${phone}@s.whatsapp.net` : `${lid}@lid`, identity: { lid, phone, name } }
}

/** Blanks, what only joins or directs other signs, and the fillers with which some people leave their name empty. */
const unseen = /[\s\p{C}\p{M}\u115F\u1160\u2800\u3164\uFFA0]/gu

/** A name as its owner set it; null where there would be nothing to see of it. */
export function visibleName(name: string | null | undefined): string | null {
  const trimmed = name?.trim() ?? ''
  return trimmed.replace(unseen, '') === '' ? null : trimmed
}

/**
 * What a message says, in the helpdesk's terms; null for what carries nothing to show (keys, settings, history). `content`
 * undefined with a stub means that it could not be decrypted.
 */
export function contentOf(message: WAMessage): IncomingContent | null {
  if (message.messageStubType === proto.WebMessageInfo.StubType.CIPHERTEXT) return { kind: 'undecryptable' }
  const content = normalizeMessageContent(message.message)
  if (content == null) return null
  const text = content.conversation ?? content.extendedTextMessage?.text
  if (text != null) return { kind: 'text', text }
  if (content.protocolMessage) return protocolContent(content.protocolMessage)
  if (content.editedMessage?.message?.protocolMessage)
    return protocolContent(content.editedMessage.message.protocolMessage)
  if (content.reactionMessage)
    return {
      kind: 'reaction',
      target: content.reactionMessage.key?.id ?? '',
      emoji: content.reactionMessage.text || null,
    }
  const media = mediaContent(content)
  if (media !== null) return media
  const place = content.locationMessage ?? content.liveLocationMessage
  if (place)
    return {
      kind: 'location',
      latitude: place.degreesLatitude ?? 0,
      longitude: place.degreesLongitude ?? 0,
      name: ('name' in place ? place.name : null) ?? null,
    }
  const cards = content.contactsArrayMessage?.contacts ?? (content.contactMessage ? [content.contactMessage] : null)
  if (cards)
    return {
      kind: 'contacts',
      contacts: cards.map((c) => ({ name: c.displayName ?? '', number: c.vcard?.match(/waid=(\d+)/)?.[1] ?? null })),
    }
  const chosen =
    content.buttonsResponseMessage?.selectedDisplayText ??
    content.templateButtonReplyMessage?.selectedDisplayText ??
    content.listResponseMessage?.title
  if (chosen != null) return { kind: 'text', text: chosen }
  if (content.senderKeyDistributionMessage && Object.values(content).filter((v) => v != null).length <= 2) return null
  const type = Object.keys(content).find(
    (k) => k !== 'messageContextInfo' && content[k as keyof typeof content] != null,
  )
  return type === undefined ? null : { kind: 'unsupported', type }
}

function protocolContent(message: proto.Message.IProtocolMessage): IncomingContent | null {
  const target = message.key?.id ?? ''
  if (message.type === ProtocolType.REVOKE) return { kind: 'deletion', target }
  if (message.type === ProtocolType.MESSAGE_EDIT) {
    const edited = normalizeMessageContent(message.editedMessage)
    const text = edited?.conversation ?? edited?.extendedTextMessage?.text ?? edited?.imageMessage?.caption ?? ''
    return { kind: 'edit', target, text }
  }
  return null
}

const mediaKinds = {
  imageMessage: 'image',
  videoMessage: 'video',
  documentMessage: 'document',
  audioMessage: 'audio',
  stickerMessage: 'sticker',
} as const

/** What is needed to fetch and decrypt the bytes later; the locator of a `MediaReference`. */
export interface MediaLocator {
  kind: 'image' | 'video' | 'document' | 'audio' | 'sticker'
  url: string
  directPath: string
  /** Base64 */
  mediaKey: string
}

/** A real one has one to five kilobytes; a stranger's may not fill the thread's pages. */
const mostThumbnailBytes = 16_384

/** WhatsApp's own small picture of an image, video or document, as base64; none when it is no JPEG. */
function thumbnailOf(media: { jpegThumbnail?: Uint8Array | null }): { thumbnail: string } | null {
  const bytes = media.jpegThumbnail
  if (bytes == null || bytes.length > mostThumbnailBytes || bytes[0] !== 0xff || bytes[1] !== 0xd8) return null
  return { thumbnail: Buffer.from(bytes).toString('base64') }
}

function mediaContent(content: proto.IMessage): IncomingContent | null {
  for (const [field, kind] of Object.entries(mediaKinds)) {
    const media = content[field as keyof typeof mediaKinds]
    if (media == null) continue
    const locator: MediaLocator = {
      kind,
      url: media.url ?? '',
      directPath: media.directPath ?? '',
      mediaKey: Buffer.from(media.mediaKey ?? []).toString('base64'),
    }
    const reference: MediaReference = {
      mime: media.mimetype ?? 'application/octet-stream',
      size: Number(media.fileLength ?? 0),
      filename: ('fileName' in media ? media.fileName : null) ?? null,
      width: ('width' in media ? media.width : null) ?? null,
      height: ('height' in media ? media.height : null) ?? null,
      seconds: ('seconds' in media ? media.seconds : null) ?? null,
      ...('jpegThumbnail' in media ? thumbnailOf(media) : null),
      locator: JSON.stringify(locator),
    }
    return { kind, caption: ('caption' in media ? media.caption : null) ?? '', media: reference }
  }
  return null
}

/** The message that this one answers. */
function quoteOf(message: WAMessage, own: string): IncomingMessage['quote'] {
  const content = normalizeMessageContent(message.message)
  const context = Object.values(content ?? {}).find(
    (part): part is { contextInfo: proto.IContextInfo } =>
      typeof part === 'object' && part !== null && 'contextInfo' in part && part.contextInfo != null,
  )?.contextInfo
  if (context?.stanzaId == null || context.quotedMessage == null) return null
  const quoted = normalizeMessageContent(context.quotedMessage)
  const preview = quoted?.conversation ?? quoted?.extendedTextMessage?.text ?? quoted?.imageMessage?.caption ?? ''
  const author = jidDecode(context.participant ?? undefined)?.user
  return { externalId: context.stanzaId, preview: preview.slice(0, 120), fromContact: author !== own }
}

/** Everything of a message but who we are; null when there is nothing in it for the helpdesk. */
export function toIncoming(
  message: WAMessage,
  context: { account: string; lidOf: string | null },
): IncomingMessage | null {
  const fromUs = message.key.fromMe === true
  const from = identityOf(message.key, fromUs ? null : visibleName(message.pushName), context.lidOf)
  const content = contentOf(message)
  if (from === null || content === null || message.key.id == null) return null
  return {
    channel: 'whatsapp',
    account: context.account,
    chat: from.chat,
    externalId: message.key.id,
    identity: from.identity,
    fromUs,
    at: Number(message.messageTimestamp ?? 0) * 1000,
    quote: quoteOf(message, context.account),
    content,
  }
}
