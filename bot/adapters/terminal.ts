import { toString as drawQr } from 'qrcode'
import type { ChannelStatus } from '../../shared/model/channel.ts'

/** Shows how to link WhatsApp in the terminal as well, for those who set it up over a remote shell. Each code once. */
export function createPairingDisplay(print: (text: string) => void): (status: ChannelStatus) => Promise<void> {
  let shown: string | null = null
  return async ({ qr, pairingCode }) => {
    const secret = pairingCode ?? qr
    if (secret === null || secret === shown) return
    shown = secret
    if (pairingCode !== null) print(`WhatsApp pairing code: ${pairingCode.slice(0, 4)}-${pairingCode.slice(4)}`)
    else if (qr !== null)
      print(`Scan with WhatsApp (Linked devices):\n${await drawQr(qr, { type: 'terminal', small: true })}`)
  }
}
