import { writeFile } from 'node:fs/promises'
import { fileTypeFromBuffer } from 'file-type'
import type { Channel } from '../ports/channel.ts'
import type { World } from '../usecases/context.ts'

const mostAttempts = 8
const mostBytes = 64 * 1024 * 1024

/** Fetches media that came in: the channel's servers forget it in weeks. The type is what the bytes say it is. */
export async function fetchMedia(
  world: World & { channels: readonly Channel[]; mediaPath: (id: string) => string },
): Promise<void> {
  const { store, clock, log } = world
  for (const media of await store.media.duePending(store.read, clock.now(), 20)) {
    const channel = world.channels.find((c) => c.kind === media.channel)
    if (channel === undefined) continue
    try {
      const bytes = await channel.fetchMedia(media.locator)
      if (bytes.length > mostBytes) throw new Error(`larger than ${mostBytes} bytes`)
      await writeFile(world.mediaPath(media.id), bytes)
      const type = await fileTypeFromBuffer(bytes)
      await store.write((tx) =>
        store.media.setStored(tx, media.id, bytes.length, type?.mime ?? 'application/octet-stream'),
      )
    } catch (error) {
      log.warn({ err: error, mediaId: media.id }, 'media could not be fetched')
      const again = media.attempts + 1 >= mostAttempts ? null : clock.now() + 5_000 * 3 ** media.attempts
      await store.write((tx) => store.media.setMissed(tx, media.id, again))
    }
    await store.write(async (tx) => {
      const message = await store.messages.findByMedia(tx, media.id)
      if (message !== null)
        store.changes.append(tx, {
          at: clock.now(),
          conversationId: message.conversationId,
          event: { type: 'message.updated', message },
        })
    })
  }
}
