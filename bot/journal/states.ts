/**
 * The inbound journal. Each row is one message off the wire, committed before anybody thinks about it.
 *
 *   received ──stored in its thread, decision owed──▶ processing ──decided──▶ done
 *      │                                                  │
 *      └────────── fails `maxAttempts` times ─────────────┴──▶ dead (kept raw, shown to the administrator,
 *                                                              the conversation goes to a human)
 *
 *   dead ──somebody asks for another try──▶ received (and dead again at the first failure)
 *
 * A start takes up every row that is neither done nor dead, in the order of arrival.
 */
export const maxAttempts = 5

/** How long to wait before the next attempt at a row, milliseconds; what the store is to blame for does not count as one. */
export const attemptDelay = (tries: number): number => Math.min(30_000, 100 * 2 ** tries)
