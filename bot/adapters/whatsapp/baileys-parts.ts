import type { DEFAULT_CONNECTION_CONFIG, UserFacingSocketConfig, WASocket } from 'baileys'
import type { SendOutcome } from '../../ports/channel.ts'
import type { Log } from '../../ports/log.ts'
import type { WhatsAppState } from '../../ports/whatsapp-state.ts'
import { code } from './connection-policy.ts'

/** WhatsApp's code for why a connection ended; what says nothing counts as a time-out. */
export function statusCodeOf(error: Error | undefined): number {
  const output = error !== undefined && 'output' in error ? error.output : null
  return typeof output === 'object' && output !== null && 'statusCode' in output ? Number(output.statusCode) : 408
}

/**
 * What became of a send that Baileys gave up with this error. A line that is closed is often noticed by a send before the
 * connection itself says so: that is no fault of the message's, or a restless line would make it wait ever longer.
 */
export function outcomeOf(error: unknown): SendOutcome {
  if (error instanceof Error && (statusCodeOf(error) === code.closed || isBrokenPipe(error)))
    return { kind: 'interrupted' }
  return { kind: 'unconfirmed', cause: error instanceof Error ? error.message : String(error) }
}

/** What the kernel says of a connection that the other side has left. */
const isBrokenPipe = (error: Error): boolean =>
  'code' in error && ['ECONNRESET', 'EPIPE', 'ECONNABORTED', 'ETIMEDOUT'].includes(String(error.code))

/** Baileys logs message content on its lower levels: only warnings and errors pass, without their objects. */
export function baileysLogger(log: Log): NonNullable<typeof DEFAULT_CONNECTION_CONFIG.logger> {
  const quiet = () => undefined
  const named = (object: unknown, message?: string) => message ?? (typeof object === 'string' ? object : 'baileys')
  const logger: NonNullable<typeof DEFAULT_CONNECTION_CONFIG.logger> = {
    level: 'warn',
    child: () => logger,
    trace: quiet,
    debug: quiet,
    info: quiet,
    warn: (object: unknown, message?: string) => log.debug({}, named(object, message)),
    error: (object: unknown, message?: string) => log.warn({}, named(object, message)),
  }
  return logger
}

/** A line that does not answer for this long is dead. */
const probeMs = 10_000

/** Resolves when the server has answered: what is only written may vanish on a line that is half open. */
export const probe = (socket: WASocket): Promise<unknown> =>
  socket.query(
    {
      tag: 'iq',
      attrs: { id: socket.generateMessageTag(), to: 's.whatsapp.net', type: 'get', xmlns: 'w:p' },
      content: [{ tag: 'ping', attrs: {} }],
    },
    probeMs,
  )

/** How often a message was asked for again, counted over restarts. */
export function retryCounters(
  state: Pick<WhatsAppState, 'get' | 'set'>,
): NonNullable<UserFacingSocketConfig['msgRetryCounterCache']> {
  return {
    get: async <T>(key: string) => {
      const json = (await state.get('retry-counter', [key]))[key]
      // Counters are numbers, or absent; the library's type forgets the second.
      return (json === undefined ? undefined : JSON.parse(json)) as T
    },
    set: (key, value) => state.set([{ type: 'retry-counter', id: key, value: JSON.stringify(value) }]),
    del: (key) => state.set([{ type: 'retry-counter', id: key, value: null }]),
    flushAll: async () => undefined,
  }
}
