import { ActionIcon } from '@mantine/core'
import { IconFileText, IconX } from '@tabler/icons-react'
import style from './composer.module.css'
import type { Attachment } from './use-attachments.ts'
import { composerWords } from './words.ts'

interface AttachmentChipsProps {
  attachments: readonly Attachment[]
  onRemove: (key: string) => void
}

export function AttachmentChips({ attachments, onRemove }: AttachmentChipsProps) {
  const t = composerWords.useWords()
  if (attachments.length === 0) return null
  return (
    <div className={style.chips}>
      {attachments.map(({ key, name, media }) => (
        <span key={key} className={style.chip}>
          {media?.mime.startsWith('image/') ? (
            <img src={`/media/${encodeURIComponent(media.id)}`} alt="" />
          ) : (
            <IconFileText size={18} aria-hidden />
          )}
          <span className="k-truncate">{media === null ? t('uploading', { name }) : name}</span>
          <ActionIcon
            variant="subtle"
            color="gray"
            size={28}
            aria-label={t('remove-attachment', { name })}
            onClick={() => onRemove(key)}
          >
            <IconX size={15} />
          </ActionIcon>
        </span>
      ))}
    </div>
  )
}
