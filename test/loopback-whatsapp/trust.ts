import tls from 'node:tls'
import { WA_CERT_DETAILS } from 'baileys'
import { loopbackRoot } from './certificate.ts'

/**
 * Makes this process take the loopback for WhatsApp: importing this file sets the root of the Noise certificates.
 * In a child: `node --import ./test/loopback-whatsapp/trust.ts ..`, with NODE_EXTRA_CA_CERTS naming the media
 * certificate's file. Nothing in the product weakens a check for this.
 */
WA_CERT_DETAILS.PUBLIC_KEY = Buffer.from(loopbackRoot.public)

/** Trusts the media servers' certificate in this process, beside those it trusts already. */
export function trustMedia(certificate: string): void {
  tls.setDefaultCACertificates([...tls.getCACertificates('default'), certificate])
}
