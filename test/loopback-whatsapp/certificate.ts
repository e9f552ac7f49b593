import { createHash } from 'node:crypto'
import { Curve, proto } from 'baileys'
import { type KeyPair, keyPairFrom } from './keys.ts'

/**
 * The root that signs the loopback's certificates, the same in every process: `trust.ts` tells a client of it. It is
 * worth nothing outside of tests: its private half is derived from this very sentence.
 */
export const loopbackRoot: KeyPair = keyPairFrom(
  createHash('sha256').update('kepo desk loopback whatsapp root, for tests on this machine only').digest(),
)

const validity = { notBefore: 1, notAfter: 4_102_444_800 }

/** Noise certificate chain, as WhatsApp's servers send it: root signs intermediate, intermediate signs leaf (the static key). */
export function certificateChain(staticPublicKey: Uint8Array): Uint8Array {
  const Details = proto.CertChain.NoiseCertificate.Details
  const intermediate = Curve.generateKeyPair()
  const intermediateDetails = Details.encode({
    serial: 1,
    issuerSerial: 0,
    key: intermediate.public,
    ...validity,
  }).finish()
  const leafDetails = Details.encode({ serial: 2, issuerSerial: 1, key: staticPublicKey, ...validity }).finish()
  return proto.CertChain.encode({
    intermediate: {
      details: intermediateDetails,
      signature: Curve.sign(loopbackRoot.private, intermediateDetails),
    },
    leaf: { details: leafDetails, signature: Curve.sign(intermediate.private, leafDetails) },
  }).finish()
}
