import { randomBytes } from 'node:crypto'
import pino from 'pino'
import type { Clock } from '../ports/clock.ts'
import type { Ids } from '../ports/ids.ts'
import type { Log } from '../ports/log.ts'

export const systemClock: Clock = { now: () => Date.now() }

let lastMillisecond = 0
let counter = 0

/**
 * UUID version 7 (RFC 9562, section 5.7): 48 bits of milliseconds, a 12-bit counter within the millisecond, 62 random
 * bits. Each sorts behind the one before, also within one millisecond and when the clock steps back.
 */
export const uuidIds: Ids = {
  next() {
    const now = Date.now()
    if (now > lastMillisecond) {
      lastMillisecond = now
      counter = 0
    } else if (++counter > 0xfff) {
      lastMillisecond++
      counter = 0
    }
    const bytes = randomBytes(16)
    bytes.writeUIntBE(lastMillisecond, 0, 6)
    bytes.writeUInt16BE(0x7000 | counter, 6)
    bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)
    return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
  },
}

/** JSON lines on standard output, in words when a person watches. Keys that may name a person are redacted. */
export function createLog(level: string, pretty: boolean): Log {
  return pino({
    level,
    redact: { paths: ['number', 'phone', 'text', '*.number', '*.phone', '*.text'], censor: '[redacted]' },
    ...(pretty
      ? { transport: { target: 'pino-pretty', options: { ignore: 'pid,hostname', translateTime: 'HH:MM:ss' } } }
      : {}),
  })
}
