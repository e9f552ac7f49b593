import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import type { Media } from '../../../shared/model/message.ts'
import { uploadMedia } from '../../data/client.ts'
import { notifyFailure } from '../../data/hooks.ts'
import { composerWords } from './words.ts'

export interface Attachment {
  key: string
  name: string
  /** Null while it is being uploaded. */
  media: Media | null
}

const maxBytes = 16 * 1024 * 1024

/** Files chosen, dropped, pasted or photographed: uploaded at once, sent with the message. */
export function useAttachments() {
  const [attachments, setAttachments] = useState<readonly Attachment[]>([])
  const remove = (key: string) => setAttachments((all) => all.filter((a) => a.key !== key))
  async function add(files: Iterable<File>): Promise<void> {
    for (const file of files) {
      if (file.size > maxBytes) {
        notifications.show({ color: 'red', message: composerWords.words('too-large', { name: file.name }) })
        continue
      }
      const key = crypto.randomUUID()
      setAttachments((all) => [...all, { key, name: file.name, media: null }])
      const result = await uploadMedia(file)
      if (result.ok) setAttachments((all) => all.map((a) => (a.key === key ? { ...a, media: result.data } : a)))
      else {
        remove(key)
        notifyFailure(result)
      }
    }
  }
  return {
    attachments,
    uploading: attachments.some((a) => a.media === null),
    add,
    remove,
    clear: () => setAttachments([]),
  }
}
