import { Delivery } from '../../shared/model/message.ts'

/**
 * The outgoing queue. The external id is chosen before the first try and never changes.
 *
 *            ┌── not ready, back-off ──┐
 *            ▼                         │
 *   pending ──claimed──▶ sending ──────┤
 *      │                    │          └─ acknowledged ──▶ sent ──▶ delivered ──▶ read
 *      │                    ├─ refused by the server ────▶ failed ──send again──▶ pending
 *      │                    └─ nobody knows (timeout, connection lost, process died) ──▶ unknown ──▶ sending, same id
 *      └─ an agent took the conversation over, or withdrew it; the resident wrote STOP ──▶ cancelled
 *
 * Receipts never move a message backwards. What was withdrawn while nobody knew whether it had left may have: where a
 * receipt or a late acknowledgement says so, it stands as what it is.
 */
const rank: Record<Delivery, number> = {
  cancelled: 0,
  pending: 0,
  sending: 1,
  unknown: 1,
  failed: 2,
  sent: 3,
  delivered: 4,
  read: 5,
}

/** The states from which a receipt or an acknowledgement may move a message to another one: never backwards. */
export const statesBefore = (to: Delivery): Delivery[] => Delivery.options.filter((from) => rank[from] < rank[to])

/** An unconfirmed send is tried again under its id this many times, then it is shown as failed. */
export const maxUnconfirmed = 8

/** Wait before the next try, milliseconds; `random` in [0, 1) spreads the retries of many. */
export const retryDelay = (attempts: number, random: number): number =>
  Math.min(60_000, 500 * 2 ** attempts) * (0.75 + random / 2)
