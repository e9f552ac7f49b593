import { rm, writeFile } from 'node:fs/promises'
import { fileTypeFromFile } from 'file-type'
import type { Channel } from '../ports/channel.ts'
import type { Tx } from '../store/database.ts'
import type { World } from '../usecases/context.ts'

/** Larger things are not fetched: a resident may send two gigabytes. */
const mostBytes = 64 * 1024 * 1024

/** With the waits below almost six days of an open line: WhatsApp keeps media for weeks. */
const mostAttempts = 30
const longestWaitMs = 6 * 3_600_000
const waitAfter = (attempts: number): number => Math.min(longestWaitMs, 5_000 * 3 ** attempts)

/**
 * Fetches media that came in: the channel's servers forget it in weeks. The type is what the bytes say it is. A try counts
 * from its beginning, so that one that takes the process with it is not made for ever; while the line is down none is made.
 */
export async function fetchMedia(
  world: World & {
    channels: readonly Pick<Channel, 'kind' | 'status' | 'fetchMedia'>[]
    mediaPath: (id: string) => string
  },
): Promise<void> {
  const { store, clock, log } = world
  const settle = (id: string, change: (tx: Tx) => Promise<void>) =>
    store.write(async (tx) => {
      await change(tx)
      const message = await store.messages.findByMedia(tx, id)
      if (message !== null)
        store.changes.append(tx, {
          at: clock.now(),
          conversationId: message.conversationId,
          event: { type: 'message.updated', message },
        })
    })
  const open = world.channels.filter((c) => c.status().state === 'open')
  if (open.length === 0) return
  for (const { id, channel, locator, size, attempts } of await store.media.duePending(store.read, clock.now(), 20)) {
    const from = open.find((c) => c.kind === channel)
    if (from === undefined) continue
    const bytes = from.fetchMedia(locator)
    if (bytes === null || size > mostBytes || attempts >= mostAttempts) {
      log.warn({ mediaId: id, size, attempts, elsewhere: bytes === null }, 'media is given up')
      await settle(id, (tx) => store.media.setFailed(tx, id))
      continue
    }
    await store.write((tx) => store.media.countAttempt(tx, id, clock.now() + waitAfter(attempts)))
    const path = world.mediaPath(id)
    try {
      const count = { bytes: 0 }
      // On the disk for good before the store says that it is there, and forgets where it was to be had.
      await writeFile(path, upTo(mostBytes, bytes, count), { flush: true })
      const type = await fileTypeFromFile(path)
      await settle(id, (tx) => store.media.setStored(tx, id, count.bytes, type?.mime ?? 'application/octet-stream'))
    } catch (error) {
      log.warn({ err: error, mediaId: id }, 'media could not be fetched')
      await rm(path, { force: true })
    }
  }
}

/** Passes bytes on and counts them; the first over the limit ends it. */
async function* upTo(limit: number, parts: AsyncIterable<Uint8Array>, count: { bytes: number }) {
  for await (const part of parts) {
    count.bytes += part.length
    if (count.bytes > limit) throw new Error(`larger than ${limit} bytes`)
    yield part
  }
}
