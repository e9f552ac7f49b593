import { promisify } from 'node:util'
import { deflate } from 'node:zlib'
import { proto } from 'baileys'
import type { Device } from './accounts.ts'
import type { LoopbackWhatsApp } from './server.ts'

/**
 * The (empty) history that a phone sends to a newly linked device. Without it Baileys holds events back for up to 20 s
 * after its first connection.
 */
export async function sendHistory(server: LoopbackWhatsApp, device: Device): Promise<void> {
  const phone = server.phoneOf(device.account)
  if (phone === undefined) return
  const syncType = proto.HistorySync.HistorySyncType.INITIAL_BOOTSTRAP
  const history = proto.HistorySync.encode({ syncType, conversations: [], progress: 100, chunkOrder: 1 }).finish()
  await phone.sendPeer(device, {
    protocolMessage: {
      type: proto.Message.ProtocolMessage.Type.HISTORY_SYNC_NOTIFICATION,
      historySyncNotification: {
        syncType: proto.Message.HistorySyncType.INITIAL_BOOTSTRAP,
        initialHistBootstrapInlinePayload: await promisify(deflate)(history),
        progress: 100,
        chunkOrder: 1,
      },
    },
  })
}
