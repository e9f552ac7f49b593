import { generateWAMessage, type proto, type UserFacingSocketConfig, type WAMessage, type WASocket } from 'baileys'
import type { OutgoingMessage } from '../../ports/channel.ts'

/** What Baileys sends for one of our messages; media are encrypted and uploaded on the way. Throws when that fails. */
export async function composeMessage(
  socket: WASocket,
  userJid: string,
  message: OutgoingMessage,
  logger: NonNullable<UserFacingSocketConfig['logger']>,
): Promise<proto.IMessage> {
  const { media, quote } = message
  const quoted: WAMessage | undefined =
    quote === null
      ? undefined
      : {
          key: { remoteJid: message.chat, id: quote.externalId, fromMe: !quote.fromContact },
          message: { conversation: quote.text },
        }
  const caption = message.text === '' ? {} : { caption: message.text }
  const body =
    media === null
      ? { text: message.text }
      : media.kind === 'image'
        ? { image: { url: media.path }, mimetype: media.mime, ...caption }
        : media.kind === 'video'
          ? { video: { url: media.path }, mimetype: media.mime, ...caption }
          : media.kind === 'audio'
            ? { audio: { url: media.path }, mimetype: media.mime }
            : {
                document: { url: media.path },
                mimetype: media.mime,
                fileName: media.filename ?? 'berkas',
                ...caption,
              }
  const full = await generateWAMessage(message.chat, body, {
    userJid,
    upload: socket.waUploadToServer,
    messageId: message.externalId,
    logger,
    ...(quoted === undefined ? {} : { quoted }),
  })
  if (full.message == null) throw new Error('Baileys composed an empty message')
  return full.message
}
