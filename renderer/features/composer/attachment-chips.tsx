import { ActionIcon, Button } from '@mantine/core'
import { IconAlertTriangle, IconFileText, IconX } from '@tabler/icons-react'
import { uiWords } from '../../ui/words.ts'
import style from './composer.module.css'
import type { Attachment } from './unsent.ts'
import { composerWords } from './words.ts'

interface AttachmentChipsProps {
  attachments: readonly Attachment[]
  onRemove: (key: string) => void
  onRetry: (key: string) => void
}

export function AttachmentChips({ attachments, onRemove, onRetry }: AttachmentChipsProps) {
  const t = composerWords.useWords()
  const ui = uiWords.useWords()
  if (attachments.length === 0) return null
  return (
    <div className={style.chips}>
      {attachments.map(({ key, file: { name }, upload }) => (
        <span key={key} className={style.chip} data-failed={upload.state === 'failed'}>
          {upload.state === 'failed' ? (
            <IconAlertTriangle size={18} aria-hidden style={{ flex: 'none' }} />
          ) : upload.state === 'done' && upload.media.mime.startsWith('image/') ? (
            <img src={`/media/${encodeURIComponent(upload.media.id)}`} alt="" />
          ) : (
            <IconFileText size={18} aria-hidden style={{ flex: 'none' }} />
          )}
          <span className="k-truncate">
            {upload.state === 'done' ? name : t(upload.state === 'failed' ? 'upload-failed' : 'uploading', { name })}
          </span>
          {upload.state === 'failed' && (
            <Button
              size="compact-xs"
              variant="default"
              style={{ flex: 'none' }}
              aria-label={t('upload-again', { name })}
              onClick={() => onRetry(key)}
            >
              {ui('retry')}
            </Button>
          )}
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
