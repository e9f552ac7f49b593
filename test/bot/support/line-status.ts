import type { ChannelStatus, LinkState } from '../../../shared/model/channel.ts'

/** A WhatsApp line in this state, of which nothing else is known. */
export const lineStatus = (state: LinkState): ChannelStatus => ({
  channel: 'whatsapp',
  state,
  account: null,
  qr: null,
  pairingCode: null,
  lastFrameAt: null,
  lastInboundAt: null,
  lastAcknowledgedAt: null,
  undecryptable: 0,
  restrictedUntil: null,
  problem: null,
  retryAt: null,
})
