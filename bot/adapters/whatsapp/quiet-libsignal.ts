/**
 * libsignal tells the console about its sessions, private keys included ("Closing session: ..", WhiskeySockets/Baileys
 * #2098). Imported before Baileys, this drops exactly those lines.
 */
const secretive =
  /^(Closing session|Opening session|Removing old closed session|Decrypted message with closed session|Session already|Migrating session|Closing open session|Closing stale|Failed to decrypt message with any known session|Session error)/

for (const method of ['log', 'info', 'warn', 'error'] as const) {
  const original = console[method].bind(console)
  console[method] = (...args: unknown[]) => {
    if (typeof args[0] === 'string' && secretive.test(args[0])) return
    original(...args)
  }
}
