import { createHash, randomBytes } from 'node:crypto'
import type { Account } from '../../shared/model/account.ts'
import type { Tx } from '../store/database.ts'
import type { World } from './context.ts'

const hour = 3_600_000
/** A session ends this long after its last use .. */
const idleMs = 12 * hour
/** .. and this long after its beginning in any case. */
const longestMs = 30 * 24 * hour
/** Its end is moved at most this often: not every request should write. */
const extendEveryMs = 5 * 60_000

export interface OpenSession {
  account: Account
  sessionHash: string
}

/** The token is random (256 bits), so one round of SHA-256 is enough: there is nothing to guess. */
const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex')

/** Who is signed in. The token lives in the browser's cookie only; the database knows its hash. */
export class Sessions {
  readonly #world: Pick<World, 'store' | 'clock'>
  readonly #listeners = new Set<() => void>()

  constructor(world: Pick<World, 'store' | 'clock'>) {
    this.#world = world
  }

  /** Opens a session within the caller's transaction. `expiresAt` is for the cookie: the very end, not the idle one. */
  async open(tx: Tx, accountId: string): Promise<{ token: string; expiresAt: number }> {
    const now = this.#world.clock.now()
    const token = randomBytes(32).toString('base64url')
    await this.#world.store.sessions.prune(tx, now)
    await this.#world.store.sessions.insert(tx, {
      tokenHash: hashToken(token),
      accountId,
      createdAt: now,
      expiresAt: now + idleMs,
    })
    return { token, expiresAt: now + longestMs }
  }

  /** Who holds this token; null when it opens nothing (any more). Counts as use. */
  authenticate(token: string): Promise<OpenSession | null> {
    return this.use(hashToken(token))
  }

  /** The same for a session already known by its hash; keeps one alive whose window is open. */
  async use(sessionHash: string): Promise<OpenSession | null> {
    const { store, clock } = this.#world
    const now = clock.now()
    const session = await store.sessions.findValid(store.read, sessionHash, now)
    if (session === null) return null
    const expiresAt = Math.min(now + idleMs, session.createdAt + longestMs)
    if (expiresAt - session.expiresAt >= extendEveryMs)
      await store
        .write((tx) => store.sessions.extend(tx, sessionHash, expiresAt))
        // Whoever is signed in stays so while the disk is full; the next use extends it.
        .catch((error) => {
          if (!store.isPassing(error)) throw error
        })
    return { account: session.account, sessionHash }
  }

  async end(sessionHash: string): Promise<void> {
    const { store } = this.#world
    await store.write((tx) => store.sessions.remove(tx, sessionHash))
    this.announceEnded()
  }

  /** Within the caller's transaction, which calls `announceEnded` once it is committed. */
  async endAllOf(tx: Tx, accountId: string, except: string | null): Promise<void> {
    await this.#world.store.sessions.removeOfAccount(tx, accountId, except)
  }

  announceEnded(): void {
    for (const listener of this.#listeners) listener()
  }

  /** Calls `listener` whenever sessions were ended early: open sockets are then looked at again. */
  onEnded(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }
}
