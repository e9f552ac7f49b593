/** What goes wrong on command; set on `server.faults` at any time. */
export interface Faults {
  /** Accepts connections and says nothing: never "success". */
  mute: boolean
  /** Fails every sign-in with this reason (401, 403, 405 ..). */
  failLogin: number | null
  /** Refuses messages: the acknowledgement carries this error (463, 429 ..). */
  ackError: number | null
  /** Relays messages but never acknowledges them. */
  dropAcks: boolean
  /** Milliseconds before each acknowledgement. */
  ackDelayMs: number
  /** Milliseconds that the server takes over each message before it passes it on: a throttled account. */
  throttleMs: number
  /** Tells nobody whose LID is which. */
  hideLids: boolean
}

export const noFaults: Faults = {
  mute: false,
  failLogin: null,
  ackError: null,
  dropAcks: false,
  ackDelayMs: 0,
  throttleMs: 0,
  hideLids: false,
}
